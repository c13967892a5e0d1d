package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers in a photo are put right, split, joined, drawn and copied. */
class PhotoCorrectionIT extends PhotoTest {

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
        assertTrue(page.getByText("All of it stays on your device.").isVisible());
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
}
