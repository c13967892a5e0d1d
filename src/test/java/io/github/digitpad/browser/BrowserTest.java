package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final Browser.NewContextOptions ORDINARY =
            new Browser.NewContextOptions().setViewportSize(1280, 720);

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Browser browser;
    private @Nullable Page reused;
    private boolean isReusedTaken;

    @BeforeAll
    void start(Browser shared) {
        browser = shared;
    }

    @AfterAll
    void closeReused() {
        if (reused != null) {
            reused.context().close();
            reused = null;
        }
    }

    /** After a test that failed nobody knows what is in its page. */
    @RegisterExtension
    final AfterTestExecutionCallback afterFailure = context -> {
        if (context.getExecutionException().isPresent()) {
            closeReused();
        }
    };

    @AfterEach
    void closeContexts() {
        leaveReused();
        contexts.forEach(BrowserContext::close);
        contexts.clear();
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
        Page page = browser.newContext(screen).newPage();
        page.onConsoleMessage(message -> {
            boolean isComplaint =
                    message.type().equals("error") || message.type().equals("warning");
            if (isComplaint && !isExpected(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        return page;
    }

    /** Whether the console may hold this. */
    boolean isExpected(String complaint) {
        return complaint.equals(NO_SERVER);
    }

    /** A page whose console may hold errors, because the test provokes them. */
    Page unwatched() {
        return unwatched(new Browser.NewContextOptions().setViewportSize(1280, 1000));
    }

    Page unwatched(Browser.NewContextOptions screen) {
        BrowserContext context = browser.newContext(screen);
        contexts.add(context);
        return context.newPage();
    }

    Page open() {
        return open(ORDINARY);
    }

    /**
     * The page that the tests of this class have one after another, since a new one costs as much as the rest of a
     * small test: for those that load documents into it and use them with mouse, keys and scripts. What changes more
     * (screen, routes, scripts for every document, service workers) wants {@link #open()}. A test's second page is one
     * of its own.
     */
    Page reuse() {
        if (isReusedTaken) {
            return open();
        }
        isReusedTaken = true;
        if (reused == null) {
            reused = watched(ORDINARY);
        }
        return reused;
    }

    /** Nothing is pressed or kept when the next test comes. */
    private void leaveReused() {
        if (reused != null && isReusedTaken) {
            reused.mouse().up();
            reused.mouse().move(0, 0);
            reused.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        }
        isReusedTaken = false;
    }

    /** What the pages of this test have asked for so far. */
    List<String> requests() {
        return requests;
    }
}
