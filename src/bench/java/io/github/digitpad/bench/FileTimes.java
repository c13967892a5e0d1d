package io.github.digitpad.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The same network from the files that people have of it: from the start of the navigation to the first answer, and of
 * that from the call which loads the file, each time in a browser profile that has never seen the page. DigitPad also
 * fetches the script that reads models.
 */
final class FileTimes {

    static final String OURS_ONNX = "DigitPad, .onnx";
    static final String OURS_JSON = "DigitPad, model.json";
    static final String TENSORFLOW = "TensorFlow.js cpu, model.json";
    static final String ONNX = "ONNX Runtime Web, .onnx";

    /** One page's times, in ms. */
    record Row(String page, Sample navigation, Sample call) {}

    private record Place(String folder, String file) {}

    private record Answer(double millis, double call, String text) {}

    private final BenchBrowser browser;
    private final BenchServer server;
    private final String script;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * Lays the pages out.
     *
     * @param site a built site with scripts of the same version
     */
    FileTimes(BenchBrowser browser, BenchServer server, Path sources, Path modules, Path site, Subject subject, Ink ink)
            throws IOException {
        this.browser = browser;
        this.server = server;
        this.script = Files.readString(sources.resolve("pen.js"))
                + Files.readString(sources.resolve("first-answer.js")).replace("STROKES", InkScript.strokes(ink));
        String pixels = StartPages.numbers(MnistFrame.of(ink).toArray());
        for (String kind : List.of("digitpad", "tfjs", "ort")) {
            put(kind + "/", Files.readAllBytes(sources.resolve("file-" + kind + ".html")));
            put(kind + "/index.html", Files.readAllBytes(sources.resolve("file-" + kind + ".html")));
            put(kind + "/file-" + kind + ".js", Files.readAllBytes(sources.resolve("file-" + kind + ".js")));
            put(kind + "/picture.js", ("const picture = " + pixels + ";\n").getBytes(StandardCharsets.UTF_8));
            put(kind + "/ink.js", StartPages.inkScript(ink).getBytes(StandardCharsets.UTF_8));
            put(kind + "/digits.onnx", subject.onnx());
            put(kind + "/model.json", subject.model().json().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> shard : subject.model().shards().entrySet()) {
                put(kind + "/" + shard.getKey(), shard.getValue());
            }
        }
        for (String file : List.of("digitpad.js", "digitpad-models.js")) {
            put("digitpad/" + file, Files.readAllBytes(site.resolve(file)));
        }
        put("tfjs/tf.es2017.min.js", Files.readAllBytes(modules.resolve("@tensorflow/tfjs/dist/tf.es2017.min.js")));
        for (String file : List.of("ort.wasm.min.js", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm")) {
            put(
                    "ort/" + file,
                    Files.readAllBytes(modules.resolve("onnxruntime-web/dist").resolve(file)));
        }
        places.put(OURS_ONNX, new Place("digitpad", "digits.onnx"));
        places.put(OURS_JSON, new Place("digitpad", "model.json"));
        places.put(TENSORFLOW, new Place("tfjs", "model.json"));
        places.put(ONNX, new Place("ort", "digits.onnx"));
    }

    private void put(String path, byte[] bytes) throws IOException {
        server.serve("file/" + path, bytes);
    }

    /**
     * All pages in turn.
     *
     * @throws IllegalStateException if they read the same digit differently
     */
    List<Row> measure(int times) {
        Map<String, List<Answer>> all = new LinkedHashMap<>();
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i <= times; i++) {
            for (Map.Entry<String, Place> place : places.entrySet()) {
                Answer answer = navigate(place.getValue());
                texts.add(answer.text);
                // The first one warms the machine's caches up and does not count.
                if (i > 0) {
                    all.computeIfAbsent(place.getKey(), page -> new ArrayList<>())
                            .add(answer);
                }
            }
        }
        if (texts.size() > 1) {
            throw new IllegalStateException("pages with the same network read the same digit as " + texts);
        }
        List<Row> rows = new ArrayList<>();
        all.forEach((page, answers) -> rows.add(new Row(
                page,
                new Sample(page, answers.stream().map(Answer::millis).toList()),
                new Sample(page, answers.stream().map(Answer::call).toList()))));
        return rows;
    }

    private Answer navigate(Place place) {
        return browser.with(page -> {
            page.setDefaultTimeout(30_000);
            page.addInitScript(script);
            page.navigate(
                    server.address() + "file/" + place.folder + "/?" + place.file,
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            List<?> answer = (List<?>) page.evaluate("() => benchFirstAnswer");
            return new Answer(
                    ((Number) answer.get(0)).doubleValue(),
                    ((Number) page.evaluate("() => benchCall")).doubleValue(),
                    String.valueOf(answer.get(1)).trim());
        });
    }
}
