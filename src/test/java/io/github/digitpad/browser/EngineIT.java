package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import io.github.digitpad.data.LabelledInk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page takes the fastest engine there is, and reads digits without it too. */
class EngineIT extends BrowserTest {

    /** As browsers that compile nothing larger than 4 kB on the main thread. */
    private static final String ONLY_IN_BACKGROUND =
            "WebAssembly.Module = function() { throw new RangeError('too large'); };";

    private static final String SITE =
            Path.of("target/site/index.html").toAbsolutePath().toUri().toString();

    private final List<String> notes = new ArrayList<>();

    private final Consumer<ConsoleMessage> note = this::note;

    private void note(ConsoleMessage message) {
        if (message.type().equals("info")) {
            notes.add(message.text());
        }
    }

    @Test
    void overHttpThePageUsesWebAssembly() throws IOException {
        try (ServedSite site = new ServedSite()) {
            DigitPadPage digitPad = DigitPadPage.load(page(), site.address());
            assertEquals("relaxed", engine(digitPad));
            readsWith("relaxed", digitPad);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',relaxed",
        "?engine=relaxed,relaxed",
        "?engine=simd,simd",
        "?engine=portable,portable",
        "?engine=x,relaxed"
    })
    void theAddressMayNameTheEngine(String query, String expected) throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(page(), SITE + query);
        assertEquals(expected, engine(digitPad));
        readsWith(expected, digitPad);
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete window.WebAssembly", "WebAssembly.validate = () => false"})
    void withoutWebAssemblyOrSimdThePortableEngineServes(String damage) throws IOException {
        DigitPadPage digitPad = loadWith(damage, "");
        assertEquals("portable", engine(digitPad));
        readsWith("portable", digitPad);
        assertEquals(List.of(), notes);
    }

    @Test
    void withoutRelaxedSimdPlainSimdServes() throws IOException {
        String damage = "const old = WebAssembly.validate; let first = true;"
                + "WebAssembly.validate = bytes => { const was = first; first = false; return !was && old(bytes); }";
        DigitPadPage digitPad = loadWith(damage, "");
        assertEquals("simd", engine(digitPad));
        readsWith("simd", digitPad);
        assertEquals("portable", engine(loadWith("WebAssembly.validate = () => false", "?engine=relaxed")));
        assertEquals(List.of("DigitPad uses its portable engine: this browser has no engine \"relaxed\""), notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONLY_IN_BACKGROUND + "WebAssembly.instantiate = () => Promise.reject(new Error('no'))",
                ONLY_IN_BACKGROUND + "WebAssembly.instantiate = () => { throw new Error('no') }",
                ONLY_IN_BACKGROUND + "WebAssembly.instantiate = () => Promise.resolve({instance: {exports: {}}})",
                "WebAssembly.Instance = function() { return {exports: {}}; }"
            })
    void whenCompilationFailsThePortableEngineServes(String damage) throws IOException {
        DigitPadPage digitPad = loadWith(damage, "");
        assertEquals("portable", engine(digitPad));
        readsWith("portable", digitPad);
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(notes.get(0).startsWith("DigitPad uses its portable engine: "), notes.toString());
    }

    /** Browsers of before 2025. */
    @Test
    void aBrowserThatDecodesNoBytesHasThemDecoded() throws IOException {
        DigitPadPage digitPad = loadWith("delete Uint8Array.fromBase64; delete Uint8Array.fromHex;", "");
        assertEquals("relaxed", engine(digitPad));
        readsWith("relaxed", digitPad);
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delete Uint8Array.fromHex"})
    void aDamagedModuleIsNamed(String missing) throws IOException {
        Page page = page();
        before(page, missing);
        page.route("**/digitpad.js", Damage.in("digitPadModule"));
        try (ServedSite site = new ServedSite()) {
            DigitPadPage digitPad = DigitPadPage.load(page, site.address());
            assertEquals("portable", engine(digitPad));
            readsWith("portable", digitPad);
        }
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(notes.get(0).startsWith("DigitPad uses its portable engine: packed module: "), notes.toString());
    }

    @Test
    void aPolicyWithoutWasmIsRespected() throws IOException {
        try (ServedSite site = new ServedSite()) {
            Page page = page();
            page.route("**/*", route -> {
                var response = route.fetch();
                var headers = new java.util.HashMap<>(response.headers());
                headers.put("content-security-policy", "script-src 'self'");
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setResponse(response)
                        .setHeaders(headers));
            });
            DigitPadPage digitPad = DigitPadPage.load(page, site.address());
            assertEquals("portable", engine(digitPad));
            readsWith("portable", digitPad);
            assertTrue(notes.size() <= 1, notes.toString());
        }
    }

    @Test
    void theFirstAnswerDoesNotWaitForCompilationInTheBackground() throws IOException {
        String slow = ONLY_IN_BACKGROUND + "const old = WebAssembly.instantiate;"
                + "window.letGo = null; const gate = new Promise(done => window.letGo = done);"
                + "WebAssembly.instantiate = bytes => gate.then(() => old(bytes));";
        DigitPadPage digitPad = loadWith(slow, "");
        readsWith("portable", digitPad);
        digitPad.press("clear");
        digitPad.page().evaluate("letGo()");
        assertEquals("relaxed", engine(digitPad));
        readsWith("relaxed", digitPad);
    }

    private DigitPadPage loadWith(String damage, String query) {
        Page page = page();
        before(page, damage);
        return DigitPadPage.load(page, SITE + query);
    }

    private Page page() {
        notes.clear();
        Page page = reuse();
        page.offConsoleMessage(note);
        page.onConsoleMessage(note);
        return page;
    }

    /** The engine's name, when it is settled. */
    private static String engine(DigitPadPage digitPad) {
        digitPad.page().waitForSelector("html[data-engine]");
        return digitPad.page().locator("html").getAttribute("data-engine");
    }

    private static void readsWith(String engine, DigitPadPage digitPad) throws IOException {
        LabelledInk written = PenStrokes.own(3);
        digitPad.draw(written.ink(), 0.6);
        assertEquals(String.valueOf(written.label()), digitPad.answer());
        assertEquals(engine, digitPad.page().evaluate("DigitPad.recognizeSync(pad.toData()).engine"));
    }
}
