package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that looks inside: what its visitor sees of their own digit, and how any number of it is explained. */
class InsideIT extends InsideTest {

    /** What the first layer's picture looks like, as a text. */
    private static final String FIRST_LAYER = "() => document.querySelector('#layer-0 canvas').toDataURL()";

    /** Whether a step's top is at the top of what the pad does not cover. */
    private static final String BELOW_THE_PAD = """
            id => {
                const covered = innerWidth < 900 ? document.getElementById('writing').getBoundingClientRect().bottom : 16;
                return Math.abs(document.getElementById(id).getBoundingClientRect().top - covered) < 24;
            }""";

    private static final String NUMBER = "(−?[\\d.]+)";

    @Test
    void whoComesFromThePageLooksIntoTheirOwnInk() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(
                open(),
                Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        Page page = digitPad.page();
        digitPad.draw(PenStrokes.own(7).ink(), 0.6);
        assertEquals("7", digitPad.answer());
        Object strokes = page.evaluate("pad.toData().map(stroke => stroke.length)");
        page.locator("a[href^='inside.html']").click();
        Locator says = page.locator("#says");
        page.waitForFunction("() => document.getElementById('says')?.textContent");
        assertTrue(says.innerText().startsWith("Read as 7, "), says.innerText());
        assertEquals(strokes, page.evaluate("document.getElementById('pad').toData().map(stroke => stroke.length)"));
        assertFalse(page.locator("#example").isVisible());
        assertTrue(page.url().contains("inside.html#ink="), page.url());
        page.locator("#probabilities").scrollIntoViewIfNeeded();
        assertEquals("7", page.locator("#probabilities .first b").innerText());
    }

    @Test
    void withoutInkThereIsAnExampleThatMakesRoom() throws IOException {
        Page page = load(reuse(), "?step=layers");
        assertTrue(page.locator("#example").isVisible());
        assertEquals("4", page.evaluate("document.getElementById('pad').value"));
        String before = (String) page.evaluate(FIRST_LAYER);
        draw(page, "204");
        page.waitForFunction("() => document.getElementById('pad').value === '204'");
        assertFalse(page.locator("#example").isVisible());
        page.waitForFunction("before => document.querySelector('#layer-0 canvas').toDataURL() !== before", before);
        // Of a number each digit can be looked into; at first the last is.
        Locator digits = page.locator("#digits button");
        assertEquals(List.of("2", "0", "4"), digits.allInnerTexts());
        assertEquals("true", digits.nth(2).getAttribute("aria-pressed"));
        String four = (String) page.evaluate(FIRST_LAYER);
        digits.first().click();
        page.waitForFunction("four => document.querySelector('#layer-0 canvas').toDataURL() !== four", four);
        page.locator("#probabilities").scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('#probabilities .first b')?.textContent === '2'");
    }

    @Test
    void mapsFollowThePenWhileItMoves() throws IOException {
        Page page = load(reuse(), "?step=layers");
        page.evaluate("document.getElementById('pad').clear()");
        BoundingBox pad = page.locator("#pad canvas").first().boundingBox();
        page.mouse().move(pad.x + 100, pad.y + 30);
        page.mouse().down();
        page.mouse().move(pad.x + 160, pad.y + 40);
        page.waitForFunction("() => document.getElementById('pad').toData()[0]?.length > 1");
        String early = (String) page.evaluate(FIRST_LAYER);
        page.mouse().move(pad.x + 100, pad.y + 200);
        page.waitForFunction("early => document.querySelector('#layer-0 canvas').toDataURL() !== early", early);
        page.mouse().up();
    }

    /** By keyboard alone, with figures that add up. */
    @Test
    void anyNumberIsExplainedByItsFigures() throws IOException {
        Page page = load(reuse(), "?step=conv2d_4");
        Locator sheet = page.locator("#layer-3 .sheet");
        sheet.focus();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowRight");
        }
        page.waitForFunction(
                "() => document.querySelector('.chosen span').textContent.startsWith('conv2d_4, map 1, row 5, column 5: ')");
        assertTrue(page.locator("#layer-2 .sheet .window").isVisible(), "its window in the layer before");
        page.keyboard().press("Enter");
        Locator unit = page.locator("#unit");
        page.waitForFunction("() => document.querySelector('#unit .number').textContent.includes('row 5, column 5: ')");
        String sum = unit.locator(".equation li").first().innerText();
        Matcher figures = Pattern.compile(
                        "288 products add up to " + NUMBER + "; with the bias " + NUMBER + " that is " + NUMBER)
                .matcher(sum);
        assertTrue(figures.matches(), sum);
        assertEquals(number(figures.group(3)), number(figures.group(1)) + number(figures.group(2)), 0.0016);
        String value = unit.locator(".number").innerText().replaceFirst(".*: ", "");
        assertEquals(Math.max(0, number(figures.group(3))), number(value), 1e-9, "after ReLU");
        assertEquals(
                "ReLU makes " + value + " of it",
                unit.locator(".equation li").nth(1).innerText());

        unit.locator("summary").click();
        Locator rows = unit.locator("details tbody tr");
        page.waitForFunction("() => document.querySelectorAll('#unit details tbody tr').length === 288");
        double products = 0;
        for (String row : rows.allInnerTexts()) {
            String[] cells = row.split("\t", -1);
            double from = cells[0].contains(": ")
                    ? number(cells[0].replaceFirst(".*: ", "").strip())
                    : 0;
            assertEquals(number(cells[2]), from * number(cells[1]), 0.002 + 0.0006 * Math.abs(from), row);
            products += number(cells[2]);
        }
        assertEquals(number(figures.group(1)), products, 0.15, "each of them is rounded");

        // A term leads to the number that it is; that is explained in its turn.
        unit.locator("button.term").first().click();
        page.waitForFunction("() => document.querySelector('#unit .number').textContent.startsWith('conv2d_3, map')");
        assertTrue(unit.locator(".equation li").first().innerText().startsWith("144 products"));
    }

    /** An address that names what is not there says so; a convolution has a short name. */
    @ParameterizedTest
    @CsvSource({"?step=conv2d_99, step", "?step=conv2d_4&number=99.5.5, number", "?step=conv1&number=0.4.5, ''"})
    void whatAnAddressNamesIsThereOrMissed(String address, String missed) throws IOException {
        Page page = load(reuse(), address);
        page.locator("#unit .number").scrollIntoViewIfNeeded();
        if (missed.isEmpty()) {
            page.waitForFunction(
                    "() => document.querySelector('#unit .number').textContent.startsWith('conv2d_1, map 1, row 5, column 6: ')");
        } else {
            // Nobody has chosen: the strongest of the first layer.
            page.waitForFunction(
                    "() => / [1-9]|0\\.\\d*[1-9]/.test(document.querySelector('#unit .number').textContent.split(':')[1] ?? '')");
        }
        String notice = page.locator("#notice").innerText();
        assertEquals(missed.isEmpty(), notice.isEmpty(), notice);
        assertTrue(notice.contains(" names a " + missed) || missed.isEmpty(), notice);
    }

    @Test
    void aProbabilityHasWhatSpeaksForItAndAgainst() throws IOException {
        Page page = load(reuse(), "?step=probabilities");
        Locator section = page.locator("#probabilities");
        section.locator("h3").waitFor();
        assertEquals(
                "What speaks for 4, and what against it", section.locator("h3").innerText());
        section.locator("button[aria-pressed=true]").focus();
        page.keyboard().press("ArrowDown");
        page.waitForFunction("() => document.querySelector('#probabilities h3').textContent.includes('for 5')");
        String said = section.locator(".weighs > p").innerText();
        Matcher figures = Pattern.compile(
                        "\\d+ numbers speak for it, together " + NUMBER + "; \\d+ against it, together "
                                + NUMBER + "; the bias is " + NUMBER + ". In sum its score is " + NUMBER
                                + " above the mean of all\\.")
                .matcher(said);
        assertTrue(figures.matches(), said);
        assertEquals(
                number(figures.group(4)),
                number(figures.group(1)) + number(figures.group(2)) + number(figures.group(3)),
                0.0025);
        assertTrue(number(figures.group(2)) < 0 && number(figures.group(1)) > 0, said);
        section.locator("button.term").first().click();
        page.waitForFunction("() => document.querySelector('#unit .number').textContent.startsWith('conv2d_6, map ')");
    }

    @Test
    void aStateIsALink() throws IOException {
        Page page = load(reuse(), "?step=conv2d_3");
        draw(page, "2");
        page.waitForFunction("() => document.getElementById('pad').value === '2'");
        BoundingBox sheet = page.locator("#layer-2 canvas").boundingBox();
        page.locator("#layer-2 canvas")
                .click(new Locator.ClickOptions().setPosition(sheet.width * 0.3, sheet.height * 0.2));
        page.waitForFunction("() => document.querySelector('.chosen span').textContent.startsWith('conv2d_3, map ')");
        String chosen = page.locator(".chosen span").innerText();
        page.evaluate("navigator.clipboard.writeText = async text => { window.copied = text; }");
        Locator share = page.locator("#share");
        share.scrollIntoViewIfNeeded();
        share.getByText("Copy the link").click();
        page.waitForFunction("() => window.copied");
        String link = (String) page.evaluate("window.copied");
        assertTrue(link.matches(".*inside\\.html\\?step=conv2d_3&number=\\d+\\.\\d+\\.\\d+#ink=[\\w-]+"), link);

        Page other = open();
        other.navigate(link);
        other.waitForFunction("() => document.querySelector('.chosen span')?.textContent");
        assertEquals(chosen, other.locator(".chosen span").innerText());
        assertEquals("2", other.evaluate("document.getElementById('pad').value"));
        assertTrue(Boolean.TRUE.equals(other.evaluate(
                "() => Math.abs(document.getElementById('layer-2').getBoundingClientRect().top) < innerHeight")));
        // Ink may also stand before the #.
        other.navigate("about:blank");
        other.navigate(link.replaceFirst("#ink=", "&ink="));
        other.waitForFunction("() => document.getElementById('pad')?.value === '2'");
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 800"})
    void aStepIsWhereItWasAskedForWhateverGrowsAboveIt(int width, int height) throws IOException {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, height));
        load(page, "?step=why");
        page.waitForFunction("() => document.querySelectorAll('#why canvas').length > 1"
                + " && document.querySelector('#learned .body').childElementCount > 0");
        page.waitForFunction(BELOW_THE_PAD, "why");
        page.locator("#steps a").nth(8).click();
        page.waitForFunction(BELOW_THE_PAD, "play");
    }

    @Test
    void damagedInkIsSaidAndNothingIsLost() throws IOException {
        Page page = load(reuse(), "#ink=D!!");
        assertEquals(
                "The ink in this address is damaged. Here is an example.",
                page.locator("#notice").innerText());
        assertEquals("4", page.evaluate("document.getElementById('pad').value"));
    }

    @Test
    void itPrintsAsOnePage() throws IOException {
        Page page = load(open(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK)), "?lang=ta");
        page.waitForSelector("#share button");
        String paper = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        assertEquals(
                1, Pattern.compile("/Type\\s*/Page\\b").matcher(paper).results().count());
    }

    @ParameterizedTest
    @CsvSource({"en-US, LIGHT, 1280", "en-US, DARK, 1280", "ar-EG, LIGHT, 390", "ta-IN, DARK, 390"})
    void axeFindsNothing(String locale, ColorScheme scheme, int width) throws IOException {
        Page page = loaded(
                open(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale(locale)
                        .setColorScheme(scheme)),
                server().address("/inside.html"));
        List<String> found = new ArrayList<>();
        for (String section : List.of("ink", "layers", "unit", "probabilities", "share")) {
            page.locator("#" + section).scrollIntoViewIfNeeded();
        }
        page.waitForSelector("footer select");
        found.addAll(Axe.violations(page, "the example"));
        page.locator("#layer-1 .sheet").focus();
        page.keyboard().press("ArrowDown");
        page.locator("#layer-1 summary").click();
        draw(page, "71");
        page.waitForFunction("() => document.querySelectorAll('#digits button').length === 2");
        found.addAll(Axe.violations(page, "a number, one value of it, a table"));
        assertEquals(List.of(), found);
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the screen");
    }

    @Test
    void afterAVisitItNeedsNoServer() throws IOException {
        Page page = unwatched();
        ServedSite site = new ServedSite();
        String address = site.address() + "inside.html";
        try (site) {
            page.navigate(address);
            page.waitForFunction("() => navigator.serviceWorker.controller");
        }
        page.navigate(address + "?step=layers");
        page.waitForSelector("#share button");
        assertEquals("4", page.evaluate("document.getElementById('pad').value"));
    }

    private static double number(String figure) {
        return Double.parseDouble(figure.replace('−', '-').replace(",", ""));
    }

    private static void draw(Page page, String number) throws IOException {
        DigitPadPage.draw(page, page.locator("#pad canvas").first(), PenStrokes.number(number), 0.6);
    }
}
