package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code DigitPad.recognize} and its sisters, for those who have their own canvas. */
class ApiIT extends ElementTest {

    /** Draws strokes on a canvas of its own, 300 px wide, as {@code ink} on {@code paper}. */
    private static final String DRAW =
            "const canvas = document.createElement('canvas'); canvas.width = canvas.height = 300;"
                    + "const pen = canvas.getContext('2d'); const draw = (ink, paper) => { if (paper) { pen.fillStyle = paper;"
                    + "pen.fillRect(0, 0, 300, 300); } pen.strokeStyle = ink; pen.lineWidth = 12; pen.lineCap = pen.lineJoin = 'round';"
                    + "const all = strokes.flat(), xs = all.map(p => p.x), ys = all.map(p => p.y);"
                    + "const s = 180 / Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));"
                    + "for (const stroke of strokes) { pen.beginPath(); for (const p of stroke)"
                    + "pen.lineTo(60 + (p.x - Math.min(...xs)) * s, 60 + (p.y - Math.min(...ys)) * s); pen.stroke(); } };";

    @Test
    void strokesNowAndLater() throws IOException {
        Page page = openPage("");
        String result = text(
                page,
                "(async () => { const strokes = " + strokes(8) + "; const later = await DigitPad.recognize(strokes,"
                        + "{alternatives: 3, maxlength: 1}); const now = DigitPad.recognizeSync(strokes, {maxlength: 1}); const digit = now.digits[0];"
                        + "const sum = digit.probabilities.reduce((a, b) => a + b); return [later.text, now.text, now.unsure,"
                        + "later.alternatives.length, now.alternatives.length, now.alternatives[0].confidence === now.confidence,"
                        + "now.alternatives[0].confidence >= now.alternatives[1].confidence, digit.probabilities.length,"
                        + "Math.abs(sum - 1) < 1e-5, now.box.width > 0].join(); })()");
        assertEquals("8,8,false,3,10,true,true,10,true,true", result);
    }

    @ParameterizedTest
    @CsvSource({"black, white", "white, black", "black, ''", "white, ''", "'#d33', '#fec'"})
    void picturesOfEveryKindAndColour(String ink, String paper) throws IOException {
        Page page = openPage("");
        String result = text(
                page,
                "(async () => { const strokes = " + strokes(5) + ";" + DRAW + "draw('" + ink + "', '" + paper + "');"
                        + "const blob = await new Promise(done => canvas.toBlob(done)); const image = new Image();"
                        + "image.src = canvas.toDataURL(); const sources = [canvas, pen.getImageData(0, 0, 300, 300), blob, image,"
                        + "await createImageBitmap(canvas)]; const texts = []; for (const source of sources)"
                        + "texts.push((await DigitPad.recognize(source)).text); return texts.join(); })()");
        assertEquals("5,5,5,5,5", result);
    }

    @Test
    void nothingWrittenIsNoAnswer() throws IOException {
        Page page = openPage("<digit-pad id=\"a\"></digit-pad>");
        assertEquals(
                ",0,true,0;,0,true,0;0",
                text(
                        page,
                        "(async () => { const shown = r => [r.text, r.confidence, r.unsure, r.alternatives.length].join();"
                                + "const canvas = document.createElement('canvas'); return [shown(await DigitPad.recognize([])),"
                                + "shown(await DigitPad.recognize(canvas)), a.getPrediction().length].join(';'); })()"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recognizeSync(7) | DigitPad.recognizeSync: strokes is 7, needs an array of strokes: [[{x, y, t}, …], …]",
                "recognizeSync([[]]) | DigitPad.recognizeSync: strokes[0] is an array of 0, needs an array of at least one point",
                "recognizeSync([[{x: 1, y: 1}, null]]) | DigitPad.recognizeSync: strokes[0][1] is null, needs a point {x, y, t}",
                "recognizeSync([[{x: 'a', y: 1}]]) | DigitPad.recognizeSync: strokes[0][0].x is \"a\", needs a number of px within ±1e9",
                "recognizeSync([[{x: 1, y: 1, t: NaN}]]) | DigitPad.recognizeSync: strokes[0][0].t is NaN, needs a number of ms, or nothing",
                "recognizeSync([], {alternatives: 0}) | DigitPad.recognizeSync: options.alternatives is 0, needs a whole number from 1 on",
                "recognizeSync([], {maxlength: 0.5}) | DigitPad.recognizeSync: options.maxlength is 0.5, needs a whole number from 1 on",
                "recognizeSync([], {allow: '.'}) | DigitPad.recognizeSync: options.allow is \".\", needs a text such as \"0-9\", with any of the marks . , - after it",
                "recognizeSync([], {pattern: '('}) | DigitPad.recognizeSync: options.pattern is \"(\", needs a regular expression as text, as in the attribute",
                "recognize('x.png') | DigitPad.recognize: source is \"x.png\", needs strokes, ImageData, a canvas, an image or a Blob",
                "recognize({width: 2, height: 2, data: new Uint8Array(3)}) | DigitPad.recognize: source is 2×2 pixels with 3 values, needs 16",
                "recognize(new Blob(['x'], {type: 'text/plain'})) | DigitPad.recognize: source is a Blob of type \"text/plain\", needs a picture that this browser reads: The source image could not be decoded.",
                "recognize([], 5) | DigitPad.recognize: options is 5, needs an object, or nothing"
            })
    void wrongArgumentsAreTypeErrorsThatSayWhichAndWhy(String call, String message) throws IOException {
        Page page = openPage("");
        assertEquals(
                "TypeError: " + message,
                text(
                        page,
                        "(async () => { try { return 'gave ' + await DigitPad." + call
                                + "; } catch (e) { return String(e); } })()"));
    }

    @Test
    void wrongStrokesForAPadAreTypeErrors() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" value=\"3\"></digit-pad>");
        String message = text(page, "(() => { try { a.fromData([[{x: 1}]]); } catch (e) { return String(e); } })()");
        assertEquals(
                "TypeError: digit-pad.fromData: strokes[0][0].y is undefined, needs a number of px within ±1e9",
                message);
        assertEquals("3", value(page, "a"), "what was there stays");
    }

    @Test
    void thePredictionOfAPadIsBestFirst() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"1\" alternatives=\"4\"></digit-pad>");
        page.evaluate("strokes => a.fromData(" + strokes(7) + ")");
        assertEquals(
                "7,4,true",
                text(
                        page,
                        "(() => { const p = a.getPrediction(); return [p[0].text, p.length,"
                                + "p[0].confidence > p[1].confidence && p[0].digits.length === 1].join(); })()"));
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        Page page = openPage("");
        assertTrue(text(page, "DigitPad.version").matches("\\d+\\.\\d+\\.\\d+"));
    }
}
