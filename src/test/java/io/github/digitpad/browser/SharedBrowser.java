package io.github.digitpad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The browser of this JVM's tests: starting one costs as much as several tests. */
final class SharedBrowser implements AutoCloseable {

    private final Playwright playwright = Playwright.create();
    private Browser browser = launch();

    private SharedBrowser() {}

    /** The same one every time, unless a test has brought it down. */
    private Browser browser() {
        if (!browser.isConnected()) {
            browser = launch();
        }
        return browser;
    }

    private Browser launch() {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(SystemBrowser.find())
                        .setChromiumSandbox(!SystemBrowser.needsNoSandbox())
                        .setArgs(List.of("--disable-background-networking", "--disable-component-update")));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Gives it to a class's {@code @BeforeAll}. */
    static final class Giver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        /** Kept in the session, because Failsafe's forks run each class by itself. */
        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedBrowser.class))
                    .computeIfAbsent(SharedBrowser.class, key -> new SharedBrowser(), SharedBrowser.class)
                    .browser();
        }
    }
}
