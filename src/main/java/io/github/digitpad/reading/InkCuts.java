package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Which strokes may be several digits written in one go, and where they may be cut; whether they are, the lattice
 * decides.
 *
 * <p>Where a stroke is cut depends on it and on the strokes before it alone, so that it is the same whether strokes
 * come one by one or all at once, and for a stroke that is there already nothing is asked again.
 */
final class InkCuts {

    /** A stroke of two digits is at least so wide, of its height. */
    private static final double NARROWEST = 0.85;

    /** And at least so high, of the highest stroke before. */
    private static final double LOWEST = 0.3;

    /** Strokes of some ink for which places are looked for: a number of twelve digits has six pairs. */
    private static final int MOST_TRIED = 6;

    /** @param height of the highest stroke up to this one, in px */
    private record Decided(Stroke stroke, List<Cut> cuts, double height, int tried) {}

    private final DigitClassifier classifier;
    private final List<Decided> decided = new ArrayList<>();

    InkCuts(DigitClassifier classifier) {
        this.classifier = classifier;
    }

    /** Where each of these strokes may be cut, from its beginning on. */
    List<List<Cut>> of(List<Stroke> strokes) {
        int known = 0;
        while (known < Math.min(decided.size(), strokes.size())
                && InkPieces.isSame(decided.get(known).stroke, strokes.get(known))) {
            known++;
        }
        while (decided.size() > known) {
            decided.remove(decided.size() - 1);
        }
        for (int i = known; i < strokes.size(); i++) {
            decided.add(decide(strokes.get(i)));
        }
        List<List<Cut>> cuts = new ArrayList<>();
        for (Decided one : decided) {
            cuts.add(one.cuts);
        }
        return cuts;
    }

    private Decided decide(Stroke stroke) {
        Bounds bounds = Bounds.of(stroke);
        Decided before = decided.isEmpty() ? new Decided(stroke, List.of(), 0, 0) : decided.get(decided.size() - 1);
        double height = Math.max(before.height, bounds.height());
        if (before.tried == MOST_TRIED
                || bounds.width() < NARROWEST * bounds.height()
                || bounds.height() < LOWEST * height) {
            return new Decided(stroke, List.of(), height, before.tried);
        }
        int read = classifier.picturesRead();
        List<Cut> cuts = StrokeCuts.of(stroke, !decided.isEmpty(), classifier::classify);
        return new Decided(stroke, cuts, height, before.tried + (classifier.picturesRead() > read ? 1 : 0));
    }
}
