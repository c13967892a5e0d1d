package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page, pads in a form and the conformance cases in Chromium, Firefox and WebKitGTK, over http and from disk, with
 * each engine. The browsers are those that {@code digitpad.browsers} names; the profile {@code browsers} names all.
 */
class ThreeBrowsersIT {

    private static final BrowserTable TABLE = new BrowserTable();

    static List<RealBrowser> browsers() {
        return Stream.of(System.getProperty("digitpad.browsers", "chromium").split(","))
                .map(name -> RealBrowser.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    static Stream<Arguments> ways() {
        return browsers().stream()
                .flatMap(browser -> Stream.of(Arguments.of(browser, false), Arguments.of(browser, true)));
    }

    @ParameterizedTest(name = "{0}, from disk: {1}")
    @MethodSource("ways")
    void everyStepAndEveryCaseHolds(RealBrowser browser, boolean fromDisk) throws IOException, InterruptedException {
        BrowserRun run = BrowserRun.of(browser, fromDisk);
        assertEquals(List.of(), run.failures());
        assertEquals(
                List.of("one file", "portable", "relaxed", "simd"),
                List.copyOf(run.engines().keySet()));
        assertEquals("portable", run.engines().get("portable"));
        assertTrue(run.passed() + run.lacking().size() >= 150, run.passed() + " steps and cases");
        TABLE.add(browser.version(), fromDisk, run);
    }

    /** The README has the table that this test made last; it must not promise more than the table has now. */
    @AfterAll
    static void table() throws IOException {
        Files.writeString(Path.of("target/browsers.md"), TABLE.text());
        System.out.println(TABLE.text());
        assertEquals(
                List.of(), TABLE.broken(Files.readString(Path.of("README.md"))), "README.md promises something else");
    }
}
