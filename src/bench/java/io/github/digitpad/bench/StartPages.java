package io.github.digitpad.bench;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.formats.learned.Origin;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.site.SiteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;

/**
 * Lays out the pages whose start is timed, each a folder that a web server or a disk can serve: a blank one, one with a
 * script file of one line, which no page with a script can beat, and the least that DigitPad, TensorFlow.js and ONNX
 * Runtime Web need, with the same network. The others carry it inside a script, which saves them a request, and the
 * picture that ours draws.
 */
final class StartPages {

    static final String BLANK = "A blank page";
    static final String ONE_LINE = "A page with a script file of one line";
    static final String OURS = "DigitPad, least page";
    static final String SHIPPED = "DigitPad, its own page and network";
    static final String TENSORFLOW = "TensorFlow.js, least page";
    static final String ONNX = "ONNX Runtime Web, least page";

    /** They must read the same. */
    static final List<String> SAME_NETWORK = List.of(OURS, TENSORFLOW, ONNX);

    private final Path sources;
    private final Path modules;
    private final Path folder;

    StartPages(Path sources, Path modules, Path folder) {
        this.sources = sources;
        this.modules = modules;
        this.folder = folder;
    }

    /** Any network with what was fitted to ours: a site has both. */
    private Path set(Subject subject, Path shipped) throws IOException {
        Path set = folder.resolve("set");
        ModelDirectory.write(set, subject.model());
        new LearnedWriter(set)
                .write(
                        new LearnedFiles(new WeightFolder(shipped)).learned(),
                        new Origin("other weights", "a benchmark"));
        return set;
    }

    /** Writes all folders, new. */
    void write(Subject subject, Ink ink, Settings settings) throws IOException {
        Path target = settings.target();
        copy(sources.resolve("blank.html"), "blank/index.html");
        copy(sources.resolve("one-line.html"), "one-line/index.html");
        copy(sources.resolve("one-line.js"), "one-line/one-line.js");
        String pixels = numbers(MnistFrame.of(ink).toArray());
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        subject.model().shards().values().forEach(weights::writeBytes);
        copy(sources.resolve("start-tfjs.html"), "tfjs/index.html");
        copy(sources.resolve("start-tfjs.js"), "tfjs/start-tfjs.js");
        copy(modules.resolve("@tensorflow/tfjs/dist/tf.es2017.min.js"), "tfjs/tf.es2017.min.js");
        put(
                "tfjs/model.js",
                "const model = {json: " + subject.model().json() + ",\nweights: \"" + base64(weights.toByteArray())
                        + "\",\npicture: " + pixels + "};\n");
        Path ort = modules.resolve("onnxruntime-web/dist");
        for (String file :
                new String[] {"ort.wasm.min.js", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"}) {
            copy(ort.resolve(file), "ort/" + file);
        }
        String page = Files.readString(sources.resolve("start-ort.html"));
        put("ort/index.html", page);
        put(
                "ort/disk.html",
                page.replace(
                        "<script src=\"model.js\"",
                        "<script src=\"runtime.js\" defer></script>\n$0".replace("$0", "<script src=\"model.js\"")));
        copy(sources.resolve("start-ort.js"), "ort/start-ort.js");
        put("ort/model.js", "const model = {onnx: \"" + base64(subject.onnx()) + "\",\npicture: " + pixels + "};\n");
        put(
                "ort/runtime.js",
                "const runtime = {wasm: \"" + base64(Files.readAllBytes(ort.resolve("ort-wasm-simd-threaded.wasm")))
                        + "\",\nmjs: new TextDecoder().decode(Uint8Array.from(atob(\""
                        + base64(Files.readAllBytes(ort.resolve("ort-wasm-simd-threaded.mjs")))
                        + "\"), (character) => character.charCodeAt(0)))};\n");
        SiteBuilder.build(
                "bench",
                "",
                Path.of("webapp"),
                target.resolve("teavm"),
                set(subject, settings.shipped()),
                folder.resolve("site"));
        copy(folder.resolve("site/digitpad.js"), "ours/digitpad.js");
        copy(sources.resolve("start-digitpad.html"), "ours/index.html");
        copy(sources.resolve("start-digitpad.js"), "ours/start-digitpad.js");
        put("ours/ink.js", inkScript(ink));
    }

    /** The ink as a script declares it for DigitPad. */
    static String inkScript(Ink ink) {
        return "const strokes = " + InkScript.strokes(ink)
                + ".map((stroke) => stroke.map(([x, y]) => ({x: 200 * x, y: 200 * y})));\n";
    }

    private void copy(Path from, String to) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(folder(target));
        Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void put(String to, String text) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(folder(target));
        Files.write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path folder(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** As a script has them. */
    static String numbers(float[] values) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (float value : values) {
            list.add(value == 0 ? "0" : String.valueOf(value));
        }
        return list.toString();
    }
}
