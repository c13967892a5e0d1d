package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

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

    @Test
    void aStrokeOfTwoDigitsIsCut() throws IOException {
        Grouping grouping = Grouping.of(sixAndZeroInOneGo());
        Reading reading = read(grouping);
        ReadDigit last = reading.digits().get(reading.digits().size() - 1);
        Grouping cut = reader.split(grouping.choose(reading.digits().get(0), '1'), last);
        assertEquals(3, cut.ink().size());
        assertEquals("160", read(cut).text());
        assertTrue(read(cut).digits().get(0).chosen());
    }

    @Test
    void twoDigitsInOneGoAreSeparatedUnasked() throws IOException {
        Grouping grouping = Grouping.of(sixAndZeroInOneGo());
        read(grouping);
        int before = reader.picturesRead();
        Grouping separated = reader.separate(grouping);
        int crops = reader.picturesRead() - before;
        assertTrue(crops <= 48, crops + " pictures");
        assertEquals("160", read(separated).text());
        assertEquals(3, separated.ink().size());
        assertEquals(2, grouping.ink().size(), "undo goes back to this one");
        assertSame(separated, reader.separate(separated));
    }

    /** No digit, late bar or broken digit is taken for two in one go while it is written. */
    @Test
    void whatIsNoPairIsNotSeparated() throws IOException {
        NumberComposer composer = new NumberComposer(
                UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen")),
                new ComposerSettings(1, 8, List.of(Spacing.values()), 0.3, 0.1));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 40; i++) {
            Grouping grouping = Grouping.EMPTY;
            for (Stroke stroke : composer.compose(random).number().ink().strokes()) {
                grouping = grouping.plus(stroke);
                assertSame(grouping, reader.separate(grouping), "number " + i);
            }
        }
        assertSame(Grouping.EMPTY, reader.separate(Grouping.EMPTY));
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
                assertThrows(IllegalArgumentException.class, () -> new Pin(List.of(1), 'x'))
                        .getMessage());
        assertEquals(List.of(1, 3), new Pin(List.of(3, 1), Pin.ANY).strokes());
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
