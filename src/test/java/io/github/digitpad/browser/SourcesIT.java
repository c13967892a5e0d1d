package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code DigitPad.recognize} reads every kind of picture that browsers have, in pages and workers, or says what is
 * wrong.
 */
class SourcesIT extends ElementTest {

    private static final Path SOURCES = Path.of("src/test/resources/pages/sources.js");

    /** What a worker posts. */
    private static final String ANSWERS = "Promise.all([readAll(recognize, good), readAll(recognize, bad),"
            + "loadModel('model.json').catch(String)]).then(([good, bad, model]) => postMessage({good, bad, model}));";

    private static final Map<String, String> WORKERS = Map.of(
            "module", "import {recognize, loadModel} from '/digitpad.mjs'; import '/sources.js';" + ANSWERS,
            "classic",
                    "importScripts('/digitpad.js', '/sources.js'); const {recognize, loadModel} = DigitPad;" + ANSWERS);

    @Test
    void aPageReadsAll() throws IOException {
        Page page = openPage("<script src=\"/sources.js\"></script>");
        assertSevens(page.evaluate("() => readAll(DigitPad.recognize, good)"), 40);
        assertRefused(page.evaluate("() => readAll(DigitPad.recognize, bad)"), 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"module", "classic"})
    void aWorkerReadsAllThatItHas(String type) throws IOException {
        server().file("/worker.js", WORKERS.get(type));
        Page page = openPage("");
        Map<?, ?> answers = (Map<?, ?>) page.evaluate("""
                type => new Promise((done, failed) => {
                    const worker = new Worker("/worker.js", {type});
                    worker.onmessage = ({data}) => done(data);
                    worker.onerror = ({message}) => failed(new Error(message));
                })
                """, type);
        assertSevens(answers.get("good"), 30);
        assertRefused(answers.get("bad"), 14);
        assertEquals(
                "Error: DigitPad.loadModel: is for pages. Workers and servers read with the network inside the script.",
                answers.get("model"));
    }

    @Test
    void aPictureOfAnotherOriginIsReadWithItsPermissionOnly() throws IOException {
        server().file("/seven.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"210\"/>");
        Page page = openPage("<canvas id=\"canvas\"></canvas>");
        String other = server().address("/seven.svg").replace("localhost", "127.0.0.1");
        assertEquals(
                "TypeError: DigitPad.recognize: source comes from another origin, needs that origin's permission"
                        + " (crossorigin=\"anonymous\")",
                text(page, """
                        (async () => {
                            const image = Object.assign(new Image(), {src: "%s"});
                            await image.decode();
                            canvas.getContext("2d").drawImage(image, 0, 0);
                            const all = [image, canvas, await createImageBitmap(image)];
                            const said = await Promise.all(all.map(source => DigitPad.recognize(source).then(() => "read", String)));
                            return [...new Set(said)].join("; ");
                        })()
                        """.formatted(other)));
    }

    @Override
    Page openPage(String body) throws IOException {
        server().file("/sources.js", Files.readString(SOURCES));
        return super.openPage(body);
    }

    private static void assertSevens(Object seen, int least) {
        Map<String, Object> wrong = all(seen, least);
        wrong.values().removeIf("7"::equals);
        assertEquals(Map.of(), wrong);
    }

    private static void assertRefused(Object seen, int least) {
        Map<String, Object> wrong = all(seen, least);
        wrong.values().removeIf(said -> ((String) said).startsWith("TypeError: DigitPad.recognize: source"));
        assertEquals(Map.of(), wrong);
    }

    private static Map<String, Object> all(Object seen, int least) {
        Map<String, Object> all = new TreeMap<>();
        ((Map<?, ?>) seen).forEach((name, said) -> all.put((String) name, said));
        assertTrue(all.size() >= least, all.toString());
        return all;
    }
}
