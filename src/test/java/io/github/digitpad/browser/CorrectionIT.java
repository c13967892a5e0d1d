package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Putting digits of a number right, with the pen and with the keyboard. */
class CorrectionIT extends ElementTest {

    private static final String PAD =
            "<digit-pad id=\"a\" aria-label=\"Number\" pause=\"0\" style=\"inline-size: 480px\"></digit-pad>";

    @ParameterizedTest
    @ValueSource(strings = {"ltr", "rtl"})
    void aTapOffersOtherReadings(String direction) throws IOException {
        Page page = openPage("<div dir=\"" + direction + "\">" + PAD + "</div>");
        write(page, "a", "204");
        int strokes = strokes(page);
        assertEquals("2,0,4", text(page, digits() + ".map(b => b.textContent).join()"));
        assertEquals("0, certain, digit 2 of 3", digit(page, 1).getAttribute("aria-label"));
        tap(page, 1);
        assertEquals(4, chooser(page).locator("[data-choose]").count());
        assertEquals(strokes, strokes(page), "a tap leaves no ink");
        BoundingBox box = chooser(page).boundingBox();
        BoundingBox paper = page.locator("#a [part=paper]").boundingBox();
        assertTrue(box.x >= paper.x && box.x + box.width <= paper.x + paper.width, "within the paper");
        assertTrue(box.y >= paper.y && box.y + box.height <= paper.y + paper.height, "within the paper");
        String other = chooser(page).locator("[data-choose]").first().innerText();
        chooser(page).locator("[data-choose]").first().click();
        assertEquals("2" + other + "4", value(page, "a"));
        assertEquals(0, chooser(page).count());
        assertEquals(strokes, strokes(page), "the ink stays");
        assertEquals("true", text(page, "a.getPrediction()[0].digits[1].chosen"));
        page.locator("#a [part=undo]").click();
        assertEquals("204", value(page, "a"));
    }

    @Test
    void aTapElsewhereClosesTheChoicesAndOneMoreIsADot() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", "24");
        int strokes = strokes(page);
        tap(page, 0);
        assertEquals(1, chooser(page).count());
        BoundingBox paper = page.locator("#a [part=paper]").boundingBox();
        page.mouse().click(paper.x + 8, paper.y + 8);
        assertEquals(0, chooser(page).count());
        assertEquals(strokes, strokes(page));
        page.mouse().click(paper.x + 8, paper.y + 8);
        assertEquals(strokes + 1, strokes(page));
    }

    @Test
    void digitsAreRemovedJoinedAndSplit() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", "271");
        tap(page, 1);
        correct(page, "remove");
        assertEquals("21", value(page, "a"));
        page.locator("#a [part=undo]").click();
        assertEquals("271", value(page, "a"));
        tap(page, 0);
        assertEquals(0, chooser(page).locator("[data-correct=joinBefore]").count());
        correct(page, "joinAfter");
        assertEquals("2", text(page, digits() + ".length"));
        tap(page, 0);
        correct(page, "split");
        assertEquals("true", text(page, digits() + ".length > 2"));
        page.locator("#a [part=undo]").click();
        page.locator("#a [part=undo]").click();
        assertEquals("271", value(page, "a"));
    }

    @Test
    void aScribbleTakesADigitAway() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", "246");
        int strokes = strokes(page);
        BoundingBox box = digit(page, 1).boundingBox();
        page.mouse().move(box.x, box.y + box.height * 0.1);
        page.mouse().down();
        for (int i = 0; i < 10; i++) {
            for (int step = 1; step <= 5; step++) {
                double share = i % 2 == 0 ? step / 5.0 : 1 - step / 5.0;
                page.mouse().move(box.x + box.width * share, box.y + box.height * (0.1 + 0.08 * i));
            }
        }
        page.mouse().up();
        assertEquals("26", value(page, "a"));
        page.locator("#a [part=undo]").click();
        assertEquals("246", value(page, "a"));
        assertEquals(strokes, strokes(page), "the scribble is not ink");
    }

    @Test
    void byKeyboardAlone() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", "204");
        page.locator("#a input").focus();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Tab");
        }
        assertEquals("0", active(page, "dataset.digit"), "one stop for all digits, after undo, clear and keypad");
        page.keyboard().press("ArrowRight");
        assertEquals("1", active(page, "dataset.digit"));
        page.keyboard().press("Enter");
        assertEquals("true", digit(page, 1).getAttribute("aria-expanded"));
        String other = active(page, "dataset.choose");
        page.keyboard().press("Escape");
        assertEquals("1,0", active(page, "dataset.digit") + "," + chooser(page).count());
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertEquals("2" + other + "4", value(page, "a"));
        assertEquals("1", active(page, "dataset.digit"), "the focus stays at its place");
        page.keyboard().type("7");
        assertEquals("274", value(page, "a"));
        page.keyboard().press("Delete");
        assertEquals("24", value(page, "a"));
        page.keyboard().press("Control+z");
        assertEquals("274", value(page, "a"));
        assertEquals("true", text(page, "a.shadowRoot.activeElement.matches(':focus-visible')"));
    }

    @Test
    void targetsAreLargeEnoughForFingers() throws IOException {
        Page page = openPage(
                "<digit-pad id=\"a\"></digit-pad>",
                open(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true)));
        write(page, "a", "41");
        BoundingBox one = digit(page, 1).boundingBox();
        page.touchscreen().tap(one.x + one.width / 2, one.y + one.height / 2);
        Locator buttons = chooser(page).locator("button");
        assertTrue(buttons.count() >= 7, buttons.count() + " buttons");
        for (int i = 0; i < buttons.count(); i++) {
            BoundingBox box = buttons.nth(i).boundingBox();
            assertTrue(
                    Math.round(box.width) >= 44 && Math.round(box.height) >= 44,
                    i + ": " + box.width + "×" + box.height);
        }
        for (BoundingBox box : new BoundingBox[] {digit(page, 0).boundingBox(), one}) {
            assertTrue(box.width >= 24 && box.height >= 24, box.width + "×" + box.height);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingOnThePageWhileADigitIsPutRight(ColorScheme scheme) throws IOException {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(1280, 720).setColorScheme(scheme));
        DigitPadPage digitPad = DigitPadPage.load(page, server().address("/index.html"));
        digitPad.draw(PenStrokes.number("204"), 0.6);
        page.locator("#pad [part=digit]").nth(1).focus();
        page.keyboard().press("Enter");
        page.locator("#pad [part=chooser] [data-choose]").first().waitFor();
        assertEquals("Digit 2 of 3", page.locator("#which").innerText());
        assertEquals(List.of(), Axe.violations(page, scheme.name()));
    }

    @Test
    void aPadForOneDigitHasNone() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"1\"></digit-pad>");
        write(page, "a", 4);
        assertEquals("4,0", text(page, "[a.value, " + digits() + ".length].join()"));
    }

    private static String digits() {
        return "[...a.shadowRoot.querySelectorAll('[part=digit]')]";
    }

    private static int strokes(Page page) {
        return Integer.parseInt(text(page, "a.toData().length"));
    }

    private static Locator digit(Page page, int index) {
        return page.locator("#a [part=digit]").nth(index);
    }

    private static Locator chooser(Page page) {
        return page.locator("#a [part=chooser]:visible");
    }

    private static void tap(Page page, int index) {
        BoundingBox box = digit(page, index).boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static void correct(Page page, String what) {
        chooser(page).locator("[data-correct=" + what + "]").click();
    }

    private static String active(Page page, String property) {
        return text(page, "a.shadowRoot.activeElement." + property);
    }
}
