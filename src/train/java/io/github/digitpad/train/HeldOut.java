package io.github.digitpad.train;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the pen's writers validate: in the order of their numbers, the writer at place {@code fold}, counted from 1,
 * and every {@code folds}th after.
 *
 * @param trainedOn whether those who validate, of every collection, are trained on as well
 */
record HeldOut(int fold, int folds, boolean trainedOn) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    /**
     * Reads {@code 3/5}: the third fold of five.
     *
     * @throws IllegalArgumentException if it is written otherwise, or there is no such fold
     */
    static HeldOut of(String written, boolean trainedOn) {
        Matcher matcher = WRITTEN.matcher(written);
        if (matcher.matches()) {
            int fold = Integer.parseInt(matcher.group(1));
            int folds = Integer.parseInt(matcher.group(2));
            if (fold >= 1 && fold <= folds && folds >= 2) {
                return new HeldOut(fold, folds, trainedOn);
            }
        }
        throw new IllegalArgumentException(
                "fold \"" + written + "\": needs two numbers such as 3/5, the third fold of five");
    }
}
