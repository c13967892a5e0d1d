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

    /** Of one number. */
    static NumberScore of(boolean isExact, int errors, int digits) {
        return new NumberScore(isExact ? 1 : 0, 1, errors, digits);
    }

    NumberScore plus(NumberScore other) {
        return new NumberScore(exact + other.exact, total + other.total, errors + other.errors, digits + other.digits);
    }

    /** The numbers, without regard to how far they are off. */
    Score numbers() {
        return new Score(exact, total);
    }

    double exactShare() {
        return (double) exact / total;
    }

    double errorRate() {
        return (double) errors / digits;
    }
}
