package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.ReadingOptions;
import java.util.List;

/** The numbers of a picture: all of a page, or the one that the picture is cut out about. */
public final class PictureNumbers {

    /** A line of writing that is so high, of the picture, is what it was cut out about. */
    private static final double FILLS = 0.28;

    /** What is further apart along the line, of its height, is several numbers. */
    private static final double APART = 1.6;

    /** A picture of no more pixels is no page. */
    private static final int SMALL = 250_000;

    /** What is so near to the picture's edge, in px, hangs in. */
    private static final double EDGE = 1.5;

    private PictureNumbers() {}

    /**
     * Reads a picture.
     *
     * @param light 0 (black) to 1 (white), upright
     * @param isCrop whether the picture is known to be cut out about one number
     * @return in the order of reading; one at most of a picture that is cut out about one
     */
    public static List<ReadNumber> read(GrayImage light, boolean isCrop, PaperReader reader, ReadingOptions options) {
        if (!isCrop) {
            List<ReadNumber> numbers = reader.readPage(light, options);
            if (!isOfOneNumber(numbers, light)) {
                return numbers;
            }
        }
        ReadNumber number = reader.readNumber(light, options);
        return number == null ? List.of() : List.of(number);
    }

    /**
     * Whether what was found on it, beside what hangs in over its edges, is one line that fills it, with no gaps but
     * those between a number's digits. A small picture need not be filled.
     */
    static boolean isOfOneNumber(List<ReadNumber> numbers, GrayImage light) {
        List<ReadNumber> inside = numbers.stream()
                .filter(number -> isInside(number.box().bounds(), light))
                .toList();
        boolean isSmall = (long) light.width() * light.height() <= SMALL;
        if (inside.size() <= 1 && isSmall) {
            return true;
        }
        double highest = inside.stream()
                .mapToDouble(number -> height(number.box()))
                .max()
                .orElse(0);
        if (inside.isEmpty() || highest < FILLS * light.height()) {
            return false;
        }
        ReadNumber before = inside.get(0);
        for (ReadNumber number : inside.subList(1, inside.size())) {
            double gap = number.box().bounds().left() - before.box().bounds().right();
            if (number.row() >= 0 || number.line() != before.line() || gap > APART * highest) {
                return false;
            }
            before = number;
        }
        return true;
    }

    private static boolean isInside(Bounds box, GrayImage light) {
        return box.left() > EDGE
                && box.top() > EDGE
                && box.right() < light.width() - EDGE
                && box.bottom() < light.height() - EDGE;
    }

    private static double height(Corners box) {
        return Math.hypot(box.x(3) - box.x(0), box.y(3) - box.y(0));
    }
}
