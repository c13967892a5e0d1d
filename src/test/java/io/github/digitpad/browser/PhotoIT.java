package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page's photo view, as a person uses it. What reads pictures is not what is tested here: a script stands in for it
 * that says what the test has it say.
 */
class PhotoIT extends ElementTest {

    /** Reads "42" in every part of a photo, and nothing in one of less than ten px. */
    private static final String READER = """
            (globalThis[Symbol.for("digitpad-pictures")] ??= {})[document.documentElement.dataset.digitpadPage] = {
              async recognizePage(source, {allow, signal, onprogress}) {
                window.allowed = allow;
                onprogress(new ProgressEvent("progress", {loaded: 0.5, total: 1}));
                await new Promise((resolve, reject) => {
                  signal.addEventListener("abort", () => reject(signal.reason));
                  if (!window.neverReads) {
                    setTimeout(resolve);
                  }
                });
                if (window.failure) {
                  throw new Error(window.failure);
                }
                return structuredClone(window.reading);
              },
              async recognizeNumber(call, {width, height}) {
                const text = Math.min(width, height) < 10 ? "" : "42";
                const box = {x: 0, y: 0, width: width / 2, height};
                return {text, confidence: 0.9, unsure: !text, certainty: "likely", box: null, alternatives: [{text, confidence: 0.9}],
                  digits: [...text].map((sign, i) => ({text: sign, confidence: 1, alternatives: [], box: {...box, x: i * width / 2}}))};
              },
            };
            """;

    private static final WrittenPage LINES = new WrittenPage(1200, 900)
            .write("125", 120, 100, 80, -0.05, 0)
            .write("204", 520, 90, 80, 0, 0)
            .writeUnsure("1389", 120, 300, 80, 1)
            .write("56", 620, 300, 80, 0, 1)
            .writeUnseen("93", 900, 600, 80);

    private static final WrittenPage TABLE = new WrittenPage(900, 700)
            .writeCell("12", 100, 80, 60, 0, 0)
            .writeCell("304", 400, 80, 60, 0, 1)
            .writeCell("7", 100, 240, 60, 1, 0)
            .writeCell("56", 400, 400, 60, 2, 1);

    /** A page that is kept for later would have the real reader. */
    private static final Browser.NewContextOptions WIDE =
            new Browser.NewContextOptions().setViewportSize(1280, 720).setServiceWorkers(ServiceWorkerPolicy.BLOCK);

    @TempDir
    Path folder;

    @Override
    boolean isExpected(String complaint) {
        return complaint.contains("Service Worker registration blocked") || super.isExpected(complaint);
    }

    @Test
    void numbersAreShownOnThePhotoAndBesideIt() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        assertEquals(List.of("125", "204", "1389?", "56"), boxes(page).allInnerTexts());
        assertEquals(
                List.of("125", "204", "1389 not sure", "56"),
                entries(page).allInnerTexts().stream()
                        .map(text -> text.replaceAll("\\s+", " "))
                        .toList());
        assertEquals("1389, not sure, number 3 of 4", boxes(page).nth(2).getAttribute("aria-label"));
        assertEquals("Numbers: 4, not sure: 1", status(page));
        assertEquals("Sum 1774 not sure: 1", page.locator(".photo .sum").innerText());
        assertEquals("0-9.,-", page.evaluate("allowed"));
        assertTrue(page.getByText("The photo stays on your device.").isVisible());
        assertTrue(page.locator("#pad").isHidden());
        BoundingBox canvas = page.locator(".sheet canvas").boundingBox();
        BoundingBox box = boxes(page).nth(3).boundingBox();
        assertEquals(620 / 1200.0, (box.x - canvas.x) / canvas.width, 0.01, "where it is on the photo");
        assertEquals(300 / 900.0, (box.y - canvas.y) / canvas.height, 0.01);
        assertEquals(List.of(), Axe.violations(page, "a photo"));
        page.locator("label.check input").check();
        awaitStatus(page, "Numbers: 4, not sure: 1");
        await(page, "allowed === '0-9'");
    }

    @Test
    void aNumberIsPutRight() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        boxes(page).nth(2).click();
        Locator panel = panel(page);
        assertEquals("1389 not sure", panel.locator("p").innerText());
        assertEquals(
                List.of("1389", "17", "71"), panel.locator(".others button").allInnerTexts());
        assertEquals(List.of(), Axe.violations(page, "a number in hand"));
        panel.locator(".others button").nth(1).click();
        awaitStatus(page, "Put right: 17 Numbers: 4");
        assertEquals(List.of("125", "204", "17", "56"), boxes(page).allInnerTexts());
        assertTrue(panel.isHidden());
        assertEquals("17", page.evaluate("document.activeElement.innerText"), "the focus is on its box");

        entries(page).nth(0).click();
        page.keyboard().type("12,50");
        page.keyboard().press("Enter");
        awaitStatus(page, "Put right: 12,50 Numbers: 4");
        assertEquals("Sum 289,50", page.locator(".photo .sum").innerText());
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        awaitStatus(page, "Undone Numbers: 4, not sure: 1");
        assertEquals(List.of("125", "204", "1389?", "56"), boxes(page).allInnerTexts());
        tool(page, "Redo").click();
        awaitStatus(page, "Redone Numbers: 4");
        tool(page, "Undo").click();
        page.getByText("Next not sure").click();
        assertEquals("1389 not sure", panel.locator("p").innerText());
        panel.getByText("Remove").click();
        awaitStatus(page, "Removed: 1389 Numbers: 3");
        assertEquals("56", page.evaluate("document.activeElement.innerText"));
    }

    @Test
    void oneIsSplitAndTwoAreJoined() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        boxes(page).nth(2).click();
        panel(page).getByText("Split in two").click();
        assertEquals(
                List.of("1 | 389", "13 | 89", "138 | 9"),
                panel(page).locator(".places button").allInnerTexts());
        panel(page).locator(".places button").nth(1).click();
        awaitStatus(page, "Split: 42 and 42 Numbers: 5");
        assertEquals(List.of("125", "204", "42", "42", "56"), boxes(page).allInnerTexts());
        panel(page).getByText("Join with the next").click();
        awaitStatus(page, "Joined: 4242 Numbers: 4");
        assertEquals(List.of("42"), panel(page).locator(".others button").allInnerTexts(), "what is read there now");
        entries(page).nth(3).click();
        assertTrue(panel(page).getByText("Join with the next").isDisabled(), "the last in its line");
        page.keyboard().press("Escape");
        assertTrue(panel(page).isHidden());
        assertEquals(4, boxes(page).count());
    }

    @Test
    void aBoxIsDrawnWhereNothingWasFound() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        tool(page, "Draw a box").click();
        BoundingBox canvas = page.locator(".sheet canvas").boundingBox();
        double scale = canvas.width / 1200;
        page.mouse().move(canvas.x + 890 * scale, canvas.y + 590 * scale);
        page.mouse().down();
        page.mouse().move(canvas.x + 950 * scale, canvas.y + 640 * scale);
        page.mouse().move(canvas.x + 1040 * scale, canvas.y + 700 * scale);
        page.mouse().up();
        awaitStatus(page, "Read: 42 Numbers: 5, not sure: 1");
        assertEquals("42", boxes(page).nth(4).innerText(), "last in reading order");
        assertEquals("false", tool(page, "Draw a box").getAttribute("aria-pressed"));
        BoundingBox box = boxes(page).nth(4).boundingBox();
        assertEquals(canvas.x + 890 * scale, box.x, 2);
        assertEquals(110 * scale, box.height, 2);
    }

    /** All of it without a pointer. */
    @Test
    void keysAreEnough() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        page.locator(".photo .frame").focus();
        page.keyboard().press("Tab");
        assertEquals("125", focused(page));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertEquals("1389?", focused(page));
        page.keyboard().press("Enter");
        assertEquals("1389", focused(page), "the first of what it may be");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertEquals("17", focused(page), "back on its box");
        page.keyboard().press("Delete");
        awaitStatus(page, "Removed: 17 Numbers: 3");
        assertEquals("56", focused(page));
        page.keyboard().press("Control+z");
        awaitStatus(page, "Undone Numbers: 4");
        page.keyboard().press("Enter");
        page.keyboard().type("57");
        page.keyboard().press("Enter");
        assertEquals(List.of("125", "204", "17", "57"), boxes(page).allInnerTexts());

        page.locator(".photo .frame").focus();
        double before = width(page);
        page.keyboard().press("+");
        page.keyboard().press("+");
        assertEquals(before * 1.96, width(page), 1);
        double left = left(page);
        page.keyboard().press("ArrowRight");
        assertTrue(left(page) < left - 20, "the photo goes to the left");
        page.keyboard().press("0");
        assertEquals(before, width(page), 1);

        tool(page, "Draw a box").focus();
        page.keyboard().press("Enter");
        assertTrue(page.locator(".draft").isVisible());
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Enter");
        awaitStatus(page, "Read: 42 Numbers: 5");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertTrue(page.locator("main.photo").isVisible());
        assertEquals(0, page.locator("#answer:visible").count());
    }

    @Test
    void aTableHasSumsAndIsCopied() throws IOException {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(1280, 720)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        openWith(TABLE, page);
        assertEquals(
                List.of("1 12 304", "2 7", "3 56", "Sum 19 360"),
                page.locator(".photo tr").allInnerTexts().stream()
                        .map(row -> row.strip().replaceAll("\\s+", " "))
                        .toList());
        assertEquals(List.of(), Axe.violations(page, "a table"));
        assertEquals("12\t304\n7\t\n\t56", copied(page, "TSV"));
        assertEquals("12,304\r\n7,\r\n,56\r\n", copied(page, "CSV"));
        assertEquals("12 304\n7\n56", copied(page, "Text"));
        entries(page).nth(0).focus();
        page.keyboard().press("ArrowDown");
        assertEquals("7", focused(page));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertEquals("56", focused(page), "over the empty cell");
    }

    private String copied(Page page, String format) {
        page.locator(".copies").getByText(format).click();
        await(page, "document.querySelector('.count [role=status]').innerText.startsWith('Copied')");
        return text(page, "navigator.clipboard.readText()");
    }

    @Test
    void onAPhoneItIsUsedWithAThumb() throws IOException {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setIsMobile(true));
        openWith(LINES, page);
        assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
        BoundingBox box = boxes(page).nth(2).boundingBox();
        // Beside it, as thumbs do.
        page.touchscreen().tap(box.x + box.width / 2, box.y + box.height + 8);
        BoundingBox panel = panel(page).boundingBox();
        assertEquals(740, panel.y + panel.height, 1, "under the thumb");
        assertEquals("1389 not sure", panel(page).locator("p").innerText());
        assertEquals("SECTION", page.evaluate("document.activeElement.tagName"), "no keyboard comes up");
        for (Locator target : page.locator("main.photo :is(button, label):visible:not(.box, .check, form label)")
                .all()) {
            assertTrue(target.boundingBox().height >= 44, target.innerText());
        }
        panel(page).getByText("Close").tap();

        double before = width(page);
        Touch touch = new Touch(page);
        BoundingBox frame = page.locator(".photo .frame").boundingBox();
        double x = frame.x + frame.width / 2;
        double y = frame.y + frame.height / 2;
        touch.send("touchStart", x - 20, y, x + 20, y);
        touch.send("touchMove", x - 40, y, x + 40, y);
        touch.send("touchMove", x - 60, y, x + 60, y);
        touch.send("touchEnd");
        await(page, "document.querySelector('.sheet canvas').getBoundingClientRect().width > " + 2 * before);
        double left = left(page);
        touch.send("touchStart", x, y);
        touch.send("touchMove", x - 30, y);
        touch.send("touchMove", x - 60, y);
        touch.send("touchEnd");
        await(page, "document.querySelector('.sheet canvas').getBoundingClientRect().left < " + (left - 20));
        assertTrue(panel(page).isHidden(), "a drag is no tap");
    }

    @Test
    void theWheelZoomsAndTheMouseMoves() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        BoundingBox frame = page.locator(".photo .frame").boundingBox();
        page.mouse().move(frame.x + 10, frame.y + 10);
        double before = width(page);
        page.mouse().wheel(0, -600);
        await(page, "document.querySelector('.sheet canvas').getBoundingClientRect().width > " + 1.5 * before);
        double left = left(page);
        page.mouse().move(frame.x + 300, frame.y + 200);
        page.mouse().down();
        page.mouse().move(frame.x + 260, frame.y + 200);
        page.mouse().move(frame.x + 200, frame.y + 200);
        page.mouse().up();
        assertEquals(left - 100, left(page), 3);
        tool(page, "Whole photo").click();
        assertEquals(before, width(page), 1);
    }

    @Test
    void aPhotoIsPastedOrDropped() throws IOException {
        Page page = loaded(LINES, reuse(WIDE));
        page.evaluate(
                "data => { const transfer = new DataTransfer();"
                        + "transfer.items.add(new File([Uint8Array.from(data)], 'photo.png', {type: 'image/png'}));"
                        + "document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: transfer, bubbles: true, cancelable: true})); }",
                ints(LINES.png()));
        awaitStatus(page, "Numbers: 4, not sure: 1");
        Path dropped = Files.write(folder.resolve("table.png"), TABLE.png());
        page.evaluate("reading => { window.reading = reading; }", page.evaluate("(" + TABLE.reading() + ")"));
        Drag.Place place = new Drag.Place(200, 300);
        new Drag(page).drop(List.of(dropped), place, place);
        awaitStatus(page, "Numbers: 4");
        new Drag(page).drop(List.of(Files.writeString(folder.resolve("model.json"), "{}")), place, place);
        page.locator("#own-model [role=alert]")
                .filter(new Locator.FilterOptions().setHasText("model.json"))
                .waitFor();
        assertEquals(4, boxes(page).count(), "what is no picture goes on to where models are opened");
    }

    private static List<Integer> ints(byte[] bytes) {
        List<Integer> ints = new ArrayList<>();
        for (byte b : bytes) {
            ints.add(b & 0xff);
        }
        return ints;
    }

    @Test
    void whatWasThereStaysWhenAPhotoIsNotRead() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        entries(page).nth(0).click();
        page.keyboard().type("126");
        page.keyboard().press("Enter");
        choose(page, new FilePayload("scan.heic", "image/heic", new byte[] {1, 2, 3}));
        alert(page, "This browser cannot open scan.heic. Save it as JPEG or PNG, and choose that.");
        assertEquals("Numbers: 4, not sure: 1", status(page));
        page.evaluate("window.failure = 'memory is full'");
        choose(page, new FilePayload("table.png", "image/png", TABLE.png()));
        alert(page, "The photo could not be read: memory is full");
        assertEquals(List.of("126", "204", "1389?", "56"), boxes(page).allInnerTexts());
        page.evaluate("window.failure = ''; window.neverReads = true");
        choose(page, new FilePayload("table.png", "image/png", TABLE.png()));
        page.waitForFunction("() => document.querySelector('.photo progress').value === 0.5");
        alert(page, "");
        page.getByText("Stop", new Page.GetByTextOptions().setExact(true)).click();
        awaitStatus(page, "Stopped Numbers: 4, not sure: 1");
        page.keyboard().press("Control+z");
        assertEquals(List.of("125", "204", "1389?", "56"), boxes(page).allInnerTexts(), "what was put right, too");
        page.evaluate("window.neverReads = false; window.reading = {width: 900, height: 700, numbers: []}");
        choose(page, new FilePayload("none.png", "image/png", new WrittenPage(900, 700).png()));
        awaitStatus(
                page,
                "No number was found. Draw a box about one, or take the photo again: closer, level and in even light.");
        assertEquals(0, page.locator(".photo .sum:visible, .copies:visible").count());
    }

    @Test
    void theWayBackAndForth() throws IOException {
        Page page = openWith(LINES, open(WIDE));
        page.keyboard().press("Escape");
        page.goBack();
        await(page, "document.querySelector('main.photo').hidden");
        assertTrue(page.locator("#pad").isVisible());
        page.getByText("Back to the photo").click();
        assertTrue(page.locator("main.photo").isVisible());
        assertEquals(4, boxes(page).count());
        page.getByText("Back to writing").click();
        await(page, "document.querySelector('main.photo').hidden");
        assertEquals("photo", page.evaluate("document.activeElement.parentElement.id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "tr", "zh", "ar", "ta"})
    void everyLanguageHasAllWordsAndFits(String language) throws IOException {
        Page page = open(
                new Browser.NewContextOptions().setViewportSize(320, 700).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        serve(LINES, page);
        DigitPadPage.load(page, server().address("/index.html?lang=" + language));
        choose(page, new FilePayload("lines.png", "image/png", LINES.png()));
        page.locator(".entry").nth(3).waitFor();
        boxes(page).nth(2).click();
        panel(page).locator(".acts button").first().click();
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        assertEquals("", text(page, """
                [...document.querySelectorAll("main.photo *:not(.frame *, svg *, small, span)")].filter(element => element.checkVisibility()
                  && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && getComputedStyle(element).display !== "inline")
                  .map(element => element.className + " " + element.innerText).join("; ")
                """));
        if (language.equals("ta")) {
            page.keyboard().press("Escape");
            page.locator(".photo .tools [aria-pressed]").click();
            choose(page, new FilePayload("scan.heic", "image/heic", new byte[] {1, 2, 3}));
            page.locator(".photo .refused:not(:empty)").waitFor();
            assertEquals("", text(page, """
                    [...document.querySelectorAll("main.photo *")].flatMap(element => [element.getAttribute("aria-label"),
                      element.getAttribute("title"), ...[...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data)])
                      .filter(text => text && /[A-Za-z]/.test(text.replace(/Enter|Del|TSV|CSV|JPEG|PNG|scan\\.heic/g, ""))).join("; ")
                    """));
        }
    }

    /** The page, with the script that stands in for the reader. */
    private Page loaded(WrittenPage written, Page page) throws IOException {
        serve(written, page);
        DigitPadPage.load(page, server().address("/index.html"));
        return page;
    }

    private void serve(WrittenPage written, Page page) throws IOException {
        server().file("/digitpad-pictures.js", READER);
        before(page, "window.reading = " + written.reading());
    }

    private Page openWith(WrittenPage written, Page page) throws IOException {
        loaded(written, page);
        choose(page, new FilePayload("photo.png", "image/png", written.png()));
        page.locator(".entry").first().waitFor();
        return page;
    }

    /** By the button on the page, or by that of the view, if that is there. */
    private static void choose(Page page, FilePayload file) {
        Locator again = page.locator("main.photo .bring label:not(.camera) input");
        (again.count() > 0 ? again : page.locator("#photo input")).setInputFiles(file);
    }

    private static void alert(Page page, String text) {
        page.waitForFunction("text => document.querySelector('.photo .refused').textContent === text", text);
    }

    private static Locator boxes(Page page) {
        return page.locator(".photo .box");
    }

    private static Locator entries(Page page) {
        return page.locator(".photo .entry");
    }

    private static Locator tool(Page page, String name) {
        return page.locator(".photo .tools button[title='" + name + "']");
    }

    private static Locator panel(Page page) {
        return page.locator(".photo .panel");
    }

    private static String status(Page page) {
        return page.locator(".count [role=status]").innerText().strip().replaceAll("\\s+", " ");
    }

    private static void awaitStatus(Page page, String text) {
        page.waitForFunction(
                "text => document.querySelector('.count [role=status]')?.innerText.trim().replace(/\\s+/g, ' ') === text",
                text);
    }

    private static String focused(Page page) {
        return text(page, "document.activeElement.innerText.split('\\n')[0]");
    }

    private static double width(Page page) {
        return page.locator(".sheet canvas").boundingBox().width;
    }

    private static double left(Page page) {
        return page.locator(".sheet canvas").boundingBox().x;
    }
}
