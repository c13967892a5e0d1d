package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the lines' best paths together and chooses among them. */
final class ReadingChoice {

    /** More digits than this are no number that anybody writes into a field. */
    private static final int MOST_DIGITS = 12;

    /** Of the width of two neighbours together. */
    private static final double MOST_SHARED = 0.5;

    /** Readings of the whole that are offered. */
    private static final int MOST_ALTERNATIVES = 8;

    /** One path for each line, and their common score. */
    private record Whole(String text, List<List<Lattice.Step>> lines, double score) {}

    private final List<StrokePart> parts;
    private final boolean complete;
    private final CertaintyThresholds thresholds;

    /**
     * A choice among readings of the same pieces.
     *
     * @param parts what the pieces are, by their ranks
     * @param complete whether no point or comma was left out because the options allow none
     * @param thresholds from which confidence on a reading is certain or likely
     */
    ReadingChoice(List<StrokePart> parts, boolean complete, CertaintyThresholds thresholds) {
        this.parts = parts;
        this.complete = complete;
        this.thresholds = thresholds;
    }

    /**
     * The best reading.
     *
     * @param lines from top to bottom
     * @param paths how many readings are compared; what none of these says has no confidence
     */
    Reading choose(List<LineReading> lines, ReadingOptions options, int paths) {
        List<Whole> wholes = wholes(lines, paths);
        double sum = 0;
        List<String> texts = new ArrayList<>();
        double[] odds = new double[wholes.size()];
        for (Whole whole : wholes) {
            int at = Lists.indexOf(texts, whole.text());
            if (at < 0) {
                at = texts.size();
                texts.add(whole.text());
            }
            double one = Math.exp(whole.score() - wholes.get(0).score());
            odds[at] += one;
            sum += one;
        }
        boolean accepted = false;
        for (String text : texts) {
            accepted |= options.accepts(text);
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!accepted || options.accepts(texts.get(i))) {
                alternatives.add(new Alternative(texts.get(i), odds[i] / sum));
            }
        }
        alternatives.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        String text = alternatives.get(0).text();
        Whole chosen = wholes.get(0);
        for (int i = wholes.size() - 1; i >= 0; i--) {
            chosen = wholes.get(i).text().equals(text) ? wholes.get(i) : chosen;
        }
        List<ReadDigit> digits = digits(chosen, lines, wholes, sum);
        return new Reading(
                text,
                digits,
                List.copyOf(Lists.first(alternatives, MOST_ALTERNATIVES)),
                certainty(digits, accepted),
                accepted);
    }

    private Certainty certainty(List<ReadDigit> digits, boolean accepted) {
        double least = accepted ? 1 : 0;
        for (ReadDigit digit : digits) {
            least = Math.min(least, digit.confidence());
        }
        Certainty certainty =
                digits.size() > MOST_DIGITS || anyOverEachOther(digits) ? Certainty.NOT_SURE : thresholds.of(least);
        return certainty == Certainty.CERTAIN && !complete ? Certainty.LIKELY : certainty;
    }

    /** Whether two neighbours share most of their width: a drawing, in which strokes happen to look like digits. */
    private static boolean anyOverEachOther(List<ReadDigit> digits) {
        for (int i = 1; i < digits.size(); i++) {
            ReadDigit digit = digits.get(i);
            ReadDigit before = digits.get(i - 1);
            Bounds a = before.box();
            Bounds b = digit.box();
            double shared = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
            double both = Math.max(a.right(), b.right()) - Math.min(a.left(), b.left());
            if (before.line() == digit.line() && !(before.chosen() && digit.chosen()) && shared > MOST_SHARED * both) {
                return true;
            }
        }
        return false;
    }

    /** All ways to take one path from each line, the best first, as many as of one line. */
    private static List<Whole> wholes(List<LineReading> lines, int paths) {
        List<Whole> wholes = List.of(new Whole("", List.of(), 0));
        for (LineReading line : lines) {
            List<Whole> longer = new ArrayList<>();
            for (int i = 0; i < wholes.size(); i++) {
                Whole whole = wholes.get(i);
                // Both are sorted: whatever comes later has as many before it that are no worse.
                for (int j = 0; j < line.best().size() && (i + 1) * (j + 1) <= paths; j++) {
                    Lattice.Step end = line.best().get(j);
                    List<Lattice.Step> path = end.path();
                    StringBuilder text = new StringBuilder(whole.text());
                    for (Lattice.Step step : path) {
                        text.append(step.symbol());
                    }
                    List<List<Lattice.Step>> taken = new ArrayList<>(whole.lines());
                    taken.add(path);
                    longer.add(new Whole(text.toString(), taken, whole.score() + end.score()));
                }
            }
            longer.sort(Comparator.comparingDouble(Whole::score).reversed());
            wholes = Lists.first(longer, paths);
        }
        return wholes;
    }

    private List<ReadDigit> digits(Whole chosen, List<LineReading> lines, List<Whole> wholes, double sum) {
        List<ReadDigit> digits = new ArrayList<>();
        for (int line = 0; line < chosen.lines().size(); line++) {
            for (Lattice.Step step : chosen.lines().get(line)) {
                digits.add(digit(step, line, lines.get(line), confidence(step, line, wholes, sum)));
            }
        }
        return digits;
    }

    /** How likely it is that these pieces are one sign, and this one: the share of the readings that say so. */
    private static double confidence(Lattice.Step step, int line, List<Whole> wholes, double sum) {
        double odds = 0;
        for (Whole whole : wholes) {
            for (Lattice.Step other : whole.lines().get(line)) {
                if (other.group() == step.group() && other.symbol() == step.symbol()) {
                    odds += Math.exp(whole.score() - wholes.get(0).score());
                    break;
                }
            }
        }
        return odds / sum;
    }

    private ReadDigit digit(Lattice.Step step, int line, LineReading reading, double confidence) {
        Group group = step.group();
        boolean chosen = reading.isChosen(group, step.symbol());
        List<StrokePart> own = new ArrayList<>();
        for (int rank : group.ranks()) {
            own.add(parts.get(rank));
        }
        // The lattice compares readings with each other; only the network knows that none may be right.
        double ofNetwork =
                LineReading.isDigit(step.symbol()) ? group.prediction().probability(step.symbol() - '0') : 1;
        double sure = chosen ? 1 : Math.min(confidence, ofNetwork);
        return new ReadDigit(
                String.valueOf(step.symbol()),
                group.bounds(),
                StrokePart.joined(own),
                line,
                sure,
                thresholds.of(sure),
                alternatives(group, step.symbol()),
                group.prediction(),
                chosen);
    }

    /** The ten digits as the network ranks them, those with hardly a chance left out. */
    private static List<Alternative> alternatives(Group group, char symbol) {
        List<Alternative> alternatives = new ArrayList<>();
        if (!LineReading.isDigit(symbol)) {
            alternatives.add(new Alternative(String.valueOf(symbol), 1));
        }
        for (int digit = 0; digit < 10; digit++) {
            double probability = group.prediction().probability(digit);
            alternatives.add(new Alternative(String.valueOf(digit), probability));
        }
        alternatives.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        return List.copyOf(Lists.first(alternatives, 5));
    }
}
