package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that is short of memory: no canvas, a canvas that is taken away, no WebAssembly. Nothing is lost. */
class LowMemoryIT extends BrowserTest {

    private static final String ADDRESS =
            Path.of("target/site/index.html").toAbsolutePath().toUri().toString();

    /** What both canvases show: the pad's and the picture's. */
    private static final String SHOWN =
            "() => [pad.shadowRoot.querySelector('canvas'), picture].map(canvas => canvas.toDataURL()).join()";

    /**
     * As a browser takes a canvas's pixels: it is blank, and its context as if it were new; then it may be drawn again.
     */
    private static final String LOSE = """
            () => {
                for (const canvas of [pad.shadowRoot.querySelector('canvas'), picture]) {
                    canvas.getContext('2d').reset();
                    canvas.dispatchEvent(new Event('contextlost', {cancelable: true}));
                }
            }
            """;

    private static final String RESTORE = """
            () => [pad.shadowRoot.querySelector('canvas'), picture].forEach(canvas => canvas.dispatchEvent(new Event('contextrestored')))
            """;

    @Test
    void aCanvasThatWasTakenAwayIsDrawnAgain() throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, ADDRESS);
        digitPad.draw(PenStrokes.number("42"), 0.6);
        Object before = page.evaluate(SHOWN);

        page.evaluate(LOSE);
        assertNotEquals(before, page.evaluate(SHOWN));
        page.evaluate(RESTORE);
        assertEquals(before, page.evaluate(SHOWN));
        assertEquals("42", digitPad.answer());
    }

    @Test
    void aCanvasThatIsTakenAwayWhileOneWritesHasTheWholeStroke() throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, ADDRESS);
        var box = digitPad.pad().boundingBox();
        double x = box.x + box.width / 2;
        write(page, x, box.y, () -> {});
        Object before = page.evaluate(SHOWN);
        digitPad.press("clear");

        write(page, x, box.y, () -> {
            page.evaluate(LOSE);
            page.mouse().move(x, box.y + 60);
            page.evaluate(RESTORE);
        });
        assertEquals(before, page.evaluate(SHOWN));
        assertEquals("1", digitPad.answer());
    }

    private static void write(Page page, double x, double top, Runnable half) {
        page.mouse().move(x, top + 30);
        page.mouse().down();
        page.mouse().move(x, top + 50);
        page.mouse().move(x, top + 60);
        half.run();
        page.mouse().move(x, top + 90);
        page.mouse().up();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    @Test
    void withoutACanvasItReadsAndDrawsOnceThereIsOne() throws IOException {
        Page page = reuse();
        before(
                page,
                "const getContext = HTMLCanvasElement.prototype.getContext; window.scarce = true;"
                        + "HTMLCanvasElement.prototype.getContext = function(...kind) {"
                        + "return scarce ? null : getContext.apply(this, kind); };");
        DigitPadPage digitPad = DigitPadPage.load(page, ADDRESS);
        digitPad.draw(PenStrokes.number("4"), 0.6);
        page.setViewportSize(900, 900);
        digitPad.settle();
        assertEquals("4", digitPad.answer());
        Object blank = page.evaluate(SHOWN);

        page.evaluate("scarce = false");
        digitPad.press("undo");
        digitPad.press("redo");
        Object drawn = page.evaluate(SHOWN);
        assertNotEquals(blank, drawn);
        page.setViewportSize(901, 900);
        page.setViewportSize(900, 900);
        digitPad.settle();
        assertEquals(drawn, page.evaluate(SHOWN), "in the right size, colour and width");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WebAssembly.Instance = scarce; WebAssembly.instantiate = () => Promise.reject(new RangeError('no memory'));",
                "WebAssembly.Instance = scarce; WebAssembly.instantiate = scarce;",
                "WebAssembly.Module = scarce; WebAssembly.instantiate = scarce;",
                "WebAssembly.validate = scarce;"
            })
    void withoutMemoryForWebAssemblyThePortableEngineReads(String missing) throws IOException {
        Page page = reuse();
        before(
                page,
                "function scarce() { throw new RangeError('WebAssembly.Memory(): could not allocate memory'); } "
                        + missing);
        DigitPadPage digitPad = DigitPadPage.load(page, ADDRESS);
        digitPad.draw(PenStrokes.number("42"), 0.6);
        assertEquals("42", digitPad.answer());
        page.waitForSelector("html[data-engine=portable]");
    }
}
