package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NumberComposerTest {

    private static final Path OWN = Path.of("src/test/resources/strokes/thirty-digits.unipen");

    @Test
    void theSameSeedGivesTheSameNumbers() throws IOException {
        assertEquals(compose(Spacing.DEFAULT, 1, 5), compose(Spacing.DEFAULT, 1, 5));
        assertNotEquals(compose(Spacing.DEFAULT, 1, 5), compose(Spacing.DEFAULT, 1, 6));
    }

    @Test
    void allLengthsAndWritersOccurAndTimeGoesOn() throws IOException {
        Set<Integer> lengths = new TreeSet<>();
        Set<Integer> writers = new TreeSet<>();
        for (NumberComposer.Composed composed : compose(Spacing.DEFAULT, 0.5, 1)) {
            lengths.add(composed.number().text().length());
            writers.add(composed.number().writer());
            double before = -1;
            for (Stroke stroke : composed.number().ink().strokes()) {
                assertTrue(stroke.points().get(0).timeMillis() > before);
                before = stroke.points().get(stroke.points().size() - 1).timeMillis();
            }
        }
        assertEquals(Set.of(1, 2, 3, 4, 5, 6, 7, 8), lengths);
        assertEquals(Set.of(1, 2, 3), writers);
    }

    /** The line between two has seven points of its own. */
    @Test
    void neighboursOfOneStrokeAreWrittenInOneGo() throws IOException {
        List<LabelledInk> digits = UnipenReader.read(OWN);
        List<Spacing> spacing = List.of(Spacing.DEFAULT);
        NumberComposer apart = new NumberComposer(digits, new ComposerSettings(2, 2, spacing, 0, 0));
        NumberComposer joined = new NumberComposer(digits, new ComposerSettings(2, 2, spacing, 0, 0, 1));
        int pairs = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Stroke> two =
                    apart.compose(new SplittableRandom(seed)).number().ink().strokes();
            NumberComposer.Composed composed = joined.compose(new SplittableRandom(seed));
            List<Stroke> one = composed.number().ink().strokes();
            if (two.size() == 2) {
                pairs++;
                assertEquals(1, one.size());
                assertEquals(List.of(1), composed.digitOfStroke());
                assertEquals(
                        two.get(0).points().size() + 7 + two.get(1).points().size(),
                        one.get(0).points().size());
            } else {
                assertEquals(two, one);
            }
        }
        assertTrue(pairs >= 3, "pairs " + pairs);
    }

    /** The last stroke of one digit and the first of the next, whatever else they have; seven points between. */
    @Test
    void neighboursRunIntoEachOther() throws IOException {
        List<LabelledInk> digits = UnipenReader.read(OWN);
        List<Spacing> spacing = List.of(Spacing.DEFAULT);
        NumberComposer apart = new NumberComposer(digits, new ComposerSettings(2, 2, spacing, 0, 0));
        NumberComposer linked = new NumberComposer(digits, new ComposerSettings(2, 2, spacing, 0, 0, 0, 1));
        int several = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Stroke> two =
                    apart.compose(new SplittableRandom(seed)).number().ink().strokes();
            NumberComposer.Composed composed = linked.compose(new SplittableRandom(seed));
            assertEquals(two.size() - 1, composed.number().ink().size());
            assertEquals(two.size() - 1, composed.digitOfStroke().size());
            assertEquals(points(two) + 7, points(composed.number().ink().strokes()));
            several += two.size() > 2 ? 1 : 0;
        }
        assertTrue(several >= 3, "of several strokes " + several);
    }

    private static int points(List<Stroke> strokes) {
        return strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
    }

    @Test
    void spacingIsBetweenItsBounds() throws IOException {
        for (Spacing spacing : List.of(Spacing.WIDE, Spacing.DEFAULT, Spacing.TIGHT)) {
            for (NumberComposer.Composed composed : compose(spacing, 0.5, 2)) {
                List<Bounds> boxes = boxes(composed);
                for (int i = 1; i < boxes.size(); i++) {
                    double gap = boxes.get(i).left() - boxes.get(i - 1).right();
                    assertTrue(
                            gap >= 100 * spacing.least() - 0.2 && gap <= 100 * spacing.most() + 0.2,
                            spacing + " " + gap + " in " + composed.number().text());
                }
            }
        }
    }

    @Test
    void touchingDigitsOverlapOrNearlyDo() throws IOException {
        int gaps = 0;
        int overlaps = 0;
        for (NumberComposer.Composed composed : compose(Spacing.TOUCHING, 0, 3)) {
            List<Bounds> boxes = boxes(composed);
            for (int i = 1; i < boxes.size(); i++) {
                double gap = boxes.get(i).left() - boxes.get(i - 1).right();
                assertTrue(gap < 1, composed.number().text() + ": " + gap);
                gaps++;
                overlaps += gap < 0 ? 1 : 0;
            }
        }
        assertTrue(overlaps > 0.9 * gaps, overlaps + " of " + gaps);
    }

    @Test
    void delayedStrokesComeLast() throws IOException {
        int late = 0;
        for (NumberComposer.Composed composed : compose(Spacing.DEFAULT, 1, 4)) {
            int digits = composed.number().text().length();
            List<Integer> order = composed.digitOfStroke();
            boolean[] begun = new boolean[digits];
            boolean isLate = false;
            int last = -1;
            for (int digit : order) {
                isLate |= begun[digit] && digit < last;
                assertTrue(!isLate || begun[digit], "a digit begins after a delayed stroke: " + order);
                begun[digit] = true;
                last = digit;
            }
            late += isLate ? 1 : 0;
        }
        assertTrue(late > 50, "only " + late);
    }

    @Test
    void refusesWhatCannotBeComposed() {
        assertEquals(
                "lengths 3 to 2: needs 1 to 12, the lesser first",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ComposerSettings(3, 2, List.of(Spacing.WIDE), 0, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ComposerSettings(1, 13, List.of(Spacing.WIDE), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ComposerSettings(1, 2, List.of(), 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new ComposerSettings(1, 2, List.of(Spacing.WIDE), Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new NumberComposer(List.of(), ComposerSettings.DEFAULT));
    }

    private static List<NumberComposer.Composed> compose(Spacing spacing, double delayed, long seed)
            throws IOException {
        NumberComposer composer =
                new NumberComposer(UnipenReader.read(OWN), new ComposerSettings(1, 8, List.of(spacing), delayed, 0));
        SplittableRandom random = new SplittableRandom(seed);
        List<NumberComposer.Composed> numbers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            numbers.add(composer.compose(random));
        }
        return numbers;
    }

    private static List<Bounds> boxes(NumberComposer.Composed composed) {
        List<Bounds> boxes = new ArrayList<>();
        List<Stroke> strokes = composed.number().ink().strokes();
        for (int digit = 0; digit < composed.number().text().length(); digit++) {
            Ink ink = Ink.EMPTY;
            for (int i = 0; i < strokes.size(); i++) {
                ink = composed.digitOfStroke().get(i) == digit ? ink.plus(strokes.get(i)) : ink;
            }
            boxes.add(Bounds.of(ink));
        }
        return boxes;
    }
}
