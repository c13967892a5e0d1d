package io.github.digitpad.cli;

/**
 * How many of a writer's digits are read wrong before and after something is known of the hand.
 *
 * @param without digits read wrong as anybody's
 * @param with digits read wrong as this writer's
 * @param scored digits
 */
record PersonalScore(int without, int with, int scored) {

    static final PersonalScore NONE = new PersonalScore(0, 0, 0);

    PersonalScore plus(PersonalScore other) {
        return new PersonalScore(without + other.without, with + other.with, scored + other.scored);
    }

    /** The digits as anybody's. */
    Score general() {
        return new Score(scored - without, scored);
    }
}
