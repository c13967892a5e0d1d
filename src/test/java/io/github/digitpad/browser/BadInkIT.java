package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ink that is no number: an honest answer, and a page that stays alive. */
class BadInkIT extends BrowserTest {

    /** Deterministic numbers from 0 to 1. */
    private static final String RANDOM =
            "let seed = 7; const random = () => (seed = seed * 16807 % 2147483647) / 2147483647;"
                    + "const line = (n, f) => Array.from({length: n}, (_, i) => ({...f(i / Math.max(1, n - 1)), t: i}));";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scribble | [line(400, () => ({x: 700 * random() - 150, y: 400 * random()}))]",
                "dots | Array.from({length: 300}, () => [{x: 700 * random() - 150, y: 400 * random()}])",
                "few dots | Array.from({length: 40}, () => [{x: 700 * random() - 150, y: 400 * random()}])",
                "a stroke across everything | [...Array.from({length: 4}, (_, k) => line(30, s => ({x: 60 + 90 * k, y: 80 + 240 * s}))),"
                        + " line(4000, s => ({x: -100 + 600 * s, y: 200 + 150 * Math.sin(40 * s)}))]",
                "10,000 strokes | Array.from({length: 10000}, () => line(3, () => ({x: 700 * random() - 150, y: 400 * random()})))",
                "a house | [[{x: 80, y: 380}, {x: 80, y: 180}, {x: 200, y: 60}, {x: 320, y: 180}, {x: 320, y: 380}, {x: 80, y: 380}],"
                        + " line(2, s => ({x: 80 + 240 * s, y: 180})), line(2, s => ({x: 80 + 240 * s, y: 380 - 200 * s}))]"
            })
    void isNotSureAndClearAndUndoWorkAtOnce(String name, String strokes) throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(
                page, Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        double millis = ((Number)
                        page.evaluate(
                                "() => { " + RANDOM + " const ink = " + strokes + ";"
                                        + "const start = performance.now(); pad.fromData(ink); pad.value; return performance.now() - start; }"))
                .doubleValue();
        System.out.printf("%s: %.0f ms to draw and read%n", name, millis);
        digitPad.settle();
        assertTrue(
                page.locator("#certainty").innerText().startsWith("not sure"),
                page.locator("#certainty").innerText());
        assertEquals("not-sure", page.locator(".answer").getAttribute("data-certainty"));
        digitPad.draw(PenStrokes.own(1).ink(), 0.3);
        digitPad.press("undo");
        digitPad.press("clear");
        assertEquals("", digitPad.answer());
        assertEquals("0", digitPad.pad().getAttribute("data-strokes"));
        digitPad.press("undo");
        assertTrue(Integer.parseInt(digitPad.pad().getAttribute("data-strokes")) > 0);
        digitPad.press("clear");
        digitPad.draw(PenStrokes.number("42"), 0.6);
        assertEquals("42", digitPad.answer());
    }
}
