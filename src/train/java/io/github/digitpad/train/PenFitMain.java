package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Fits what the pen's movements say and prints it as {@code recognize.FittedPen} has it. Argument: the data's folder.
 * No network is asked, so other weights of the network change nothing here.
 */
final class PenFitMain {

    private static final int WRITERS_PER_HELD_OUT = 7;

    /** As {@code FittedPen} has it. */
    private static final double UNIT = 0.15;

    /** From {@code '#'} to {@code '['}: no quotation mark, no backslash. */
    private static final int MOST_UNITS = 28;

    private PenFitMain() {}

    public static void main(String[] args) throws IOException {
        double[] weights = PenFit.fit(digits(Path.of(args[0])));
        StringBuilder text = new StringBuilder();
        for (double weight : weights) {
            long units = Math.round(weight / UNIT);
            text.append((char) ('?' + Math.max(-MOST_UNITS, Math.min(MOST_UNITS, units))));
        }
        System.out.println(text);
    }

    /** Pendigits without the writers that validate the trainer, every seventh. */
    static List<LabelledInk> digits(Path data) throws IOException {
        return UnipenReader.read(data.resolve("pendigits").resolve("pendigits-orig.tra.gz")).stream()
                .filter(digit -> digit.writer() % WRITERS_PER_HELD_OUT != 0)
                .toList();
    }
}
