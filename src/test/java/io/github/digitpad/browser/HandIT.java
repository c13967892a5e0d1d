package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.github.digitpad.personal.OddZeros;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's hand is learned from what they put right, on DigitPad's own page and in pads that name one. */
class HandIT extends ElementTest {

    private static final String PAD =
            "<digit-pad id=\"a\" personal=\"me\" aria-label=\"Number\" style=\"inline-size: 480px\"></digit-pad>";

    private static final String KEPT = "(a.personalData?.digits.map(one => one.digit).join() ?? 'none')";

    @TempDir
    Path folder;

    /** The pad's whole ink is a zero: joined, if it was read as more, and chosen. */
    private static void putRight(Page page, String id) {
        Locator digits = page.locator("#" + id + " [data-digit]");
        while (digits.count() > 1) {
            digits.first().focus();
            page.keyboard().press("Enter");
            page.locator("#" + id + " [data-correct=joinAfter]").click();
        }
        digits.first().focus();
        page.keyboard().press("0");
        page.keyboard().press("Escape");
    }

    private static void draw(Page page, String id, long seed) {
        canvas(page, id).scrollIntoViewIfNeeded();
        DigitPadPage.draw(page, canvas(page, id), OddZeros.of(seed), 0.6);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    @Test
    void thePageLearnsASlashedZeroKeepsItAndForgetsIt() throws IOException {
        Page page = open();
        try (SiteHost host = new SiteHost(folder.resolve("site"))) {
            DigitPadPage.load(page, host.address());
            draw(page, "pad", 1);
            assertNotEquals("0", value(page, "pad"));
            assertFalse(
                    requests().stream().anyMatch(url -> url.contains("personal")),
                    requests().toString());
            page.locator("#clear").click();
            page.getByLabel("Learn how I write").check();
            await(page, "pad.personalData");
            for (int seed = 1; seed <= 2; seed++) {
                draw(page, "pad", seed);
                putRight(page, "pad");
                assertEquals("0", value(page, "pad"));
                page.locator("#clear").click();
            }
            await(page, "pad.personalData.digits.length === 2");
            draw(page, "pad", 3);
            assertEquals("0", value(page, "pad"), "after two");

            page.reload();
            page.waitForSelector("html[data-ready]");
            await(page, "document.querySelector('#hand input').checked && pad.personalData?.digits.length === 2");
            draw(page, "pad", 4);
            assertEquals("0", value(page, "pad"), "after a reload");
            page.locator("#clear").click();

            page.getByText("What is kept", new Page.GetByTextOptions().setExact(true))
                    .click();
            Locator dialog = page.locator("#hand-kept");
            assertEquals(2, dialog.locator("[aria-label='Forget it']").count());
            // The page behind it takes no file that is dropped.
            Drag.Place place = new Drag.Place(20, 20);
            new Drag(page).drop(List.of(Path.of("src/test/resources/pictures/seven.png")), place, place);
            assertTrue(dialog.isVisible());
            assertFalse(
                    requests().stream().anyMatch(url -> url.contains("photo")),
                    requests().toString());
            Download saved = page.waitForDownload(
                    () -> dialog.getByText("Save as a file").click());
            Path file = folder.resolve("hand.json");
            saved.saveAs(file);
            dialog.locator("[aria-label='Forget it']").first().click();
            assertEquals(1, dialog.locator("[aria-label='Forget it']").count());
            dialog.getByText("Forget all").click();
            assertTrue(dialog.innerText().contains("Nothing yet."), dialog.innerText());
            dialog.getByText("Close").click();
            draw(page, "pad", 5);
            assertNotEquals("0", value(page, "pad"), "all is forgotten");
            page.locator("#clear").click();

            page.getByText("What is kept", new Page.GetByTextOptions().setExact(true))
                    .click();
            Path broken = Files.writeString(folder.resolve("other.json"), "{\"digits\": 7}");
            dialog.locator("input").setInputFiles(broken);
            page.waitForSelector("#hand-kept p[role=alert]:not(:empty)");
            dialog.locator("input").setInputFiles(file);
            page.waitForSelector(
                    "#hand-kept p[role=alert]:empty",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            await(page, "pad.personalData.digits.length === 2");
            dialog.getByText("Close").click();
            draw(page, "pad", 6);
            assertEquals("0", value(page, "pad"), "what was saved is back");
        }
    }

    @Test
    void whatIsBelowStaysWhereItIsWhenTheScriptsCome() throws IOException {
        Page page = open();
        page.setViewportSize(1350, 940);
        page.addInitScript(
                "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(({value, sources}) =>"
                        + " shifts.push(value + ' ' + sources.map(({node}) => node?.id || node?.nodeName).join())))"
                        + ".observe({type: 'layout-shift', buffered: true});");
        DigitPadPage.load(page, server().address("/index.html"));
        page.locator("#hand input:enabled").waitFor();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertEquals("", page.evaluate("shifts.join('; ')"));
        assertFalse(page.locator("#hand button").isVisible());
    }

    @Test
    void padsOfANameShareOneAndOthersDoNot() throws IOException {
        Page page = openPage(PAD
                + PAD.replace("\"a\"", "\"b\"")
                + PAD.replace("\"a\"", "\"c\"").replace("\"me\"", "\"you\""));
        await(page, "a.personalData && b.personalData && c.personalData");
        draw(page, "a", 1);
        putRight(page, "a");
        assertEquals("0", text(page, KEPT));
        page.evaluate("() => a.clear()");
        draw(page, "b", 2);
        putRight(page, "b");
        assertEquals("0,0", text(page, KEPT));
        assertEquals("0", text(page, "c.personalData.digits.length"));
        draw(page, "a", 3);
        assertEquals("0", value(page, "a"));
        draw(page, "c", 3);
        assertNotEquals("0", value(page, "c"));
        page.evaluate("() => { a.personal = null; }");
        page.evaluate("() => a.clear()");
        draw(page, "a", 3);
        assertNotEquals("0", value(page, "a"), "it learns nothing any more, nor heeds it");
        page.evaluate("() => { b.personalData = null; }");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertEquals("0", text(page, "b.personalData.digits.length"), "what is on the pad is not learned again");
    }

    /** A choice that is taken back is not learned; a number typed over the ink is. */
    @Test
    void whatIsUndoneIsForgottenAndWhatIsTypedIsLearned() throws IOException {
        Page page = openPage(PAD.replace("\"me\"", "\"\""));
        await(page, "a.personalData");
        draw(page, "a", 1);
        putRight(page, "a");
        assertEquals("0", text(page, KEPT));
        while (text(page, KEPT).equals("0")) {
            page.locator("#a [part=undo]").click();
        }
        assertEquals("", text(page, KEPT));
        page.evaluate("() => a.clear()");
        write(page, "a", "7");
        assertEquals("7", value(page, "a"));
        page.locator("#a input").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("1");
        assertEquals("1", value(page, "a"));
        assertEquals("1", text(page, KEPT));
    }

    /** What was cleared because it was misread, and then written again so that it was read. */
    @Test
    void aNumberThatIsWrittenAgainIsLearned() throws IOException {
        Page page = openPage(PAD.replace("\"me\"", "\"\""));
        await(page, "a.personalData");
        draw(page, "a", 1);
        assertEquals("4", value(page, "a"));
        page.locator("#a [part=clear]").click();
        page.evaluate("() => a.addEventListener('change', () => { document.title = a.value; })");
        write(page, "a", "7");
        await(page, "document.title === '7'");
        assertEquals("", text(page, KEPT), "no zero is a seven: that is another number");
        page.locator("#a [part=clear]").click();
        draw(page, "a", 1);
        page.locator("#a [part=clear]").click();
        write(page, "a", "0");
        await(page, KEPT + ".split(',').includes('0')");
    }

    @Test
    void aDigitThatIsWrittenAgainAtItsPlaceIsLearned() throws IOException {
        Page page = openPage(PAD.replace("\"me\"", "\"\""));
        await(page, "a.personalData");
        write(page, "a", "71");
        assertEquals("71", value(page, "a"));
        page.evaluate("() => { window.wideness = xs => Math.round(Math.max(...xs) - Math.min(...xs));"
                + " window.wide = wideness(a.toData().at(-1).map(({x}) => x)); }");
        Locator second = page.locator("#a [data-digit]").nth(1);
        BoundingBox box = second.boundingBox();
        second.focus();
        page.keyboard().press("Enter");
        page.locator("#a [data-correct=remove]").click();
        assertEquals("7", value(page, "a"));
        ring(page, box);
        assertEquals("70", value(page, "a"));
        await(page, KEPT + " === '0'");
        assertEquals("1", text(page, "a.personalData.digits[0].strokes.length"));
        assertEquals(text(page, "wide"), text(page, "wideness(a.personalData.digits[0].strokes[0].map(([x]) => x))"));
    }

    /** A zero around the middle of a box. */
    private static void ring(Page page, BoundingBox box) {
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        for (int i = 0; i <= 24; i++) {
            double angle = 2 * Math.PI * i / 24;
            page.mouse().move(x - 0.3 * box.height * Math.sin(angle), y - 0.45 * box.height * Math.cos(angle));
            if (i == 0) {
                page.mouse().down();
            }
        }
        page.mouse().up();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no', 'SecurityError'); }});",
                "Object.defineProperty(window, 'indexedDB', {value: undefined});",
                "IDBFactory.prototype.open = () => { throw new DOMException('full', 'QuotaExceededError'); };",
                "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };",
                "IDBObjectStore.prototype.get = function() { return this.getAllKeys(); };",
            })
    void withoutStorageItLearnsAsLongAsThePage(String storage) throws IOException {
        Page page = open();
        page.addInitScript(storage);
        openPage(PAD, page);
        await(page, "a.personalData");
        for (int seed = 1; seed <= 2; seed++) {
            draw(page, "a", seed);
            putRight(page, "a");
            page.evaluate("() => a.clear()");
        }
        draw(page, "a", 3);
        assertEquals("0", value(page, "a"));
    }

    @Test
    void whatIsKeptHasBounds() throws IOException {
        Page page = openPage(PAD.replace("\"me\"", "\"\""));
        await(page, "a.personalData");
        page.evaluate("""
                () => {
                    const strokes = [Array.from({length: 3000}, (none, i) => [1e5 * Math.sin(i), 1e5 * Math.cos(i * i)])];
                    a.personalData = {format: "digitpad-hand",
                        digits: Array.from({length: 400}, (none, i) => ({digit: i % 10, strokes}))};
                }
                """);
        assertTrue((boolean) page.evaluate("() => a.personalData.digits.length <= 200"));
        assertTrue((boolean) page.evaluate("() => JSON.stringify(a.personalData).length < 210_000"));
        write(page, "a", "7");
        assertEquals("7", value(page, "a"));
        for (String wrong : new String[] {
            "{}",
            "7",
            "{format: 'digitpad-hand'}",
            "{format: 'digitpad-hand', digits: [{digit: 10, strokes: [[[0, 0]]]}]}",
            "{format: 'digitpad-hand', digits: [{digit: 1, strokes: [[]]}]}",
            "{format: 'digitpad-hand', digits: [{digit: 1, strokes: [[[NaN, 0]]]}]}"
        }) {
            assertEquals(
                    "TypeError",
                    text(page, "(() => { try { a.personalData = " + wrong + "; } catch (e) { return e.name; } })()"));
        }
    }
}
