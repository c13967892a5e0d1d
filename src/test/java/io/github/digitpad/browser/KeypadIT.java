package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An answer without drawing, by pointer and by keyboard, and what screen readers are told. */
class KeypadIT extends ElementTest {

    private static final String PAD =
            "<label for=\"a\">Age</label><digit-pad id=\"a\" maxlength=\"3\" pause=\"200\"></digit-pad>";

    @Test
    void digitsByPointer() throws IOException {
        Page page = openPage(PAD);
        page.locator("#a [data-do=keypad]").click();
        for (String key : new String[] {"1", "0", "7", "5"}) {
            page.locator("#a [data-key=\"" + key + "\"]").click();
        }
        assertEquals("107", value(page, "a"), "no more than fit");
        page.locator("#a [data-do=erase]").click();
        assertEquals("10", value(page, "a"));
        page.locator("#a [data-do=undo]").click();
        assertEquals("107", value(page, "a"));
        page.locator("#a [data-do=clear]").click();
        assertEquals("", value(page, "a"));
    }

    @Test
    void digitsByKeyboardAlone() throws IOException {
        Page page = openPage(PAD);
        page.keyboard().press("Tab");
        assertEquals("INPUT", text(page, "a.shadowRoot.activeElement.tagName"));
        page.keyboard().press("Tab");
        assertEquals(
                "keypad", text(page, "a.shadowRoot.activeElement.dataset.do"), "undo and clear have nothing to do");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertEquals("1", value(page, "a"));
        page.keyboard().type("20");
        assertEquals("120", value(page, "a"), "digits count wherever in the control the focus is");
        page.keyboard().press("Backspace");
        page.keyboard().press("Control+z");
        assertEquals("120", value(page, "a"));
        assertEquals("true", text(page, "a.shadowRoot.activeElement.matches(':focus-visible')"));
    }

    @Test
    void theFocusStaysInTheControlWhenAToolHasNothingMoreToDo() throws IOException {
        Page page = openPage(PAD);
        page.locator("#a input").fill("1");
        page.locator("#a [data-do=clear]").focus();
        page.keyboard().press("Enter");
        assertEquals("", value(page, "a"));
        assertEquals("keypad", text(page, "a.shadowRoot.activeElement.dataset.do"));
    }

    @Test
    void theReadingIsToldOnceItHasSettled() throws IOException {
        Page page = openPage(PAD);
        page.evaluate("() => { window.told = []; const output = a.shadowRoot.querySelector('output');"
                + "new MutationObserver(() => told.push(output.textContent)).observe(output, {childList: true}); }");
        write(page, "a", 0);
        await(page, "told.length > 0");
        assertEquals("0, certain", text(page, "told.join('; ')"));
        assertEquals("polite", page.locator("#a output").getAttribute("aria-live"));
    }

    @Test
    void everyTargetIsLargeEnoughOnTheSmallestPad() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" style=\"inline-size: 120px\" value=\"1\"></digit-pad>");
        page.locator("#a [data-do=keypad]").click();
        int buttons = page.locator("#a button:visible").count();
        assertTrue(buttons >= 14, buttons + " buttons");
        for (int i = 0; i < buttons; i++) {
            BoundingBox box = page.locator("#a button:visible").nth(i).boundingBox();
            assertTrue(box.width >= 24 && box.height >= 24, i + ": " + box.width + "×" + box.height);
        }
    }

    @Test
    void accessibleNamesAndRoles() throws IOException {
        Page page = openPage(PAD);
        page.locator("#a [data-do=keypad]").click();
        String tree = page.locator("body").ariaSnapshot();
        for (String expected : new String[] {
            "textbox \"Age\"",
            "button \"Undo\" [disabled]",
            "button \"Keypad\" [pressed]",
            "group \"Keypad\"",
            "button \"7\"",
            "img \"Pad to write digits on\""
        }) {
            assertTrue(tree.contains(expected), expected + " in\n" + tree);
        }
    }
}
