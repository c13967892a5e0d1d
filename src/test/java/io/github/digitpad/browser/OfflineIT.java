package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
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
    void aNewVersionIsOfferedAndComesAsAWhole() throws IOException {
        Path copy = copy();
        Page page = open();
        try (ServedSite site = new ServedSite("--site", copy.toString())) {
            DigitPadPage.load(page, site.address());
            awaitWorker(page);
            publish(copy, "second");

            page.reload();
            page.locator("#fresh").getByText("Use it now").waitFor();
            assertEquals("first,first", versions(page));
            page.locator("#fresh").getByText("Use it now").click();
            page.waitForFunction("() => document.title === 'second'");
            page.waitForSelector("html[data-ready]");
            assertEquals("second,second", versions(page));
            page.reload();
            page.waitForSelector("html[data-ready]");
            assertEquals("second,second", versions(page));
            assertEquals(1, page.evaluate("() => caches.keys().then(names => names.length)"));
        }
    }

    @Test
    void aVersionThatIsOnlyHalfThereIsNotTaken() throws IOException {
        Path copy = copy();
        Page page = unwatched();
        try (ServedSite site = new ServedSite("--site", copy.toString())) {
            DigitPadPage.load(page, site.address());
            awaitWorker(page);
            publish(copy, "second");
            Files.writeString(copy.resolve("digitpad.css"), "/* third */");

            page.reload();
            page.evaluate("() => navigator.serviceWorker.ready.then(registration => registration.update()"
                    + ".then(() => registration.installing && new Promise(done => registration.installing.onstatechange ="
                    + "event => event.target.state === 'redundant' && done()), () => {}))");
            page.reload();
            page.waitForSelector("html[data-ready]");
            assertEquals("first,first", versions(page));
            assertEquals(0, page.locator("#fresh").count());
            assertEquals(1, page.evaluate("() => caches.keys().then(names => names.length)"));
        }
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
        }
    }

    @Test
    void oneFileReadsFromDisk() throws IOException {
        Path file = folder.resolve("page.html");
        Files.copy(SITE.resolve("digitpad-standalone.html"), file);
        assertTrue(Files.size(file) < 320_000, Files.size(file) + " bytes");
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

    /** The version of the page and that of its styles. */
    private static Object versions(Page page) {
        return page.evaluate("async () => { const styles = await (await fetch('digitpad.css')).text();"
                + "return [document.title === 'second' ? 'second' : 'first',"
                + "styles.startsWith('/* second */') ? 'second' : 'first'].join(); }");
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("site");
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(SITE.relativize(file).toString()));
            }
        }
        // The page's own policy allows it no fetch; the test asks for the styles that way.
        change(
                copy,
                "index.html",
                Files.readString(copy.resolve("index.html")).replace("img-src", "connect-src 'self'; img-src"));
        return copy;
    }

    /** Another version: other page, other styles, and a worker that knows them. */
    private static void publish(Path site, String name) throws IOException {
        change(
                site,
                "index.html",
                Files.readString(site.resolve("index.html")).replaceFirst("<title>[^<]*", "<title>" + name));
        change(site, "digitpad.css", "/* " + name + " */" + Files.readString(site.resolve("digitpad.css")));
        Path worker = site.resolve("sw.js");
        Files.writeString(
                worker, Files.readString(worker).replaceFirst("VERSION = \"[^\"]*\"", "VERSION = \"" + name + "\""));
    }

    private static void change(Path site, String file, String content) throws IOException {
        Path worker = site.resolve("sw.js");
        String before = integrity(Files.readAllBytes(site.resolve(file)));
        String list = Files.readString(worker);
        assertTrue(list.contains(before), file);
        Files.writeString(site.resolve(file), content);
        Files.writeString(worker, list.replace(before, integrity(content.getBytes(StandardCharsets.UTF_8))));
    }

    private static String integrity(byte[] content) {
        try {
            return "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
