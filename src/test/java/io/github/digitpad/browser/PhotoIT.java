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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo is brought, looked at, and left; in every language, on every screen. */
class PhotoIT extends PhotoTest {

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
        tool(page, "Show all").click();
        assertEquals(before, width(page), 1);
    }

    @Test
    void aScriptsPointerMovesThePhoto() throws IOException {
        Page page = openWith(LINES, reuse(WIDE));
        for (int i = 0; i < 3; i++) {
            tool(page, "Zoom in").click();
        }
        double left = left(page);
        page.locator(".photo .frame")
                .evaluate(
                        "frame => ['down', 'move', 'move', 'up'].forEach((name, i) => frame.dispatchEvent(new PointerEvent("
                                + "'pointer' + name, {pointerId: 77, clientX: 300 - 20 * Math.min(i, 2), clientY: 300, bubbles: true})))");
        assertEquals(left - 40, left(page), 3);
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

    @Test
    void aTableHasMoreThanOneRowAndColumnAndNoneBeforeItsFirst() throws IOException {
        WrittenPage table = new WrittenPage(900, 700)
                .writeCell("12", 100, 80, 60, 1, 3)
                .writeCell("304", 400, 80, 60, 1, 4)
                .writeCell("7", 100, 240, 60, 2, 3)
                .writeCell("56", 400, 400, 60, 4, 4);
        Page page = openWith(table, reuse(WIDE));
        assertEquals(6, page.locator(".photo tbody td").count());
        page.evaluate("window.reading.numbers.pop()");
        choose(page, new FilePayload("table.png", "image/png", table.png()));
        awaitStatus(page, "Numbers: 3");
        assertEquals(0, page.locator(".photo table").count());
        assertEquals(3, entries(page).count());
    }

    @Test
    void aSecondTableHasRowsOfItsOwn() throws IOException {
        WrittenPage tables = new WrittenPage(900, 700)
                .writeCell("12", 100, 60, 50, 0, 0)
                .writeCell("304", 400, 60, 50, 0, 1)
                .writeCell("7", 100, 160, 50, 1, 0)
                .writeCell("56", 400, 160, 50, 1, 1)
                .writeCell("81", 100, 460, 50, 0, 0)
                .writeCell("90", 400, 460, 50, 0, 1)
                .writeCell("65", 100, 560, 50, 1, 0);
        Page page = openWith(tables, reuse(WIDE));
        assertEquals(4, page.locator(".photo tbody tr").count());
        assertEquals(1, page.locator(".photo tbody tr").nth(3).locator(".entry").count());
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
                    [...document.querySelectorAll("main.photo *:not(code)")].flatMap(element => [element.getAttribute("aria-label"),
                      element.getAttribute("title"), ...[...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data)])
                      .filter(text => text && /[A-Za-z]/.test(text.replace(/Enter|Del|TSV|CSV|JPEG|PNG|scan\\.heic/g, ""))).join("; ")
                    """));
        }
    }
}
