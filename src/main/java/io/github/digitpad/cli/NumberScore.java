package io.github.digitpad.cli;

/**
 * How many numbers were read exactly, and how far the others are off.
 *
 * @param exact numbers read without any error
 * @param total numbers
 * @param errors digits to insert, delete or replace (Levenshtein) to get from what was read to what was written
 * @param digits digits written
 */
record NumberScore(int exact, int total, int errors, int digits) {

    static final NumberScore NONE = new NumberScore(0, 0, 0, 0);

    NumberScore plus(String written, String read) {
        return new NumberScore(
                exact + (written.equals(read) ? 1 : 0),
                total + 1,
                errors + editDistance(written, read),
                digits + written.length());
    }

    double exactShare() {
        return (double) exact / total;
    }

    double errorRate() {
        return (double) errors / digits;
    }

    /** Insertions, deletions and replacements, as few as possible. */
    static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
