package io.github.digitpad.reading;

import java.util.List;

/**
 * The lattice of one line: its candidates, and the best paths through them. Scores are logarithms of odds, without
 * unit: a path that has 1 more is 2.7 times as likely.
 *
 * @param candidates those with which a place of the line begins after those of the places before it
 * @param paths the best first; at least one
 */
public record LineView(List<Candidate> candidates, List<Path> paths) {

    /**
     * Pieces that may be one sign.
     *
     * @param group the pieces and what the network says of them
     * @param parts which strokes, or parts of strokes, they are
     * @param score of these pieces being one digit, whichever it is; 0 of a mark
     * @param labels what they may be, the best first: those that paths were looked for with
     */
    public record Candidate(Group group, List<StrokePart> parts, double score, List<Label> labels) {}

    /**
     * What a candidate may be read as.
     *
     * @param symbol a digit, {@code '.'}, {@code ','} or {@code '-'}
     * @param score with the candidate's own
     */
    public record Label(char symbol, double score) {}

    /**
     * A way to read the line.
     *
     * @param score of all its steps
     */
    public record Path(List<Step> steps, double score) {

        /** What it reads. */
        public String text() {
            char[] signs = new char[steps.size()];
            for (int i = 0; i < signs.length; i++) {
                signs[i] = steps.get(i).symbol();
            }
            return new String(signs);
        }
    }

    /**
     * A step of a path.
     *
     * @param candidate its place among the line's
     * @param score as of {@link Label}
     * @param join of following what is before it
     */
    public record Step(int candidate, char symbol, double score, double join) {}

    /** The place of the best path that reads something else than the best one; negative, if none does. */
    public int runnerUp() {
        String best = paths.get(0).text();
        for (int i = 1; i < paths.size(); i++) {
            if (!paths.get(i).text().equals(best)) {
                return i;
            }
        }
        return -1;
    }
}
