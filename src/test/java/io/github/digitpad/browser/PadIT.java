package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pad under real pointer events: mouse, keyboard, resizing, zooming, transforms. */
class PadIT extends BrowserTest {

    private static final String FROM_DISK =
            Path.of("target/site/index.html").toAbsolutePath().toUri().toString();

    /** Read from a copy: Chromium warns, in the page's name, of a canvas that is read again and again. */
    private static final String PIXELS = "canvas => { const copy = new OffscreenCanvas(canvas.width, canvas.height);"
            + "const context = copy.getContext('2d', {willReadFrequently: true}); context.drawImage(canvas, 0, 0);"
            + "const data = context.getImageData(0, 0, copy.width, copy.height).data;";

    @Test
    void emptyPadShowsNoAnswer() {
        DigitPadPage digitPad = DigitPadPage.load(reuse(), FROM_DISK);
        assertEquals("", digitPad.answer());
        assertFalse(digitPad.enabled("undo") || digitPad.enabled("redo") || digitPad.enabled("clear"));
    }

    @Test
    void answersWhileTheStrokeIsStillBeingDrawn() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(), FROM_DISK);
        Stroke zero = PenStrokes.own(0).ink().strokes().get(0);
        BoundingBox pad = digitPad.pad().boundingBox();
        DigitPadPage.Fit fit = DigitPadPage.Fit.into(Ink.of(zero), pad, 0.6);
        Page page = digitPad.page();
        page.mouse().move(fit.x(zero.points().get(0)), fit.y(zero.points().get(0)));
        page.mouse().down();
        for (Point point : zero.points()) {
            page.mouse().move(fit.x(point), fit.y(point));
        }
        // Reading gives way to a pen that moves, and may so come frames after it.
        page.waitForFunction("() => document.getElementById('answer').innerText.trim() === '0'");
        page.mouse().up();
    }

    @Test
    void undoRedoAndClearByButtonAndByKey() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(), FROM_DISK);
        Ink four = PenStrokes.own(4).ink();
        digitPad.draw(four, 0.6);
        assertEquals("4", digitPad.answer());
        digitPad.press("clear");
        assertEquals("", digitPad.answer());
        digitPad.press("undo");
        assertEquals("4", digitPad.answer());
        for (int i = 0; i < four.size(); i++) {
            digitPad.page().keyboard().press("Control+z");
        }
        digitPad.settle();
        assertEquals("", digitPad.answer(), "nothing is left of it, so nothing is said of it");
        assertFalse(digitPad.enabled("undo"));
        for (int i = 0; i < four.size(); i++) {
            digitPad.page().keyboard().press("Control+Shift+Z");
        }
        digitPad.settle();
        assertEquals("4", digitPad.answer());
        digitPad.page().keyboard().press("Delete");
        digitPad.settle();
        assertEquals("", digitPad.answer());
        assertTrue(digitPad.enabled("undo"));
    }

    @Test
    void whatAKeyDoesIsToldAsWhatAButtonDoes() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(open(), FROM_DISK);
        Page page = digitPad.page();
        page.evaluate("() => { window.log = []; for (const type of ['input', 'change'])"
                + "pad.addEventListener(type, event => log.push(event.type + pad.value));"
                + "pad.addEventListener('change', () => { document.documentElement.dataset.changed = ''; });"
                + "pad.pause = 500; pad.fromData(" + ElementTest.strokes(1) + "); }");
        digitPad.press("undo");
        digitPad.press("redo");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+Shift+Z");
        digitPad.press("clear");
        page.keyboard().press("Control+z");
        page.keyboard().press("Delete");
        page.waitForSelector("html[data-changed]");
        assertEquals(
                "input,input1,input,input1,input,input1,input,change",
                page.evaluate(
                        "log.filter((what, i) => what !== 'change1' && (what !== 'change' || i === log.length - 1)).join()"));
    }

    /** As extensions send keys. */
    @Test
    void aKeyThatIsSentToTheDocumentClears() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(), FROM_DISK);
        digitPad.draw(PenStrokes.own(4).ink(), 0.6);
        digitPad.page().evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))");
        digitPad.settle();
        assertEquals("", digitPad.answer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale(0.6)", "rotate(90deg)", "rotate(-37deg) scale(0.8)", "skewX(12deg)"})
    void strokesFollowThePenUnderTransforms(String transform) throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(), FROM_DISK);
        digitPad.draw(PenStrokes.own(7).ink(), 0.5);
        String plain = picture(digitPad);
        digitPad.press("clear");
        digitPad.page().evaluate("t => { document.querySelector('.paper').style.transform = t }", transform);
        digitPad.settle();
        drawTransformed(digitPad, PenStrokes.own(7).ink());
        assertEquals("7", digitPad.answer());
        assertClosePictures(plain, picture(digitPad));
    }

    @Test
    void inkSurvivesResizeAndRotation() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(), FROM_DISK);
        digitPad.draw(PenStrokes.own(5).ink(), 0.6);
        String before = picture(digitPad);
        digitPad.page().setViewportSize(420, 860);
        digitPad.settle();
        assertEquals("5", digitPad.answer());
        assertEquals(before, picture(digitPad));
        assertTrue(inkOnCanvas(digitPad) > 500, "the ink was drawn again");
        digitPad.page().setViewportSize(860, 420);
        digitPad.settle();
        assertTrue(inkOnCanvas(digitPad) > 500, "the ink was drawn again");
        for (int i = 0; i < PenStrokes.own(5).ink().size(); i++) {
            digitPad.press("undo");
        }
        assertFalse(digitPad.enabled("undo"), "its strokes can be undone, and no more");
    }

    @Test
    void inkDrawnBeforeTheNetworkIsThereIsAnsweredWhenItIs() throws IOException {
        Page page = open();
        page.navigate(FROM_DISK);
        Ink two = PenStrokes.own(2).ink();
        BoundingBox pad = page.locator("#pad canvas").boundingBox();
        DigitPadPage.Fit fit = DigitPadPage.Fit.into(two, pad, 0.6);
        // All in one task, so that nothing else can run in between.
        StringBuilder script = new StringBuilder(
                "() => { const pad = document.getElementById('pad').shadowRoot.querySelector('canvas');"
                        + "const send = (type, x, y) => pad.dispatchEvent(new PointerEvent(type, {pointerId: 1, isPrimary: true,"
                        + "bubbles: true, cancelable: true, button: 0, buttons: 1, clientX: x, clientY: y, pointerType: 'pen'}));");
        for (Stroke stroke : two.strokes()) {
            String type = "pointerdown";
            for (Point point : stroke.points()) {
                script.append("send('")
                        .append(type)
                        .append("',")
                        .append(fit.x(point))
                        .append(',')
                        .append(fit.y(point));
                script.append(");");
                type = "pointermove";
            }
            Point last = stroke.points().get(stroke.points().size() - 1);
            script.append("send('pointerup',")
                    .append(fit.x(last))
                    .append(',')
                    .append(fit.y(last))
                    .append(");");
        }
        page.evaluate(script.append('}').toString());
        page.waitForFunction("() => document.getElementById('answer').innerText.trim() === '2'");
    }

    @Test
    void canvasIsAsSharpAsTheScreen() {
        for (double ratio : new double[] {1, 1.5, 3}) {
            DigitPadPage digitPad = DigitPadPage.load(
                    open(new Browser.NewContextOptions()
                            .setViewportSize(900, 700)
                            .setDeviceScaleFactor(ratio)),
                    FROM_DISK);
            double expected = digitPad.pad().boundingBox().width * ratio;
            double actual = ((Number) digitPad.pad().evaluate("pad => pad.width")).doubleValue();
            assertEquals(expected, actual, 4 * ratio);
        }
    }

    @Test
    void keysInTheOtherFieldAreNotForThePad() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(), FROM_DISK);
        digitPad.draw(PenStrokes.own(5).ink(), 0.6);
        digitPad.page().locator("#quantity input").fill("12");
        digitPad.page().keyboard().press("Backspace");
        digitPad.page().locator("#quantity [data-do=keypad]").focus();
        digitPad.page().keyboard().press("Backspace");
        digitPad.page().keyboard().type("3");
        digitPad.settle();
        assertEquals("3", digitPad.page().locator("#quantity input").inputValue());
        assertEquals("5", digitPad.answer());
    }

    /** Draws where the pad's own coordinates lie on the screen, whatever the transform. */
    private static void drawTransformed(DigitPadPage digitPad, Ink ink) {
        BoundingBox own = new BoundingBox();
        own.width = ((Number) digitPad.pad().evaluate("pad => pad.clientWidth")).doubleValue();
        own.height = ((Number) digitPad.pad().evaluate("pad => pad.clientHeight")).doubleValue();
        DigitPadPage.Fit fit = DigitPadPage.Fit.into(ink, own, 0.5);
        Page page = digitPad.page();
        for (Stroke stroke : ink.strokes()) {
            boolean down = false;
            for (Point point : stroke.points()) {
                double[] at = onScreen(digitPad, fit.x(point), fit.y(point));
                page.mouse().move(at[0], at[1]);
                if (!down) {
                    page.mouse().down();
                    down = true;
                }
            }
            page.mouse().up();
        }
        digitPad.settle();
    }

    private static double[] onScreen(DigitPadPage digitPad, double x, double y) {
        String at = (String) digitPad.pad()
                .evaluate(
                        "(pad, p) => { const b = pad.getBoundingClientRect();"
                                + "const m = new DOMMatrix(getComputedStyle(pad.getRootNode().host).transform);"
                                + "const v = new DOMPoint(p[0] - pad.clientWidth / 2, p[1] - pad.clientHeight / 2)"
                                + ".matrixTransform(m);"
                                + "return (b.x + b.width / 2 + v.x) + ' ' + (b.y + b.height / 2 + v.y); }",
                        List.of(x, y));
        String[] parts = at.split(" ", -1);
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    }

    /** The 28×28 picture that the network saw, as its canvas holds it. */
    private static String picture(DigitPadPage digitPad) {
        return (String) digitPad.page().locator("#picture").evaluate(PIXELS + "return Array.from(data).join(' '); }");
    }

    private static void assertClosePictures(String expected, String actual) {
        String[] a = expected.split(" ", -1);
        String[] b = actual.split(" ", -1);
        double difference = 0;
        for (int i = 0; i < a.length; i++) {
            difference += Math.abs(Integer.parseInt(a[i]) - Integer.parseInt(b[i]));
        }
        assertTrue(difference / a.length < 6, "mean difference " + difference / a.length + " of 255");
    }

    private static int inkOnCanvas(DigitPadPage digitPad) {
        return ((Number) digitPad.pad()
                        .evaluate(PIXELS + "return data.filter((v, i) => i % 4 === 3 && v > 128).length; }"))
                .intValue();
    }
}
