package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code DigitPad.loadModel(address)}, in pages of other people. */
class LoadModelIT extends BrowserTest {

    private static final String PAGE = "/shop/order.html";
    private static final String MODEL = "/shop/model/model.json";

    @TempDir
    Path folder;

    @Test
    void aModelIsFetchedFromBesideThePage() throws IOException {
        try (PageServer server = served(null)) {
            Page page = opened(open(), server);

            assertEquals("", load(page, "model/model.json"));
            assertEquals("7", read(page));
            assertTrue(
                    requests().contains(server.address("/shop/model/group1-shard1of1.bin")),
                    requests().toString());
        }
    }

    @Test
    void theKeyInItsAddressGoesToItsWeightsToo() throws IOException {
        try (PageServer server = served(null)) {
            assertEquals("", load(opened(open(), server), server.address(MODEL) + "?key=1"));
            assertTrue(
                    requests().contains(server.address("/shop/model/group1-shard1of1.bin?key=1")),
                    requests().toString());
        }
    }

    @Test
    void everyKindHasAnAddress() throws IOException {
        Path models = Path.of("src/test/resources/models");
        try (PageServer server = served(null)) {
            Page page = opened(open(), server);
            for (String file : List.of(
                    "keras/names.keras",
                    "keras/frozen.h5",
                    "tflite/depthwise.tflite",
                    "onnx/torch-default.onnx.data",
                    "onnx/torch-default.onnx")) {
                String path = "/shop/" + Path.of(file).getFileName();
                server.file(path, Files.readAllBytes(models.resolve(file)));
                assertEquals("", file.endsWith(".data") ? "" : load(page, server.address(path) + "?key=1"), file);
            }
            assertTrue(
                    requests().contains(server.address("/shop/torch-default.onnx.data?key=1")),
                    requests().toString());
        }
    }

    @Test
    void theLastCallHasTheLastWord() throws IOException {
        try (PageServer server = served(null)) {
            serve(server, "/other/", AlwaysModel.write(folder.resolve("four"), 4, 784));
            Page page = opened(unwatched(), server);
            page.evaluate("() => Promise.all([DigitPad.loadModel('model/model.json'),"
                    + " DigitPad.loadModel('nothing.json').catch(() => {}), DigitPad.loadModel('/other/model.json')])");
            assertEquals("4", read(page));
        }
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndChangesNothing() throws IOException {
        try (PageServer server = served(null)) {
            server.file("/text.json", "[1, 2]");
            server.file("/cut/model.json", Files.readAllBytes(folder.resolve("seven/model.json")));
            Page page = opened(unwatched(), server);

            assertEquals(
                    "DigitPad.loadModel: " + server.address("/shop/none.json")
                            + " is not there: the server answered 404.",
                    load(page, "none.json"));
            assertTrue(load(page, "/text.json").startsWith(server.address("/text.json")), load(page, "/text.json"));
            assertEquals(
                    "DigitPad.loadModel: " + server.address("/cut/group1-shard1of1.bin")
                            + " is not there: the server answered 404.",
                    load(page, "/cut/model.json"));
            server.file("/cut/group1-shard1of1.bin", "short");
            String shortOne = load(page, "/cut/model.json");
            assertTrue(shortOne.contains("group1-shard1of1.bin") && shortOne.contains("truncated"), shortOne);
            String unreachable = load(page, "http://localhost:9/model.json");
            assertEquals(
                    "DigitPad.loadModel: http://localhost:9/model.json could not be fetched: no server answers there,"
                            + " or it does not let other sites read it (CORS).",
                    unreachable);
            assertEquals(
                    "DigitPad.loadModel: source is 7, needs the address of a model's file, or the Files of one model",
                    page.evaluate("() => DigitPad.loadModel(7).catch(error => error.message)"));
            assertEquals("2", read(page), "the network in use stays");
        }
    }

    @Test
    void labelsAndValuesCanBeGiven() throws IOException {
        try (PageServer server = served(null)) {
            Page page = opened(unwatched(), server);
            String call = "labels => DigitPad.loadModel('model/model.json', {labels, paper: 255, ink: 0})"
                    + ".then(() => '', error => error.message)";
            assertEquals(
                    "DigitPad.loadModel: options.labels: has 2 labels, needs 10: one for each class, in the model's order.",
                    page.evaluate(call, List.of("a", "b")));
            assertEquals("2", read(page));
            assertEquals("", page.evaluate(call, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")));
            assertEquals("h", read(page));
            assertEquals(
                    "DigitPad.loadModel: options.ink is undefined, needs a number; paper and ink belong together",
                    page.evaluate("() => DigitPad.loadModel('model/model.json', {paper: 1})"
                            + ".catch(error => error.message)"));
        }
    }

    /**
     * A clock that says that every piece of work was long: then each is in a task of its own, and others get their turn
     * between any two.
     */
    @Test
    void workIsDoneInSlicesWithProgress() throws IOException {
        try (PageServer server = served(null)) {
            Page page = opened(open(), server);
            assertEquals("7", page.evaluate("""
                    async strokes => {
                      let now = 0;
                      performance.now = () => now += 1000;
                      let turns = 0;
                      const {port1, port2} = new MessageChannel();
                      port1.onmessage = () => {
                        turns++;
                        port2.postMessage(null);
                      };
                      port2.postMessage(null);
                      const told = [];
                      await DigitPad.loadModel('model/model.json', {onprogress({type, loaded, total, lengthComputable}) {
                        told.push({type, loaded, total, lengthComputable, turns});
                      }});
                      port1.close();
                      if (told.length < 9 || told.at(-1).loaded !== 1) {
                        return JSON.stringify(told);
                      }
                      const wrong = told.filter((now, i) => now.type !== 'progress' || now.total !== 1 || !now.lengthComputable
                          || i > 0 && (now.loaded < told[i - 1].loaded || i < told.length - 1 && now.turns === told[i - 1].turns));
                      return wrong.length ? JSON.stringify(wrong) : DigitPad.recognizeSync(strokes).text;
                    }""", strokes()));
        }
    }

    /** By a clock as above, only one of the model's layers is run at a time. */
    @Test
    void whatTakesLongIsReadInSlices() throws IOException {
        try (PageServer server = served(null)) {
            Page page = opened(open(), server);
            assertEquals("7 later, 7 later", page.evaluate("""
                    async strokes => {
                      await DigitPad.loadModel('model/model.json');
                      let now = 0;
                      performance.now = () => now += 1000;
                      const pad = document.querySelector('digit-pad');
                      const ways = [
                        () => new Promise(resolve => {
                          pad.addEventListener('recognize', ({detail}) => resolve(detail), {once: true});
                          pad.fromData(strokes);
                        }),
                        () => DigitPad.recognize(strokes)];
                      const read = [];
                      for (const way of ways) {
                        let when = 'at once';
                        const port = new MessageChannel();
                        port.port1.onmessage = () => { when = 'later'; };
                        port.port2.postMessage(null);
                        const {text} = await way();
                        read.push(`${text} ${when}`);
                      }
                      return read.join(', ');
                    }""", strokes()));
        }
    }

    @Test
    void loadingIsStoppedByASignal() throws IOException {
        try (PageServer server = served(null)) {
            Page page = opened(open(), server);
            assertEquals("AbortError", page.evaluate("""
                    async () => {
                      const stopper = new AbortController();
                      let after = 0;
                      const loading = DigitPad.loadModel('model/model.json', {signal: stopper.signal, onprogress({loaded}) {
                        after += stopper.signal.aborted ? 1 : 0;
                        if (loaded > 0.3) {
                          stopper.abort();
                        }
                      }});
                      const error = await loading.catch(error => error);
                      return after ? 'went on' : error.name;
                    }"""));
            assertEquals("2", read(page), "the network in use stays");
            String call = "(signal, DigitPad) => DigitPad.loadModel('model/model.json', {signal})";
            assertEquals(
                    "enough",
                    page.evaluate(
                            "() => (" + call + ")(AbortSignal.abort('enough'), DigitPad).catch(reason => reason)"));
            assertEquals(
                    "DigitPad.loadModel: options.signal is 5, needs an AbortSignal",
                    page.evaluate("() => (" + call + ")(5, DigitPad).catch(error => error.message)"));
            assertEquals(
                    "DigitPad.loadModel: options.onprogress is 5, needs a function",
                    page.evaluate("() => DigitPad.loadModel('model/model.json', {onprogress: 5})"
                            + ".catch(error => error.message)"));
            assertEquals("", load(page, "model/model.json"));
            assertEquals("7", read(page));
        }
    }

    @Test
    void aPolicyThatForbidsFetchingIsNamed() throws IOException {
        try (PageServer server = served("default-src 'none'; script-src 'self'")) {
            Page page = opened(unwatched(), server);
            assertEquals(
                    "DigitPad.loadModel: " + server.address(MODEL)
                            + " could not be fetched: this page's Content-Security-Policy forbids it. Add connect-src "
                            + server.address("") + ", or pass the model's files.",
                    load(page, "model/model.json"));
        }
    }

    @Test
    void fromDiskTheFilesAreAskedFor() throws IOException {
        Page page = open();
        page.navigate(Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        String refusal = load(page, "model/model.json");
        assertTrue(
                refusal.startsWith("DigitPad.loadModel: file:///")
                        && refusal.endsWith("/model/model.json has no http address, and pages may fetch no others,"
                                + " least of all from disk. Let the model's files be chosen, and pass those."),
                refusal);
    }

    private PageServer served(@Nullable String policy) throws IOException {
        PageServer server = new PageServer(policy);
        server.page(PAGE, "<digit-pad></digit-pad>");
        serve(server, "/shop/model/", AlwaysModel.write(folder.resolve("seven"), 7, 784));
        return server;
    }

    private static void serve(PageServer server, String under, List<Path> files) throws IOException {
        for (Path file : files) {
            server.file(under + file.getFileName(), Files.readAllBytes(file));
        }
    }

    private static Page opened(Page page, PageServer server) {
        page.navigate(server.address(PAGE));
        return page;
    }

    /** The message with which the model is refused; empty if it is not. */
    private static String load(Page page, String address) {
        return String.valueOf(page.evaluate(
                "address => DigitPad.loadModel(address).then(() => '', error => error.message)", address));
    }

    /** What the page reads in a 2. */
    private static String read(Page page) throws IOException {
        return String.valueOf(page.evaluate("strokes => DigitPad.recognizeSync(strokes).text", strokes()));
    }

    /** A 2. */
    private static List<List<Map<String, Double>>> strokes() throws IOException {
        return PenStrokes.own(2).ink().strokes().stream()
                .map(stroke -> stroke.points().stream()
                        .map(point -> Map.of("x", point.x(), "y", point.y()))
                        .toList())
                .toList();
    }
}
