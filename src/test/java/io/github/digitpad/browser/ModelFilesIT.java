package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every kind, dropped on the page one after the other. */
class ModelFilesIT extends BrowserTest {

    private static final Path MODELS = Path.of("src/test/resources/models");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "keras/names.keras,, Keras",
        "keras/frozen.h5,, Keras HDF5",
        "onnx/torch-default.onnx, onnx/torch-default.onnx.data, ONNX",
        "tflite/depthwise.tflite,, TensorFlow Lite model"
    })
    void everyKindReads(String first, String other, String format) throws IOException {
        Page page = loaded();
        Map<String, byte[]> files = files(other == null ? List.of(first) : List.of(other, first));
        drop(page, files);
        awaitReads(page, name(first));
        assertTrue(facts(page).startsWith(format), facts(page));
        assertEquals(
                1,
                page.locator("#bars li.first").count(),
                "it has read what was written before: " + page.locator("#bars").innerText());
        page.locator("[data-engine=portable]").waitFor();
        assertEquals("", refusal(page));
    }

    @Test
    void whatBelongsToAModelIsDroppedAfterwards() throws IOException {
        Page page = loaded();
        drop(page, files(List.of("onnx/torch-default.onnx")));
        awaitRefusal(page, "are in the file \"torch-default.onnx.data\", which is missing");
        drop(page, files(List.of("onnx/torch-default.onnx.data")));
        awaitReads(page, "torch-default.onnx");
        assertEquals("", refusal(page));

        // The other way round, and by the button.
        List<Path> always = AlwaysModel.write(folder.resolve("four"), 4, 784);
        Locator chooser = page.locator("#own-model input[multiple]");
        chooser.setInputFiles(always.get(1));
        awaitRefusal(page, "No model among these files: group1-shard1of1.bin.");
        assertTrue(page.locator(".brought").isVisible(), "what was there before stays");
        chooser.setInputFiles(always.get(0));
        awaitReads(page, "model.json");
        page.waitForFunction("() => document.getElementById('answer').textContent === '4'");
    }

    @Test
    void aModelThatIsWholeNeedsNothingThatWasRefusedBefore() throws IOException {
        Page page = loaded();
        drop(page, files(List.of("onnx/torch-default.onnx")));
        awaitRefusal(page, "which is missing");
        drop(page, Map.of("cut.h5", new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10, 0}));
        awaitRefusal(page, "cut.h5");
        assertFalse(refusal(page).contains("torch-default"), refusal(page));
        drop(page, files(List.of("keras/frozen.h5")));
        awaitReads(page, "frozen.h5");
    }

    @Test
    void aZipIsOpened() throws IOException {
        Page page = loaded();
        List<Path> always = AlwaysModel.write(folder.resolve("six"), 6, 784);
        Map<String, byte[]> inside = new LinkedHashMap<>();
        for (Path file : always) {
            inside.put("my model/" + file.getFileName(), Files.readAllBytes(file));
            inside.put("__MACOSX/my model/._" + file.getFileName(), new byte[] {0, 5, 22, 7});
        }
        // Teachable Machine's has its labels first.
        Map<String, byte[]> withMetadata = new LinkedHashMap<>();
        withMetadata.put("my model/metadata.json", "{\"labels\": []}".getBytes(StandardCharsets.UTF_8));
        withMetadata.putAll(inside);
        drop(page, Map.of("six.zip", zip(withMetadata)));
        awaitReads(page, "model.json");
        page.waitForFunction("() => document.getElementById('answer').textContent === '6'");

        drop(page, Map.of("in.zip", zip(files(List.of("keras/names.keras")))));
        awaitReads(page, "names.keras");
        drop(page, Map.of("in.zip", zip(files(List.of("onnx/torch-default.onnx", "onnx/torch-default.onnx.data")))));
        awaitReads(page, "torch-default.onnx");
        drop(page, Map.of("two.zip", zip(files(List.of("keras/names.keras", "keras/frozen.h5")))));
        awaitRefusal(page, "More than one model: two.zip/");
        drop(page, Map.of("none.zip", zip(Map.of("a.txt", new byte[] {65}))));
        awaitRefusal(page, "No model among these files: none.zip/a.txt.");
        assertTrue(page.locator(".brought .name").innerText().startsWith("torch-default.onnx reads now"));
    }

    @Test
    void refusedInWordsAndWhatWasThereStays() throws IOException {
        Page page = loaded();
        drop(page, files(List.of("tflite/depthwise.tflite")));
        awaitReads(page, "depthwise.tflite");
        String answer = page.locator("#answer").innerText();
        drop(
                page,
                Map.of(
                        "model.h5",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:0\n".getBytes(StandardCharsets.UTF_8)));
        awaitRefusal(page, "Git LFS");
        assertTrue(page.locator(".brought").isVisible());
        assertEquals(1, page.locator(".brought").count());
        assertEquals(answer, page.locator("#answer").innerText());
        assertEquals("depthwise.tflite", page.locator(".seen a").innerText());
    }

    @Test
    void theNetworkIsDrawn() throws IOException {
        Page page = open(new Browser.NewContextOptions().setViewportSize(390, 844));
        DigitPadPage.load(page, address("index.html")).draw(PenStrokes.own(2).ink(), 0.6);
        ModelDirectory.write(folder.resolve("deep"), LayersModelWriter.write(residual(20), Quantization.NONE));
        drop(
                page,
                Map.of(
                        "model.json", Files.readAllBytes(folder.resolve("deep/model.json")),
                        "group1-shard1of1.bin", Files.readAllBytes(folder.resolve("deep/group1-shard1of1.bin"))));
        awaitReads(page, "model.json");
        Locator drawing = page.locator(".drawing");
        // The input, of each block a convolution with its activation and a sum, then three more.
        assertEquals(1 + 2 * 20 + 2, drawing.locator("circle").count());
        assertEquals(20 + 1, drawing.locator("circle.learned").count());
        assertEquals(
                "Conv2D ReLU", drawing.locator(".kind").nth(1).textContent().replace("2DR", "2D R"));
        assertEquals("4 × 4 × 1 · 10 parameters", drawing.locator("text").nth(3).textContent());
        assertEquals(
                "The network as a drawing, 63 layers; the table below says the same",
                drawing.locator("svg").getAttribute("aria-label"));
        assertEquals("img", drawing.locator("svg").getAttribute("role"));
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
        assertEquals(
                true,
                page.evaluate(
                        "[...document.querySelectorAll('.drawing text')].every(text =>"
                                + " text.getBoundingClientRect().right < document.querySelector('.drawing').getBoundingClientRect().right)"));
        drawing.focus();
        double before = ((Number) drawing.evaluate("drawing => drawing.scrollTop")).doubleValue();
        page.keyboard().press("End");
        page.waitForFunction("before => document.querySelector('.drawing').scrollTop > before", before);
        assertEquals(1 + 20 * 3 + 3 + 1, page.locator(".layers tr").count());
    }

    /** Each block a convolution and an activation, around which its input goes to a sum. */
    private static Network residual(int blocks) {
        List<Node> nodes = new ArrayList<>();
        int from = Node.INPUT;
        for (int i = 0; i < blocks; i++) {
            nodes.add(Node.of(
                    new Conv2d(
                            "conv" + i,
                            Tensor.of(Shape.of(3, 3, 1, 1), new float[9]),
                            Tensor.of(Shape.of(1), new float[1]),
                            1,
                            1,
                            Padding.SAME),
                    from));
            nodes.add(Node.of(new Relu("relu" + i), nodes.size() - 1));
            nodes.add(Node.of(new Add("add" + i), from, nodes.size() - 1));
            from = nodes.size() - 1;
        }
        nodes.add(Node.of(new Flatten("flatten"), from));
        nodes.add(Node.of(
                new Dense("dense", Tensor.of(Shape.of(16, 10), new float[160]), Tensor.of(Shape.of(10), new float[10])),
                nodes.size() - 1));
        nodes.add(Node.of(new Softmax("softmax"), nodes.size() - 1));
        return Network.of("deep", Shape.of(4, 4, 1), nodes);
    }

    @Test
    void thePageInOneFileSaysWhereModelsAreOpened() throws IOException {
        Page page = open();
        DigitPadPage.load(page, address("digitpad-standalone.html"))
                .draw(PenStrokes.own(2).ink(), 0.6);
        drop(page, files(List.of("keras/frozen.h5")));
        awaitRefusal(page, "This page opens photos, and no other files.");
        assertTrue(page.locator("#own-model").innerText().contains("opens .keras .h5 .onnx .tflite model.json"));
        assertEquals("2", page.locator("#answer").innerText());
    }

    private Page loaded() throws IOException {
        Page page = reuse();
        DigitPadPage.load(page, address("index.html")).draw(PenStrokes.own(2).ink(), 0.6);
        return page;
    }

    private static String address(String page) {
        return Path.of("target/site", page).toAbsolutePath().toUri().toString();
    }

    private static void awaitReads(Page page, String name) {
        page.waitForFunction(
                "name => !document.querySelector('#own-model[aria-busy]')"
                        + " && document.querySelector('.brought .name')?.textContent.startsWith(name + ' reads now.')",
                name);
    }

    private static void awaitRefusal(Page page, String part) {
        page.waitForFunction(
                "part => document.querySelector('#own-model [role=alert]').textContent.includes(part)", part);
    }

    private static String refusal(Page page) {
        return page.locator("#own-model [role=alert]").innerText();
    }

    private static String facts(Page page) {
        return page.locator(".facts dd").first().innerText();
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    private static Map<String, byte[]> files(List<String> paths) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : paths) {
            files.put(name(path), Files.readAllBytes(MODELS.resolve(path)));
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void drop(Page page, Map<String, byte[]> files) {
        List<Map<String, String>> contents = new ArrayList<>();
        files.forEach((name, bytes) ->
                contents.add(Map.of("name", name, "bytes", Base64.getEncoder().encodeToString(bytes))));
        page.evaluate("""
                files => {
                    const dataTransfer = new DataTransfer();
                    for (const {name, bytes} of files) {
                        dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
                    }
                    document.getElementById('pad').dispatchEvent(
                        new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true, composed: true}));
                }
                """, contents);
    }
}
