package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of a page of ink, in steps, so that whoever has the reader of digits may be elsewhere, and do other
 * things between: strokes that stand together are read as one number. What winds on as joined writing does, what stands
 * and reads as words do ({@link NumberOdds}), and where the reader would take one stroke for several digits, is none,
 * unless it is all that there is.
 *
 * <p>Few pictures are read of words: what may be a number by where it stands is asked for its signs one by one, and
 * what these leave is read whole. Only where that makes most of the page numbers, the others are read, too.
 */
public final class InkPageReading {

    /** What most strokes' height is taken for, in px, so that a page may have any unit. */
    private static final double HEIGHT = 48;

    /**
     * From these odds on, of {@link NumberOdds}, by where it stands, something is read, and from these by its signs.
     */
    private static final double WELL_PLACED = 0;

    private static final double LEGIBLE = -1;

    /** From these odds on it is a number, and from these on sure. */
    private static final double LEAST = 1.1;

    private static final double SURE = 2.75;

    /** A number is read with so much confidence. */
    private static final double LEAST_CONFIDENCE = 0.1;

    /** Where all of its signs together are as likely read right as this, by what was read of them, it is no number. */
    private static final double LEAST_CHANCE = 0.2;

    /**
     * Numbers beside each other that are no further apart, of the higher one's height, are tried as one, where that is
     * no more than so many times what is empty inside of them.
     */
    private static final double NEAR = 0.8;

    private static final double EVEN = 1.8;

    /** Digits of one stroke. */
    private static final int MOST_OF_A_STROKE = 2;

    /** What is asked first, and last; between them, what is well placed, and what else may be one after that. */
    private static final int SIGNS = 1;

    private static final int UNIONS = 4;

    /**
     * A number of the page.
     *
     * @param reading which of those that were taken, from 0
     * @param line counted from 0: its line of writing
     * @param row counted from 0, where numbers stand in a table; -1 where they do not
     * @param column the same
     * @param isSure whether it is as sure as its reading; else it is not
     */
    public record Found(int reading, int line, int row, int column, boolean isSure) {}

    /** Strokes that stand together. */
    private static final class Group {
        private final List<Integer> strokes;

        /** Odds by its place, and by that and its reading. */
        private final double place;

        private double odds = Double.NEGATIVE_INFINITY;

        /** What its signs read as, one by one. */
        private SignReading ofSigns = SignReading.none();

        /** How likely all of these are right. */
        private double chance = 1;

        /** Its signs that can be read by themselves, and how many of them were asked for. */
        private List<List<Integer>> readable = List.of();

        private int asked;

        /** Which reading it has; none yet. */
        private int reading = -1;

        private boolean isAsked;
        private boolean isNumber;

        /** Those that it unites; none, if it is as the strokes stand. */
        private final List<Group> parts;

        Group(List<Integer> strokes, double place, List<Group> parts) {
            this.strokes = strokes;
            this.place = place;
            this.parts = parts;
        }

        boolean isPossible() {
            return chance >= LEAST_CHANCE;
        }
    }

    /** What is to be read, and of which group. */
    private record Ask(List<Integer> strokes, Group group) {}

    private final List<Stroke> strokes;
    private final StrokeGroups standing;
    private final NumberOdds odds;
    private final List<Group> groups = new ArrayList<>();
    private final boolean isAlone;
    private final List<Ask> asks = new ArrayList<>();
    private int step;

    /** How often signs were asked for. */
    private int rounds;

    private int taken;
    private double shift = NumberOdds.usual();

    /**
     * Of a page.
     *
     * @param page with y downwards, in any unit
     * @param weights that tell numbers from words
     */
    public InkPageReading(Ink page, NumberWeights weights) {
        this.strokes = page.strokes();
        this.standing = new StrokeGroups(strokes);
        this.odds = new NumberOdds(standing, weights);
        List<List<Integer>> all = standing.groups();
        this.isAlone = all.size() == 1;
        for (List<Integer> group : all) {
            double place = isAlone
                    ? Double.POSITIVE_INFINITY
                    : standing.isWord(group) ? Double.NEGATIVE_INFINITY : odds.ofPlace(group);
            groups.add(new Group(group, place, List.of()));
        }
        step = SIGNS;
        goOn();
    }

    private void goOn() {
        while (taken == asks.size() && step < UNIONS) {
            if (step != SIGNS || isAlone || !askSigns()) {
                step++;
                ask();
            }
        }
    }

    /** The strokes to read next, counted on the page, ascending; none, when all are read. */
    public List<Integer> next() {
        return next(0);
    }

    /** The same of those that come so many after them, for whoever reads several before the first is taken. */
    public List<Integer> next(int ahead) {
        return taken + ahead < asks.size() ? asks.get(taken + ahead).strokes : List.of();
    }

    /** Whether all that comes next is one digit each, if any. */
    public boolean isOfSigns() {
        return step == SIGNS;
    }

    /** The same as ink. */
    public Ink nextInk() {
        Ink ink = Ink.EMPTY;
        for (int stroke : next()) {
            ink = ink.plus(strokes.get(stroke));
        }
        return ink;
    }

    private void ask() {
        if (step == UNIONS) {
            unite();
        }
        for (Group group : groups) {
            if (step > SIGNS
                    && step < UNIONS
                    && !group.isAsked
                    && group.isPossible()
                    && group.place + shift >= WELL_PLACED
                    && ofSigns(group) + shift >= LEGIBLE) {
                asks.add(new Ask(group.strokes, group));
                group.isAsked = true;
            }
        }
    }

    /**
     * Asks for one sign of each group, then for two more, then for three: what the first tell to be no number is asked
     * no further. Gives whether there is any.
     */
    private boolean askSigns() {
        rounds++;
        boolean isAny = false;
        for (Group group : groups) {
            if (group.isPossible() && group.place + shift >= WELL_PLACED) {
                group.readable = rounds == 1 ? odds.readable(group.strokes) : group.readable;
                for (int i = 0; i < rounds && group.asked < group.readable.size(); i++) {
                    asks.add(new Ask(group.readable.get(group.asked), group));
                    group.asked++;
                    isAny = true;
                }
            }
        }
        return isAny;
    }

    /** Whether what was read so may be a number among words. */
    static boolean isLegible(SignReading reading) {
        return reading.confidence() >= LEAST_CONFIDENCE && reading.mostOfAStroke() <= MOST_OF_A_STROKE;
    }

    private double ofSigns(Group group) {
        return group.ofSigns.text().isEmpty() ? group.place : odds.of(group.strokes, group.ofSigns, group.ofSigns);
    }

    /** What those were read as; of what is asked as a sign without its box. */
    public void take(SignReading reading) {
        Group group = asks.get(taken).group;
        String text = reading.text();
        if (step == SIGNS) {
            Bounds box = standing.box(asks.get(taken).strokes);
            group.ofSigns = group.ofSigns.and(text, reading.confidence(), box);
            group.chance *= reading.confidence();
        } else if (!text.isEmpty() && (isAlone || isLegible(reading))) {
            group.reading = taken;
            group.odds = isAlone ? group.place : odds.of(group.strokes, reading, group.ofSigns);
        }
        if (step == UNIONS && group.odds + shift >= LEAST) {
            for (Group part : group.parts) {
                part.isNumber = false;
            }
            group.isNumber = true;
        }
        taken++;
        if (taken == asks.size() && step != SIGNS && step != UNIONS) {
            decide();
        }
        goOn();
    }

    /** Which of the groups that were read are numbers. */
    private void decide() {
        double[] all = new double[groups.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = groups.get(i).odds;
        }
        shift = NumberOdds.shift(all);
        for (Group group : groups) {
            group.isNumber = group.odds + shift >= LEAST;
        }
    }

    /** Numbers that stand near each other are one, perhaps: they are read together, too. */
    private void unite() {
        List<Group> near = new ArrayList<>();
        for (Group group : groups) {
            if (group.isNumber) {
                near.add(group);
            }
        }
        for (int i = 0; i < near.size(); ) {
            List<Group> parts = new ArrayList<>();
            boolean[] isOf = new boolean[strokes.size()];
            do {
                parts.add(near.get(i));
                for (int stroke : near.get(i).strokes) {
                    isOf[stroke] = true;
                }
                i++;
            } while (i < near.size() && isNear(near.get(i - 1).strokes, near.get(i).strokes));
            if (parts.size() > 1) {
                List<Integer> all = new ArrayList<>();
                for (int stroke = 0; stroke < isOf.length; stroke++) {
                    if (isOf[stroke]) {
                        all.add(stroke);
                    }
                }
                Group union = new Group(all, odds.ofPlace(all), parts);
                groups.add(union);
                asks.add(new Ask(all, union));
            }
        }
    }

    private boolean isNear(List<Integer> one, List<Integer> other) {
        Bounds a = standing.box(one);
        Bounds b = standing.box(other);
        double beside = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        // What comes next may be further left, where a line begins lower.
        double apart = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        double inside = Math.max(standing.widestGap(one), standing.widestGap(other));
        return 2 * beside > Math.min(a.height(), b.height())
                && apart <= NEAR * Math.max(a.height(), b.height())
                && (inside == 0 || apart <= EVEN * inside);
    }

    /** How much is done, 0 to 1; what is read next may make it less. */
    public double share() {
        return asks.isEmpty() ? 1 : (double) taken / asks.size();
    }

    /**
     * When all is read, the numbers in the order of reading: block after block, line after line, from left to right.
     */
    public List<Found> numbers() {
        double height = standing.height();
        double scale = height > 0 ? HEIGHT / height : 1;
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).isNumber) {
                continue;
            }
            Bounds box = standing.box(groups.get(i).strokes);
            Slot slot = new Slot(box.left() * scale, box.top() * scale, 0, box.width() * scale, box.height() * scale);
            places.add(new Place(
                    new int[] {i}, slot, (float) slot.x(), (float) slot.y(), (float) (slot.x() + slot.width()), (float)
                            (slot.y() + slot.height())));
        }
        List<Found> found = new ArrayList<>();
        for (Place place : new PageOrder(places, 0).inOrder()) {
            Group number = groups.get(place.parts[0]);
            found.add(new Found(number.reading, place.line, place.row, place.column, number.odds + shift >= SURE));
        }
        return found;
    }
}
