package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules, and takes them away without cutting what crosses them. A rule is a thin straight way through the ink,
 * far longer than any stroke of a digit or from edge to edge of the picture: pieces of it, where nothing crosses it,
 * lie in a row.
 */
final class Rules {

    /** Of the strokes' width: the least length of a level rule. No digit has so long a stroke across. */
    private static final int LEAST_LEVEL = 28;

    /** Of the strokes' width: the least length of an upright one. A digit by a thin pen is up to thirty high. */
    private static final int LEAST_UPRIGHT = 45;

    /** Of the strokes' width: the least length of a box's side, which ends at two level rules. */
    private static final int LEAST_SIDE = 15;

    /** Or a rule goes from edge to edge of the picture, less this share. */
    private static final double WHOLE_SIDE = 0.97;

    /** A short upright one, which may be a 1, stands beside the picture's edge, in this share of its width. */
    private static final double BESIDE_EDGE = 0.12;

    /** And leans no more than this. */
    private static final double LEANS = 0.1;

    /** A box's side is at right angles to the rules that it ends at, but for so much. */
    private static final double SKEW = 0.06;

    /** The most of a stroke's width that a rule is thick. */
    private static final double THICKEST = 2.5;

    /** A rule goes no steeper than so many px across for one along. */
    private static final double STEEPEST = 0.6;

    /** On this share of its way there is ink. */
    private static final double INKED = 0.85;

    /** This share of its way is its own, with nothing that crosses it. */
    private static final double OWN = 0.4;

    /** A run of ink is no longer across the rule than so many times its thickness, if nothing crosses it. */
    private static final double CROSSED = 1.6;

    private final InkMap ink;
    private final boolean upright;
    private final int length;
    private final int breadth;
    private final int along;
    private final int across;
    private final int thickest;
    private final int stroke;

    private Rules(InkMap ink, boolean upright, int stroke) {
        this.ink = ink;
        this.upright = upright;
        this.length = upright ? ink.height : ink.width;
        this.breadth = upright ? ink.width : ink.height;
        this.along = upright ? ink.width : 1;
        this.across = upright ? 1 : ink.width;
        this.stroke = stroke;
        this.thickest = (int) Math.max(4, THICKEST * stroke);
    }

    /** Takes the rules away from a picture's ink; returns them. */
    static List<Rule> takeAway(InkMap ink) {
        int stroke = ink.strokeWidth();
        List<Rule> rules = new ArrayList<>();
        if (stroke == 0) {
            return rules;
        }
        // All are found before any is taken away: where two cross, both are whole.
        Rules level = new Rules(ink, false, stroke);
        Rules upright = new Rules(ink, true, stroke);
        List<Rule> levelRules = level.find(List.of());
        List<Rule> uprightRules = upright.find(levelRules);
        level.erase(levelRules);
        upright.erase(uprightRules);
        rules.addAll(levelRules);
        rules.addAll(uprightRules);
        return rules;
    }

    /** A piece of a rule: middles of thin runs of ink, each beside the one before. */
    private static final class Piece {
        final int from;
        float[] middles = new float[16];
        int count;
        double thickness;
        boolean isUsed;

        Piece(int from) {
            this.from = from;
        }

        void add(double middle, int thick) {
            if (count == middles.length) {
                middles = Arrays.copyOf(middles, 2 * count);
            }
            middles[count++] = (float) middle;
            thickness += thick;
        }

        int end() {
            return from + count;
        }

        double mean(int first, int last) {
            double sum = 0;
            for (int i = first; i < last; i++) {
                sum += middles[i];
            }
            return sum / (last - first);
        }

        /** Across for each px along, by its two halves. */
        double slope() {
            int half = count / 2;
            return (mean(count - half, count) - mean(0, half)) / (count - half);
        }

        /** Whether it bows away from the straight line by less than this. */
        boolean isStraight(double most) {
            int third = Math.max(1, count / 3);
            double ends = (mean(0, third) + mean(count - third, count)) / 2;
            double middle = mean((count - third) / 2, (count - third) / 2 + third);
            return Math.abs(ends - middle) <= most;
        }
    }

    /** @param level rules that were found; none, if these are to be */
    private List<Rule> find(List<Rule> level) {
        List<Piece> pieces = pieces();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).isUsed) {
                Rule rule = ruleFrom(pieces, i, level);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    /** All straight pieces, by where they begin. */
    private List<Piece> pieces() {
        List<Piece> done = new ArrayList<>();
        Piece[] before = new Piece[breadth];
        Piece[] now = new Piece[breadth];
        for (int i = 0; i < length; i++) {
            int start = -1;
            for (int j = 0; j <= breadth; j++) {
                boolean isInk = j < breadth && ink.isInk[i * along + j * across];
                if (isInk && start < 0) {
                    start = j;
                } else if (!isInk && start >= 0) {
                    if (j - start <= thickest) {
                        place(before, now, i, start, j);
                    }
                    start = -1;
                }
            }
            for (int j = 0; j < breadth; j++) {
                if (before[j] != null && before[j].end() == i) {
                    finish(before[j], done);
                }
                before[j] = null;
            }
            Piece[] other = before;
            before = now;
            now = other;
        }
        for (int j = 0; j < breadth; j++) {
            if (before[j] != null) {
                finish(before[j], done);
            }
        }
        done.sort((a, b) -> Integer.compare(a.from, b.from));
        return done;
    }

    private void finish(Piece piece, List<Piece> done) {
        if (piece.count >= Math.max(6, 2 * stroke)
                && piece.isStraight(0.5 + 0.2 * stroke + 0.005 * piece.count)
                && Math.abs(piece.slope()) <= STEEPEST) {
            done.add(piece);
        }
    }

    private void place(Piece[] before, Piece[] now, int i, int start, int end) {
        double middle = (start + end - 1) / 2.0;
        int at = (int) middle;
        for (int j = Math.max(0, at - 1); j <= Math.min(breadth - 1, at + 2); j++) {
            Piece piece = before[j];
            if (piece != null
                    && piece.end() == i
                    && Math.abs(piece.middles[piece.count - 1] - middle) <= 1.01
                    && end - start <= 2 + 2 * piece.thickness / piece.count) {
                piece.add(middle, end - start);
                now[at] = piece;
                return;
            }
        }
        Piece piece = new Piece(i);
        piece.add(middle, end - start);
        now[at] = piece;
    }

    /** The rule that begins with a piece: all that lie in a row with it; null, if that is none. */
    private @Nullable Rule ruleFrom(List<Piece> pieces, int first, List<Rule> level) {
        List<Piece> row = new ArrayList<>();
        Piece last = pieces.get(first);
        row.add(last);
        double slope = last.slope();
        int own = last.count;
        for (int i = first + 1; i < pieces.size(); i++) {
            Piece next = pieces.get(i);
            int gap = next.from - last.end();
            if (gap > Math.max(6 * stroke, 0.5 * (last.end() - row.get(0).from))) {
                break;
            }
            if (next.isUsed || gap < -2) {
                continue;
            }
            // Where the longer part so far says that it goes on.
            double reached = last.mean(Math.max(0, last.count - 2 * stroke), last.count);
            double wanted = reached + slope * (gap + stroke);
            double found = next.mean(0, Math.min(next.count, 2 * stroke));
            if (Math.abs(found - wanted) <= 1.2 + 0.25 * stroke + 0.02 * Math.max(0, gap)
                    && next.thickness / next.count <= 1 + 1.7 * last.thickness / last.count) {
                row.add(next);
                own += next.count;
                int begin = row.get(0).from;
                double run = next.end() - begin;
                if (run > 8 * stroke) {
                    double rise =
                            next.mean(next.count / 2, next.count) - row.get(0).mean(0, (row.get(0).count + 1) / 2);
                    double way = (next.from + next.count * 0.75) - (begin + row.get(0).count * 0.25);
                    slope = rise / Math.max(1, way);
                }
                last = next;
            }
        }
        int begin = row.get(0).from;
        int end = last.end();
        int way = end - begin;
        if (own < OWN * way) {
            return null;
        }
        float[] middles = middles(row, begin, way);
        boolean isLong = way >= (upright ? LEAST_UPRIGHT : LEAST_LEVEL) * stroke;
        double lean = (middles[way - 1] - middles[0]) / (double) way;
        boolean isSide = way >= LEAST_SIDE * stroke
                && ends(level, middles[0], begin, lean)
                && ends(level, middles[way - 1], end - 1, lean);
        if (!isLong && !isSide && !isFromEdgeToEdge(middles)) {
            return null;
        }
        double thickness = 0;
        for (Piece piece : row) {
            thickness += piece.thickness;
        }
        if (inked(begin, middles) < INKED * way) {
            return null;
        }
        for (Piece piece : row) {
            piece.isUsed = true;
        }
        return new Rule(upright, begin, middles, thickness / own, contrast(begin, middles));
    }

    /** The median contrast of its ink: writing crosses less than half of it. */
    private double contrast(int begin, float[] middles) {
        float[] contrasts = new float[middles.length];
        for (int i = 0; i < contrasts.length; i++) {
            contrasts[i] = ink.contrast[(begin + i) * along + Math.round(middles[i]) * across];
        }
        return contrasts[Sorting.order(contrasts)[contrasts.length / 2]];
    }

    /**
     * Whether one of the level rules goes by a place, at right angles to what ends there: a 1 from rule to rule leans.
     */
    private boolean ends(List<Rule> level, double x, double y, double lean) {
        double near = 2 * stroke + 2;
        for (Rule rule : level) {
            boolean isBeside = x > rule.from - near && x < rule.end() + near;
            if (isBeside && Math.abs(rule.at(x) - y) <= near && Math.abs(lean + rule.slope()) <= SKEW) {
                return true;
            }
        }
        return false;
    }

    private boolean isFromEdgeToEdge(float[] middles) {
        int way = middles.length;
        double lean = Math.abs(middles[way - 1] - middles[0]) / way;
        double middle = middles[way / 2] / breadth;
        return way >= WHOLE_SIDE * length
                && (!upright || (lean <= LEANS && Math.min(middle, 1 - middle) <= BESIDE_EDGE));
    }

    /** Of all of its way: between its pieces straight on. */
    private static float[] middles(List<Piece> row, int begin, int way) {
        float[] middles = new float[way];
        int done = 0;
        for (Piece piece : row) {
            int at = piece.from - begin;
            for (int i = done; i < at; i++) {
                float share = (float) (i - done + 1) / (at - done + 1);
                middles[i] = done == 0 ? piece.middles[0] : (1 - share) * middles[done - 1] + share * piece.middles[0];
            }
            for (int i = Math.max(done - at, 0); i < piece.count; i++) {
                middles[at + i] = piece.middles[i];
            }
            done = Math.max(done, at + piece.count);
        }
        return middles;
    }

    private int inked(int begin, float[] middles) {
        int inked = 0;
        for (int i = 0; i < middles.length; i++) {
            int middle = Math.round(middles[i]);
            boolean isInk = false;
            for (int j = Math.max(0, middle - 1); j <= Math.min(breadth - 1, middle + 1); j++) {
                isInk |= ink.isInk[(begin + i) * along + j * across];
            }
            inked += isInk ? 1 : 0;
        }
        return inked;
    }

    private void erase(List<Rule> rules) {
        for (Rule rule : rules) {
            // The ends are worn: a few px more.
            int more = (int) Math.ceil(rule.thickness);
            for (int i = Math.max(0, rule.from - more); i < Math.min(length, rule.end() + more); i++) {
                erase(i, rule.at(i), rule);
            }
        }
    }

    /** Takes a rule away where nothing crosses it. */
    private void erase(int i, double middle, Rule rule) {
        double thickness = rule.thickness;
        int first = (int) Math.floor(middle - thickness / 2 - 0.5);
        int last = (int) Math.ceil(middle + thickness / 2 + 0.5);
        int start = Math.max(0, first);
        while (start <= last && start < breadth && !ink.isInk[i * along + start * across]) {
            start++;
        }
        int end = Math.min(breadth - 1, last);
        while (end >= start && !ink.isInk[i * along + end * across]) {
            end--;
        }
        int before = start;
        while (before > 0 && before <= end && ink.isInk[i * along + (before - 1) * across]) {
            before--;
        }
        int after = end;
        while (after >= start && after < breadth - 1 && ink.isInk[i * along + (after + 1) * across]) {
            after++;
        }
        boolean isCrossed = after - before + 1 > CROSSED * thickness + 2;
        if (end >= start && (isCrossed || ink.contrast[i * along + (start + end) / 2 * across] > rule.most)) {
            return;
        }
        for (int j = Math.min(first, before) - 1; j <= Math.max(last, after) + 1; j++) {
            if (upright) {
                ink.erase(j, i);
            } else {
                ink.erase(i, j);
            }
        }
    }
}
