package io.github.digitpad.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.github.digitpad.browser.SystemBrowser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The machine's Chromium or Chrome, without a window. */
final class BenchBrowser implements AutoCloseable {

    /** A new window is busy with pages of its own for so long: Chromium loads two for its address bar. */
    private static final double WINDOW_MILLIS = 1000;

    private final Playwright playwright;
    private final Browser browser;

    BenchBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(SystemBrowser.find())
                        .setChromiumSandbox(!SystemBrowser.needsNoSandbox())
                        .setArgs(List.of("--disable-background-networking", "--disable-component-update")));
    }

    String version() {
        return "Chromium " + browser.version();
    }

    /** Does something with a page in a profile and a window of its own: nothing is cached from before. */
    <T> T with(Function<Page, T> work) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720))) {
            context.setDefaultTimeout(120_000);
            Page page = context.newPage();
            page.waitForTimeout(WINDOW_MILLIS);
            return work.apply(page);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
