package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** {@code <digit-pad camera>}: a photo's number comes into the field as if it had been typed. */
class CameraIT extends ElementTest {

    private static final String PAD = "<form><digit-pad id=\"a\" name=\"n\" camera maxlength=\"6\"></digit-pad></form>"
            + "<script>window.heard = []; for (const type of ['input', 'change', 'recognize'])"
            + "a.addEventListener(type, () => heard.push(type));</script>";

    @Test
    void aNumberIsPutIntoTheField() throws IOException {
        Page page = openPage(PAD);
        choose(
                page,
                new FilePayload("photo.png", "image/png", DrawnPage.of("2045").png()));
        await(page, "a.value === '2045' && heard.includes('change')");
        assertEquals("2045", text(page, "new FormData(document.forms[0]).get('n')"));
        assertTrue(text(page, "heard.join()").contains("input"));
        assertTrue(
                text(page, "a.shadowRoot.querySelector('output').textContent").startsWith("2045"));
        assertFalse(page.locator("#a .notice").isVisible());
        page.locator("#a [data-do=undo]").click();
        assertEquals("", value(page, "a"));
    }

    @Test
    void thereIsAButtonWhereThePageAsksForOne() throws IOException {
        Page page = openPage(PAD + "<digit-pad id=\"b\"></digit-pad>");
        assertTrue(button(page, "a").isVisible());
        assertFalse(button(page, "b").isVisible());
        page.evaluate("() => { b.camera = 'file'; a.camera = null; }");
        assertFalse(button(page, "a").isVisible());
        assertTrue(button(page, "b").isVisible());
        page.evaluate("() => { b.readOnly = true; }");
        assertTrue(button(page, "b").isDisabled());
        page.evaluate("() => { b.readOnly = false; b.lang = 'de'; }");
        await(page, "b.shadowRoot.querySelector('[data-do=camera]').title === 'Foto lesen'");
    }

    @Test
    void whatCannotBeReadIsSaidAndChangesNothing() throws IOException {
        Page page = openPage(PAD);
        page.evaluate("() => { a.value = '12'; }");
        choose(page, new FilePayload("photo.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8)));
        Locator notice = page.locator("#a .notice");
        notice.getByText("This browser cannot open this picture.").waitFor();
        assertEquals("12", value(page, "a"));
        choose(page, new FilePayload("photo.png", "image/png", new DrawnPage(300, 200).png()));
        notice.getByText("No number was found.").waitFor();
        assertEquals("12", value(page, "a"));
        page.evaluate("() => a.clear()");
        assertTrue(notice.isVisible());
        DigitPadPage.draw(page, page.locator("#a canvas"), PenStrokes.own(3).ink(), 0.6);
        assertFalse(notice.isVisible());
        await(
                page,
                "a.value === '3' && a.toData().length === "
                        + PenStrokes.own(3).ink().strokes().size());
    }

    private static void choose(Page page, FilePayload photo) {
        FileChooser chooser = page.waitForFileChooser(() -> button(page, "a").click());
        chooser.setFiles(photo);
    }

    private static Locator button(Page page, String pad) {
        return page.locator("#" + pad + " [data-do=camera]");
    }
}
