package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DigitPad.recognize} reads a number in a picture, by the script of pictures, wherever it runs. */
class PictureNumberIT extends ElementTest {

    /** Engines differ in the last bits. */
    private static final double NEAR = 1e-3;

    private static final String READ = "(async () => { const {text, confidence, digits} = await DigitPad.recognize(%s);"
            + "return [text, confidence, digits.length, digits.every(digit => digit.probabilities.length === 10)]; })()";

    private static final String NUMBER = "2045";

    private static final String SCRIPT = "digitpad-pictures.js";

    @Test
    void theWorkerReadsAsTheJvmDoes() throws IOException {
        Page page = openPage("");
        assertReadAsOnTheJvm(
                (List<?>) page.evaluate(READ.formatted(DrawnPage.of(NUMBER).blob())));
        assertTrue(page.workers().size() == 1, "in a worker");
    }

    @Test
    void fromDiskToo() throws IOException {
        Page page = reuse();
        page.navigate(Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        assertReadAsOnTheJvm(
                (List<?>) page.evaluate(READ.formatted(DrawnPage.of(NUMBER).blob())));
        assertTrue(page.workers().size() >= 1, "in a worker");
    }

    /** Without workers, and without WebAssembly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'",
                "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'"
            })
    void aPageReadsItselfWhatItsPolicyLetsNoWorkerRead(String policy) throws IOException {
        try (PageServer server = new PageServer(policy)) {
            Page page = unwatched();
            server.page("/", "");
            page.navigate(server.address("/"));
            assertReadAsOnTheJvm(
                    (List<?>) page.evaluate(READ.formatted(DrawnPage.of(NUMBER).blob())));
            assertEquals(0, page.workers().size());
        }
    }

    @Test
    void oneDigitNeedsNoOtherScript() throws IOException {
        Page page = openPage("");
        assertEquals(
                "7 certain",
                text(
                        page,
                        "DigitPad.recognize(" + DrawnPage.of("7").blob()
                                + ").then(({text, certainty}) => text + ' ' + certainty)"));
        assertEquals(0, requests().stream().filter(url -> url.contains(SCRIPT)).count());
    }

    @Test
    void withoutTheScriptAPictureIsOneDigit() throws IOException {
        Page page = unwatched();
        page.route("**/" + SCRIPT, route -> route.abort());
        openPage("", page);
        Map<?, ?> answer = (Map<?, ?>)
                page.evaluate("DigitPad.recognize(" + DrawnPage.of(NUMBER).blob() + ")");
        assertEquals(1, String.valueOf(answer.get("text")).length());
        assertEquals(true, answer.get("unsure"));
    }

    private static void assertReadAsOnTheJvm(List<?> seen) throws IOException {
        ReadNumber number = DrawnPage.reader().readNumber(DrawnPage.of(NUMBER).light(), ReadingOptions.DIGITS);
        assertNotNull(number);
        assertEquals(NUMBER, number.text());
        assertEquals(number.text(), seen.get(0));
        assertEquals(number.confidence(), ((Number) seen.get(1)).doubleValue(), NEAR);
        assertEquals(number.signs().size(), ((Number) seen.get(2)).intValue());
        assertEquals(true, seen.get(3));
    }
}
