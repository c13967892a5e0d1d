package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pads that nobody sees, and pads that are moved: not yet in a document, taken out, in another one, copied. */
class ElsewhereIT extends ElementTest {

    private static final String PAD = "<digit-pad id=\"a\" maxlength=\"3\" pause=\"0\"></digit-pad>";

    /** A size as "width×height". */
    private static final String SIZES = """
            window.size = ({width, height}) => `${width}×${height}`;
            window.canvasOf = pad => pad.shadowRoot.querySelector('canvas');
            window.pictureOf = async pad => createImageBitmap(await pad.toBlob());
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "display: none | hidden.style.display = 'none', hidden.firstElementChild",
                "hidden | a.hidden = true, a",
                "content-visibility | hidden.style.contentVisibility = 'hidden', hidden.firstElementChild",
                "closed dialog | document.querySelector('dialog digit-pad')",
                "closed details | document.querySelector('details digit-pad')",
                "never added | document.createElement('digit-pad')",
                "just added | document.body.appendChild(document.createElement('digit-pad'))",
                "in a fragment | document.createDocumentFragment().appendChild(document.createElement('digit-pad'))",
                "taken out again | document.body.removeChild(document.body.appendChild(document.createElement('digit-pad')))",
                "in a template | document.querySelector('template').content.appendChild(document.createElement('digit-pad'))",
                "in a document without a window | document.implementation.createHTMLDocument().body.appendChild(document.createElement('digit-pad'))"
            })
    void aPadThatNobodySeesReadsAndGivesPictures(String where, String pad) throws IOException {
        Page page = reuse();
        before(page, SIZES);
        openPage(
                PAD + "<div id=\"hidden\"><digit-pad></digit-pad></div><dialog><digit-pad></digit-pad></dialog>"
                        + "<details><digit-pad></digit-pad></details><template></template>",
                page);
        page.evaluate("() => { window.p = (" + pad + "); p.fromData(" + strokes(7) + "); }");
        assertEquals("7,7", text(page, "[p.value, p.getPrediction()[0].text].join()"));
        assertEquals("7", text(page, "p.toBlob().then(DigitPad.recognize).then(answer => answer.text)"));
        assertEquals("7", text(page, "p.toBlob('image/jpeg').then(DigitPad.recognize).then(answer => answer.text)"));
        assertEquals("true", text(page, "pictureOf(p).then(({width, height}) => width > 99 && height > 99)"));
        assertTrue(text(page, "p.toSVG()").contains("<path d=\"M"));

        page.evaluate(
                "() => { for (const around of [p.closest('dialog'), p.closest('details')]) if (around) around.open = true;"
                        + "hidden.style.cssText = ''; p.hidden = false; if (!p.isConnected || !p.ownerDocument.defaultView) document.body.append(p); }");
        await(page, "size(canvasOf(p)) === `${canvasOf(p).clientWidth}×${canvasOf(p).clientHeight}`");
        assertEquals("true", text(page, "pictureOf(p).then(picture => size(picture) === size(canvasOf(p)))"));
        assertEquals("7", text(page, "p.toBlob().then(DigitPad.recognize).then(answer => answer.text)"));
        assertEquals(
                "grid,7," + PenStrokes.own(7).ink().size(),
                text(
                        page,
                        "[getComputedStyle(p.shadowRoot.querySelector('.frame')).display, p.value, p.toData().length].join()"));
    }

    @Test
    void thePictureOfAPadThatWasNeverShownIsWholeAndInItsOwnPx() throws IOException {
        Page page = reuse();
        before(page, SIZES);
        openPage(PAD, page);
        page.evaluate("() => { window.p = document.createElement('digit-pad'); }");
        assertEquals("800×400", text(page, "pictureOf(p).then(size)"));
        page.evaluate("() => { p.maxLength = 1; }");
        assertEquals("400×400", text(page, "pictureOf(p).then(size)"));
        // Ink of another pad, farther out than this one reaches.
        page.evaluate("() => p.fromData([[{x: -900, y: 200}, {x: 1300, y: 200}]])");
        assertEquals("true", text(page, """
                pictureOf(p).then(picture => {
                    const copy = new OffscreenCanvas(400, 400).getContext('2d');
                    copy.drawImage(picture, 0, 0);
                    const {data} = copy.getImageData(0, 200, 400, 1);
                    return data[4 * 1 + 3] + data[4 * 398 + 3] > 300;
                })
                """));
        assertTrue(text(page, "p.toSVG()").contains("viewBox=\"-900 "), text(page, "p.toSVG()"));
    }

    /** What is shown again has the size that it had, whatever it was asked meanwhile. */
    @Test
    void aPadThatIsHiddenForAWhileKeepsItsSize() throws IOException {
        Page page = reuse();
        before(page, SIZES);
        openPage(PAD, page);
        write(page, "a", 4);
        await(page, "a.value === '4'");
        String before = text(page, "pictureOf(a).then(size)");
        page.evaluate("() => { a.hidden = true; }");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertEquals(before, text(page, "pictureOf(a).then(size)"));
        page.evaluate("() => { a.hidden = false; }");
        assertEquals(before, text(page, "pictureOf(a).then(size)"));
        assertEquals("4", text(page, "a.toBlob().then(DigitPad.recognize).then(answer => answer.text)"));
    }

    private static final String FRAME =
            "<iframe id=\"frame\" style=\"width: 500px; height: 400px; border: 20px solid\" srcdoc=\"<!doctype html>"
                    + "<html lang='de'><meta name='color-scheme' content='light dark'><body></body>\"></iframe>";

    @Test
    void aPadThatIsMovedToAFrameIsWhatItWas() throws IOException {
        Page page = reuse();
        before(page, SIZES);
        openPage(PAD + FRAME, page);
        write(page, "a", 4);
        await(page, "a.value === '4'");
        page.evaluate("() => { window.p = a; window.heard = []; p.addEventListener('input', () => heard.push(p.value));"
                + "frame.contentDocument.body.append(p); }");
        Frame frame = page.frames().get(1);
        frame.waitForFunction("() => { const {clientWidth, width} = a.shadowRoot.querySelector('canvas');"
                + "return width === clientWidth; }");
        String frameStyles = "getComputedStyle(a.shadowRoot.querySelector('.frame'))";
        assertEquals("grid", frame.evaluate(frameStyles + ".display"));
        assertEquals("12px", frame.evaluate(frameStyles + ".borderTopLeftRadius"));
        assertEquals("4", text(page, "p.value"));
        DigitPadPage.draw(page, frame.locator("#a canvas"), PenStrokes.own(7).ink(), 0.3);
        page.waitForFunction("() => heard.length > 0");
        assertEquals(
                PenStrokes.own(4).ink().size() + PenStrokes.own(7).ink().size(), page.evaluate("p.toData().length"));
        assertEquals("true", text(page, "pictureOf(p).then(picture => size(picture) === size(canvasOf(p)))"));

        // It follows that document's size, colours and language.
        frame.evaluate("() => { a.style.inlineSize = '200px'; }");
        frame.waitForFunction("() => a.shadowRoot.querySelector('canvas').width < 200");
        page.evaluate("() => { p.clear(); }");
        frame.waitForFunction("() => a.shadowRoot.querySelector('.hint').textContent !== 'Write here'");
        frame.evaluate("() => { document.documentElement.lang = 'en'; }");
        frame.waitForFunction("() => a.shadowRoot.querySelector('.hint').textContent === 'Write here'");

        page.evaluate("() => { p.undo(); document.body.append(p); }");
        assertEquals("grid", page.evaluate(frameStyles + ".display"));
        page.evaluate(
                "strokes => { for (let i = 0; i < strokes; i++) p.undo(); }",
                PenStrokes.own(7).ink().size());
        assertEquals("4", value(page, "a"), "all can be undone");
    }

    /** Picture-in-picture windows are such, too. */
    @Test
    void aPadThatIsMovedToAPopUpIsDrawnAndReadThere() throws IOException {
        Page page = open(new Browser.NewContextOptions().setViewportSize(1280, 720));
        before(page, SIZES);
        openPage(PAD, page);
        write(page, "a", 4);
        await(page, "a.value === '4'");
        page.evaluate("() => { window.p = a; }");
        Page popUp = page.waitForPopup(
                () -> page.evaluate("() => { window.other = open('', '', 'width=600,height=500'); }"));
        page.evaluate("() => other.document.body.append(p)");
        popUp.waitForFunction(
                "() => { const {clientWidth, width} = document.getElementById('a').shadowRoot.querySelector('canvas');"
                        + "return width === clientWidth; }");
        assertEquals(
                "grid",
                popUp.evaluate(
                        "getComputedStyle(document.getElementById('a').shadowRoot.querySelector('.frame')).display"));
        popUp.bringToFront();
        Stroke zero = PenStrokes.own(0).ink().strokes().get(0);
        BoundingBox box = popUp.locator("#a canvas").boundingBox();
        DigitPadPage.Fit fit = DigitPadPage.Fit.into(PenStrokes.own(0).ink(), box, 0.5);
        page.evaluate("() => { p.clear(); window.heard = 0; p.addEventListener('recognize', () => heard++); }");
        popUp.mouse().move(fit.x(zero.points().get(0)), fit.y(zero.points().get(0)));
        popUp.mouse().down();
        for (Point point : zero.points()) {
            popUp.mouse().move(fit.x(point), fit.y(point));
        }
        // While the stroke is drawn: in the frames of the window that is seen.
        page.waitForFunction("() => heard > 0");
        popUp.mouse().up();
        assertEquals("0,1", text(page, "[p.value, p.toData().length].join()"));
        // Closed: the pad is brought home in time, as pages do, and reads on.
        page.evaluate("() => { document.body.append(p); other.close(); }");
        page.bringToFront();
        page.evaluate("() => { p.clear(); }");
        write(page, "a", 3);
        await(page, "a.value === '3'");
        assertEquals("3", text(page, "p.toBlob().then(DigitPad.recognize).then(answer => answer.text)"));
    }

    @Test
    void aPadThatIsMovedInMidStrokeKeepsTheStroke() throws IOException {
        Page page = openPage(PAD + FRAME);
        BoundingBox box = canvas(page, "a").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + 70);
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 20);
        page.evaluate("() => { window.p = a; frame.contentDocument.body.append(p); }");
        page.mouse().up();
        assertEquals("1,1", text(page, "[p.value, p.toData().length].join()"));
    }

    @Test
    void whatWasWrittenSettlesWhereThePadIsPut() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"3\" pause=\"400\"></digit-pad><main></main>");
        page.evaluate("() => { window.heard = 0; a.addEventListener('change', () => heard++); }");
        write(page, "a", 1);
        page.evaluate("() => document.querySelector('main').append(a)");
        await(page, "heard === 1");
    }

    @Test
    void aCopyIsANewPad() throws IOException {
        Page page = openPage(
                "<form id=\"form\"><digit-pad id=\"a\" name=\"n\" value=\"5\" maxlength=\"2\"></digit-pad></form>");
        write(page, "a", 4);
        await(page, "a.value === '54'");
        page.evaluate("() => { window.b = a.cloneNode(true); b.id = 'b'; form.append(b); }");
        assertEquals("54,5,0", text(page, "[a.value, b.value, b.toData().length].join()"));
        assertEquals("n=54&n=5", text(page, "new URLSearchParams(new FormData(form)).toString()"));
        write(page, "b", 3);
        await(page, "b.value === '53'");
        assertEquals("54", value(page, "a"));
        page.evaluate("() => { b.toData().forEach(() => b.undo()); }");
        assertEquals("5", value(page, "b"));
    }

    /** Of a document that has no definition of the element it is a plain one, as every custom element's copy. */
    @Test
    void anotherDocumentsFormIsItsForm() throws IOException {
        Page page = openPage(PAD + FRAME);
        page.evaluate("() => { a.name = 'n'; a.value = '8'; const {body} = frame.contentDocument;"
                + "body.innerHTML = '<form id=\"far\"></form>'; window.p = a; body.firstChild.append(p); }");
        assertEquals(
                "n=8",
                text(
                        page,
                        "new URLSearchParams(new FormData(frame.contentDocument.getElementById('far'))).toString()"));
        page.evaluate("() => { p.defaultValue = '6'; p.form.reset(); }");
        assertEquals("6", text(page, "p.value"));
    }
}
