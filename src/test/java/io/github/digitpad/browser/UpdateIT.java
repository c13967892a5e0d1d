package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site is published anew while people use it: never are files of two builds mixed, and no ink is lost. */
class UpdateIT extends BrowserTest {

    private static final String CACHES =
            "() => caches.keys().then(names => names.map(name => name.split(' ').pop()).join())";

    @TempDir
    Path folder;

    private SiteHost host;

    @BeforeEach
    void publish() throws IOException {
        host = closedAfterPages(new SiteHost(folder.resolve("site")));
        host.publish("first");
    }

    @Test
    void aNewVersionIsOfferedAndComesAsAWhole() throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        host.publish("second");

        page.reload();
        page.locator("#fresh").getByText("Use it now").waitFor();
        assertEquals("first,first,first", builds(page));
        page.locator("#fresh").getByText("Use it now").click();
        page.waitForFunction("() => document.title === 'second'");
        digitPad.awaitReady();
        assertEquals("second,second,second", builds(page));
        page.reload();
        digitPad.awaitReady();
        assertEquals("second,second,second", builds(page));
        page.waitForFunction("async () => (await caches.keys()).length === 1");
    }

    @Test
    void aVersionThatIsOnlyHalfThereIsNotTaken() throws IOException {
        Page page = unwatched();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        host.publish("second");
        host.write("digitpad.css", "/* third */");

        page.reload();
        page.evaluate(updated("redundant"));
        page.reload();
        digitPad.awaitReady();
        assertEquals("first,first,first", builds(page));
        assertEquals(0, page.locator("#fresh").count());
        assertEquals("first", page.evaluate(CACHES));
    }

    @Test
    void aPageOfBeforeTakesNoScriptOfAfter() throws IOException {
        Page page = unwatched();
        page.addInitScript("delete Navigator.prototype.serviceWorker");
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        page.waitForLoadState();
        host.publish("second");

        bringModel(page);
        page.getByText(
                        "is of another build, or something else: if the site has just been published anew, reload the page")
                .waitFor();
        digitPad.draw(PenStrokes.own(4).ink(), 0.6);
        assertEquals("4", digitPad.answer());

        page.reload();
        digitPad.awaitReady();
        bringModel(page);
        page.locator(".brought .name").getByText("reads now").waitFor();
    }

    @Test
    void aPageWhoseScriptIsOfAnotherBuildIsLoadedAgainButNotForEver() throws IOException {
        Page page = open();
        String before = host.read("index.html");
        host.publish("second");
        String after = host.read("index.html");
        page.addInitScript("delete Navigator.prototype.serviceWorker");
        page.route(host.address(), route -> {
            boolean isFirst = !host.asked().contains("digitpad.js");
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(isFirst ? before : after));
        });
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        page.waitForFunction("() => document.title === 'second'");
        page.unroute(host.address());

        host.write("index.html", before);
        page.navigate(host.address() + "?again");
        digitPad.awaitNetwork();
        assertEquals("first", page.title(), "the host has not made up its mind; the page reads all the same");
        assertEquals("reload", page.evaluate("performance.getEntriesByType('navigation')[0].type"));
        digitPad.draw(PenStrokes.own(4).ink(), 0.6);
        assertEquals("4", digitPad.answer());
    }

    @Test
    void whileTheServersWorkerIsTheOldOneThePageStaysWhole() throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        host.publishFiles("second");
        host.asked();

        page.reload();
        digitPad.awaitReady();
        assertEquals("first,first,first", builds(page));
        bringModel(page);
        page.locator(".brought .name").getByText("reads now").waitFor();
        assertEquals("first", page.evaluate(CACHES));
        page.evaluate("() => navigator.serviceWorker.ready.then(registration => registration.update())");
        assertEquals(List.of("sw.js"), host.asked().stream().distinct().toList());
    }

    @Test
    void anotherTabKeepsWhatIsWrittenInIt() throws IOException {
        Page page = open();
        DigitPadPage.load(page, host.address());
        awaitWorker(page);
        Page other = page.context().newPage();
        DigitPadPage written = DigitPadPage.load(other, host.address());
        written.draw(PenStrokes.number("42"), 0.6);
        assertEquals("42", written.answer());
        host.publish("second");

        page.reload();
        page.locator("#fresh").getByText("Use it now").click();
        page.waitForFunction("() => document.title === 'second'");
        other.locator("#fresh").getByText("Use it now").waitFor();
        assertEquals("42", written.answer());
        bringModel(other);
        other.getByText("is of another build").waitFor();

        other.locator("#fresh").getByText("Use it now").click();
        other.waitForFunction("() => document.title === 'second'");
        written.awaitReady();
        assertEquals("second,second,second", builds(other));
    }

    @Test
    void aLostCacheIsFilledAgain() throws IOException {
        Page page = unwatched();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        page.evaluate("() => caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))");

        page.reload();
        digitPad.awaitReady();
        page.waitForFunction("async () => { const names = await caches.keys();"
                + "return names.length === 1 && (await (await caches.open(names[0])).keys()).length >= 8; }");
        host.goAway();
        page.reload();
        digitPad.awaitReady();
        assertEquals("first,first,first", builds(page));
    }

    @Test
    void aLostCacheIsLeftWhereTheServerHasAnotherBuild() throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        host.publish("second");
        page.evaluate("() => caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))");

        page.reload();
        page.waitForFunction("() => document.title === 'second'");
        digitPad.awaitReady();
        assertEquals("second,second,second", builds(page));
        page.reload();
        awaitWorker(page);
        page.waitForFunction("async () => (await caches.keys()).some(name => name.endsWith('second'))");
        assertEquals("second,second,second", builds(page));
    }

    @Test
    void whatWasChangedInTheCacheIsNotTaken() throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        page.evaluate(
                "async () => { const [name] = await caches.keys(); const cache = await caches.open(name);"
                        + "for (const request of await cache.keys()) {"
                        + "await cache.put(request, new Response('document.title = \"changed\"', {headers: {'Content-Type': 'text/html'}})); } }");

        page.reload();
        digitPad.awaitReady();
        assertEquals("first,first,first", builds(page));
        digitPad.draw(PenStrokes.own(4).ink(), 0.6);
        assertEquals("4", digitPad.answer());
    }

    @Test
    void aWayBackToTheVersionInUseKeepsIt() throws IOException {
        Page page = unwatched();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        String worker = host.read("sw.js");
        String styles = host.read("digitpad.css");
        host.publish("second");
        page.reload();
        page.locator("#fresh").waitFor();

        // Back, but with a file missing, so that this one cannot be installed.
        host.write("sw.js", worker);
        host.delete("digitpad.css");
        page.evaluate(updated("redundant"));
        assertTrue(String.valueOf(page.evaluate(CACHES)).contains("first"), "the version in use is still there");
        host.write("digitpad.css", styles);
        host.goAway();
        page.reload();
        digitPad.awaitReady();
        assertEquals("first,first,first", builds(page));
    }

    @Test
    void otherPagesOfTheSiteComeFromTheServer() throws IOException {
        Page page = open();
        DigitPadPage.load(page, host.address());
        awaitWorker(page);
        host.asked();
        page.navigate(host.address() + "examples/till.html");
        page.waitForFunction("() => customElements.get('digit-pad')");
        assertTrue(host.asked().contains("digitpad.js"), "an example is not mixed with the kept script");
    }

    @Test
    void aHostMayRedirectThePageToItsFolder() throws IOException {
        host.redirectIndex();
        Page page = unwatched();
        DigitPadPage digitPad = DigitPadPage.load(page, host.address());
        awaitWorker(page);
        host.goAway();
        page.reload();
        digitPad.awaitReady();
        digitPad.draw(PenStrokes.own(4).ink(), 0.6);
        assertEquals("4", digitPad.answer());
    }

    @Test
    void aNewVersionThatIsBeingFetchedWhenThePageOpensIsOffered() throws IOException {
        Page page = open();
        DigitPadPage.load(page, host.address());
        awaitWorker(page);
        host.publish("second");
        // The update is under way already when page.js comes to look.
        page.addInitScript("navigator.serviceWorker.getRegistration().then(registration => registration.update())");
        page.reload();
        page.locator("#fresh").getByText("Use it now").waitFor();
        assertFalse(String.valueOf(page.title()).equals("second"));
    }

    private void bringModel(Page page) throws IOException {
        List<Path> model = AlwaysModel.write(folder.resolve("seven"), 7, 784);
        page.locator("#own-model input").first().setInputFiles(model.toArray(Path[]::new));
    }

    private static void awaitWorker(Page page) {
        page.waitForFunction("() => navigator.serviceWorker.controller");
    }

    /** Which builds the page, its script and its styles are of. */
    private static Object builds(Page page) {
        page.waitForLoadState();
        return page.evaluate("() => [document.documentElement.dataset.digitpadPage, document.title,"
                + "getComputedStyle(document.documentElement).getPropertyValue('--build').trim()].join()");
    }

    /** Looks for another version, until that has come to this state. */
    private static String updated(String state) {
        return "() => navigator.serviceWorker.ready.then(registration => registration.update().then(() =>"
                + "registration.installing && new Promise(done => registration.installing.onstatechange = event =>"
                + "event.target.state === '" + state + "' && done()), () => {}))";
    }
}
