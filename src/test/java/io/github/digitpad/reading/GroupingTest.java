package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person decides stays decided. */
class GroupingTest {

    private final Reader reader;

    GroupingTest() throws IOException {
        reader = Written.reader();
    }

    @Test
    void aChosenDigitStaysWhenMoreIsWritten() throws IOException {
        Grouping grouping = Grouping.of(Written.number(1, "17", 30));
        Grouping chosen = grouping.choose(read(grouping).digits().get(0), '7');
        assertEquals("77", read(chosen).text());
        assertTrue(read(chosen).digits().get(0).chosen());
        assertEquals(1, read(chosen).digits().get(0).confidence());

        Grouping more = chosen.plus(
                new Written().stroke(200, 0, 200, 100).ink().strokes().get(0));
        assertEquals("771", read(more).text());
        assertEquals("17", read(grouping).text(), "the grouping before is as it was");
        assertEquals(
                "27", read(chosen.choose(read(chosen).digits().get(0), '2')).text());
    }

    @Test
    void twoDigitsJoinedAreOneAndCanBeSplitAgain() throws IOException {
        Grouping grouping = Grouping.of(Written.number(1, "10", 5));
        Reading two = read(grouping);
        assertEquals("10", two.text());
        Grouping joined = grouping.join(two.digits().get(0), two.digits().get(1));
        Reading one = read(joined);
        assertEquals(1, one.text().length());
        assertEquals(List.of(0, 1), one.digits().get(0).strokes());
        assertEquals("10", read(reader.split(joined, one.digits().get(0))).text());
    }

    @Test
    void aDigitOfTwoStrokesIsSplit() {
        Grouping four = Grouping.of(new Written()
                .stroke(20, 0, 0, 60, 60, 60)
                .stroke(45, 20, 45, 100)
                .ink());
        assertEquals("4", read(four).text());
        Grouping split = reader.split(four, read(four).digits().get(0));
        assertEquals(2, read(split).text().length());
        assertEquals(1, split.apart().size());
    }

    /** One whose parts are hardly two digits, so that nobody cuts it unasked. */
    @Test
    void aStrokeOfTwoDigitsIsCut() throws IOException {
        Grouping grouping = Grouping.of(sixAndZeroInOneGo());
        Reading reading = read(grouping);
        Grouping whole = grouping.join(reading.digits().get(1), reading.digits().get(2));
        assertEquals(2, read(whole).digits().size());
        assertEquals(1, read(whole).digits().get(1).parts().size(), "both halves are the stroke again");
        Grouping cut = reader.split(
                whole.choose(read(whole).digits().get(0), '1'),
                read(whole).digits().get(1));
        assertEquals(grouping.ink(), cut.ink(), "what was drawn stays");
        assertEquals("160", read(cut).text());
        assertTrue(read(cut).digits().get(0).chosen());
        assertEquals(1, cut.pins().size());
    }

    @Test
    void twoDigitsInOneGoAreSeparatedUnasked() throws IOException {
        Ink ink = sixAndZeroInOneGo();
        Reading reading = reader.read(ink);
        assertEquals("160", reading.text());
        assertEquals(List.of(1), reading.digits().get(1).strokes());
        assertEquals(List.of(1), reading.digits().get(2).strokes());
        StrokePart six = reading.digits().get(1).parts().get(0);
        StrokePart zero = reading.digits().get(2).parts().get(0);
        assertEquals(six.to(), zero.from());
        assertEquals(0, six.from());
        assertEquals(ink.strokes().get(1).points().size() - 1, zero.to());
        int before = reader.picturesRead();
        assertEquals("160", reader.read(ink).text());
        assertEquals(before, reader.picturesRead(), "found once");
    }

    @ParameterizedTest
    @CsvSource({"1, 00", "2, 00", "1, 10", "1, 100", "1, 000", "2, 200", "3, 60", "1, 1000", "2, 2000", "2, 20000"})
    void manyDigitsInOneGoAreRead(int hand, String number) throws IOException {
        for (double gap : new double[] {10, 35}) {
            Ink ink = Ink.of(inOneGo(Written.number(hand, number, gap)));
            Reading reading = reader.read(ink);
            assertEquals(number, reading.text(), "gap " + gap);
            int end = 0;
            for (ReadDigit digit : reading.digits()) {
                assertEquals(1, digit.parts().size());
                assertEquals(end, digit.parts().get(0).from(), "all of the stroke is some digit's");
                end = digit.parts().get(0).to();
            }
            assertEquals(ink.strokes().get(0).points().size() - 1, end);
        }
    }

    /** What is drawn between two digits is no ink of either: of a 0 the picture is that of the 0 alone. */
    @Test
    void theWayToTheNextDigitIsNoInk() throws IOException {
        Ink apart = Written.number(1, "00", 35);
        Reading reading = reader.read(Ink.of(inOneGo(apart)));
        Bounds second = Bounds.of(Ink.of(apart.strokes().get(1)));
        assertEquals(second.left(), reading.digits().get(1).box().left(), 20);
        assertEquals(second.right(), reading.digits().get(1).box().right(), 1e-9);
        Bounds first = Bounds.of(Ink.of(apart.strokes().get(0)));
        assertEquals(first.right(), reading.digits().get(0).box().right(), 20);
    }

    /** The bar of a 5 goes on as the 0: a part of a stroke is one digit with another stroke. */
    @Test
    void aBarThatRunsIntoTheNextDigitIsThatOfTheFive() throws IOException {
        Stroke five = new Written()
                .stroke(5, 2, 2, 42, 30, 36, 52, 50, 56, 72, 42, 94, 20, 100, 0, 94)
                .ink()
                .strokes()
                .get(0);
        List<Point> bar = new ArrayList<>(new Written()
                .stroke(6, 2, 30, 1, 60, 0, 105, 0)
                .ink()
                .strokes()
                .get(0)
                .points());
        bar.addAll(Written.digit(1, 0, 80, 0, 100).strokes().get(0).points());
        Reading reading = reader.read(Ink.of(five, new Stroke(bar)));
        assertEquals("50", reading.text());
    }

    /** A digit of a stroke that is three takes its part with it; the others stay as they are. */
    @Test
    void oneOfThreeDigitsInOneGoIsDeleted() throws IOException {
        Grouping grouping = Grouping.of(Ink.of(inOneGo(Written.number(2, "200", 20))));
        assertEquals("200", read(grouping).text());
        for (int i = 0; i < 3; i++) {
            Reading rest = read(grouping.delete(read(grouping).digits().get(i)));
            assertEquals(i == 0 ? "00" : "20", rest.text());
        }
        Grouping chosen = grouping.choose(read(grouping).digits().get(1), '6');
        assertEquals("260", read(chosen).text());
        assertEquals("20", read(chosen.delete(read(chosen).digits().get(1))).text());
    }

    /** All strokes as one, with straight lines between. */
    private static Stroke inOneGo(Ink ink) {
        List<Point> points = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            Point to = stroke.points().get(0);
            for (int i = 1; i < 8 && !points.isEmpty(); i++) {
                Point from = points.get(points.size() - 1);
                points.add(new Point(
                        from.x() + (to.x() - from.x()) / (9 - i), from.y() + (to.y() - from.y()) / (9 - i), 0));
            }
            points.addAll(stroke.points());
        }
        return new Stroke(points);
    }

    /** As far as it has been drawn: nothing is cut at a pen's movement, however the stroke looks. */
    @Test
    void aStrokeThatIsStillDrawnIsNotCut() throws IOException {
        Ink ink = sixAndZeroInOneGo();
        Stroke live = ink.strokes().get(1);
        Grouping growing = Grouping.of(Ink.of(ink.strokes().get(0))).plusGrowing(live);
        assertTrue(growing.isGrowing());
        assertEquals(2, read(growing).digits().size());
        assertEquals("160", read(Grouping.of(ink)).text());
    }

    /** Halves are digits like others: chosen, deleted, and written beside. */
    @Test
    void whatIsDecidedOfAHalfStays() throws IOException {
        Grouping grouping = Grouping.of(sixAndZeroInOneGo());
        Reading reading = read(grouping);
        Grouping chosen = grouping.choose(reading.digits().get(1), '5');
        assertEquals("150", read(chosen).text());
        assertTrue(read(chosen).digits().get(1).chosen());
        Grouping more = chosen.plus(
                new Written().stroke(240, 0, 240, 100).ink().strokes().get(0));
        assertEquals("1501", read(more).text());
        Grouping withoutZero = more.delete(read(more).digits().get(2));
        assertEquals("151", read(withoutZero).text());
        assertEquals(3, withoutZero.ink().size());
        assertTrue(read(withoutZero).digits().get(1).chosen());
        Grouping withoutSix = more.delete(read(more).digits().get(1));
        assertEquals("101", read(withoutSix).text());
        assertEquals(0, withoutSix.pins().size());
        Grouping one = withoutZero.delete(read(withoutZero).digits().get(1));
        assertEquals("11", read(one).text());
        assertEquals(2, one.ink().size());
    }

    /** No digit, late bar or broken digit is taken for two in one go while it is written. */
    @Test
    void whatIsNoPairIsNotSeparated() throws IOException {
        NumberComposer composer = new NumberComposer(
                UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen")),
                new ComposerSettings(1, 8, List.of(Spacing.values()), 0.3, 0.1));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 40; i++) {
            Ink ink = composer.compose(random).number().ink();
            for (ReadDigit digit : reader.read(ink).digits()) {
                for (StrokePart part : digit.parts()) {
                    assertEquals(
                            StrokePart.whole(part.stroke(), ink.strokes().get(part.stroke())), part, "number " + i);
                }
            }
        }
    }

    /** What is read depends on the ink alone, not on when it came. */
    @Test
    void strokeByStrokeOrAllAtOnceIsTheSame() throws IOException {
        NumberComposer composer = new NumberComposer(
                UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen")),
                new ComposerSettings(2, 6, List.of(Spacing.values()), 0.2, 0.5));
        SplittableRandom random = new SplittableRandom(4);
        List<Ink> inks = new ArrayList<>(List.of(sixAndZeroInOneGo()));
        while (inks.size() < 20) {
            inks.add(composer.compose(random).number().ink());
        }
        for (Ink ink : inks) {
            Grouping grouping = Grouping.EMPTY;
            Reading last = read(grouping);
            for (Stroke stroke : ink.strokes()) {
                read(grouping.plusGrowing(
                        new Stroke(stroke.points().subList(0, (stroke.points().size() + 1) / 2))));
                grouping = grouping.plus(stroke);
                last = read(grouping);
            }
            Reading atOnce = Written.reader().read(ink);
            assertEquals(atOnce.text(), last.text());
            assertEquals(atOnce.confidence(), last.confidence(), 1e-9);
            for (int j = 0; j < atOnce.digits().size(); j++) {
                assertEquals(
                        atOnce.digits().get(j).parts(), last.digits().get(j).parts());
            }
        }
    }

    /** After a 1: up from the 6's loop to the top of the 0. */
    private static Ink sixAndZeroInOneGo() throws IOException {
        List<Point> points =
                new ArrayList<>(Written.digit(1, 6, 0, 0, 100).strokes().get(0).points());
        Point from = points.get(points.size() - 1);
        List<Point> zero = Written.digit(1, 0, 90, 0, 100).strokes().get(0).points();
        for (int i = 1; i < 8; i++) {
            points.add(new Point(
                    from.x() + i * (zero.get(0).x() - from.x()) / 8,
                    from.y() + i * (zero.get(0).y() - from.y()) / 8,
                    0));
        }
        points.addAll(zero);
        Stroke before = new Written().stroke(-60, 0, -60, 100).ink().strokes().get(0);
        return Ink.of(before, new Stroke(points));
    }

    @Test
    void aDeletedDigitIsGoneAndWhatWasDecidedOfOthersStays() throws IOException {
        Grouping grouping = Grouping.of(Written.number(1, "4071", 30));
        Reading reading = read(grouping);
        assertEquals("4071", reading.text());
        Grouping chosen = grouping.choose(reading.digits().get(3), '7');
        Grouping deleted = chosen.delete(reading.digits().get(0));
        assertEquals("077", read(deleted).text());
        assertEquals(
                grouping.ink().size() - reading.digits().get(0).strokes().size(),
                deleted.ink().size());
        assertTrue(read(deleted).digits().get(2).chosen());
        assertEquals(1, deleted.pins().size());
        assertEquals(0, deleted.delete(read(deleted).digits().get(2)).pins().size());
    }

    @Test
    void aDotCannotBeCut() {
        Grouping dot = Grouping.of(Ink.of(new Stroke(List.of(new Point(1, 1, 0)))));
        Reading reading = read(dot);
        assertEquals(1, reading.digits().size());
        assertEquals(dot.ink(), reader.split(dot, reading.digits().get(0)).ink());
    }

    @Test
    void pinsAreOfSomethingReadable() {
        assertThrows(IllegalArgumentException.class, () -> new Pin(List.of(), '1'));
        assertEquals(
                "pin: 'x' is no sign of a number; needs 0 to 9 or . , -",
                assertThrows(IllegalArgumentException.class, () -> new Pin(List.of(new StrokePart(1, 0, 5)), 'x'))
                        .getMessage());
        StrokePart one = new StrokePart(1, 0, 5);
        StrokePart other = new StrokePart(3, 0, 9);
        assertEquals(List.of(one, other), new Pin(List.of(other, one), Pin.ANY).parts());
        assertEquals(
                List.of(new StrokePart(1, 0, 8)),
                new Pin(List.of(new StrokePart(1, 5, 8), one), Pin.ANY).parts(),
                "what follows is one");
        assertThrows(IllegalArgumentException.class, () -> new StrokePart(0, 3, 2));
    }

    @Test
    void scribblingOverADigitErasesIt() throws IOException {
        Reading reading = reader.read(Written.number(1, "4079", 30));
        ReadDigit seven = reading.digits().get(2);
        double left = seven.box().left() - 3;
        double right = seven.box().right() + 3;
        double[] zigzag = new double[20];
        for (int i = 0; i < 10; i++) {
            zigzag[2 * i] = i % 2 == 0 ? left : right;
            zigzag[2 * i + 1] = 10 + 9 * i;
        }
        Stroke scribble = new Written().stroke(zigzag).ink().strokes().get(0);
        assertEquals(List.of(seven), ScribbleGesture.erased(scribble, reading));
        assertEquals(
                List.of(),
                ScribbleGesture.erased(
                        Written.moved(Ink.of(scribble), 1, 0, 200).strokes().get(0), reading),
                "beside the writing");
        assertNotEquals(
                List.of(),
                ScribbleGesture.erased(
                        Written.moved(Ink.of(scribble), 1, 4, 5).strokes().get(0), reading));
    }

    /** No digit, written over any digit, is taken for the gesture. */
    @Test
    void noDigitIsAScribble() throws IOException {
        for (int under = 0; under < 10; under++) {
            Reading reading = reader.read(Written.digit(1, under, 0, 0, 100));
            for (int hand = 1; hand <= 3; hand++) {
                for (int over = 0; over < 10; over++) {
                    for (Stroke stroke : Written.digit(hand, over, 0, 0, 100).strokes()) {
                        assertEquals(List.of(), ScribbleGesture.erased(stroke, reading), over + " over " + under);
                    }
                }
            }
        }
    }

    private Reading read(Grouping grouping) {
        return reader.read(grouping, ReadingOptions.DIGITS);
    }
}
