package io.github.digitpad.train;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pages of a notebook, written with a pen: lines of words, with numbers among them, and between the lines a box, an
 * underline or an arrow. Digits are people's; words are written by a {@link NoteHand}, signs drawn by
 * {@link HandLetters#FOR_VALIDATION}, humps by rule. y grows downwards; a page is about {@value #WIDTH} units wide, and
 * its numbers 30 to 45 high.
 */
final class InkPageComposer {

    private static final double WIDTH = 1500;

    /** Strokes of a page, about. */
    private final int strokes;

    private final int numbers;
    private final NumberComposer composer;
    private final List<String> letters = HandLetters.FOR_VALIDATION.signs();
    private final NoteHand hand;
    private final double words;
    private final List<LabelledNumber> written;

    /**
     * A number on a page.
     *
     * @param box about its ink, in the page's units
     */
    record Placed(String text, Bounds box) {

        /** Whether it is what another box is about: more than half of both is of both. */
        boolean isAt(Bounds other) {
            return beside(other) > 0.5 * Math.max(box.width(), other.width())
                    && above(other) > 0.5 * Math.max(box.height(), other.height());
        }

        /** Whether the other box is about a part of it, or more than it. */
        boolean touches(Bounds other) {
            return beside(other) > 0.3 * Math.min(box.width(), other.width())
                    && above(other) > 0.3 * Math.min(box.height(), other.height());
        }

        private double beside(Bounds other) {
            return Math.min(box.right(), other.right()) - Math.max(box.left(), other.left());
        }

        private double above(Bounds other) {
            return Math.min(box.bottom(), other.bottom()) - Math.max(box.top(), other.top());
        }
    }

    /** A page and its numbers. */
    record ComposedPage(Ink ink, List<Placed> numbers) {}

    /**
     * Composes of these digits.
     *
     * @param strokes of a page, about
     * @param hand that writes words
     * @param words which share is written so, 0 to 1; the others are signs apart, and humps
     * @param written whole numbers as people wrote them, about 100 high: half of a page's, if there are any
     */
    InkPageComposer(
            List<LabelledInk> digits,
            int strokes,
            int numbers,
            NoteHand hand,
            double words,
            List<LabelledNumber> written) {
        this.written = written;
        this.hand = hand;
        this.words = words;
        this.strokes = strokes;
        this.numbers = numbers;
        this.composer = new NumberComposer(
                digits, new ComposerSettings(1, 6, List.of(Spacing.DEFAULT, Spacing.DEFAULT, Spacing.TIGHT), 0, 0, 0));
    }

    /** The next page. */
    ComposedPage compose(SplittableRandom random) {
        List<Stroke> ink = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        double high = random.nextDouble(30, 45);
        double pitch = high * random.nextDouble(1.7, 2.3);
        double baseline = pitch;
        double x = high * random.nextDouble();
        while (placed.size() < numbers || ink.size() < strokes) {
            boolean isNumber = placed.size() < numbers
                    && (ink.size() >= strokes
                            || random.nextDouble()
                                    < (double) (numbers - placed.size()) * 7 / Math.max(1, strokes - ink.size()));
            LabelledNumber number = isNumber ? number(random) : null;
            Ink item = number == null ? word(high, random) : scaled(number.ink(), high / 100);
            Bounds box = Bounds.of(item);
            if (x + box.width() > WIDTH && x > high) {
                x = high * random.nextDouble();
                baseline += pitch;
                if (random.nextInt(6) == 0) {
                    baseline += drawing(baseline, high, random, ink);
                }
            }
            double right = x - box.left();
            double bottom = number == null ? 0 : box.bottom();
            double down = baseline - bottom + high * 0.05 * random.nextGaussian();
            add(item, right, down, ink);
            if (number != null) {
                placed.add(new Placed(
                        number.text(),
                        new Bounds(box.left() + right, box.top() + down, box.right() + right, box.bottom() + down)));
            }
            x += box.width() + high * random.nextDouble(0.9, 2);
        }
        return new ComposedPage(Ink.of(ink), placed);
    }

    private LabelledNumber number(SplittableRandom random) {
        return !written.isEmpty() && random.nextBoolean()
                ? written.get(random.nextInt(written.size()))
                : composer.compose(random).number();
    }

    /** On the line at 0: a word, signs apart, or humps. */
    private Ink word(double high, SplittableRandom random) {
        if (words > 0 && random.nextDouble() < words) {
            return hand.word(high, random);
        }
        return random.nextInt(3) == 0 ? joined(high, random) : letters(high, random);
    }

    private Ink letters(double high, SplittableRandom random) {
        List<Stroke> word = new ArrayList<>();
        int length = random.nextInt(2, 9);
        double x = 0;
        for (int i = 0; i < length; i++) {
            double size = high * random.nextDouble(0.55, 1.05);
            String letter = letters.get(random.nextInt(letters.size()));
            boolean isRound = random.nextBoolean();
            for (String stroke : letter.split("\\|", -1)) {
                List<Point> points = new ArrayList<>();
                for (String pair : stroke.split(" ", -1)) {
                    points.add(new Point(
                            x + size / 8 * (pair.charAt(0) - '0' + 0.3 * random.nextGaussian()),
                            size / 8 * (pair.charAt(1) - '8' + 0.3 * random.nextGaussian()),
                            10 * points.size()));
                }
                Stroke straight = new Stroke(points);
                word.add(isRound && points.size() > 2 ? Curves.smooth(straight) : straight);
            }
            x += size * random.nextDouble(0.85, 1.1);
        }
        return Ink.of(word);
    }

    private static Ink joined(double high, SplittableRandom random) {
        List<Point> points = new ArrayList<>();
        int humps = random.nextInt(4, 14);
        double wide = high * random.nextDouble(0.3, 0.5);
        double loop = random.nextDouble(-0.2, 0.9);
        double x = 0;
        for (int hump = 0; hump < humps; hump++) {
            double up = high * (random.nextInt(5) == 0 ? random.nextDouble(0.9, 1.2) : random.nextDouble(0.4, 0.6));
            double width = wide * random.nextDouble(0.6, 1.2);
            double swing = loop * width * random.nextDouble(0.3, 0.8);
            for (int i = 0; i < 12; i++) {
                double t = i / 12.0;
                points.add(new Point(
                        x + width * t + swing * Math.sin(2 * Math.PI * t),
                        -up * (0.5 - 0.5 * Math.cos(2 * Math.PI * t)),
                        10 * points.size()));
            }
            x += width;
        }
        List<Stroke> word = new ArrayList<>(List.of(new Stroke(points)));
        if (random.nextBoolean()) {
            double at = x * random.nextDouble(0.2, 0.8);
            word.add(new Stroke(List.of(new Point(at, -0.8 * high, 0), new Point(at + 0.4 * high, -0.82 * high, 30))));
        }
        return Ink.of(word);
    }

    /** A box, an underline or an arrow below a line; how much room it takes. */
    private static double drawing(double top, double high, SplittableRandom random, List<Stroke> ink) {
        double x = WIDTH * random.nextDouble(0.5);
        double width = high * random.nextDouble(4, 14);
        double y = top - high;
        switch (random.nextInt(3)) {
            case 0 -> ink.add(line(x, y, x + width, y, x + width, y + 3 * high, x, y + 3 * high, x, y));
            case 1 -> ink.add(line(x, y, x + width, y + 0.1 * high));
            default -> {
                ink.add(line(x, y + high, x + width, y + high));
                ink.add(line(x + width - high, y + 0.5 * high, x + width, y + high, x + width - high, y + 1.5 * high));
            }
        }
        return 4 * high;
    }

    private static Stroke line(double... places) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            points.add(new Point(places[i], places[i + 1], 10 * i));
        }
        return new Stroke(points);
    }

    private static Ink scaled(Ink ink, double scale) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(scale * point.x(), scale * point.y(), point.timeMillis()));
            }
            strokes.add(new Stroke(points));
        }
        return Ink.of(strokes);
    }

    private static void add(Ink item, double right, double down, List<Stroke> ink) {
        for (Stroke stroke : item.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(point.x() + right, point.y() + down, point.timeMillis()));
            }
            ink.add(new Stroke(points));
        }
    }
}
