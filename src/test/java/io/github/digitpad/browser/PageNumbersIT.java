package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DigitPad.recognizePage} finds and reads the numbers of a page. */
class PageNumbersIT extends ElementTest {

    /** Engines differ in the last bits. */
    private static final double NEAR = 1e-3;

    private static DrawnPage page() throws IOException {
        return new DrawnPage(900, 600)
                .write("2045", 80, 60, 60)
                .write("17", 600, 70, 60)
                .write("368", 90, 250, 60)
                .write("902", 590, 260, 60);
    }

    @Test
    void theNumbersOfAPageAreThoseOfTheJvm() throws IOException {
        List<ReadNumber> expected = DrawnPage.reader().readPage(page().light(), ReadingOptions.DIGITS);
        assertTrue(expected.size() >= 3, expected.toString());
        Page page = openPage("");
        Map<?, ?> seen = (Map<?, ?>) page.evaluate("(async () => { window.told = []; return DigitPad.recognizePage("
                + page().blob() + ", {onprogress: ({loaded, total}) => told.push(loaded / total)}); })()");
        assertEquals(900, seen.get("width"));
        List<?> numbers = (List<?>) seen.get("numbers");
        assertEquals(expected.size(), numbers.size());
        for (int i = 0; i < expected.size(); i++) {
            Map<?, ?> number = (Map<?, ?>) numbers.get(i);
            assertEquals(expected.get(i).text(), number.get("text"));
            assertEquals(expected.get(i).confidence(), ((Number) number.get("confidence")).doubleValue(), NEAR);
            Map<?, ?> box = (Map<?, ?>) number.get("box");
            assertEquals(expected.get(i).box().bounds().left(), ((Number) box.get("x")).doubleValue(), NEAR);
            assertEquals(4, ((List<?>) number.get("corners")).size());
        }
        assertEquals(
                true,
                page.evaluate(
                        "told.length > 2 && told.at(-1) === 1 && told.every((share, i) => !i || share >= told[i - 1])"));
    }

    /** A camera stores its pixels as it was held, and says so. */
    @Test
    void aTurnedPhotosBoxesAreThoseOfTheUprightPicture() throws IOException {
        Page page = openPage("");
        assertEquals("900 true 2045 true", text(page, """
                (async () => {
                  const turned = async (blob, width, height) => {
                    const canvas = new OffscreenCanvas(height, width);
                    const context = canvas.getContext("2d");
                    context.rotate(-Math.PI / 2);
                    context.drawImage(await createImageBitmap(blob), -width, 0);
                    const jpeg = await (await canvas.convertToBlob({type: "image/jpeg", quality: 0.95})).arrayBuffer();
                    const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8,
                      0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
                    return new Blob([jpeg.slice(0, 2), new Uint8Array(exif), jpeg.slice(2)], {type: "image/jpeg"});
                  };
                  const near = (one, other) => one.text === other.text && ["x", "y", "width", "height"]
                      .every(side => Math.abs(one.box[side] - other.box[side]) < 4);
                  const {width, numbers} = await DigitPad.recognizePage(await turned(PAGE, 900, 600));
                  const upright = await DigitPad.recognizePage(PAGE);
                  const one = await DigitPad.recognize(await turned(ONE, 400, 160));
                  return [width, numbers.length === upright.numbers.length
                      && numbers.every((number, i) => near(number, upright.numbers[i])),
                    one.text, near(one, await DigitPad.recognize(ONE))].join(" ");
                })()
                """.replace("PAGE", page().blob())
                .replace("ONE", DrawnPage.of("2045").blob())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#123", "#fff"})
    void whatIsTransparentIsPaper(String ink) throws IOException {
        Page page = openPage("");
        assertEquals("2045 317", text(page, """
                (async () => {
                  const canvas = new OffscreenCanvas(600, 260);
                  const context = canvas.getContext("2d");
                  context.font = "60px sans-serif";
                  context.fillStyle = "INK";
                  context.fillText("2045", 60, 90);
                  context.fillText("317", 360, 210);
                  const {numbers} = await DigitPad.recognizePage(await canvas.convertToBlob());
                  return numbers.map(({text}) => text).join(" ");
                })()
                """.replace("INK", ink)));
    }

    /** Cut short, of the first bytes alone, and of none. */
    @ParameterizedTest
    @CsvSource({"image/png, 1500", "image/jpeg, 3000", "image/jpeg, 200", "image/png, 0"})
    void aFileThatIsCutShortIsRefusedAndTheNextOneRead(String type, int bytes) throws IOException {
        Page page = openPage("");
        assertEquals("TypeError 4", text(page, """
                (async () => {
                  const picture = await createImageBitmap(PAGE);
                  const canvas = new OffscreenCanvas(900, 600);
                  canvas.getContext("2d").drawImage(picture, 0, 0);
                  const file = await canvas.convertToBlob({type: "TYPE"});
                  const refused = await DigitPad.recognizePage(file.slice(0, BYTES, "TYPE")).catch(({name}) => name);
                  return [refused, (await DigitPad.recognizePage(file)).numbers.length].join(" ");
                })()
                """.replace("PAGE", page().blob())
                .replace("TYPE", type)
                .replace("BYTES", String.valueOf(bytes))));
    }

    @Test
    void whoStopsItHearsThatAtOnceAndTheNextPictureIsRead() throws IOException {
        Page page = openPage("");
        assertEquals(
                "AbortError,AbortError,true",
                text(
                        page,
                        "(async () => { const picture = " + page().blob()
                                + "; const read = signal => DigitPad.recognizePage("
                                + "picture, {signal}).then(({numbers}) => numbers.length > 2, ({name}) => name);"
                                + "const stopper = new AbortController(); const first = read(stopper.signal);"
                                + "const second = read(AbortSignal.abort()); setTimeout(() => stopper.abort(), 30);"
                                + "return [await first, await second, await read()].join(); })()"));
    }

    /** Without workers, and without WebAssembly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'",
                "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'"
            })
    void aPageThatReadsItselfGoesOnAndCanStop(String policy) throws IOException {
        int numbers = DrawnPage.reader()
                .readPage(page().light(), ReadingOptions.DIGITS)
                .size();
        try (PageServer server = new PageServer(policy)) {
            Page page = unwatched();
            server.page("/", "");
            page.navigate(server.address("/"));
            // On this clock every step takes longer than a piece of work may.
            Object seen = page.evaluate("""
                    async () => {
                      const picture = PICTURE;
                      await DigitPad.recognizePage(picture);
                      let time = 0, asked = 0, heard = 0, waiting = 0, stopped = 0;
                      performance.now = () => time += 30;
                      const {numbers} = await DigitPad.recognizePage(picture, {onprogress() {
                        waiting = Math.max(waiting, asked++ - heard);
                        const {port1, port2} = new MessageChannel();
                        port1.onmessage = () => heard++;
                        port2.postMessage(null);
                      }});
                      const stopper = new AbortController();
                      const why = await DigitPad.recognizePage(picture, {signal: stopper.signal, onprogress({loaded}) {
                        stopped += stopper.signal.aborted;
                        loaded > 0.7 && stopper.abort();
                      }}).catch(({name}) => name);
                      await new Promise(resolve => setTimeout(resolve, 100));
                      const again = await DigitPad.recognizePage(picture);
                      return [numbers.length, asked > 15, waiting < 3, why, stopped, again.numbers.length].join();
                    }
                    """.replace("PICTURE", page().blob()));
            assertEquals(numbers + ",true,true,AbortError,0," + numbers, seen);
            assertEquals(0, page.workers().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "300, 200", "20000, 2", "2, 5000", "50000, 2"})
    void paperWithoutInkHasNoNumbers(int width, int height) throws IOException {
        Page page = openPage("");
        assertEquals(
                "0",
                text(
                        page,
                        "DigitPad.recognizePage(" + new DrawnPage(width, height).blob()
                                + ").then(({numbers}) => numbers.length)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new Blob(['x'], {type: 'image/png'}) | DigitPad.recognizePage: source is a Blob of type \"image/png\", needs a picture that this browser reads: The source image could not be decoded.",
                "7 | DigitPad.recognizePage: source is 7, needs strokes, ImageData, a canvas, an image or a Blob",
                "new ImageData(1, 1), {allow: 'x'} | DigitPad.recognizePage: options.allow is \"x\", needs a text such as \"0-9\", with any of the marks . , - after it",
                "new ImageData(1, 1), {signal: 5} | DigitPad.recognizePage: options.signal is 5, needs an AbortSignal",
                "new ImageData(1, 1), 5 | DigitPad.recognizePage: options is 5, needs an object, or nothing"
            })
    void whatIsWrongIsSaid(String arguments, String message) throws IOException {
        Page page = openPage("");
        assertEquals(
                "TypeError: " + message,
                text(page, "DigitPad.recognizePage(" + arguments + ").then(() => 'read', String)"));
    }
}
