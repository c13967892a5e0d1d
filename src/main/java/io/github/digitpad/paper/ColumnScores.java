package io.github.digitpad.paper;

/**
 * The logarithms of probabilities that a strip's columns have of digits, of the marks that may be written, and of
 * nothing. What may not be written counts as nothing, and so does ink that is no number; how much of it there is is
 * kept.
 */
final class ColumnScores {

    /** Signs that a text may have, then nothing. */
    static final int CLASSES = LineSigns.SIGNS.length() + 1;

    static final int NOTHING = CLASSES - 1;

    final int columns;

    /** {@code [columns, CLASSES]}; negative infinity for what may not be written. */
    final double[] logs;

    /** Per column 0 to 1: ink that is no number. */
    final double[] others;

    /**
     * Of logits.
     *
     * @param logits {@code [columns, LineSigns.CLASSES]}
     * @param marks those that may be written
     */
    ColumnScores(float[] logits, String marks) {
        columns = logits.length / LineSigns.CLASSES;
        logs = new double[columns * CLASSES];
        others = new double[columns];
        double[] shares = new double[LineSigns.CLASSES];
        for (int column = 0; column < columns; column++) {
            int at = column * LineSigns.CLASSES;
            double most = logits[at];
            for (int c = 1; c < LineSigns.CLASSES; c++) {
                most = Math.max(most, logits[at + c]);
            }
            double sum = 0;
            for (int c = 0; c < LineSigns.CLASSES; c++) {
                shares[c] = Math.exp(logits[at + c] - most);
                sum += shares[c];
            }
            others[column] = shares[LineSigns.OTHER] / sum;
            double nothing = shares[LineSigns.NOTHING] + shares[LineSigns.OTHER];
            for (int c = 0; c < NOTHING; c++) {
                boolean isAllowed = c < LineSigns.DIGITS || marks.indexOf(LineSigns.SIGNS.charAt(c)) >= 0;
                nothing += isAllowed ? 0 : shares[c];
                logs[column * CLASSES + c] = isAllowed ? Math.log(shares[c] / sum) : Double.NEGATIVE_INFINITY;
            }
            logs[column * CLASSES + NOTHING] = Math.log(nothing / sum);
        }
    }

    double log(int column, int sign) {
        return logs[column * CLASSES + sign];
    }

    /** The logarithm of the sum of what these are logarithms of. */
    static double logOfSum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log(1 + Math.exp(Math.min(a, b) - most));
    }
}
