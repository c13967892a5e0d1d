package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        takesAModelAndGoesBack(reuse(), fromDiskAddress());
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
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        drop(page, AlwaysModel.write(folder.resolve("four"), 4, 784));
        awaitAnswer(page, "4");
    }

    @Test
    void aFolderIsChosen() throws IOException {
        Page page = reuse();
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
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        choose(page, List.of(Path.of("model-weights/model.json"), Path.of("model-weights/group1-shard1of1.bin")));
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        awaitAnswer(page, "2");
        assertEquals(
                "Paper is 0, ink 1",
                section(page).locator(".expects span").first().innerText());
        assertEquals(0, corner(page));
        String confidence = String.valueOf(page.locator("#answer").getAttribute("data-confidence"));

        section(page).locator("select").nth(0).selectOption("0 to 255");
        section(page).locator("select").nth(1).selectOption("dark on light");
        section(page).locator(".expects").getByText("Paper is 255, ink 0").waitFor();
        assertEquals(255, corner(page));
        page.waitForFunction("before => document.getElementById('answer').dataset.confidence !== before", confidence);

        section(page).locator("select").nth(0).selectOption("0 to 1");
        section(page).locator("select").nth(1).selectOption("light on dark");
        awaitAnswer(page, "2");
    }

    @Test
    void aFolderIsDropped() throws IOException {
        AlwaysModel.write(folder.resolve("dropped/deeper"), 8, 784);
        Files.writeString(folder.resolve("dropped/notes.txt"), "not of the model");
        try (ServedSite site = new ServedSite()) {
            Page page = open();
            DigitPadPage digitPad = DigitPadPage.load(page, site.address());
            digitPad.draw(PenStrokes.own(2).ink(), 0.6);
            dropPath(page, folder.resolve("dropped"));
            awaitAnswer(page, "8");
        }
    }

    /** Chromium shows a page from disk that a folder was dropped, but lets it read none. */
    @Test
    void aFolderThatCannotBeReadIsAskedForInAnotherWay() throws IOException {
        AlwaysModel.write(folder.resolve("dropped"), 8, 784);
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        dropPath(page, folder.resolve("dropped"));
        refusal(page)
                .filter(new Locator.FilterOptions()
                        .setHasText("This browser does not let a page read the folder that was dropped. Choose it with"
                                + " the button, or drop the files in it."))
                .waitFor();
        assertEquals("2", digitPad.answer());
    }

    /** The browser would open it itself, and the page were gone. */
    @Test
    void aFileIsLetGoOfWhereThePointerHasJustCome() throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        new Drag(page)
                .drop(
                        AlwaysModel.write(folder.resolve("five"), 5, 784),
                        new Drag.Place(1000, 400),
                        new Drag.Place(200, 300));
        awaitAnswer(page, "5");
        assertEquals(List.of(page), page.context().pages());
    }

    private static void dropPath(Page page, Path path) {
        Drag.Place place = new Drag.Place(200, 300);
        new Drag(page).drop(List.of(path), place, place);
    }

    @Test
    void aModelForOtherPicturesAndClasses() throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        List<Path> files = new ArrayList<>(AlwaysModel.write(folder.resolve("things"), 1, Shape.of(40, 32, 3), 3));
        files.add(Files.writeString(folder.resolve("labels.txt"), "shirt\nankle boot\nbag\n"));
        choose(page, files);
        awaitAnswer(page, "ankle boot");
        Locator shown = section(page).locator(".brought");
        shown.locator(".expects").waitFor();
        assertTrue(
                shown.locator(".name").innerText().endsWith("40 × 32 × 3 in, 3 out."),
                shown.locator(".name").innerText());
        assertEquals(
                List.of("shirt", "ankle boot", "bag"), page.locator("#bars b").allInnerTexts());
        assertEquals("ankle boot", page.locator("#bars .first b").innerText());
        assertEquals("32 × 40 pixels", page.locator(".seen p > span").first().innerText());
        assertEquals(List.of(32, 40), page.evaluate("[picture.width, picture.height]"));
        assertEquals(
                "shirt",
                page.evaluate("() => DigitPad.recognizeSync([[{x: 0, y: 0}, {x: 0, y: 9}]]).alternatives[1].text"));
        pageTop(page, "things");
        picture(page, "things");

        shown.locator("summary").click();
        shown.locator("textarea").fill("one\ntwo");
        shown.getByText("Use these labels").click();
        refusal(page)
                .filter(new Locator.FilterOptions().setHasText("Labels: has 2 labels, needs 3"))
                .waitFor();
        assertEquals("ankle boot", digitPad.answer(), "refused labels leave those in use");
        shown.locator("textarea").fill("[\"one\", 2, \"three\"]");
        shown.getByText("Use these labels").click();
        awaitAnswer(page, "2");
        assertEquals("", refusal(page).innerText());
        shown.locator("input[type=file]")
                .setInputFiles(Files.writeString(folder.resolve("other.json"), "[\"A\", \"B\", \"C\"]"));
        awaitAnswer(page, "B");
        drop(page, List.of(Files.writeString(folder.resolve("classes.txt"), "x\ny\nz")));
        awaitAnswer(page, "y");

        shown.getByText("Back to").click();
        awaitAnswer(page, "2");
        assertEquals(10, page.locator("#bars li").count());
        assertEquals("28 × 28 pixels", page.locator(".seen p > span").first().innerText());
    }

    @Test
    void lettersAreReadAsEmnistHasThem() throws IOException {
        for (int width : new int[] {1280, 360}) {
            Page page = open(new Browser.NewContextOptions().setViewportSize(width, 740));
            DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
            digitPad.draw(PenStrokes.own(2).ink(), 0.6);
            choose(page, AlwaysModel.write(folder.resolve("letters" + width), 40, Shape.of(28, 28), 62));
            awaitAnswer(page, "e");
            assertEquals(62, page.locator("#bars li").count());
            assertEquals("z", page.locator("#bars b").last().innerText());
            assertTrue(page.locator("#bars").boundingBox().height < 300);
            pageTop(page, "letters");
        }
    }

    @Test
    void whatItExpectsIsFoundOut() throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, fromDiskAddress());
        List<Layer> layers = new ArrayList<>();
        layers.add(new Conv2d(
                "bytes", Tensor.of(Shape.of(1, 1, 1, 1), -1 / 255f), Tensor.of(Shape.of(1), 1), 1, 1, Padding.VALID));
        layers.addAll(ModelDirectory.read(Path.of("model-weights")).layers());
        ModelDirectory.write(
                folder.resolve("bytes"),
                LayersModelWriter.write(new Network("bytes", Shape.of(28, 28, 1), layers), Quantization.NONE));
        choose(page, List.of(folder.resolve("bytes/model.json"), folder.resolve("bytes/group1-shard1of1.bin")));
        section(page).locator(".expects").waitFor();
        assertEquals(
                List.of("Paper is 255, ink 0", "Found out by trying."),
                section(page).locator(".expects span").allInnerTexts());
        digitPad.draw(PenStrokes.own(2).ink(), 0.6);
        awaitAnswer(page, "2");
        assertEquals(255, corner(page));
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
        shown.locator(".expects").waitFor();
        // What is far below is not laid out, and has no text then.
        shown.scrollIntoViewIfNeeded();
        page.waitForCondition(() -> !shown.locator(".name").innerText().isEmpty());
        String name = shown.locator(".name").innerText();
        assertTrue(name.matches("model\\.json reads now\\. .* kB, 28 × 28 × 1 in, 10 out\\."), name);
        assertEquals(
                "Format: TensorFlow.js layers model, Made by: DigitPad, Network: always, Layers: 3, Parameters: 7,850,"
                        + " Multiply-adds: 7,840, Classes: 10, Values: Paper is 0, ink 1",
                facts(page));
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
        assertEquals(1, shown.locator("[data-engine].used").count());
        assertTrue(
                shown.locator("[data-engine=portable]").innerText().matches("(?s)JavaScript\\s+[0-9.]+ ms"),
                shown.locator("[data-engine=portable]").innerText());
        picture(page, "used");

        choose(page, always7.subList(0, 1));
        refusal(page)
                .filter(new Locator.FilterOptions().setHasText("which is missing"))
                .waitFor();
        assertEquals(
                "model.json: names the weight file \"" + always7.get(1).getFileName()
                        + "\", which is missing. There is: model.json."
                        + " Needs all weight files beside model.json.",
                refusal(page).innerText());
        assertEquals("model.json", shown.locator("strong").innerText());
        assertTrue(shown.isVisible(), "what was there before stays");
        assertEquals("model.json", page.locator(".seen a").innerText());
        choose(page, AlwaysModel.write(folder.resolve("small"), 3, 10));
        refusal(page)
                .filter(new Locator.FilterOptions().setHasText("needs a picture in"))
                .waitFor();
        picture(page, "refused");
        digitPad.press("clear");
        page.evaluate("scrollTo(0, 0)");
        digitPad.draw(PenStrokes.own(3).ink(), 0.6);
        assertEquals("7", digitPad.answer(), "a refused model leaves the one in use");

        shown.getByText("Back to").click();
        awaitAnswer(page, "3");
        assertEquals("", refusal(page).innerText(), "the message goes");
        assertEquals(0, shown.count());
        assertEquals(0, page.locator(".seen a").count());
    }

    private static List<String> rows(Locator shown) {
        List<String> rows = new ArrayList<>();
        for (Locator row : shown.locator("tr").all()) {
            rows.add(row.innerText().strip().replaceAll("\\s+", " "));
        }
        return rows;
    }

    /** What the card says, as TERM: VALUE. */
    private static String facts(Page page) {
        return section(page).locator(".facts > div").all().stream()
                .map(fact -> fact.locator("dt").innerText() + ": "
                        + fact.locator("dd").innerText())
                .collect(Collectors.joining(", "));
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
        page.waitForFunction("digit => document.getElementById('answer').textContent === digit", digit);
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

    private static void pageTop(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-top-" + page.viewportSize().width + ".png")));
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
