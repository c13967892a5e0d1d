package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippet of the page's section "Put it on your page" goes into the clipboard, and works where it is pasted. */
class SnippetIT extends ElementTest {

    private static final String FROM_DISK =
            Path.of("target/site/index.html").toAbsolutePath().toUri().toString();

    @Test
    void isCopiedOverHttp() throws IOException {
        Page page = open();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        copies(page, server().address("/index.html"));
    }

    @Test
    void isCopiedFromDiskWithoutTheClipboardsInterface() throws IOException {
        Page page = open();
        page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        copies(page, FROM_DISK);
    }

    @Test
    void isSelectedWhereCopyingIsRefused() {
        Page page = open();
        page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined});"
                + "document.execCommand = () => false;");
        DigitPadPage.load(page, FROM_DISK);
        page.locator("#copy").click();
        assertEquals("Selected, ready to copy", page.locator(".copy output").innerText());
        assertEquals(page.locator(".use code").textContent(), text(page, "getSelection().toString()"));
    }

    private void copies(Page page, String address) throws IOException {
        DigitPadPage.load(page, address);
        page.locator("#copy").click();
        await(page, "document.querySelector('.copy output').textContent === 'Copied'");
        page.evaluate("() => { const area = document.createElement('textarea'); area.id = 'paste';"
                + "document.body.append(area); area.focus(); }");
        page.keyboard().press("Control+v");
        String pasted = page.locator("#paste").inputValue();
        assertEquals(page.locator(".use code").textContent(), pasted);
        assertTrue(pasted.startsWith("<script src=\"digitpad.js\">"), pasted);

        server().file("/pasted", "<!doctype html><title>Pasted</title>" + pasted);
        Page other = open();
        other.navigate(server().address("/pasted"));
        awaitReading(other);
        write(other, "quantity", 5);
        assertEquals("5", value(other, "quantity"));
    }
}
