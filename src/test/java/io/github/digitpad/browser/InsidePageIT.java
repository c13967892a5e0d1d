package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that looks inside, as a page: as it opens, by keys, on paper and on a phone. */
class InsidePageIT extends InsideTest {

    /** Nothing that is seen moves, from the first picture until the answer and all sections have come. */
    @ParameterizedTest
    @CsvSource({"390, 844", "1350, 940"})
    void nothingMovesWhileThePageOpens(int width, int height) throws IOException {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, height));
        page.addInitScript(
                "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(({value, sources}) =>"
                        + " shifts.push(value + ' ' + sources.map(({node}) => node?.id || node?.nodeName).join())))"
                        + ".observe({type: 'layout-shift', buffered: true});");
        page.navigate(server().address("/inside.html"));
        page.waitForSelector("#share button");
        page.waitForFunction("() => document.getElementById('says')?.textContent");
        page.locator("#example").waitFor();
        assertEquals("", page.evaluate("shifts.join('; ')"));
    }

    /** From map to map with a key, not with as many as there are numbers between. */
    @Test
    void keysLeapInsideMapsAndFromOneToTheNext() {
        Page page = load(reuse(), "?step=conv2d_3");
        page.locator("#layer-2 .sheet").focus();
        press(page, "End", "conv2d_3, map 1, row 1, column 10: ");
        press(page, "PageDown", "conv2d_3, map 2, row 1, column 10: ");
        press(page, "PageDown", "conv2d_3, map 3, row 1, column 10: ");
        press(page, "Home", "conv2d_3, map 3, row 1, column 1: ");
        press(page, "PageUp", "conv2d_3, map 2, row 1, column 1: ");
        page.locator("#layer-7 .sheet").focus();
        press(page, "End", "flatten, number 256: ");
        press(page, "PageUp", "flatten, number 128: ");
        press(page, "Home", "flatten, number 1: ");
    }

    private static void press(Page page, String key, String chosen) {
        page.keyboard().press(key);
        page.waitForFunction("chosen => document.querySelector('.chosen span').textContent.startsWith(chosen)", chosen);
    }

    /** What a finger has hit is put right one number at a time, and nothing lies on it; the pad leaves room for it. */
    @Test
    void onAPhoneANumberIsChosenExactly() {
        Page page = load(open(new Browser.NewContextOptions().setViewportSize(390, 844)), "?step=layers");
        Locator sheet = page.locator("#layer-2 canvas");
        page.evaluate(
                "scrollBy(0, document.querySelector('#layer-2 canvas').getBoundingClientRect().bottom - innerHeight + 4)");
        BoundingBox box = sheet.boundingBox();
        page.mouse().click(box.x + box.width * 0.06, box.y + box.height * 0.95);
        page.waitForFunction(
                "() => document.querySelector('.chosen span').textContent.startsWith('conv2d_3, map 25, ')");
        String chosen = page.locator(".chosen span").innerText();
        page.getByLabel("Right", new Page.GetByLabelOptions().setExact(true)).click();
        page.waitForFunction("before => document.querySelector('.chosen span').textContent !== before", chosen);
        assertEquals(column(chosen) + 1, column(page.locator(".chosen span").innerText()));
        page.waitForFunction("""
                () => document.querySelector('#layer-2 .sheet > i:last-child').getBoundingClientRect().bottom
                    <= document.querySelector('.chosen').getBoundingClientRect().top""");
        assertTrue(
                page.locator("#writing").boundingBox().height
                                + page.locator(".chosen").boundingBox().height
                        < 0.4 * 844,
                "what stays in sight leaves the most of it to what is looked at");
    }

    private static int column(String name) {
        return Integer.parseInt(name.replaceFirst(".*column (\\d+):.*", "$1"));
    }

    /** A cell of the window and its row in the table are marked together; figures stand in the cells. */
    @Test
    void aCellOfAWindowIsARowOfTheTable() {
        Page page = load(reuse(), "?step=conv2d_1&number=1.4.12");
        Locator unit = page.locator("#unit");
        unit.scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelectorAll('#unit .cells span').length === 75");
        Locator row = unit.locator("tbody tr").nth(2);
        row.hover();
        assertTrue(row.getAttribute("class").contains("first"));
        String weight = row.locator("td").first().innerText();
        Locator mark = unit.locator(".cut > i").nth(1);
        BoundingBox marked = mark.boundingBox();
        int term = Integer.parseInt(row.getAttribute("data-term"));
        String inCell = unit.locator(".cells").nth(1).locator("span").nth(term).innerText();
        assertEquals(number(weight), number(inCell), 0.0051);
        BoundingBox cell =
                unit.locator(".cells").nth(1).locator("span").nth(term).boundingBox();
        assertEquals(cell.x, marked.x, 4);
        // And the other way round: where its weight is, its row is.
        page.mouse().move(1, 1);
        unit.locator("tbody tr").nth(0).hover();
        cell = unit.locator(".cells").nth(1).locator("span").nth(term).boundingBox();
        page.mouse().click(cell.x + cell.width / 2, cell.y + cell.height / 2);
        page.waitForFunction(
                "term => document.querySelector('#unit tbody tr.first')?.dataset.term === term", String.valueOf(term));
        assertTrue(
                unit.locator(".pointed").innerText().contains("× " + weight + " ="),
                unit.locator(".pointed").innerText());
    }

    /** What a layer takes over as it is, is called after where it was made, and leads there; it has no weights. */
    @Test
    void whatIsOnlyHandedOnIsNamedAfterWhereItWasMade() {
        Page page = load(reuse(), "?step=flatten&number=146.0.0");
        Locator unit = page.locator("#unit");
        unit.scrollIntoViewIfNeeded();
        page.waitForFunction("""
                () => document.querySelector('#unit .equation li')?.textContent
                    .startsWith('Taken over as it is: max_pooling2d_7, map 19, row 2, column 1: ')""");
        assertEquals(
                List.of("Number"), unit.locator("thead").first().locator("th").allInnerTexts());
        unit.locator("button.term").first().click();
        page.waitForFunction(
                "() => document.querySelector('#unit .number').textContent.startsWith('max_pooling2d_7, map 19, row 2, column 1: ')");
        page.navigate("about:blank");
        load(page, "?step=dense&number=4.0.0");
        page.locator("#unit").scrollIntoViewIfNeeded();
        page.waitForFunction("""
                () => document.querySelector('#unit button.term')?.textContent.startsWith('max_pooling2d_7, map ')""");
        assertEquals(
                List.of("Number", "Weight", "Product"),
                unit.locator("thead").first().locator("th").allInnerTexts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ta", "ar"})
    void tablesFitOnAPhone(String language) throws IOException {
        Page page = load(open(new Browser.NewContextOptions().setViewportSize(390, 844)), "?lang=" + language);
        page.evaluate("document.getElementById('pad').clear()");
        DigitPadPage.draw(
                page, page.locator("#pad canvas").first(), PenStrokes.own(7).ink(), 0.6);
        for (String id : List.of("reading", "play")) {
            page.locator("#" + id).scrollIntoViewIfNeeded();
            page.waitForFunction("id => document.querySelectorAll(`#${id} .scrolls tbody tr`).length > 0", id);
        }
        page.waitForFunction("() => document.querySelectorAll('#play details .scrolls tbody tr').length > 1");
        page.evaluate("document.querySelectorAll(':is(#reading, #play) details').forEach(one => { one.open = true; })");
        assertEquals(List.of(), page.evaluate("""
                        () => [...document.querySelectorAll(':is(#reading, #play) .scrolls')]
                            .filter(one => one.scrollWidth > one.clientWidth)
                            .map(one => `${one.ariaLabel}: ${one.scrollWidth} px`)"""));
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    }

    /** A pad at the side of a phone that lies on its side stays while the layers go by. */
    @Test
    void onAPhoneThatLiesOnItsSideThePadStaysInSight() {
        Page page = load(open(new Browser.NewContextOptions().setViewportSize(844, 390)), "?step=layers");
        BoundingBox pad = page.locator("#pad").boundingBox();
        BoundingBox maps = page.locator("#layer-0 canvas").boundingBox();
        assertTrue(pad.y >= 0 && pad.y + pad.height <= 390, "all of it: " + pad.y + ", " + pad.height);
        assertTrue(maps.x > pad.x + pad.width && maps.y + maps.height < 390, "beside it");
    }

    /** Each section names the files that do what it shows; a name leads to the lines. */
    @Test
    void eachSectionNamesItsFiles() {
        Page page = load(reuse(), "");
        Locator sections = page.locator(".step:not(#code, #share)");
        for (int i = 0; i < sections.count(); i++) {
            List<String> files = sections.nth(i).locator(".done a").allInnerTexts();
            assertTrue(!files.isEmpty(), sections.nth(i).getAttribute("id"));
            for (String file : files) {
                assertTrue(Files.exists(Path.of("src/main/java/io/github/digitpad", file)), file);
            }
        }
        page.locator("#why .done a").first().click();
        page.waitForFunction(
                "() => document.querySelector('#code-gradient[open] pre')?.getBoundingClientRect().top < innerHeight");
        assertEquals("code", page.evaluate("document.activeElement.id"));
    }

    /** Paper has Why, though nobody has looked at it; until that is there, the button says so. One sheet. */
    @Test
    void whoPrintsGetsWhyAsWell() throws IOException {
        Page page = load(open(), "");
        page.evaluate("""
                () => { window.print = () => {
                    window.printed = document.querySelector('#why .reason')?.textContent ?? 'nothing'; }; }""");
        page.keyboard().press("Control+p");
        page.waitForFunction("() => window.printed");
        assertTrue(
                text(page, "window.printed").startsWith("What speaks most for 4 and not "),
                text(page, "window.printed"));
        assertEquals("", page.locator("#share output").innerText());
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        Matcher pages = Pattern.compile("/Type\\s*/Page\\b").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        assertEquals(1, pages.results().count());
    }

    /** In words that run to the left a figure's minus stays before it. */
    @Test
    void figuresKeepTheirDirectionInArabic() {
        Page page = load(open(), "?lang=ar&step=dense&number=4.0.0");
        page.waitForFunction("() => document.querySelector('#unit .equation li')?.textContent");
        page.waitForFunction("() => document.documentElement.dir === 'rtl'");
        page.waitForFunction(
                "() => /\\u2066[^\\u2069]*[-−][\\d٠-٩].*?\\u2069/.test(document.getElementById('unit').textContent)");
        assertEquals(
                false,
                page.evaluate(
                        "() => /(^|[^\\u2066\\u200e\\u061c])[-−][\\d٠-٩]/.test(document.querySelector('#unit .body').textContent)"));
    }

    private static double number(String figure) {
        return Double.parseDouble(figure.replace('−', '-'));
    }
}
