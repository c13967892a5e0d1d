package io.github.digitpad.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best readings of one line. */
final class LineReading implements Lattice.Scorer {

    /** Ways to read one group. */
    private static final int MOST_LABELS = 5;

    /** A way to read a group that scores so much less than its best is left out. */
    private static final double FARTHEST_LABEL = 9;

    /** What a mark beside a mark costs, and a point or a comma before any digit: hardly anybody writes either. */
    private static final double OUT_OF_PLACE = 5;

    /** What several pieces gain that are as a digit was which this person wrote before. */
    private static final double FAMILIAR = 4;

    /** What two digits above each other cost; composed numbers have none, so it is not fitted. */
    private static final double STACKED = 6;

    private final LatticeWeights weights;
    private final Decisions decisions;
    private final Marks marks;
    private final Candidates candidates;
    private final List<List<Group>> groups = new ArrayList<>();
    private final Lattice lattice;

    /**
     * Reads a line.
     *
     * @param marks of the line
     * @param paths how many are looked for
     * @param before the same line when there was less or more of it, and nothing decided, as nothing is now; with as
     *     many paths. Nothing, if there is none
     */
    LineReading(
            Line line,
            Decisions decisions,
            Marks marks,
            LatticeWeights weights,
            Candidates.Classifier classifier,
            int paths,
            @Nullable LineReading before) {
        this.weights = weights;
        this.decisions = decisions;
        this.marks = marks;
        this.candidates = new Candidates(line, decisions, classifier, before == null ? null : before.candidates);
        for (List<Group> digits : candidates.groups()) {
            List<Group> all = new ArrayList<>(digits);
            for (Group group : digits) {
                Decisions.Pinned pin = decisions.of(group);
                if (pin != null && pin.symbol() != Pin.ANY) {
                    if (!isDigit(pin.symbol())) {
                        all.set(0, group.asMark(pin.symbol()));
                    }
                } else {
                    all.addAll(marks.of(group));
                }
            }
            groups.add(all.size() == digits.size() && decisions.isNone() ? digits : all);
        }
        this.lattice = before == null
                ? new Lattice(groups, this, paths)
                : new Lattice(groups, this, paths, before.lattice, sameGroups(before));
    }

    /** At how many places, from the first on, both have the very same groups. */
    @SuppressWarnings("ReferenceEquality") // Kept candidates are the same list, others are not.
    private int sameGroups(LineReading other) {
        int same = 0;
        while (same < Math.min(groups.size(), other.groups.size()) && groups.get(same) == other.groups.get(same)) {
            same++;
        }
        return same;
    }

    /** The best paths, each by its last step, the best first. */
    List<Lattice.Step> best() {
        return lattice.best();
    }

    @Override
    public List<Lattice.Label> labels(Group group) {
        Decisions.Pinned pin = decisions.of(group);
        if (group.mark() != Group.NO_MARK) {
            boolean chosen = pin != null && pin.symbol() == group.mark();
            return List.of(new Lattice.Label(group.mark(), chosen ? 0 : marks.score(group, group.mark())));
        }
        double score = score(group);
        List<Lattice.Label> labels = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            char symbol = (char) ('0' + digit);
            if (pin == null || pin.symbol() == Pin.ANY || pin.symbol() == symbol) {
                labels.add(new Lattice.Label(symbol, score + weights.of(group, digit)));
            }
        }
        labels.sort(Comparator.comparingDouble(Lattice.Label::score).reversed());
        int count = 1;
        while (count < Math.min(MOST_LABELS, labels.size())
                && labels.get(count).score() > labels.get(0).score() - FARTHEST_LABEL) {
            count++;
        }
        return Lists.first(labels, count);
    }

    /** Of these pieces being one digit, whichever. */
    private double score(Group group) {
        double score = weights.of(group);
        return group.ranks().size() > 1 ? score + FAMILIAR * group.prediction().familiarity() : score;
    }

    @Override
    public double join(@Nullable Group before, Group after) {
        boolean mark = after.mark() != Group.NO_MARK;
        if (before == null) {
            return mark && after.mark() != '-' ? -OUT_OF_PLACE : 0;
        }
        if (mark || before.mark() != Group.NO_MARK) {
            return mark && before.mark() != Group.NO_MARK ? -OUT_OF_PLACE : 0;
        }
        return weights.of(before, after) - (JoinFeatures.isStacked(before, after) ? STACKED : 0);
    }

    /**
     * What was compared, with the scores that it was compared by.
     *
     * @param parts what the pieces are, by their ranks
     */
    @SuppressWarnings("ReferenceEquality") // Paths have the line's own groups.
    LineView view(List<StrokePart> parts) {
        List<Group> all = new ArrayList<>();
        List<LineView.Candidate> shown = new ArrayList<>();
        for (List<Group> from : groups) {
            for (Group group : from) {
                List<LineView.Label> labels = new ArrayList<>();
                for (Lattice.Label label : labels(group)) {
                    labels.add(new LineView.Label(label.symbol(), label.score()));
                }
                double own = group.mark() == Group.NO_MARK ? score(group) : 0;
                all.add(group);
                shown.add(new LineView.Candidate(group, group.parts(parts), own, labels));
            }
        }
        List<LineView.Path> paths = new ArrayList<>();
        for (Lattice.Step end : best()) {
            List<LineView.Step> steps = new ArrayList<>();
            for (Lattice.Step step : end.path()) {
                int place = 0;
                while (all.get(place) != step.group()) {
                    place++;
                }
                Lattice.Step before = step.before();
                double join = join(before == null ? null : before.group(), step.group());
                double score = step.score() - (before == null ? 0 : before.score()) - join;
                steps.add(new LineView.Step(place, step.symbol(), score, join));
            }
            paths.add(new LineView.Path(steps, end.score()));
        }
        return new LineView(shown, paths);
    }

    /** Whether a person chose this sign for exactly these pieces. */
    boolean isChosen(Group group, char symbol) {
        Decisions.Pinned pin = decisions.of(group);
        return pin != null && pin.symbol() == symbol;
    }

    static boolean isDigit(char symbol) {
        return symbol >= '0' && symbol <= '9';
    }
}
