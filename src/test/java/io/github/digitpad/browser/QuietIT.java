package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once it has loaded, writing asks nobody for anything: neither the site's own server nor another. */
class QuietIT extends BrowserTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "digitpad-standalone.html",
                "examples/till.html",
                "examples/drill.html",
                "examples/birthday.html",
                "examples/canvas.html"
            })
    void overHttp(String name) throws IOException {
        try (SiteHost host = new SiteHost(folder.resolve("site"))) {
            Page page = watched();
            page.navigate(host.address() + name);
            if (name.isEmpty()) {
                page.waitForFunction("() => navigator.serviceWorker.controller");
            }
            isQuiet(page, host.address(), host::asked);
            assertEquals(
                    List.of(),
                    host.asked().stream()
                            .filter(path -> !path.startsWith("favicon."))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "digitpad-standalone.html", "examples/till.html"})
    void fromDisk(String name) throws IOException {
        Page page = watched();
        page.navigate(Path.of("target/site", name).toAbsolutePath().toUri().toString());
        isQuiet(page, Path.of("target/site").toAbsolutePath().toUri().toString(), () -> {});
    }

    private Page watched() {
        Page page = open();
        page.addInitScript("window.broken = []; addEventListener('securitypolicyviolation',"
                + "event => broken.push(event.effectiveDirective + ' ' + event.blockedURI));");
        page.onWebSocket(socket -> {
            throw new AssertionError(socket.url());
        });
        return page;
    }

    /**
     * Draws, undoes, types, and waits until what is written has settled.
     *
     * @param loaded is run when the page has all that it loads
     */
    private void isQuiet(Page page, String site, Runnable loaded) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertTrue(requests().size() > 0, "the page itself was seen");
        assertEquals(
                List.of(),
                requests().stream()
                        .filter(url -> !url.startsWith(site) && !url.startsWith("data:"))
                        .toList());
        int before = requests().size();
        loaded.run();
        if (page.locator("digit-pad").count() == 0) {
            DigitPadPage.draw(page, page.locator("canvas"), PenStrokes.own(4).ink(), 0.6);
            page.waitForFunction("() => result.textContent.startsWith('4')");
        } else {
            page.evaluate("document.addEventListener('change', () => { window.settled = true; })");
            Locator pad = page.locator("digit-pad").first();
            for (int digit : new int[] {4, 1}) {
                DigitPadPage.draw(
                        page,
                        pad.locator("canvas").first(),
                        PenStrokes.own(digit).ink(),
                        0.6);
                if (pad.locator("[data-do=undo]").isVisible()) {
                    pad.locator("[data-do=undo]").click();
                    pad.locator("[data-do=keypad]").click();
                    pad.locator("[data-key='1']").click();
                    pad.locator("[data-do=keypad]").click();
                } else {
                    page.locator("#undo").click();
                }
            }
            DigitPadPage.draw(
                    page, pad.locator("canvas").first(), PenStrokes.own(4).ink(), 0.6);
            page.waitForFunction("() => window.settled");
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // The browser takes the tab's icon when it has time.
        assertEquals(
                List.of(),
                requests().subList(before, requests().size()).stream()
                        .filter(url -> !url.endsWith("/favicon.svg"))
                        .toList());
        assertEquals("", page.evaluate("broken.join()"));
        assertEquals("", page.evaluate("document.cookie"));
    }

    @Test
    void thePageInOneFileAllowsNothingElse() {
        Page attacked = unwatched();
        DigitPadPage.load(
                attacked,
                Path.of("target/site/digitpad-standalone.html")
                        .toAbsolutePath()
                        .toUri()
                        .toString());
        for (String attack : List.of(
                "document.body.innerHTML = '<b>x</b>'",
                "eval('1')",
                "trustedTypes.createPolicy('other', {})",
                "return fetch('https://example.org/')",
                "return fetch(location.href)",
                "new Worker('data:text/javascript,1')",
                "return new Promise((done, refused) => { const image = new Image(); image.onload = done;"
                        + "image.onerror = refused; image.src = 'https://example.org/a.png'; })",
                "const style = document.createElement('style'); style.textContent = 'body{color:red}'; document.head.append(style);"
                        + "if (!style.sheet) { throw new Error('refused'); }")) {
            assertEquals(
                    "refused",
                    attacked.evaluate("() => new Promise(done => setTimeout(async () => { try { await (() => { "
                            + attack + "; })(); done('allowed'); } catch (error) { done('refused'); } }))"),
                    attack);
        }
    }
}
