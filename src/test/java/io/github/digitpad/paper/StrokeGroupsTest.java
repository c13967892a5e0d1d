package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeGroupsTest {

    /** A 4 as people write it: a hook, and a bar through its foot. */
    private static Ink four(double x, double y) {
        Stroke hook =
                new Stroke(List.of(new Point(x + 3, y, 0), new Point(x, y + 14, 0), new Point(x + 14, y + 14, 0)));
        return Ink.of(hook, new Stroke(List.of(new Point(x + 10, y + 8, 0), new Point(x + 9, y + 30, 0))));
    }

    @Test
    void digitsOfLowStrokesStandTogetherAsTheyAreHigh() {
        Ink number = Ink.EMPTY;
        for (double x : new double[] {0, 32, 64}) {
            for (Stroke stroke : four(x, 5000).strokes()) {
                number = number.plus(stroke);
            }
        }
        Ink page = InkPageReadingTest.page(1, InkPageReadingTest.places(12));
        int first = page.size();
        for (Stroke stroke : number.strokes()) {
            page = page.plus(stroke);
        }
        List<List<Integer>> groups = new StrokeGroups(page.strokes()).groups();
        assertEquals(13, groups.size());
        assertEquals(List.of(first, first + 1, first + 2, first + 3, first + 4, first + 5), groups.get(12));
    }

    /** Two strokes so far from each other and so high, on a page of others that are 30 high. */
    private static int groups(double apart, double first, double high) {
        Ink page = InkPageReadingTest.page(1, InkPageReadingTest.places(12));
        page = page.plus(new Stroke(List.of(new Point(0, 5000, 0), new Point(10, 5000 + first, 0))));
        page = page.plus(new Stroke(List.of(new Point(10 + apart, 5000, 0), new Point(20 + apart, 5000 + high, 0))));
        return new StrokeGroups(page.strokes()).groups().size() - 12;
    }

    @Test
    void aLetterThatRisesAndHangsReachesNoFurtherThanTallOnes() {
        assertEquals(1, groups(20, 30, 30));
        assertEquals(2, groups(22, 30, 30));
        assertEquals(1, groups(25, 30, 50));
        assertEquals(2, groups(28, 30, 50));
        assertEquals(2, groups(28, 30, 90));
    }

    @Test
    void aHeadingsDigitsMayBeFurtherFromEachOther() {
        assertEquals(1, groups(60, 90, 90));
        assertEquals(2, groups(66, 90, 90));
        assertEquals(1, groups(40, 60, 90));
        assertEquals(2, groups(45, 60, 90));
    }
}
