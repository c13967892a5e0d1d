package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page that looks inside says of why: of one's own ink, in words and figures, and of what is switched off. */
class InsideWhyIT extends InsideTest {

    private static final String REASON = "() => document.querySelector('#why .reason')?.textContent.includes('%s')";

    /** A 7 with so short a hook that it is read as a 1: what spoke for 7 is named, and what was stronger. */
    @Test
    void whoseSevenIsReadAsAOneIsToldWhy() {
        Page page = load(reuse(), "");
        draw(page, hook());
        page.waitForFunction("() => document.getElementById('pad').value === '1'");
        // One click from what it is read as.
        page.locator("#ask").click();
        Locator why = page.locator("#why");
        page.waitForFunction(REASON.formatted("for 1 and not 7"));
        assertEquals("1", why.locator("#why-digit").inputValue());
        assertEquals("7", why.locator("#why-other").inputValue(), "the runner-up, without being asked");
        assertTrue(why.locator("#why-other option[value='1']").isDisabled(), "1 and not 1 is no question");
        String reason = why.locator(".reason").innerText();
        assertTrue(
                reason.matches("What speaks most for 1 and not 7: the upright line, from top to bottom \\(\\+.*"),
                reason);
        assertTrue(reason.contains(" Against it: the hook at the beginning, top (−"), reason);
        // Who wins without a part is said, and stands in the table.
        assertTrue(reason.matches(".*\\. Without that part it is still a 1 \\([\\d.]+ %\\)\\."), reason);
        assertTrue(reason.matches(".*Without that part it would be a \\d \\([\\d.]+ %\\); 1 would have .*"), reason);
        // The table has the same figures, and the picture's description has them, too.
        List<String> rows = why.locator(".reason + .side tbody tr").allInnerTexts();
        assertEquals(2, rows.size(), rows.toString());
        assertTrue(rows.get(0).endsWith("\t1") && !rows.get(1).endsWith("\t1"), rows.toString());
        Matcher against = Pattern.compile("Against it: [^(]*\\((\\S+)\\)").matcher(reason);
        assertTrue(against.find(), reason);
        assertTrue(rows.get(0).startsWith("1: the hook at the beginning, top\t" + against.group(1)), rows.get(0));
        String described = why.locator("canvas.parts").getAttribute("aria-label");
        assertTrue(described.contains("the hook at the beginning, top " + against.group(1)), described);
        // From there to how it came about.
        why.getByText("while it was written").click();
        page.waitForFunction("""
                () => { const {top, bottom} = document.getElementById('play-strip').getBoundingClientRect();
                    return top >= 0 && bottom <= innerHeight; }""");
        assertFalse(page.url().contains("play-strip"), "the address stays");
    }

    /** One's own ink, in words; where two parts are alike, they are told apart by their numbers in the picture. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | the loop",
                "4 | the slanting line, top; the line across, in the middle; the upright line, bottom",
                "7 | the line across, top; the upright line, from top to bottom",
                "8 | the loop, top; the loop, bottom",
                "9 | the loop, top; the upright line, from top to bottom"
            })
    void partsAreCalledWhatTheyLookLike(int digit, String names) throws IOException {
        Page page = load(reuse(), "");
        draw(page, PenStrokes.own(digit).ink());
        page.waitForFunction("digit => document.getElementById('pad').value === digit", String.valueOf(digit));
        section(page, "why");
        page.waitForFunction(
                "digit => document.querySelector('#why .reason')?.textContent.includes(`for ${digit} and not`)",
                String.valueOf(digit));
        List<String> said = page.locator("#why .reason + .side tbody th").allInnerTexts().stream()
                .map(name -> name.replaceFirst("^\\d+: ", ""))
                .toList();
        assertEquals(names, String.join("; ", said));
    }

    @Test
    void whatSomebodyHasChosenStaysForThisInk() {
        Page page = load(reuse(), "");
        Locator why = section(page, "why");
        page.waitForFunction(REASON.formatted("for 4 and not 1"));
        why.locator("#why-other").selectOption("-1");
        page.waitForFunction(REASON.formatted("for 4:"));
        draw(page, hook());
        page.waitForFunction(REASON.formatted("for 1 and not 7"));
        why.locator("#why-other").selectOption("9");
        page.waitForFunction(REASON.formatted("for 1 and not 9"));
        page.evaluate("""
                () => { const pad = document.getElementById('pad'), [stroke] = pad.toData();
                    pad.fromData([stroke.slice(0, -1)]); }""");
        page.waitForFunction("() => document.getElementById('pad').value === '1'");
        assertEquals("9", why.locator("#why-other").inputValue());
        why.locator("#why-digit").selectOption("9");
        page.waitForFunction(REASON.formatted("for 9 and not 1"));
    }

    /** It was a 9 with 13 %. What is found is said once; the steps are for those who go through them. */
    @Test
    void theSmallestChangeMakesAnotherDigitOfIt() {
        Page page = load(reuse(), "");
        Locator why = section(page, "why");
        page.waitForFunction(REASON.formatted("for 4 and not 1"));
        why.getByText("Find the smallest change").click();
        Locator found = why.locator("[role=status]");
        page.waitForFunction("() => document.querySelector('#why [role=status]').textContent");
        String said = found.innerText();
        Matcher figures = Pattern.compile(
                        "Found: no point moves by more than (\\S+) % of the digit’s size, and it is a 9 \\((\\S+) %\\)\\.")
                .matcher(said);
        assertTrue(figures.matches(), said);
        assertTrue(Double.parseDouble(figures.group(1)) <= 30 && Double.parseDouble(figures.group(2)) >= 50, said);
        why.locator("input[type=range]").focus();
        page.keyboard().press("Home");
        page.waitForFunction("() => document.querySelector('#why input[type=range]').value === '0'");
        assertEquals(said, found.innerText());
        assertEquals(0, why.locator("[aria-live]").count(), "nothing is read aloud at each step");
    }

    @Test
    void whatIsReadAsNothingIsNotExplained() {
        Page page = load(reuse(), "");
        Locator why = section(page, "why");
        page.waitForFunction(REASON.formatted("for 4 and not 1"));
        page.evaluate("""
                document.getElementById('pad').fromData(Array.from({length: 60}, (_, i) =>
                    [{x: 20 + 5 * i, y: 20, t: 0}, {x: 25 + 5 * (i * 7 % 60), y: 200, t: 9}]))""");
        page.waitForFunction(
                "() => document.querySelector('#why .body').textContent.includes('This is read as no number')");
        assertEquals(0, why.locator("canvas:visible").count());
        page.evaluate("document.getElementById('pad').clear()");
        page.waitForFunction("() => document.querySelector('#why .body').textContent.includes('Write a digit')");
        assertEquals(0, why.locator("canvas:visible").count());
    }

    @Test
    void whatIsSwitchedOffIsSaidWhereFiguresFollowFromIt() {
        Page page = load(reuse(), "");
        Locator play = section(page, "play");
        Locator note = page.locator("aside .off");
        page.waitForFunction("() => document.querySelector('#play p[aria-live]')?.textContent.includes('now a 4')");
        assertFalse(note.isVisible());
        play.locator(".maps button").nth(2).click();
        page.waitForFunction(
                "() => document.querySelector('aside .off span').textContent === 'Switched off: conv2d_1: map 3'");
        play.getByText("Layer off", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForFunction(
                "() => document.querySelector('aside .off span').textContent === 'Switched off: conv2d_1'");
        page.waitForFunction(
                "() => document.querySelector('#play p[aria-live]').textContent.includes('nothing any more')");
        for (String id : List.of("layers", "unit", "probabilities", "why")) {
            assertEquals(
                    "Switched off: conv2d_1",
                    page.locator("#" + id + " .off span").innerText());
        }
        section(page, "why");
        page.waitForFunction(
                "() => document.querySelector('#why .body').textContent.includes('The network says nothing of it')");
        note.locator("button").click();
        page.waitForFunction(REASON.formatted("for 4 and not 1"));
        assertEquals(0, page.locator(".off:visible").count());
        section(page, "play");
        page.waitForFunction("() => document.querySelectorAll('#play .maps button[aria-pressed=true]').length === 16");
        play.getByLabel("Framing").uncheck();
        page.waitForFunction("() => document.querySelector('aside .off span').textContent === 'Switched off: Framing'");
        note.locator("button").click();
        page.waitForFunction("() => document.querySelector('#play input[aria-label=Framing]').checked");
    }

    private static Ink hook() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 8; i++) {
            points.add(new Point(2.5 * i, 4 - 0.5 * i, 10 * i));
        }
        for (int i = 1; i <= 40; i++) {
            points.add(new Point(20 - 0.17 * i, 3.4 * i, 80 + 10 * i));
        }
        return Ink.of(new Stroke(points));
    }

    private static void draw(Page page, Ink ink) {
        DigitPadPage.draw(page, page.locator("#pad canvas").first(), ink, 0.7);
    }
}
