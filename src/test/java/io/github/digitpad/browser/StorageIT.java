package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage that is blocked, full or tampered with does no harm. */
class StorageIT extends BrowserTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Blocked, as by a browser's setting.
                "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {"
                        + "Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }}); }",
                "for (const name of ['localStorage', 'sessionStorage']) { Object.defineProperty(window, name, {value: null}); }",
                // Full.
                "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
                // Tampered with: whatever is asked for.
                "Storage.prototype.getItem = () => '\\u0000<b>{\"a\":[1'; Storage.prototype.setItem = () => {};",
                "Storage.prototype.getItem = () => 'x'.repeat(1e6);",
                "Storage.prototype.getItem = () => '__proto__';",
                "Storage.prototype.getItem = () => 'constructor';"
            })
    void thePageReads(String storage) throws IOException {
        Page page = open();
        page.addInitScript(storage);
        try (SiteHost host = new SiteHost(folder.resolve("site"))) {
            DigitPadPage digitPad = DigitPadPage.load(page, host.address());
            digitPad.draw(PenStrokes.own(4).ink(), 0.6);
            assertEquals("4", digitPad.answer());
            assertEquals("DigitPad", page.locator("h1").innerText().trim());
        }
    }

    @Test
    void withoutRoomThePageNeedsItsServerUntilThereIsRoom() throws IOException {
        Page page = unwatched();
        try (SiteHost host = new SiteHost(folder.resolve("site"))) {
            CDPSession session = page.context().newCDPSession(page);
            JsonObject full = new JsonObject();
            full.addProperty("origin", host.address());
            full.addProperty("quotaSize", 20_000);
            session.send("Storage.overrideQuotaForOrigin", full);
            DigitPadPage digitPad = DigitPadPage.load(page, host.address());
            page.evaluate("""
                    () => navigator.serviceWorker.register('sw.js').catch(() => {}).then(registration => {
                        const worker = registration?.installing;
                        return worker && new Promise(done => worker.addEventListener('statechange',
                            () => worker.state === 'redundant' && done()));
                    })
                    """);
            digitPad.draw(PenStrokes.own(4).ink(), 0.6);
            assertEquals("4", digitPad.answer());
            assertEquals(
                    "0,null",
                    page.evaluate(
                            "async () => [(await caches.keys()).length, navigator.serviceWorker.controller].join()"
                                    .replace(
                                            ", navigator.serviceWorker.controller]",
                                            ", String(navigator.serviceWorker.controller)]")));

            full.remove("quotaSize");
            session.send("Storage.overrideQuotaForOrigin", full);
            page.reload();
            page.waitForFunction("() => navigator.serviceWorker.controller");
            host.goAway();
            page.reload();
            digitPad.awaitReady();
        }
    }

    @Test
    void aCacheThatFailsIsDoneWithout() throws IOException {
        Page page = open();
        try (SiteHost host = new SiteHost(folder.resolve("site"))) {
            host.write("sw.js", """
                    addEventListener("message", ({data}) => {
                      if (data === "break") {
                        for (const name of ["match", "open", "keys", "has", "delete"]) {
                          caches[name] = () => Promise.reject(new DOMException("broken", "UnknownError"));
                        }
                      }
                    });
                    """ + host.read("sw.js"));
            DigitPadPage digitPad = DigitPadPage.load(page, host.address());
            page.waitForFunction("() => navigator.serviceWorker.controller");
            page.evaluate("() => navigator.serviceWorker.controller.postMessage('break')");
            host.asked();

            page.reload();
            digitPad.awaitReady();
            assertTrue(host.asked().contains("digitpad.js"));
            digitPad.draw(PenStrokes.own(4).ink(), 0.6);
            assertEquals("4", digitPad.answer());
            host.publish("second");
            page.reload();
            digitPad.awaitReady();
            page.waitForFunction("() => document.title === 'second'");
        }
    }
}
