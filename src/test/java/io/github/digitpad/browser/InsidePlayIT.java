package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page that looks inside lets people find out: how ink is read, why, and what happens without a part. */
class InsidePlayIT extends InsideTest {

    /** Both digits are shown as the best way, the next reading with what it is worth, and the pen is asked. */
    @Test
    void theWayThroughTheInkIsShownWithWhatItIsWorth() throws IOException {
        Page page = load(PenStrokes.number("47"));
        Locator reading = section(page, "reading");
        Locator best = reading.locator(".ways li.best");
        best.waitFor();
        assertEquals("47", best.locator("p > b").innerText());
        assertEquals(List.of("4", "7"), best.locator(".chip b").allInnerTexts());
        assertTrue(best.innerText().contains("the best way"), best.innerText());
        Locator other = reading.locator(".ways li.other").first();
        assertTrue(other.innerText().matches("(?s).*the best way is [\\d,.]+ times as likely.*"), other.innerText());
        assertTrue(
                reading.locator("canvas[role=img]").getAttribute("aria-label").contains("Read as 47:"));
        // The digit that is looked into is the one that the pen is asked about; another is chosen by its picture.
        assertEquals("7", reading.locator("tr.first th").innerText());
        best.locator(".chip").first().click();
        assertEquals("true", best.locator(".chip").first().getAttribute("aria-pressed"));
        assertEquals("4", reading.locator("tr.first th").innerText());
        assertEquals(
                reading.locator("tbody tr.first").first().innerText(),
                reading.locator("tr.first").last().innerText());
        reading.locator("summary").click();
        List<String> inBest = reading.locator("details tbody tr td:last-child").allInnerTexts();
        assertEquals(2, inBest.stream().filter("yes"::equals).count(), inBest.toString());
    }

    /** Without its first layer's maps the network knows nothing; switched on again it is as it was. */
    @Test
    void whatIsSwitchedOffIsMissed() throws IOException {
        Page page = load(PenStrokes.own(4).ink());
        Locator play = section(page, "play");
        Locator row = play.locator(".two tbody tr").nth(4);
        page.waitForFunction("() => document.querySelectorAll('#play .two tbody tr')[4]?.innerText.includes('%')");
        assertEquals(
                row.locator("td").first().innerText(), row.locator("td").last().innerText());
        String pictures = "[...document.querySelectorAll('#play .maps canvas')].map(one => one.toDataURL()).join()";
        String on = text(page, pictures);
        play.getByText("Layer off", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForFunction("""
                () => { const cells = document.querySelectorAll('#play .two tbody tr')[4].querySelectorAll('td');
                    return cells[0].innerText !== cells[1].innerText; }""");
        assertEquals(0, play.locator(".maps button[aria-pressed=true]").count(), "all of its maps are shown to be off");
        assertEquals(on, text(page, pictures), "what is off is shown as it would be");
        play.locator(".maps button").first().click();
        assertEquals(1, play.locator(".maps button[aria-pressed=true]").count());
        play.getByText("Everything on", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForFunction("""
                () => { const cells = document.querySelectorAll('#play .two tbody tr')[4].querySelectorAll('td');
                    return cells[0].innerText === cells[1].innerText; }""");
    }

    /** The same small digit in a corner of the pad, which the network never learned from. */
    @Test
    void withoutFramingASmallDigitIsLost() throws IOException {
        Page page = load(PenStrokes.own(4).ink(), 0.25);
        Locator play = section(page, "play");
        page.waitForFunction("() => document.querySelectorAll('#play .two tbody tr')[4]?.innerText.includes('%')");
        double framed = share(play, 4, 1);
        play.getByLabel("Framing").uncheck();
        page.waitForFunction("""
                () => { const cells = document.querySelectorAll('#play .two tbody tr')[4].querySelectorAll('td');
                    return cells[0].innerText !== cells[1].innerText; }""");
        assertTrue(share(play, 4, 1) < framed, "less than " + framed);
    }

    /** A 1 that becomes a 7: the table has both, one after the other. */
    @Test
    void theProbabilitiesCrossWhileItIsWritten() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 30; i++) {
            points.add(new Point(60 - 0.7 * i, 160 - 5 * i, 10 * i));
        }
        for (int i = 1; i <= 20; i++) {
            points.add(new Point(39 - 3.5 * i, 10, 300 + 10 * i));
        }
        Page page = load(Ink.of(new Stroke(points)));
        Locator play = section(page, "play");
        page.waitForFunction("() => document.querySelector('#play canvas.wide')?.ariaLabel?.includes('1')");
        String label = play.locator("canvas.wide").getAttribute("aria-label");
        assertTrue(label.indexOf('1') < label.indexOf('7') && label.contains("7"), label);
        play.locator("summary").click();
        assertEquals(12, play.locator("details tbody tr").count());
        Locator slider = play.locator("input[type=range]");
        slider.focus();
        page.keyboard().press("Home");
        assertTrue(slider.getAttribute("aria-valuetext").startsWith("With 2"), slider.getAttribute("aria-valuetext"));
    }

    /**
     * What the ink counts is told with figures; another digit can be asked for, and how little leads there is shown.
     */
    @Test
    void whyThisDigitAndNotThatIsShown() throws IOException {
        Page page = load(PenStrokes.own(7).ink());
        Locator why = section(page, "why");
        page.waitForFunction(
                "() => document.querySelector('#why .veiled canvas')?.ariaLabel?.startsWith('Most speaks for it at row')");
        assertEquals("7", why.locator("#why-digit").inputValue());
        why.locator("#why-other").selectOption("1");
        assertTrue(
                why.locator(".body > p:not(.chips)").first().innerText().matches("7 has \\d.* %, 1 has \\d.* %\\."),
                why.innerText());
        why.getByText("Find the smallest change").click();
        Locator slider = why.locator("input[type=range]");
        slider.waitFor();
        slider.focus();
        page.keyboard().press("Home");
        String before = slider.getAttribute("aria-valuetext");
        assertTrue(before.startsWith("Step 0 of 16") && before.contains("it is a 7,"), before);
        page.keyboard().press("End");
        String after = slider.getAttribute("aria-valuetext");
        assertTrue(after.startsWith("Step 16 of 16") && after.contains("it is a 1,"), after);
        page.evaluate("document.getElementById('pad').clear()");
        page.waitForFunction(
                "() => document.querySelector('#why .body > p:not(.chips)').textContent.startsWith('Write a digit')");
        assertEquals(0, why.locator("canvas:visible").count(), "nothing of ink that is gone");
        assertFalse(why.getByText("Find the smallest change").isVisible());
    }

    @Test
    void kernelsAndWhatExcitesMapsAreShown() throws IOException {
        Page page = load(PenStrokes.own(4).ink());
        Locator learned = section(page, "learned");
        page.waitForFunction("() => document.querySelector('#learned canvas')?.ariaLabel?.startsWith('conv')");
        assertTrue(
                learned.locator("canvas").first().getAttribute("aria-label").contains("of 5 × 5 for each of 16 maps"),
                learned.locator("canvas").first().getAttribute("aria-label"));
        learned.getByText("Make the pictures").click();
        page.waitForFunction(
                "() => /of 16; about \\d+ s more/.test(document.querySelector('#learned .body').textContent)");
        page.waitForFunction("() => document.querySelectorAll('#learned .excited li').length === 16");
        learned.getByText("Make the pictures").waitFor();
        Locator pictures = learned.locator(".excited li");
        assertTrue(
                pictures.first().innerText().matches("1: 0\\.\\d+"),
                pictures.first().innerText());
        // Of all the first layer's maps one is excited by paper; it is white, and says so.
        assertTrue(
                pictures.nth(13).innerText().matches("14: 0\\.\\d+, by empty paper"),
                pictures.nth(13).innerText());
        Locator large = learned.locator("canvas.learned").last();
        large.click(new Locator.ClickOptions().setPosition(5, 5));
        String weight = learned.locator("[role=status]").innerText();
        assertTrue(weight.startsWith("From map 1, row 1, column 1: "), weight);
        learned.locator("summary").click();
        assertEquals(
                weight.replaceFirst(".*: ", ""),
                learned.locator("details td").first().innerText());
        learned.getByLabel("Layer").selectOption(new SelectOption().setIndex(2));
        assertTrue(learned.locator("canvas").first().getAttribute("aria-label").contains("32 kernels of 3 × 3"));
        assertEquals(0, pictures.count(), "pictures of another layer are gone");
    }

    /** The lines are those of the sources. */
    @Test
    void theCodeOfEachStepCanBeRead() throws IOException {
        Page page = load(PenStrokes.own(4).ink());
        Locator code = section(page, "code");
        Locator steps = code.locator("details");
        steps.first().waitFor();
        for (int i = 0; i < steps.count(); i++) {
            Locator step = steps.nth(i);
            step.locator("summary").click();
            String file = step.locator("p code").innerText();
            List<String> lines = Files.readAllLines(Path.of("src/main/java/io/github/digitpad", file));
            String first = step.locator("pre").innerText().lines().findFirst().orElseThrow();
            assertTrue(lines.stream().anyMatch(line -> line.strip().equals(first)), file + ": " + first);
            assertTrue(!step.locator("summary").innerText().isBlank());
        }
        assertTrue(steps.count() >= 10, steps.count() + " steps");
    }

    /** Ours and one that is brought, on the same ink; pads go on reading with ours. */
    @Test
    void twoModelsReadTheSameInk() throws IOException {
        Page page = load(PenStrokes.own(4).ink());
        Locator play = section(page, "play");
        play.locator("input[type=file]").setInputFiles(new Path[] {
            Path.of("model-weights/model.json"), Path.of("model-weights/group1-shard1of1.bin")
        });
        Locator table = play.locator(".two").last();
        page.waitForFunction("() => document.querySelectorAll('#play .two').length === 2");
        page.waitForFunction(
                "() => [...document.querySelectorAll('#play .two')].at(-1).querySelectorAll('tr')[5].innerText.includes('%')");
        for (int digit = 0; digit < 10; digit++) {
            Locator row = table.locator("tbody tr").nth(digit);
            assertEquals(
                    row.locator("td").first().innerText(),
                    row.locator("td").last().innerText());
        }
    }

    /** All of it open, with a change that was found and pictures that were made. */
    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void axeFindsNothing(ColorScheme scheme, int width) throws IOException {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        draw(page, server().address("/inside.html"), PenStrokes.own(7).ink(), 0.7);
        // It is shown while it is in sight, and what reads is loaded then.
        section(page, "reading");
        page.waitForSelector("#reading tr.first");
        for (String id : List.of("why", "learned", "play", "code")) {
            section(page, id);
        }
        page.waitForFunction("() => document.querySelector('#learned canvas')?.ariaLabel?.startsWith('conv')");
        page.waitForFunction("() => document.querySelector('#play canvas.wide')?.ariaLabel?.includes('7')");
        page.getByText("Make the pictures").click();
        page.locator("#why-other").selectOption("1");
        page.getByText("Find the smallest change").click();
        page.waitForSelector("#why input[type=range]");
        page.waitForFunction("() => document.querySelectorAll('#learned .excited li').length > 0");
        page.locator("#play .maps button").first().click();
        page.evaluate("""
                () => document.querySelectorAll(':is(#reading, #why, #learned, #play, #code) details')
                    .forEach(one => { one.open = true; })""");
        assertEquals(List.of(), Axe.violations(page, "all sections"));
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the screen");
    }

    private Page load(Ink ink) {
        return load(ink, 0.7);
    }

    private Page load(Ink ink, double part) {
        Page page = reuse();
        draw(page, FROM_DISK, ink, part);
        return page;
    }

    private static void draw(Page page, String address, Ink ink, double part) {
        page.navigate(address);
        page.waitForSelector("#code details");
        DigitPadPage.draw(page, page.locator("#pad canvas").first(), ink, part);
    }

    private static double share(Locator play, int digit, int column) {
        String text = play.locator(".two")
                .first()
                .locator("tbody tr")
                .nth(digit)
                .locator("td")
                .nth(column)
                .innerText();
        return Double.parseDouble(text.replace("%", "").strip());
    }
}
