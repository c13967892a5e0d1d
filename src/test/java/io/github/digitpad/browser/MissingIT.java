package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers that lack something: the page reads all the same, and what cannot be is left out without an error. */
class MissingIT extends BrowserTest {

    private static final String NO_INTERNALS =
            "delete window.ElementInternals; delete HTMLElement.prototype.attachInternals;";

    private static final String NO_SHEETS = "delete Document.prototype.adoptedStyleSheets;"
            + "delete ShadowRoot.prototype.adoptedStyleSheets;"
            + "window.CSSStyleSheet = function() { throw new TypeError('Illegal constructor'); };";

    private static final String NO_CAPTURE = "for (const name of ['setPointerCapture', 'releasePointerCapture',"
            + "'hasPointerCapture']) { delete Element.prototype[name]; }";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "WebAssembly | delete window.WebAssembly;",
                "WebAssembly, forbidden | WebAssembly.validate = () => { throw new Error('not allowed'); };",
                "ElementInternals | " + NO_INTERNALS,
                "custom states | delete ElementInternals.prototype.states;",
                "coalesced events | delete PointerEvent.prototype.getCoalescedEvents;",
                "service workers | delete Navigator.prototype.serviceWorker;",
                "service workers, forbidden | Object.defineProperty(navigator, 'serviceWorker', {get() { throw new DOMException('no', 'SecurityError'); }});",
                "service workers, refused | ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));",
                "adopted style sheets | delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;",
                "constructed style sheets | " + NO_SHEETS,
                "pointer capture | " + NO_CAPTURE,
                "ResizeObserver | delete window.ResizeObserver;",
                "exact sizes | delete ResizeObserverEntry.prototype.devicePixelContentBoxSize;",
                "a clipboard | delete Navigator.prototype.clipboard;"
            })
    void thePageReads(String what, String missing) throws IOException {
        Page page = reuse();
        before(
                page,
                missing + "window.broken = []; addEventListener('securitypolicyviolation',"
                        + "event => broken.push(event.effectiveDirective));");
        try (SiteHost host = new SiteHost(folder.resolve("site"))) {
            DigitPadPage digitPad = DigitPadPage.load(page, host.address());
            assertEquals(
                    "0px", page.evaluate("getComputedStyle(pad.shadowRoot.querySelector('input')).borderTopWidth"));
            digitPad.draw(PenStrokes.number("42"), 0.6);
            assertEquals("42", digitPad.answer());
            page.setViewportSize(700, 900);
            digitPad.settle();
            double ink = inkWidth(page);
            assertTrue(ink > 100, ink + " px of ink");
            digitPad.press("clear");
            digitPad.draw(PenStrokes.own(4).ink(), 0.6);
            assertEquals("4", digitPad.answer());
            page.locator("#quantity [data-do=keypad]").click();
            page.locator("#quantity [data-key='7']").click();
            assertEquals("7", page.evaluate("quantity.value"));
            page.locator("#copy").click();
            List<Path> model = AlwaysModel.write(folder.resolve("seven"), 7, 784);
            page.locator("#own-model input").first().setInputFiles(model.toArray(Path[]::new));
            page.locator(".brought .name").getByText("reads now").waitFor();
            assertEquals("auto", page.evaluate("getComputedStyle(document.querySelector('.layers')).overflowX"));
            assertEquals("", page.evaluate("broken.join()"));
        }
    }

    /** From disk, where there are neither workers nor WebAssembly, and nothing is adopted. */
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "digitpad-standalone.html"})
    void thePageReadsFromDiskWithoutAnyOfThem(String file) throws IOException {
        Page page = reuse();
        before(
                page,
                "delete window.WebAssembly; delete window.ResizeObserver;" + NO_INTERNALS + NO_SHEETS + NO_CAPTURE
                        + "delete PointerEvent.prototype.getCoalescedEvents;");
        String address = Path.of("target/site", file).toAbsolutePath().toUri().toString();
        DigitPadPage digitPad = DigitPadPage.load(page, address);
        digitPad.draw(PenStrokes.number("42"), 0.6);
        assertEquals("42", digitPad.answer());
        assertEquals("0px", page.evaluate("getComputedStyle(pad.shadowRoot.querySelector('input')).borderTopWidth"));
    }

    @Test
    void withoutElementInternalsAFormHasNoDigitsAndNoErrors() throws IOException {
        try (PageServer server = new PageServer(null)) {
            server.page("/", "<form id=\"form\"><digit-pad id=\"a\" name=\"a\" required></digit-pad></form>");
            Page page = reuse();
            before(page, NO_INTERNALS);
            page.navigate(server.address("/"));
            DigitPadPage.draw(page, page.locator("#a canvas"), PenStrokes.own(6).ink(), 0.6);
            page.waitForFunction("() => a.value === '6'");
            assertEquals(
                    "true,true,0,",
                    page.evaluate("() => [a.checkValidity(), a.reportValidity(), a.labels.length,"
                            + "[...new FormData(form)].join('&')].join()"));
            page.evaluate("() => form.reset()");
        }
    }

    @Test
    void withoutPointerCaptureAStrokeEndsWhereverThePenIsLifted() throws IOException {
        Page page = reuse();
        before(page, NO_CAPTURE);
        DigitPadPage digitPad = DigitPadPage.load(
                page, Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        var box = digitPad.pad().boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 30);
        page.mouse().down();
        for (int y = 40; y < box.height + 60; y += 10) {
            page.mouse().move(box.x + box.width / 2, box.y + y);
        }
        page.mouse().up();
        assertEquals("1", page.evaluate("pad.value"), "it is read at once, while the mouse is still beside the pad");
        page.mouse().move(box.x + 10, box.y + 10);
        assertEquals("1", digitPad.pad().getAttribute("data-strokes"));
        assertEquals(1, page.evaluate("pad.toData().length"));
    }

    /** How many CSS px of the pad's width have ink. */
    private static double inkWidth(Page page) {
        return ((Number) page.evaluate("""
                () => {
                    const canvas = pad.shadowRoot.querySelector('canvas');
                    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {willReadFrequently: true});
                    copy.drawImage(canvas, 0, 0);
                    const {data, width, height} = copy.getImageData(0, 0, canvas.width, canvas.height);
                    let least = width, most = -1;
                    for (let i = 0; i < width * height; i++) {
                        if (data[4 * i + 3] > 0) {
                            least = Math.min(least, i % width);
                            most = Math.max(most, i % width);
                        }
                    }
                    return (most - least + 1) / devicePixelRatio;
                }
                """)).doubleValue();
    }
}
