package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site as it is published: locked down, under any path, nothing missing. */
class PublishedIT extends BrowserTest {

    private static final Path SITE = Path.of("target/site");
    private static final Pattern LINK = Pattern.compile("<[a-z]+ [^>]*?\\b(?:href|src)=\"([^\"#?]*)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void thePagesPolicyAllowsWhatItNeedsAndNothingElse(String scheme) throws IOException {
        try (ServedSite site = new ServedSite()) {
            String address = scheme.equals("http")
                    ? site.address()
                    : SITE.toAbsolutePath().toUri().toString();
            Page page = open();
            page.addInitScript("window.broken = []; addEventListener('securitypolicyviolation',"
                    + "event => broken.push(event.effectiveDirective));");
            DigitPadPage digitPad = DigitPadPage.load(page, address + "index.html");
            page.waitForSelector("html[data-engine=relaxed]");
            digitPad.draw(PenStrokes.own(4).ink(), 0.6);
            assertEquals("4", digitPad.answer());
            List<Path> model = AlwaysModel.write(folder.resolve("seven"), 7, 784);
            page.locator("#own-model input").first().setInputFiles(model.toArray(Path[]::new));
            page.waitForSelector("#answer[data-text^='7']");
            assertEquals("", page.evaluate("broken.join()"));
            assertEquals(
                    List.of(),
                    requests().stream()
                            .filter(url -> !url.startsWith(address) && !url.startsWith("blob:"))
                            .toList());
            assertTrue(
                    requests().contains(address + "digitpad-models.js"),
                    requests().toString());

            Page attacked = unwatched();
            DigitPadPage.load(attacked, address + "index.html");
            for (String attack : List.of(
                    "document.body.innerHTML = '<b>x</b>'",
                    "eval('1')",
                    "new Function('1')()",
                    "document.createElement('script').src = 'other.js'",
                    "trustedTypes.createPolicy('other', {})",
                    "fetch('https://example.org/')",
                    "new Worker('data:text/javascript,1')")) {
                assertEquals(
                        "refused",
                        attacked.evaluate(
                                // Later, because the browser allows a debugger's own code everything.
                                "() => new Promise(done => setTimeout(async () => { try { await (() => { "
                                        + attack.replaceFirst("^fetch", "return fetch")
                                        + "; })(); done('allowed'); } catch (error) { done('refused'); } }))"),
                        attack);
            }
        }
    }

    @Test
    void noPageHasAScriptInsideOrNamesWhatIsNotThere() throws IOException {
        int links = 0;
        for (Path page : pages()) {
            String html = Files.readString(page);
            boolean isExample = page.startsWith(SITE.resolve("examples"));
            boolean isOneFile = page.endsWith("digitpad-standalone.html");
            assertTrue(
                    isExample
                            || isOneFile
                            || !html.replaceAll("<script[^>]* src=", "").contains("<script"),
                    page + ": inline script");
            assertTrue(
                    isExample
                            || !Pattern.compile("<[^>]* on[a-z]+=")
                                    .matcher(html)
                                    .find(),
                    page + ": inline handler");
            Matcher link = LINK.matcher(html);
            while (link.find()) {
                String to = link.group(1);
                if (!to.startsWith("data:") && !to.isEmpty()) {
                    assertTrue(!to.startsWith("/") && !to.contains(":"), page + ": " + to + " is not relative");
                    URI target = page.toUri().resolve(to);
                    assertTrue(Files.exists(Path.of(target)), page + ": " + to + " is not there");
                    links++;
                }
            }
        }
        assertTrue(links > 20, links + " links");
    }

    @Test
    void theManifestNamesIconsThatAreThere() throws IOException {
        JsonElement manifest = JsonParser.parseString(Files.readString(SITE.resolve("manifest.webmanifest")));
        for (JsonElement icon : manifest.getAsJsonObject().getAsJsonArray("icons")) {
            String name = icon.getAsJsonObject().get("src").getAsString();
            assertTrue(Files.size(SITE.resolve(name)) > 0, name);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
