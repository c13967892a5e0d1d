package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLoadTest {

    @TempDir
    Path site;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(site.resolve("index.html"), """
                <!doctype html>
                <link rel="icon" href="icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="page.css">
                <link rel="canonical" href="https://example.org/page.css">
                <script src="page.js" defer></script>
                <a href="help.html">Help</a>
                """);
        for (String file : List.of("icon.svg", "page.css", "page.js", "help.html", "later.js")) {
            Files.writeString(site.resolve(file), file.repeat(9));
        }
    }

    @Test
    void isThePageAndWhatItNames() throws IOException {
        FirstLoad first = FirstLoad.of(site);
        assertEquals(
                List.of("index.html", "icon.svg", "page.css", "page.js"),
                List.copyOf(first.files().keySet()));
        long sum = 0;
        for (String file : first.files().keySet()) {
            sum += Sizes.of(Files.readAllBytes(site.resolve(file))).gzipped();
        }
        assertEquals(sum, first.total().gzipped());
    }

    @Test
    void isRefusedWhenItIsTooLarge() throws IOException {
        FirstLoad first = FirstLoad.of(site);
        int bytes = (int) first.total().gzipped();
        first.requireAtMost(bytes);
        String message = String.valueOf(assertThrows(IOException.class, () -> first.requireAtMost(bytes - 1))
                .getMessage());
        assertTrue(
                message.startsWith("index.html: a visitor loads " + bytes
                        + " bytes, gzipped, before the page can read; needs " + (bytes - 1) + " or fewer."),
                message);
    }
}
