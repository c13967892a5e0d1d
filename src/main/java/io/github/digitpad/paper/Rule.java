package io.github.digitpad.paper;

/** A line that was there before the writing: of ruled or squared paper, of a form, of a box. */
final class Rule {

    /** Whether it goes from top to bottom; else from left to right. */
    final boolean upright;

    /** Where it begins along its way: y, if it is upright, else x, in px. */
    final int from;

    /** In px. */
    final double thickness;

    /** Ink that is darker by so much than the rule is writing on it. */
    private static final double DARKER = 1.5;

    private final float[] middles;

    /** The most contrast that is the rule's own; writing on it has more. */
    final double most;

    /**
     * A rule.
     *
     * @param middles for each px of its way, where its middle is across it; taken over
     * @param contrast of its usual ink
     */
    Rule(boolean upright, int from, float[] middles, double thickness, double contrast) {
        this.upright = upright;
        this.from = from;
        this.middles = middles;
        this.thickness = thickness;
        this.most = DARKER * contrast;
    }

    /** In px along its way. */
    int length() {
        return middles.length;
    }

    /** The first px along its way that is not its own. */
    int end() {
        return from + middles.length;
    }

    /** How far across its way it goes for each px along it. */
    double slope() {
        return (middles[middles.length - 1] - middles[0]) / (double) middles.length;
    }

    /** Where it is across its way, at a place along it: beyond its ends, where it ended. */
    double at(double along) {
        int i = (int) Math.round(along) - from;
        return middles[Math.max(0, Math.min(middles.length - 1, i))];
    }
}
