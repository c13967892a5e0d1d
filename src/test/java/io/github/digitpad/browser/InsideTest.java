package io.github.digitpad.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The page that looks inside. */
abstract class InsideTest extends ElementTest {

    static final String FROM_DISK =
            Path.of("target/site/inside.html").toAbsolutePath().toUri().toString();

    /**
     * The page with all of its sections, and its answer to the example or to the address's ink.
     *
     * @param query what the address has after the page's name
     */
    static Page load(Page page, String query) {
        page.navigate("about:blank");
        return loaded(page, FROM_DISK + query);
    }

    static Page loaded(Page page, String address) {
        page.navigate(address);
        page.waitForSelector("#share button");
        page.waitForFunction("() => document.getElementById('says')?.textContent");
        return page;
    }

    /** A section, where it can be seen. */
    static Locator section(Page page, String id) {
        Locator section = page.locator("#" + id);
        section.scrollIntoViewIfNeeded();
        return section;
    }
}
