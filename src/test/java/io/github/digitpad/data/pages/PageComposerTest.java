package io.github.digitpad.data.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PageComposerTest {

    /** Ten digits that are one box each. */
    private static NumberWriter writer() {
        List<LabelledInk> digits = new ArrayList<>();
        Stroke box = new Stroke(List.of(
                new Point(0, 0, 0),
                new Point(60, 0, 1),
                new Point(60, 100, 2),
                new Point(0, 100, 3),
                new Point(0, 0, 4)));
        for (int digit = 0; digit < 10; digit++) {
            digits.add(new LabelledInk(digit, 1, Ink.EMPTY.plus(box)));
        }
        return new NumberWriter(digits, List.of(), List.of());
    }

    private static ComposedPage page(long seed, boolean isEmpty) {
        return new PageComposer(writer(), new PageSettings(600, 800, isEmpty, false))
                .compose(new SplittableRandom(seed));
    }

    @Test
    void inkIsWhereTheTruthSays() {
        int numbers = 0;
        int found = 0;
        for (int seed = 0; seed < 12; seed++) {
            ComposedPage page = page(seed, false);
            for (PageNumber number : page.numbers()) {
                NumberBox box = number.box();
                assertTrue(box != null && !number.text().isEmpty());
                numbers++;
                found += darkest(page.light(), box, 0.5, 0.02) < 0.85 * darkest(page.light(), box, 0.5, -0.15) ? 1 : 0;
            }
        }
        assertTrue(numbers > 60, numbers + " numbers");
        // Neighbours and rules darken some of what is outside.
        assertTrue(found > 0.6 * numbers, found + " of " + numbers);
    }

    /** The least light on a level way a little below the box's upper edge, or above it. */
    private static float darkest(GrayImage light, NumberBox box, double across, double down) {
        float least = 1;
        for (double share = 0; share <= across; share += 0.01) {
            double x = (1 - share) * box.x(0) + share * box.x(1) + down * (box.x(3) - box.x(0));
            double y = (1 - share) * box.y(0) + share * box.y(1) + down * (box.y(3) - box.y(0));
            if (x >= 0 && y >= 0 && x < light.width() && y < light.height()) {
                least = Math.min(least, light.at((int) x, (int) y));
            }
        }
        return least;
    }

    @Test
    void theSameRandomNumbersGiveTheSamePage() {
        assertEquals(page(5, false), page(5, false));
        assertTrue(!page(5, false).equals(page(6, false)));
    }

    @Test
    void emptyPagesHaveInkAndNoNumber() {
        ComposedPage page = page(3, true);
        assertEquals(List.of(), page.numbers());
        float least = 1;
        float most = 0;
        for (float value : page.light().toArray()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertTrue(most - least > 0.2, least + " to " + most);
    }

    @Test
    void amountsHaveMarks() {
        StringBuilder texts = new StringBuilder();
        PageSettings settings = new PageSettings(600, 800, false, true);
        for (int seed = 0; seed < 12; seed++) {
            for (PageNumber number : new PageComposer(writer(), settings)
                    .compose(new SplittableRandom(seed))
                    .numbers()) {
                assertTrue(number.text().matches("-?\\d{1,3}([.,]?\\d{3})*\\d*([.,]\\d{1,2})?"), number.text());
                texts.append(number.text()).append(' ');
            }
        }
        for (String mark : new String[] {".", ",", "-"}) {
            assertTrue(texts.indexOf(mark) >= 0, mark + " in " + texts);
        }
    }

    @Test
    void writersNeedDigits() {
        assertThrows(IllegalArgumentException.class, () -> new NumberWriter(List.of(), List.of(), List.of()));
        GrayImage image = GrayImage.of(2, 2, new float[] {0, 1, 1, 0});
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new NumberWriter(List.of(), List.of(image), List.of(0)))
                .getMessage();
        assertTrue(String.valueOf(message).contains("no 1"), message);
    }
}
