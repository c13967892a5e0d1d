package io.github.digitpad.paper;

import io.github.digitpad.reading.Certainty;
import java.util.ArrayList;
import java.util.List;

/**
 * What readings are worth where they stand: a letter that looks like a digit stands in a word. Words are left out; what
 * may be part of one is not sure.
 */
final class Surroundings {

    /** From so much ink on that is no number, a place may be a word's. */
    private static final double MAYBE_WORD = 0.25;

    /** From so much on it is one, if few digits were read in it. */
    private static final double WORD = 0.5;

    /** A digit with the gap after it is no wider, of its height. */
    private static final double WIDEST = 1.6;

    /** Longer numbers are none by chance. */
    private static final int LONGEST_CHANCE = 2;

    /** Letters of a word are no further apart, in heights. */
    private static final double GAP = 1.3;

    private static final double BESIDE = 0.5;

    /** How much surer a number has to be than its page's places without one are many for each that has. */
    private static final double CHANCE = 3;

    private Surroundings() {}

    /** The places with numbers, each with its reading; those that are doubted are not sure. */
    static List<Place> numbers(List<Place> places, List<LineReading> readings) {
        boolean[] mayBeWords = new boolean[readings.size()];
        List<Place> numbers = new ArrayList<>();
        for (int i = 0; i < mayBeWords.length; i++) {
            Place place = places.get(i);
            LineReading reading = readings.get(i);
            mayBeWords[i] = reading.other() > MAYBE_WORD;
            double width = WIDEST * place.slot.height() * reading.text().length();
            boolean isWide = place.slot.width() > width;
            if (hasDigit(reading.text()) && !(isWide && reading.other() > WORD)) {
                place.reading = isWide || mayBeWords[i] ? reading.doubted() : reading;
                numbers.add(place);
            }
        }
        for (int i = 0; i < mayBeWords.length; i++) {
            for (int j = 0; mayBeWords[i] && j < numbers.size(); j++) {
                Place number = numbers.get(j);
                LineReading reading = number.reading;
                if (reading != null && reading.text().length() <= LONGEST_CHANCE && isBeside(places.get(i), number)) {
                    number.reading = reading.doubted();
                }
            }
        }
        doubtByChance(numbers, readings);
        return numbers;
    }

    /**
     * What is read by chance in words, drawings and rests of rules: the more of them there are beside sure numbers, the
     * rarer is a number, and the surer it has to be.
     */
    private static void doubtByChance(List<Place> numbers, List<LineReading> readings) {
        int none = 0;
        for (int i = 0; i < readings.size(); i++) {
            none += readings.get(i).other() > WORD ? 1 : 0;
        }
        int sure = 1;
        for (int i = 0; i < numbers.size(); i++) {
            LineReading reading = numbers.get(i).reading;
            if (reading != null) {
                sure += reading.certainty() == Certainty.CERTAIN ? 1 : 0;
                none += reading.certainty() == Certainty.NOT_SURE && reading.other() <= WORD ? 1 : 0;
            }
        }
        for (int i = 0; i < numbers.size(); i++) {
            Place number = numbers.get(i);
            LineReading reading = number.reading;
            if (reading != null) {
                int others = sure - (reading.certainty() == Certainty.CERTAIN ? 1 : 0);
                // A longer one is less often there by chance.
                double chance = CHANCE * none / others / reading.text().length();
                double odds = reading.confidence() / Math.max(1e-9, 1 - reading.confidence());
                if (odds < chance) {
                    number.reading = reading.doubted();
                }
            }
        }
    }

    /** Marks alone are no number: a line that was drawn, a point. */
    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(Place one, Place other) {
        double gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
        boolean isInCells = one.grid >= 0 || other.grid >= 0;
        return !isInCells && gap < GAP * Math.max(one.height(), other.height()) && Place.beside(one, other) > BESIDE;
    }
}
