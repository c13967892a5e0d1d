package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.BroughtModel;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.formats.tfjs.ModelFuzzTarget;
import io.github.digitpad.nn.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same files are taken, or refused with the same words, by the page and by the command line: good models, broken
 * ones, and the seeds that readers are fuzzed from with some of their numbers changed.
 */
class SameVerdictIT extends BrowserTest {

    private static final Path SEEDS = Path.of("src/test/resources/fuzz/model/seeds");

    /** Numbers about which a double and a float, or two parsers, might not agree. */
    private static final List<String> NUMBERS = List.of(
            "1e39",
            "-1e39",
            "3.5e38",
            "3.4028235677973366e38",
            "3.4028235e38",
            "1e-50",
            "1e-320",
            "1e308",
            "1e309",
            "1e4294967297",
            "1e-4294967297",
            "1e99999999999",
            "2147483648",
            "4294967297",
            "-1",
            "0",
            "-0.0",
            "0.1",
            "0.30000000000000004",
            "1e22",
            "12345678.9",
            "1e15",
            "28",
            "3.0000000000000000001");

    private static final Pattern NUMBER = Pattern.compile("(?<=[:\\[,])-?[0-9][0-9.eE+-]*(?=[,\\]}])");

    @TempDir
    Path folder;

    private final Map<String, Path> models = new LinkedHashMap<>();

    @Test
    void pageAndCommandLineSayTheSame() throws IOException {
        writeGoodOnes();
        writeBrokenOnes();
        writeChangedGoodOnes();
        writeChangedSeeds();
        writeFilesOfFrameworks();
        Page page = unwatched();
        page.navigate(Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        List<String> differences = new ArrayList<>();
        int taken = 0;
        int refused = 0;
        for (Map.Entry<String, Path> model : models.entrySet()) {
            String expected = onCommandLine(model.getValue());
            String found = onPage(page, model.getValue());
            if (!expected.equals(found)) {
                differences.add(model.getKey() + "\n  command line: " + expected + "\n  page: " + found);
            }
            taken += expected.isEmpty() ? 1 : 0;
            refused += expected.isEmpty() ? 0 : 1;
        }
        assertEquals(List.of(), differences, differences.size() + " of " + models.size());
        assertTrue(taken >= 20 && refused >= 200, taken + " taken, " + refused + " refused");
    }

    private void writeGoodOnes() throws IOException {
        AlwaysModel.write(folder("always"), 7, 784);
        AlwaysModel.write(folder("deeper").resolve("a/b"), 7, 784);
        AlwaysModel.write(folder("colours"), 1, Shape.of(40, 32, 3), 3);
        AlwaysModel.write(folder("letters"), 1, Shape.of(28, 28), 62);
        Path other = folder("another-name");
        AlwaysModel.write(other, 7, 784);
        Files.move(other.resolve("model.json"), other.resolve("digits.json"));
        Files.writeString(other.resolve("package.json"), "{\"name\": \"digits\"}");
        Path marked = folder("byte-order-mark");
        AlwaysModel.write(marked, 7, 784);
        Files.writeString(marked.resolve("model.json"), "\uFEFF" + Files.readString(marked.resolve("model.json")));
        Path inFolder = folder("weights-in-a-folder-that-is-gone");
        AlwaysModel.write(inFolder, 7, 784);
        edit(inFolder, "group1-shard1of1.bin", "weights/group1-shard1of1.bin");
        for (String name : List.of("dense-leakyrelu", "dense-relu-object", "softmax-v2", "softmax-v2-name")) {
            Path from = Path.of("src/test/resources/models").resolve(name);
            if (Files.isDirectory(from)) {
                models.put(name, from);
            }
        }
    }

    /** Each as it is, cut, and with a byte changed. */
    private void writeFilesOfFrameworks() throws IOException {
        Random random = new Random(22);
        for (String format : List.of("keras", "onnx", "tflite")) {
            Path files = Path.of("src/test/resources/models").resolve(format);
            for (Path file : list(files)) {
                String name = file.getFileName().toString();
                if (!name.matches(".*\\.(keras|h5|onnx|tflite)")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                write(file, format + ": " + name, bytes);
                write(file, format + ", cut: " + name, Arrays.copyOf(bytes, bytes.length * 2 / 3));
                for (int i = 0; i < 2; i++) {
                    byte[] changed = bytes.clone();
                    int at = random.nextInt(Math.min(bytes.length, 4000));
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                    write(file, format + ", byte " + at + " changed: " + name, changed);
                }
            }
        }
    }

    /** With the file of its weights, where it has one. */
    private void write(Path file, String name, byte[] bytes) throws IOException {
        Path into = folder(name.replace(": ", " of "));
        Files.write(into.resolve(file.getFileName()), bytes);
        Path weights = file.resolveSibling(file.getFileName() + ".data");
        if (Files.exists(weights)) {
            Files.copy(weights, into.resolve(weights.getFileName()));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void writeChangedGoodOnes() throws IOException {
        Random random = new Random(20);
        for (int i = 0; i < 40; i++) {
            Path model = folder("always, changed " + i);
            AlwaysModel.write(model, 7, 784);
            Path json = model.resolve("model.json");
            Files.writeString(json, changed(Files.readString(json), random));
        }
    }

    private void writeBrokenOnes() throws IOException {
        Files.write(folder("no-model").resolve("w.bin"), new byte[3]);
        for (String text : List.of(
                "",
                "[1, 2]",
                "{\"class_name\": \"Sequential\"}",
                "<!doctype html>",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": \"\u0001\"}")) {
            Files.writeString(folder("text " + models.size()).resolve("model.json"), text);
        }
        Files.writeString(folder("two marks").resolve("model.json"), "\uFEFF\uFEFF{}");
        Files.writeString(folder("marked and wrong").resolve("model.json"), "\uFEFF{\n\"format\": x}");
        Files.write(folder("no text").resolve("model.json"), new byte[] {'{', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
        AlwaysModel.write(folder("not a picture"), 3, 10);
        AlwaysModel.write(folder("one class"), 0, Shape.of(28, 28), 1);
        Path two = folder("two models");
        AlwaysModel.write(two.resolve("a"), 3, 784);
        AlwaysModel.write(two.resolve("b"), 3, 784);
        Path without = folder("without weights");
        AlwaysModel.write(without, 3, 784);
        Files.delete(without.resolve("group1-shard1of1.bin"));
        for (String path : List.of("../w.bin", "/w.bin", "", "a\\u0000b", "a/../../w.bin")) {
            Path outside = folder("named " + models.size());
            AlwaysModel.write(outside, 3, 784);
            edit(outside, "group1-shard1of1.bin", path);
        }
        Path cut = folder("cut");
        AlwaysModel.write(cut, 3, 784);
        byte[] weights = Files.readAllBytes(cut.resolve("group1-shard1of1.bin"));
        Files.write(cut.resolve("group1-shard1of1.bin"), Arrays.copyOf(weights, weights.length - 1));
        for (String scale : List.of("1e39", "1e38", "1e-50", "1e309", "1e4294967297", "-1e300")) {
            Path scaled = folder("scale " + scale);
            AlwaysModel.write(scaled, 3, 784);
            String json = Files.readString(scaled.resolve("model.json"));
            Files.writeString(scaled.resolve("model.json"), json.replaceAll("\"scale\":[^,}]*", "\"scale\":" + scale));
            Files.write(scaled.resolve("group1-shard1of1.bin"), filled(weights.length));
        }
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0x3f);
        return bytes;
    }

    /** Each as it is, and several times with one or two of its numbers replaced. */
    private void writeChangedSeeds() throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(SEEDS)) {
            seeds = files.sorted().toList();
        }
        Random random = new Random(19);
        for (Path seed : seeds) {
            for (int i = 0; i < 10; i++) {
                byte[] bytes = Files.readAllBytes(seed);
                int end = ModelFuzzTarget.endOfText(bytes);
                String json = new String(bytes, 0, end, StandardCharsets.UTF_8);
                for (int change = 0; change < Math.min(i, 1 + i % 2); change++) {
                    json = changed(json, random);
                }
                Path model = folder(seed.getFileName() + " " + i);
                Files.writeString(model.resolve("model.json"), json);
                byte[] weights = Arrays.copyOfRange(bytes, Math.min(bytes.length, end + 1), bytes.length);
                for (Map.Entry<String, byte[]> shard :
                        ModelFuzzTarget.shards(json, weights).entrySet()) {
                    Files.write(model.resolve(shard.getKey()), shard.getValue());
                }
            }
        }
    }

    private static String changed(String json, Random random) {
        List<Matcher> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(json);
        while (matcher.find()) {
            found.add(NUMBER.matcher(json));
            found.get(found.size() - 1).find(matcher.start());
        }
        if (found.isEmpty()) {
            return json;
        }
        Matcher number = found.get(random.nextInt(found.size()));
        String value = NUMBERS.get(random.nextInt(NUMBERS.size()));
        return json.substring(0, number.start()) + value + json.substring(number.end());
    }

    private Path folder(String name) throws IOException {
        Path path = Files.createDirectory(folder.resolve(String.valueOf(models.size())));
        models.put(name, path);
        return path;
    }

    private static void edit(Path model, String part, String by) throws IOException {
        Files.writeString(
                model.resolve("model.json"),
                Files.readString(model.resolve("model.json")).replace(part, by));
    }

    /** The message with which the files are refused, without the folder's name; empty if they are taken. */
    private static String onCommandLine(Path model) {
        try {
            BroughtModel brought = new BroughtModel(Formats.read(FolderFiles.of(model), FolderFiles.first(model)));
            brought.network(brought.range(brought.labels()).range());
            return "";
        } catch (ModelFormatException e) {
            return String.valueOf(e.getMessage()).replace(model + "/", "");
        }
    }

    private static String onPage(Page page, Path model) throws IOException {
        List<Map<String, String>> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(model)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(Map.of(
                        "path", model.relativize(file).toString(),
                        "bytes", Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
            }
        }
        return String.valueOf(page.evaluate("""
                files => DigitPad.loadModel(files.map(({path, bytes}) => {
                    const file = new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], path.split('/').at(-1));
                    Object.defineProperty(file, 'webkitRelativePath', {value: path.includes('/') ? path : ''});
                    return file;
                })).then(() => '', error => error.message)
                """, files));
    }
}
