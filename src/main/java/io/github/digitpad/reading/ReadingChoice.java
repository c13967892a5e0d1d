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
    private record Whole(String text, List<List<Lattice.Step>> lines, double score) {

        /** How much likelier it is than another. */
        double oddsAgainst(Whole other) {
            return Math.exp(score - other.score);
        }
    }

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
        double[] ofTexts = new double[wholes.size()];
        for (int i = 0; i < odds.length; i++) {
            String text = wholes.get(i).text();
            int at = Lists.indexOf(texts, text);
            if (at < 0) {
                at = texts.size();
                texts.add(text);
            }
            odds[i] = wholes.get(i).oddsAgainst(wholes.get(0));
            ofTexts[at] += odds[i];
            sum += odds[i];
        }
        boolean accepted = false;
        for (String text : texts) {
            accepted |= options.accepts(text);
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!accepted || options.accepts(texts.get(i))) {
                alternatives.add(new Alternative(texts.get(i), ofTexts[i] / sum));
            }
        }
        alternatives.sort(Comparator.comparingDouble(Alternative::confidence).reversed());
        String text = alternatives.get(0).text();
        Whole chosen = wholes.get(0);
        for (int i = wholes.size() - 1; i >= 0; i--) {
            chosen = wholes.get(i).text().equals(text) ? wholes.get(i) : chosen;
        }
        List<ReadDigit> digits = digits(chosen, lines, wholes, odds, sum);
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
                    char[] signs = new char[path.size()];
                    for (int k = 0; k < signs.length; k++) {
                        signs[k] = path.get(k).symbol();
                    }
                    String text = new String(signs);
                    List<List<Lattice.Step>> taken = new ArrayList<>(whole.lines());
                    taken.add(path);
                    longer.add(new Whole(
                            whole.text().isEmpty() ? text : whole.text() + text, taken, whole.score() + end.score()));
                }
            }
            if (wholes.size() > 1) {
                longer.sort(Comparator.comparingDouble(Whole::score).reversed());
            }
            wholes = Lists.first(longer, paths);
        }
        return wholes;
    }

    private List<ReadDigit> digits(
            Whole chosen, List<LineReading> lines, List<Whole> wholes, double[] odds, double sum) {
        List<ReadDigit> digits = new ArrayList<>();
        for (int line = 0; line < chosen.lines().size(); line++) {
            for (Lattice.Step step : chosen.lines().get(line)) {
                digits.add(digit(step, line, lines.get(line), confidence(step, line, wholes, odds) / sum));
            }
        }
        return digits;
    }

    /** How likely it is that these pieces are one sign, and this one: the odds of the readings that say so. */
    private static double confidence(Lattice.Step step, int line, List<Whole> wholes, double[] odds) {
        double all = 0;
        for (int i = 0; i < odds.length; i++) {
            List<Lattice.Step> path = wholes.get(i).lines().get(line);
            for (int j = 0; j < path.size(); j++) {
                Lattice.Step other = path.get(j);
                if (other.group() == step.group() && other.symbol() == step.symbol()) {
                    all += odds[i];
                    break;
                }
            }
        }
        return all;
    }

    private ReadDigit digit(Lattice.Step step, int line, LineReading reading, double confidence) {
        Group group = step.group();
        boolean chosen = reading.isChosen(group, step.symbol());
        // The lattice compares readings with each other; only the network knows that none may be right.
        double ofNetwork =
                LineReading.isDigit(step.symbol()) ? group.prediction().probability(step.symbol() - '0') : 1;
        double sure = chosen ? 1 : Math.min(confidence, ofNetwork);
        return new ReadDigit(
                String.valueOf(step.symbol()),
                group.bounds(),
                group.parts(parts),
                line,
                sure,
                thresholds.of(sure),
                alternatives(group, step.symbol()),
                group.prediction(),
                chosen);
    }

    /** The digits as the network ranks them, those with hardly a chance left out; a mark is before them. */
    private static List<Alternative> alternatives(Group group, char symbol) {
        List<Alternative> ranked = group.prediction().likeliest();
        if (LineReading.isDigit(symbol)) {
            return ranked;
        }
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(String.valueOf(symbol), 1));
        alternatives.addAll(Lists.first(ranked, ranked.size() - 1));
        return List.copyOf(alternatives);
    }
}
