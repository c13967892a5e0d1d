package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole pages, read by a network that takes each stroke of ink for a 1, and wide ink for what is no number. */
class PageReadingTest {

    private static final double INK = 0.25;

    /** More ink in a row of a strip than a stroke's, in px: a bar. */
    private static final int BAR = 16;

    private static final class Strokes implements Engine {

        private static final int COLUMNS = 16;

        @Override
        public String name() {
            return "strokes";
        }

        @Override
        public Shape inputShape() {
            return Shape.of(LineStrip.HEIGHT, LineColumns.width(COLUMNS), 1);
        }

        @Override
        public Shape outputShape() {
            return Shape.of(COLUMNS * LineSigns.CLASSES);
        }

        @Override
        public void forward(float[] input, int from, float[] output, int to) {
            int width = LineColumns.width(COLUMNS);
            for (int column = 0; column < COLUMNS; column++) {
                float[] sums = new float[3];
                for (int x = 0; x < LineColumns.STEP; x++) {
                    int at = from + LineColumns.SEEN / 2 + column * LineColumns.STEP - 2 + x;
                    sums[0] += input[at + 20 * width];
                    sums[1] += input[at + 8 * width];
                }
                for (int x = -BAR / 2; x < BAR / 2; x++) {
                    sums[2] += input[from + LineColumns.SEEN / 2 + column * LineColumns.STEP + x + 20 * width];
                }
                int seen = sums[2] > BAR - 3 ? LineSigns.OTHER : sums[0] > 1 && sums[1] > 1 ? 1 : LineSigns.NOTHING;
                for (int sign = 0; sign < LineSigns.CLASSES; sign++) {
                    output[to + column * LineSigns.CLASSES + sign] = sign == seen ? 12 : 0;
                }
            }
        }
    }

    private static List<ReadNumber> read(Paper paper) {
        return new PaperReader(new Strokes(), PaperCertainty.unfitted()).readPage(paper.image(), ReadingOptions.DIGITS);
    }

    private static Paper ones(Paper paper, int x, int y, int digits) {
        for (int i = 0; i < digits; i++) {
            paper.line(x + 24 * i, y, x + 24 * i, y + 40, 5, INK);
        }
        return paper;
    }

    private static String texts(List<ReadNumber> numbers) {
        StringBuilder text = new StringBuilder();
        for (ReadNumber number : numbers) {
            text.append(number.line()).append(':').append(number.text()).append(' ');
        }
        return text.toString().trim();
    }

    @Test
    void numbersInTheOrderOfReading() {
        Paper paper = ones(ones(ones(new Paper(500, 300, 0.9), 60, 60, 3), 300, 64, 2), 60, 200, 1);
        List<ReadNumber> numbers = read(paper);
        assertEquals("0:111 0:11 1:1", texts(numbers));
        assertEquals(57, numbers.get(0).box().x(0), 4);
        assertEquals(60, numbers.get(0).box().y(0), 5);
        assertEquals(111, numbers.get(0).box().x(2), 4);
        assertEquals(100, numbers.get(0).box().y(2), 5);
        assertEquals(3, numbers.get(0).signs().size());
    }

    @Test
    void largePicturesAreReadInTheirOwnPixels() {
        Paper paper = new Paper(2600, 1800, 0.9);
        for (int i = 0; i < 2; i++) {
            paper.line(2000 + 70 * i, 1500, 2000 + 70 * i, 1620, 14, INK);
        }
        List<ReadNumber> numbers = read(paper);
        assertEquals("0:11", texts(numbers));
        assertEquals(1993, numbers.get(0).box().x(0), 6);
        assertEquals(1620, numbers.get(0).box().y(2), 10);
    }

    @Test
    void wordsAreLeftOutAndWhatIsBesideThemIsNotSure() {
        Paper paper = ones(new Paper(500, 300, 0.9), 60, 60, 2);
        // A word: one stroke and bars as high as the middle; and a letter like a 1 a little further on.
        paper.line(250, 60, 250, 100, 5, INK).line(250, 80, 330, 80, 14, INK);
        ones(paper, 378, 60, 1);
        List<ReadNumber> numbers = read(paper);
        assertEquals("0:11 1:1", texts(numbers));
        assertTrue(
                numbers.get(0).certainty() != Certainty.NOT_SURE, numbers.get(0).toString());
        assertEquals(Certainty.NOT_SURE, numbers.get(1).certainty());
    }

    @Test
    void itCanBeStopped() {
        Paper paper = new Paper(800, 800, 0.9);
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 5; column++) {
                ones(paper, 60 + 140 * column, 30 + 75 * row, 1);
            }
        }
        assertEquals(50, read(paper).size());
        PictureReading reading =
                new PaperReader(new Strokes(), PaperCertainty.unfitted()).page(paper.image(), ReadingOptions.DIGITS);
        double share = 0;
        while (reading.share() < 0.8) {
            assertTrue(reading.step());
            assertTrue(reading.share() >= share && reading.share() < 1, share + " and " + reading.share());
            share = reading.share();
        }
        int numbers = reading.numbers().size();
        assertTrue(numbers > 0 && numbers < 50, numbers + " numbers");
    }

    @Test
    void picturesOfNothingHaveNone() {
        for (double shade : new double[] {0, 0.5, 1}) {
            assertEquals(List.of(), read(new Paper(1, 1, shade)));
            assertEquals(List.of(), read(new Paper(50_000, 2, shade)));
            assertEquals(List.of(), read(new Paper(300, 200, shade)));
        }
    }
}
