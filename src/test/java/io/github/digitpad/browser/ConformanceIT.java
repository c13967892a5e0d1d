package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases that the JVM passes, compiled to JavaScript: normal and strict, over http and from disk. */
class ConformanceIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"normal, true", "normal, false", "strict, true", "strict, false"})
    void everyCaseHolds(String build, boolean fromDisk) throws IOException {
        Path folder = Path.of("target/conformance").resolve(build);
        Page page = reuse();
        try (ServedSite site = new ServedSite("--site", folder.toString())) {
            page.navigate(fromDisk ? folder.resolve("index.html").toUri().toString() : site.address());
            page.waitForSelector("body[data-failed]");
        }
        String report = page.locator("#report").innerText();
        assertEquals("0", page.locator("body").getAttribute("data-failed"), report);
        assertFalse(report.contains("lack "), report);
        assertTrue(Integer.parseInt(page.locator("body").getAttribute("data-cases")) >= 26, report);
    }
}
