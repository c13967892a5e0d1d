package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's section for a model of one's own, as a person uses it. */
class OwnModelIT extends BrowserTest {

    private static final Path PICTURES = Path.of("target/own-model");

    @TempDir
    Path folder;

    @Test
    void overHttp() throws IOException {
        try (ServedSite site = new ServedSite()) {
            takesAModelAndGoesBack(open(), site.address());
        }
    }

    @Test
    void fromDisk() throws IOException {
        takesAModelAndGoesBack(open(), fromDiskAddress());
    }

    @Test
    void onAPhoneInTheDark() throws IOException {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setColorScheme(ColorScheme.DARK));
        takesAModelAndGoesBack(page, fromDiskAddress());
    }

    @Test
    void aModelIsDroppedAnywhereOnThePage() throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        drop(page, AlwaysModel.write(folder.resolve("four"), 4, 784));
        awaitAnswer(page, "4");
    }

    @Test
    void aFolderIsChosen() throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        List<Path> files = AlwaysModel.write(folder.resolve("chosen"), 6, 784);
        Files.writeString(folder.resolve("chosen/notes.txt"), "not of the model");
        section(page).locator("input[webkitdirectory]").setInputFiles(folder.resolve("chosen"));
        awaitAnswer(page, "6");
        assertEquals(2, files.size());
    }

    @Test
    void whatItExpectsCanBeSet() throws IOException {
        Page page = open();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        choose(page, List.of(Path.of("model-weights/model.json"), Path.of("model-weights/group1-shard1of1.bin")));
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        awaitAnswer(page, "2");
        assertEquals("Paper is 0, ink 1", section(page).locator(".expects span").innerText());
        assertEquals(0, corner(page));
        String confidence = String.valueOf(page.locator("#answer").getAttribute("data-confidence"));

        section(page).locator("select").nth(0).selectOption("0 to 255");
        section(page).locator("select").nth(1).selectOption("dark on light");
        assertEquals(
                "Paper is 255, ink 0", section(page).locator(".expects span").innerText());
        assertEquals(255, corner(page));
        page.waitForFunction(
                "before => document.getElementById('answer').dataset.confidence !== before",
                confidence,
                new Page.WaitForFunctionOptions().setTimeout(20_000));

        section(page).locator("select").nth(0).selectOption("0 to 1");
        section(page).locator("select").nth(1).selectOption("light on dark");
        awaitAnswer(page, "2");
    }

    private void takesAModelAndGoesBack(Page page, String address) throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(page, address);
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        assertEquals("2", digitPad.answer());
        List<Path> always7 = AlwaysModel.write(folder.resolve("seven"), 7, 784);

        choose(page, always7);
        awaitAnswer(page, "7");
        assertEquals("", refusal(page).innerText());
        Locator shown = section(page).locator(".brought");
        assertTrue(shown.locator(".name").innerText().matches("always reads now\\. .* kB, 28 × 28 × 1 in, 10 out\\."));
        assertEquals(
                List.of(
                        "Layer Output Parameters Multiply-adds",
                        "Flatten 784 0 0",
                        "Dense 10 7,850 7,840",
                        "Softmax 10 0 0",
                        "All 7,850 7,840"),
                rows(shown));
        page.waitForSelector("#own-model [data-engine=portable]");
        assertEquals(3, shown.locator("[data-engine]").count());
        assertTrue(
                shown.locator("[data-engine=portable]").innerText().matches("(?s)portable\\s+[0-9.]+ ms"),
                shown.locator("[data-engine=portable]").innerText());
        picture(page, "used");

        choose(page, always7.subList(0, 1));
        refusal(page)
                .filter(new Locator.FilterOptions().setHasText("which is missing"))
                .waitFor();
        assertEquals(
                "model.json: names the weight file \"" + always7.get(1).getFileName()
                        + "\", which is missing. There is: model.json."
                        + " Choose model.json together with all its weight files.",
                refusal(page).innerText());
        assertEquals("always", shown.locator("strong").innerText());
        choose(page, AlwaysModel.write(folder.resolve("small"), 3, 10));
        refusal(page)
                .filter(new Locator.FilterOptions().setHasText("needs 28×28"))
                .waitFor();
        picture(page, "refused");
        digitPad.press("clear");
        page.evaluate("scrollTo(0, 0)");
        digitPad.draw(PenStrokes.own(3).ink(), 0.6);
        assertEquals("7", digitPad.answer(), "a refused model leaves the one in use");

        shown.locator("button").click();
        awaitAnswer(page, "3");
        assertEquals("", refusal(page).innerText(), "the message goes");
        assertEquals(0, shown.count());
    }

    private static List<String> rows(Locator shown) {
        List<String> rows = new ArrayList<>();
        for (Locator row : shown.locator("tr").all()) {
            rows.add(row.innerText().strip().replaceAll("\\s+", " "));
        }
        return rows;
    }

    private static Locator section(Page page) {
        return page.locator("#own-model");
    }

    private static Locator refusal(Page page) {
        return section(page).locator("[role=alert]");
    }

    private static void choose(Page page, List<Path> files) {
        section(page).locator("input[multiple]").setInputFiles(files.toArray(new Path[0]));
    }

    /** The shade of the first pixel of the picture in the section. */
    private static int corner(Page page) {
        return ((Number) page.evaluate("() => { const copy = document.createElement('canvas').getContext('2d');"
                        + " copy.drawImage(document.querySelector('.brought canvas'), 0, 0);"
                        + " return copy.getImageData(0, 0, 1, 1).data[0]; }"))
                .intValue();
    }

    private static void awaitAnswer(Page page, String digit) {
        page.waitForFunction(
                "digit => document.getElementById('answer').textContent === digit",
                digit,
                new Page.WaitForFunctionOptions().setTimeout(20_000));
    }

    private static void drop(Page page, List<Path> files) throws IOException {
        List<Map<String, String>> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Map.of(
                    "name", String.valueOf(file.getFileName()),
                    "bytes", Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
        }
        boolean taken = (Boolean) page.evaluate("""
                files => {
                    const dataTransfer = new DataTransfer();
                    for (const {name, bytes} of files) {
                        dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
                    }
                    const send = type => document.getElementById('pad').dispatchEvent(
                        new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true, composed: true}));
                    return [send('dragover'), send('drop')].every(unhandled => !unhandled);
                }
                """, contents);
        assertTrue(taken, "else the browser would open the file");
    }

    private static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        section(page)
                .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
        assertFalse(
                (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"),
                "the page stays in place");
    }

    private static String fromDiskAddress() {
        return Path.of("target/site/index.html").toAbsolutePath().toUri().toString();
    }
}
