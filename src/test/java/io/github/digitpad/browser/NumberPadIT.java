package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole numbers on a pad that takes more than one digit. */
class NumberPadIT extends ElementTest {

    private static final String PAD = "<digit-pad id=\"a\" aria-label=\"Number\"></digit-pad>";

    @Test
    void aNumberIsReadAsItIsWritten() throws IOException {
        Page page = openPage(PAD);
        page.evaluate("() => { window.log = []; for (const type of ['input', 'change'])"
                + "a.addEventListener(type, event => log.push(event.type + ':' + a.value)); }");
        write(page, "a", "2046");
        assertEquals("2046", value(page, "a"));
        await(page, "log.at(-1) === 'change:2046'");
        assertEquals("true", text(page, "log.includes('input:2') && log.includes('input:20')"));
        assertTrue(Integer.parseInt(text(page, "a.toData().length")) >= 4, "all of it stays as ink");
        assertEquals(
                "2,0,4,6;true;true",
                text(
                        page,
                        "(() => { const [best] = a.getPrediction(), boxes = best.digits.map(digit => digit.box);"
                                + "return [best.digits.map(digit => digit.text).join(),"
                                + "boxes.every((box, i) => i === 0 || box.x > boxes[i - 1].x),"
                                + "best.digits.every(digit => digit.alternatives[0].confidence <= 1"
                                + "&& digit.probabilities.length === 10)].join(';'); })()"));
    }

    @Test
    void undoTakesStrokesBackAndTypingTheInk() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", "36");
        page.locator("#a [part=undo]").click();
        assertEquals("3", value(page, "a"));
        String ink = text(page, "JSON.stringify(a.toData())");
        page.locator("#a input").fill("71");
        assertEquals("71,0", text(page, "[a.value, a.toData().length].join()"));
        page.locator("#a [part=undo]").click();
        assertEquals("3", value(page, "a"));
        assertEquals(ink, text(page, "JSON.stringify(a.toData())"));
        page.locator("#a [part=clear]").click();
        assertEquals(",0", text(page, "[a.value, a.toData().length].join()"));
    }

    @Test
    void lengthAndPatternChooseAmongReadings() throws IOException {
        String three = strokes(3);
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"2\" pattern=\"[^3]+\"></digit-pad>"
                + "<digit-pad id=\"b\" maxlength=\"2\" pattern=\"3[0-9]\"></digit-pad>");
        page.evaluate("() => { a.fromData(" + three + "); b.fromData(" + three + "); }");
        assertTrue(!value(page, "a").contains("3"), value(page, "a"));
        assertEquals("3", value(page, "b"), "the number may go on");
        page.evaluate("() => { a.pattern = ''; }");
        await(page, "a.value === '3'");
    }

    @Test
    void marksAreReadAndTypedWhereTheyAreAllowed() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" allow=\"0-9.-\" value=\"-1.5\"></digit-pad>"
                + "<digit-pad id=\"b\" allow=\"letters\"></digit-pad>");
        assertEquals("-1.5", value(page, "a"));
        page.evaluate("() => a.fromData(" + strokes(minusThreePointFive()) + ")");
        assertEquals("-3.5", value(page, "a"));
        page.locator("#a input").fill("-2,7.5");
        assertEquals("-27.5", value(page, "a"));
        page.locator("#a [data-do=keypad]").click();
        page.locator("#a button:text-is('.')").click();
        assertEquals("-27.5.", value(page, "a"));
        page.locator("#b input").fill("-2.5");
        assertEquals("25", value(page, "b"));
    }

    @Test
    void theFunctionsTakeWhatTheAttributesDo() throws IOException {
        Page page = openPage("");
        String ink = strokes(minusThreePointFive());
        assertEquals(
                "-3.5,4,1,true,2046,1",
                text(
                        page,
                        "(() => { const ink = " + ink + ", number = " + strokes(PenStrokes.number("2046")) + ";"
                                + "const read = DigitPad.recognizeSync, marked = read(ink, {allow: '0-9.,-'});"
                                + "return [marked.text, marked.digits.length, read(number, {maxlength: 1}).text.length,"
                                + "read(number, {pattern: '1+'}).unsure, read(number, {maxlength: 4}).text,"
                                + "read(number, {alternatives: 1}).alternatives.length].join(); })()"));
    }

    @Test
    void twoDigitsInOneGoAreTwo() throws IOException {
        Page page = openPage(PAD);
        List<Stroke> strokes = PenStrokes.number("160").strokes();
        assertEquals(3, strokes.size());
        List<Point> points = new ArrayList<>(strokes.get(1).points());
        Point from = points.get(points.size() - 1);
        Point to = strokes.get(2).points().get(0);
        points.addAll(line(from.x(), from.y(), to.x(), to.y()).points());
        points.addAll(strokes.get(2).points());
        Ink joined = Ink.of(List.of(strokes.get(0), new Stroke(points)));
        DigitPadPage.draw(page, canvas(page, "a"), joined, 0.8);
        assertEquals("160", value(page, "a"));
        page.locator("#a [part=undo]").click();
        assertEquals("1", value(page, "a"));
    }

    /** -3.5 */
    private static Ink minusThreePointFive() throws IOException {
        List<Stroke> strokes = new ArrayList<>();
        strokes.add(line(-70, 55, -25, 52));
        strokes.addAll(PenStrokes.number("3").strokes());
        Ink five = PenStrokes.number("35");
        double left = 100;
        strokes.add(line(left, 97, left + 2, 100));
        for (Stroke stroke : five.strokes().subList(strokes.size() - 2, five.size())) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(point.x() + 60, point.y(), point.timeMillis()));
            }
            strokes.add(new Stroke(points));
        }
        return Ink.of(strokes);
    }

    private static Stroke line(double x1, double y1, double x2, double y2) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 8; i++) {
            points.add(new Point(x1 + (x2 - x1) * i / 8, y1 + (y2 - y1) * i / 8, i));
        }
        return new Stroke(points);
    }
}
