package io.github.digitpad.formats.packed;

import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.GroupFeatures;
import io.github.digitpad.reading.JoinFeatures;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenWeights;
import java.util.Arrays;

/**
 * {@link Learned} as two literals of a script, which browsers read faster than anything that would have to be parsed: a
 * list of numbers, and a text of a character for each of the pen's weights, of which gzip makes about half. Nothing is
 * lost.
 */
public final class PackedLearned {

    /**
     * A pen weight's character is so many units after this one, or before it: none that a string would have to escape.
     */
    private static final char ZERO = '?';

    private static final int DIGITS = 10;

    /** Thresholds, unit and mix: what stands before the lattice's numbers. */
    private static final int HEAD = 6;

    private static final int COUNT = HEAD + GroupFeatures.COUNT + JoinFeatures.COUNT + 1 + 2 * DIGITS;

    private PackedLearned() {}

    /** All but the pen's weights. */
    public static double[] numbers(Learned learned) {
        double[] numbers = new double[COUNT];
        PenWeights.Mix mix = learned.pen().mix();
        numbers[0] = learned.certainty().certainFrom();
        numbers[1] = learned.certainty().likelyFrom();
        numbers[2] = learned.pen().unit();
        numbers[3] = mix.ofPicture();
        numbers[4] = mix.ofPen();
        numbers[5] = mix.least();
        LatticeWeights lattice = learned.lattice();
        int at = HEAD;
        for (double[] part : new double[][] {
            lattice.group(), lattice.join(), {lattice.logProbability()}, lattice.ofOneStroke(), lattice.ofSeveral()
        }) {
            System.arraycopy(part, 0, numbers, at, part.length);
            at += part.length;
        }
        return numbers;
    }

    /** The pen's weights. */
    public static String pen(Learned learned) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PenWeights.COUNT; i++) {
            text.append((char) (ZERO + learned.pen().units(i)));
        }
        return text.toString();
    }

    /**
     * What {@link #numbers} and {@link #pen} were given.
     *
     * @throws PackFormatException if they are not what those gave
     */
    public static Learned read(double[] numbers, String pen) throws PackFormatException {
        if (numbers.length != COUNT || pen.length() != PenWeights.COUNT) {
            throw new PackFormatException("packed weights: " + numbers.length + " numbers and " + pen.length()
                    + " characters; needs " + COUNT + " and " + PenWeights.COUNT);
        }
        int[] units = new int[pen.length()];
        for (int i = 0; i < units.length; i++) {
            units[i] = pen.charAt(i) - ZERO;
        }
        int joins = HEAD + GroupFeatures.COUNT;
        int logProbability = joins + JoinFeatures.COUNT;
        int ofSeveral = logProbability + 1 + DIGITS;
        try {
            return new Learned(
                    new CertaintyThresholds(numbers[0], numbers[1]),
                    new PenWeights(numbers[2], units, new PenWeights.Mix(numbers[3], numbers[4], numbers[5])),
                    new LatticeWeights(
                            Arrays.copyOfRange(numbers, HEAD, joins),
                            Arrays.copyOfRange(numbers, joins, logProbability),
                            numbers[logProbability],
                            Arrays.copyOfRange(numbers, logProbability + 1, ofSeveral),
                            Arrays.copyOfRange(numbers, ofSeveral, COUNT)));
        } catch (IllegalArgumentException e) {
            throw new PackFormatException("packed weights: " + e.getMessage(), e);
        }
    }
}
