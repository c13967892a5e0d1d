package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of one's own: the second script reads it, over http and from disk, and the page uses it. */
class ModelScriptIT extends BrowserTest {

    private static final String SCRIPT = "digitpad-models.js";

    @TempDir
    Path folder;

    @Test
    void overHttp() throws IOException {
        try (ServedSite site = new ServedSite()) {
            usesAModelThatIsBrought(site.address());
        }
    }

    @Test
    void fromDisk() throws IOException {
        usesAModelThatIsBrought(
                Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
    }

    private void usesAModelThatIsBrought(String address) throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, address);
        assertFalse(asked(), "the script is not fetched before it is needed: " + requests());
        List<Path> always7 = AlwaysModel.write(folder.resolve("seven"), 7, 784);

        assertEquals("", load(page, always7));
        assertTrue(asked(), requests().toString());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        assertEquals("7", digitPad.answer());

        List<Path> without = always7.subList(0, 1);
        String name = String.valueOf(always7.get(1).getFileName());
        assertEquals(
                "model.json: names the weight file \"" + name + "\", which is missing. There is: model.json."
                        + " Needs all weight files beside model.json.",
                load(page, without));
        assertEquals(
                "model.json: network \"always\" takes [10] and gives [10]: needs a picture in, as [28, 28, 1], [28, 28],"
                        + " [784], [28, 28, 3] or, channels first, [1, 28, 28] or [3, 28, 28], and two or more classes"
                        + " out",
                load(page, AlwaysModel.write(folder.resolve("small"), 3, 10)));
        digitPad.press("clear");
        digitPad.draw(PenStrokes.own(3).ink(), 0.6);
        assertEquals("7", digitPad.answer(), "a refused model leaves the one in use");

        assertEquals("", load(page, AlwaysModel.write(folder.resolve("four"), 4, 784)));
        digitPad.press("clear");
        digitPad.draw(PenStrokes.own(3).ink(), 0.6);
        assertEquals("4", digitPad.answer());
    }

    private boolean asked() {
        return requests().stream().anyMatch(url -> url.endsWith("/" + SCRIPT));
    }

    /** The message with which the files are refused; empty if they are not. */
    private static String load(Page page, List<Path> files) {
        page.evaluate("""
                () => {
                    const chooser = document.createElement('input');
                    chooser.type = 'file';
                    chooser.id = 'chooser';
                    chooser.multiple = true;
                    document.body.append(chooser);
                }
                """);
        page.locator("#chooser").setInputFiles(files.toArray(new Path[0]));
        return String.valueOf(page.evaluate("""
                async () => {
                    const chooser = document.getElementById('chooser');
                    chooser.remove();
                    return DigitPad.loadModel(chooser.files).then(() => '', error => error.message);
                }
                """));
    }
}
