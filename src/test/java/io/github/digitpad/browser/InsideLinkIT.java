package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to the page that looks inside and back, and what addresses of it carry. */
class InsideLinkIT extends InsideTest {

    /** Heights of digits in px, so that their points are nowhere in particular. */
    private static final double[] HEIGHTS = {61.7, 100.3, 143.9, 190.1};

    /** Ink in an address and out of it again; the largest difference of any figure, the longest text a point. */
    private static final String THERE_AND_BACK = """
            ([source, inks]) => {
                const {encodeInk, decodeInk} = new Function(source + '; return {encodeInk, decodeInk}')();
                let [most, signs, others] = [0, 0, []];
                inks.forEach((ink, i) => {
                    const text = encodeInk(ink);
                    signs = Math.max(signs, text.length / ink.flat().length);
                    const [before, after] = [ink, decodeInk(text)].map(strokes => DigitPad.recognizeSync(strokes));
                    const figures = of => [of.confidence, ...of.digits.flatMap(({probabilities}) => [...probabilities])];
                    const wrong = figures(before).map((figure, j) => Math.abs(figure - figures(after)[j]));
                    most = Math.max(most, ...wrong);
                    if (before.text !== after.text) {
                        others.push(i);
                    }
                });
                return {most, signs, others: others.length};
            }""";

    /** Of points as a mouse and as a finger makes them. */
    @ParameterizedTest
    @CsvSource({"6, 6", "14, 9", "20, 12"})
    void inkInALinkReadsTheSame(int bits, int mostSigns) throws IOException {
        Page page = openPage("<digit-pad id=pad></digit-pad>");
        List<Object> inks = new ArrayList<>();
        List<LabelledInk> digits = new ArrayList<>(PenStrokes.own());
        digits.addAll(PenStrokes.replay());
        for (LabelledInk digit : digits) {
            for (double height : HEIGHTS) {
                inks.add(scaled(digit.ink(), height, bits));
            }
        }
        inks.add(scaled(PenStrokes.number("40137"), 100.3, bits));
        Map<?, ?> found = (Map<?, ?>) page.evaluate(THERE_AND_BACK, List.of(inkCode(), inks));
        assertEquals(0, found.get("others"), "read as something else");
        assertTrue(((Number) found.get("most")).doubleValue() < 0.001, found.toString());
        assertTrue(((Number) found.get("signs")).doubleValue() < mostSigns, found.toString());
    }

    /**
     * From the page to this one and back, by link and by the browser's way back, and what is added there comes along.
     */
    @Test
    void theWayHomeKeepsTheInk() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(
                open(),
                Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        Page page = digitPad.page();
        digitPad.draw(PenStrokes.own(7).ink(), 0.4);
        assertEquals("7", digitPad.answer());
        String seven = ink(page);
        page.locator("a[href^='inside.html']").click();
        page.waitForSelector("#share button");
        assertEquals(seven, ink(page));
        page.goBack();
        page.waitForFunction("() => document.getElementById('answer')?.textContent === '7'");
        assertEquals(seven, ink(page));
        page.goForward();
        page.waitForSelector("#share button");
        page.evaluate("pad.fromData([...pad.toData(), [{x: 4, y: 4, t: 0}, {x: 4, y: 180, t: 9}]])");
        String more = ink(page);
        page.locator(".top a").click();
        digitPad.awaitReady();
        page.waitForFunction("() => document.getElementById('pad').toData().length === 3");
        assertEquals(more, ink(page));
        page.goBack();
        page.waitForSelector("#share button");
        assertEquals(more, ink(page), "as it was left");
        page.goForward();
        digitPad.awaitReady();
        page.waitForFunction("() => document.getElementById('pad').toData().length === 3");
        // Who writes on is not given the ink of the address again.
        digitPad.draw(PenStrokes.own(1).ink(), 0.3);
        page.reload();
        digitPad.awaitReady();
        page.waitForSelector("a[href^='inside.html']");
        assertEquals("[]", ink(page));
    }

    /**
     * The digit that is looked into, what is asked for at Why and what is off are in a copied link; what is wrong there
     * harms nothing.
     */
    @Test
    void aLinkHasWhatIsAskedAndWhatIsOff() throws IOException {
        Page page = load(reuse(), "?step=why");
        page.evaluate("document.getElementById('pad').clear()");
        DigitPadPage.draw(page, page.locator("#pad canvas").first(), PenStrokes.number("47"), 0.6);
        page.waitForFunction("() => document.getElementById('pad').value === '47'");
        page.locator("#digits button").first().click();
        page.waitForFunction("() => document.getElementById('why-digit').value === '4'");
        page.locator("#why-other").selectOption("6");
        page.locator("#play").scrollIntoViewIfNeeded();
        for (int map : new int[] {2, 3, 7}) {
            page.locator("#play .maps button").nth(map).click();
        }
        page.locator("#play input[type=checkbox]").first().click();
        page.evaluate("navigator.clipboard.writeText = async text => { window.copied = text; }");
        page.locator("#share select").selectOption("why");
        page.getByText("Copy the link").click();
        page.waitForFunction("() => window.copied");
        String link = text(page, "window.copied");
        assertTrue(link.endsWith("&digit=1&why=4.6&off=conv2d_1.2-3.7*framing"), link);
        String off = page.locator("#writing .off span").innerText();

        Page other = open();
        other.navigate(link);
        other.waitForSelector("#share button");
        other.waitForFunction("() => document.getElementById('why-other').value === '6'");
        assertEquals("4", other.locator("#why-digit").inputValue());
        assertEquals("4", other.locator("#digits button[aria-pressed=true]").innerText());
        other.waitForFunction("() => document.querySelector('#writing .off span')?.textContent");
        assertEquals(off, other.locator("#writing .off span").innerText());
        other.navigate("about:blank");
        other.navigate(link.replaceFirst("&digit.*", "&digit=9&why=99.1&off=conv2d_1.900-3.x*nothing*.*dense.99"));
        other.waitForSelector("#share button");
        other.waitForFunction("() => document.getElementById('says')?.textContent");
        assertEquals(0, other.locator("#writing .off:visible").count());
        assertEquals("7", other.locator("#digits button[aria-pressed=true]").innerText());
    }

    /** Nobody's ink is the example. */
    @Test
    void theExampleStaysWhereItIs() {
        Page page = reuse();
        page.navigate(
                Path.of("target/site/inside.html").toAbsolutePath().toUri().toString());
        page.waitForSelector("#share button");
        Locator home = page.locator(".top a");
        home.focus();
        assertEquals("index.html", home.getAttribute("href"));
    }

    /** As an address has it: without times, and to a thousandth of a px, which is less than any screen has. */
    private static String ink(Page page) {
        return text(
                page,
                "JSON.stringify(document.getElementById('pad').toData().map(stroke => stroke.map(({x, y}) => [x.toFixed(3), y.toFixed(3)])))");
    }

    private static String inkCode() throws IOException {
        return Files.readString(Path.of("webapp/inside/ink-code.js")).replaceAll("(?m)^export ", "");
    }

    /** Ink as a page has it, on steps of a px, as many as these bits have. */
    private static List<List<Map<String, Double>>> scaled(Ink ink, double height, int bits) {
        Bounds box = Bounds.of(ink);
        double scale = height / Math.max(1, Math.max(box.height(), box.width() / 2));
        List<List<Map<String, Double>>> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            List<Map<String, Double>> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(Map.of(
                        "x", rounded(20.13 + scale * (point.x() - box.left()), bits),
                        "y", rounded(11.57 + scale * (point.y() - box.top()), bits)));
            }
            strokes.add(points);
        }
        return strokes;
    }

    private static double rounded(double px, int bits) {
        return Math.scalb(Math.rint(Math.scalb(px, bits)), -bits);
    }
}
