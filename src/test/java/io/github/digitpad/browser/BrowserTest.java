package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests in the browser that all of them share; each has its pages in profiles of its own. After every test the pages'
 * consoles must hold no error.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedBrowser.Giver.class)
abstract class BrowserTest {

    /** Said of a page that would look for a new service worker when the test's server is gone. */
    private static final String NO_SERVER = "An unknown error occurred when fetching the script.";

    /**
     * Of a page that still asks for something when its test has ended and its server is gone. Requests are looked at.
     */
    private static final String SERVER_GONE = "Failed to load resource: net::ERR_CONNECTION_REFUSED";

    /** Until what must come has come. A machine that does ten other things is ten times as slow. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final Browser.NewContextOptions ORDINARY =
            new Browser.NewContextOptions().setViewportSize(1280, 720);

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Browser browser;
    private final Map<Browser.NewContextOptions, Page> reused = new HashMap<>();
    private final Set<Page> taken = new HashSet<>();
    private final List<AutoCloseable> scripts = new ArrayList<>();
    private final List<AutoCloseable> servers = new ArrayList<>();

    @BeforeAll
    void start(Browser shared) {
        browser = shared;
    }

    @AfterAll
    void closeReused() {
        reused.values().forEach(page -> page.context().close());
        reused.clear();
        taken.clear();
        scripts.clear();
    }

    /** After a test that failed nobody knows what is in its page. */
    @RegisterExtension
    final AfterTestExecutionCallback afterFailure = context -> {
        if (context.getExecutionException().isPresent()) {
            closeReused();
        }
    };

    @AfterEach
    void closeContexts() throws Exception {
        leaveReused();
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        for (AutoCloseable server : servers) {
            server.close();
        }
        servers.clear();
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        requests.clear();
        assertEquals(List.of(), found, "errors in the page's console");
    }

    /** A page in a browser profile of its own, on a screen of this kind. */
    Page open(Browser.NewContextOptions screen) {
        Page page = watched(screen);
        contexts.add(page.context());
        return page;
    }

    private Page watched(Browser.NewContextOptions screen) {
        Page page = page(screen);
        page.onConsoleMessage(message -> {
            boolean isComplaint =
                    message.type().equals("error") || message.type().equals("warning");
            if (isComplaint && !isExpected(message.text())) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        return page;
    }

    /** Closes a test's own server once its pages are closed, so that none of them asks a server that is gone. */
    <T extends AutoCloseable> T closedAfterPages(T server) {
        servers.add(server);
        return server;
    }

    /** Whether the console may hold this. */
    boolean isExpected(String complaint) {
        return complaint.equals(NO_SERVER) || complaint.equals(SERVER_GONE);
    }

    /** A page whose console may hold errors, because the test provokes them. */
    Page unwatched() {
        return unwatched(new Browser.NewContextOptions().setViewportSize(1280, 1000));
    }

    Page unwatched(Browser.NewContextOptions screen) {
        Page page = page(screen);
        contexts.add(page.context());
        return page;
    }

    private Page page(Browser.NewContextOptions screen) {
        BrowserContext context = browser.newContext(screen);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    Page open() {
        return open(ORDINARY);
    }

    /** {@link #reuse(Browser.NewContextOptions)} on an ordinary screen. */
    Page reuse() {
        return reuse(ORDINARY);
    }

    /**
     * The page that the tests of this class have one after another, since a new one costs as much as the rest of a
     * small test. It is for those that load documents and use them with mouse, keys and scripts, and may make the
     * window larger or smaller. What changes more (media, permissions, other origins' storage) wants {@link #open()}. A
     * test's second page is one of its own.
     *
     * @param screen a constant: each has its page
     */
    Page reuse(Browser.NewContextOptions screen) {
        Page page = reused.computeIfAbsent(screen, this::watched);
        return taken.add(page) ? page : open(screen);
    }

    /** Runs a script in every document of a page before the document's own, until the test ends. */
    void before(Page page, String script) {
        scripts.add(page.addInitScript(script));
    }

    /** Nothing is pressed or kept when the next test comes. */
    private void leaveReused() throws Exception {
        for (AutoCloseable script : scripts) {
            script.close();
        }
        scripts.clear();
        for (Map.Entry<Browser.NewContextOptions, Page> entry : reused.entrySet()) {
            if (taken.remove(entry.getValue())) {
                clear(entry.getValue(), entry.getKey());
            }
        }
    }

    private static void clear(Page page, Browser.NewContextOptions screen) {
        ViewportSize size = screen.viewportSize.orElseThrow();
        ViewportSize changed = page.viewportSize();
        if (changed.width != size.width || changed.height != size.height) {
            page.setViewportSize(size.width, size.height);
        }
        page.unrouteAll();
        page.mouse().up();
        page.mouse().move(0, 0);
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
    }

    /** What the pages of this test have asked for so far. */
    List<String> requests() {
        return requests;
    }
}
