package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.BoundingBox;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page under the fingers of somebody with a phone. */
class TouchIT extends BrowserTest {

    private static final Browser.NewContextOptions PHONE = new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(3)
            .setHasTouch(true)
            .setIsMobile(true);

    private static final String FROM_DISK =
            Path.of("target/site/index.html").toAbsolutePath().toUri().toString();

    @Test
    void fingerOnAPhone() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(PHONE), FROM_DISK);
        draw(digitPad, PenStrokes.own(3).ink());
        assertEquals("3", digitPad.answer());
        assertEquals(0, ((Number) digitPad.page().evaluate("scrollY")).intValue(), "drawing does not scroll");
        BoundingBox answer = digitPad.page().locator("#answer").boundingBox();
        BoundingBox pad = digitPad.pad().boundingBox();
        assertTrue(answer.y + answer.height <= pad.y + 1, "the answer stands above the pad");
        assertTrue(pad.width >= 320, "the pad is as wide as the screen allows: " + pad.width);
    }

    @Test
    void pageScrollsWhenThePhoneIsTouchedBesideThePad() {
        DigitPadPage digitPad = DigitPadPage.load(reuse(PHONE), FROM_DISK);
        Touch touch = new Touch(digitPad.page());
        touch.send("touchStart", 20, 820);
        for (int y = 800; y > 400; y -= 20) {
            touch.send("touchMove", 20, y);
        }
        touch.send("touchEnd");
        digitPad.page().waitForFunction("() => scrollY > 100");
    }

    @Test
    void secondFingerDoesNotDisturbTheFirst() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(reuse(PHONE), FROM_DISK);
        Stroke zero = PenStrokes.own(0).ink().strokes().get(0);
        DigitPadPage.Fit fit =
                DigitPadPage.Fit.into(Ink.of(zero), digitPad.pad().boundingBox(), 0.6);
        Touch touch = new Touch(digitPad.page());
        Point first = zero.points().get(0);
        touch.send("touchStart", fit.x(first), fit.y(first));
        for (int i = 0; i < zero.points().size(); i++) {
            Point point = zero.points().get(i);
            if (i > 5) {
                touch.send(i == 6 ? "touchStart" : "touchMove", fit.x(point), fit.y(point), 60, 400 + i);
            } else {
                touch.send("touchMove", fit.x(point), fit.y(point));
            }
        }
        touch.send("touchEnd");
        digitPad.settle();
        assertEquals("0", digitPad.answer());
        digitPad.press("undo");
        assertFalse(digitPad.enabled("undo"), "it was one stroke");
    }

    /** The browser takes none of its touches back, and would say so in the console. */
    @Test
    void aFingerOnThePadWhileAnotherScrollsThePage() {
        DigitPadPage digitPad = DigitPadPage.load(reuse(PHONE), FROM_DISK);
        BoundingBox pad = digitPad.pad().boundingBox();
        double x = pad.x + pad.width / 2;
        double y = pad.y + pad.height / 2;
        Touch touch = new Touch(digitPad.page());
        touch.send("touchStart", 20, 820);
        for (int up = 0; up < 60; up += 10) {
            touch.send("touchMove", 20, 820 - up);
        }
        digitPad.page().waitForFunction("() => scrollY > 10");
        touch.send("touchStart", 20, 760, x, y);
        for (int on = 0; on < 60; on += 10) {
            touch.send("touchMove", 20, 760 - on, x + on, y);
        }
        touch.send("touchEnd");
        digitPad.settle();
    }

    private static void draw(DigitPadPage digitPad, Ink ink) {
        Touch touch = new Touch(digitPad.page());
        DigitPadPage.Fit fit = DigitPadPage.Fit.into(ink, digitPad.pad().boundingBox(), 0.6);
        for (Stroke stroke : ink.strokes()) {
            Point first = stroke.points().get(0);
            touch.send("touchStart", fit.x(first), fit.y(first));
            for (Point point : stroke.points()) {
                touch.send("touchMove", fit.x(point), fit.y(point));
            }
            touch.send("touchEnd");
        }
        digitPad.settle();
    }
}
