package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where there is no network: served by its service worker, and as one file. */
class OfflineIT extends BrowserTest {

    private static final Path SITE = Path.of("target/site");

    @TempDir
    Path folder;

    @Test
    void afterOneVisitThePageNeedsNoServer() throws IOException {
        Page page = unwatched();
        ServedSite site = new ServedSite();
        String address = site.address();
        try (site) {
            DigitPadPage.load(page, address);
            awaitWorker(page);
        }
        DigitPadPage digitPad = DigitPadPage.load(page, address);
        digitPad.draw(PenStrokes.own(4).ink(), 0.6);
        assertEquals("4", digitPad.answer());
        List<Path> model = AlwaysModel.write(folder.resolve("seven"), 7, 784);
        page.locator("#own-model input").first().setInputFiles(model.toArray(Path[]::new));
        page.waitForSelector("#answer[data-text^='7']");
        assertThrows(PlaywrightException.class, () -> page.navigate(address + "404.html"), "the server is gone");
    }

    @Test
    void browsersCanInstallIt() throws IOException {
        Page page = open();
        try (ServedSite site = new ServedSite()) {
            DigitPadPage.load(page, site.address());
            CDPSession session = page.context().newCDPSession(page);
            JsonObject manifest = session.send("Page.getAppManifest");
            assertEquals("[]", manifest.getAsJsonArray("errors").toString());
            assertTrue(manifest.get("url").getAsString().endsWith("/manifest.webmanifest"), manifest.toString());
            JsonObject hindrances = session.send("Page.getInstallabilityErrors");
            String found = hindrances.getAsJsonArray("installabilityErrors").toString();
            // The tests' own profile is one that keeps nothing; that is the only hindrance.
            assertEquals("[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]", found);
        }
    }

    @Test
    void oneFileReadsFromDisk() throws IOException {
        Path file = folder.resolve("page.html");
        Files.copy(SITE.resolve("digitpad-standalone.html"), file);
        assertTrue(Files.size(file) < 750_000, Files.size(file) + " bytes");
        Page page = open();
        page.addInitScript("window.broken = []; addEventListener('securitypolicyviolation',"
                + "event => broken.push(event.effectiveDirective));");
        DigitPadPage digitPad = DigitPadPage.load(page, file.toUri().toString());
        for (int digit : new int[] {2, 7}) {
            digitPad.draw(PenStrokes.own(digit).ink(), 0.6);
            assertEquals(String.valueOf(digit), digitPad.answer());
            digitPad.press("clear");
        }
        assertEquals("", page.evaluate("broken.join()"));
        assertEquals(
                List.of(file.toUri().toString()),
                requests().stream().filter(url -> !url.startsWith("data:")).toList());
        assertEquals("rgb(243, 241, 234)", page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }

    /** Until the first version is there and serves the page. */
    private static void awaitWorker(Page page) {
        page.waitForFunction("() => navigator.serviceWorker.controller");
    }
}
