package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.digitpad.data.LabelledInk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page works over http, from a sub-path and from disk, and asks nobody else for anything. */
class ThreeWaysIT extends BrowserTest {

    private static final Path SITE = Path.of("target/site");

    @Test
    void overHttp() throws IOException {
        try (ServedSite site = new ServedSite()) {
            readsTenDigits(DigitPadPage.load(open(), site.address()));
            assertAllRequestsGoTo(site.address());
        }
    }

    @Test
    void fromASubPath(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("index.html"), "<!doctype html><title>Another site</title>");
        copy(SITE, root.resolve("a/b"));
        try (ServedSite site = new ServedSite("--site", root.toString())) {
            readsTenDigits(DigitPadPage.load(open(), site.address() + "a/b/"));
            Page missing = open();
            missing.navigate(site.address() + "a/b/404.html");
            missing.getByText("Write a number").click();
            missing.waitForSelector("html[data-ready]");
            // What page.js makes, which is asked for only now.
            missing.waitForSelector("footer select");
            assertAllRequestsGoTo(site.address() + "a/b/");
        }
    }

    @Test
    void fromDisk() throws IOException {
        String folder = SITE.toAbsolutePath().toUri().toString();
        readsTenDigits(DigitPadPage.load(open(), folder + "index.html"));
        assertAllRequestsGoTo(folder);
    }

    private void readsTenDigits(DigitPadPage digitPad) throws IOException {
        for (int digit = 0; digit < 10; digit++) {
            LabelledInk written = PenStrokes.own(digit);
            digitPad.draw(written.ink(), 0.6);
            assertEquals(String.valueOf(written.label()), digitPad.answer());
            digitPad.press("clear");
            assertEquals("", digitPad.answer());
        }
    }

    private void assertAllRequestsGoTo(String folder) {
        List<String> others = requests().stream()
                .filter(url -> !url.startsWith(folder) && !url.startsWith("data:"))
                .toList();
        assertEquals(List.of(), others);
        assertTrue(requests().size() >= 3, "the page itself was seen: " + requests());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
