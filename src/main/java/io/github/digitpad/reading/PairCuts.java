package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Which strokes are two digits written in one go, and where to cut them: hardly a digit, alone or with those written
 * before, but two certain ones side by side at the best place to cut. The halves may still be read as one digit, as
 * when a bar makes a 4 of them.
 *
 * <p>Whether a stroke is cut depends on it and on the strokes before it alone, so that it is the same whether strokes
 * come one by one or all at once, and for a stroke that is there already nothing is asked again.
 */
final class PairCuts {

    /** Where a stroke is cut that is not. */
    static final int NONE = -1;

    /** Two digits in one stroke are from so wide to so wide, of their height. */
    private static final double NARROWEST_PAIR = 0.7;

    private static final double WIDEST_PAIR = 1.9;

    /** They are at least so high, of the highest other piece. */
    private static final double LOWEST_PAIR = 0.6;

    /** Strokes of some ink for which a place is looked for; a number of twelve digits has six pairs. */
    private static final int MOST_TRIED = 6;

    private record Decided(Stroke stroke, int point, boolean tried) {}

    private final DigitClassifier classifier;
    private final NumberReader numbers;
    private final InkPieces pieces;
    private final double leastCut;
    private final List<Decided> decided = new ArrayList<>();

    PairCuts(DigitClassifier classifier, NumberReader numbers, InkPieces pieces, CertaintyThresholds thresholds) {
        this.classifier = classifier;
        this.numbers = numbers;
        this.pieces = pieces;
        // Two digits that are just certain, as a logarithm.
        this.leastCut = 2 * Math.log(thresholds.certainFrom());
    }

    /** For each of these strokes the index of the point where it is cut, or {@link #NONE}. */
    List<Integer> of(List<Stroke> strokes) {
        int known = 0;
        while (known < Math.min(decided.size(), strokes.size())
                && InkPieces.isSame(decided.get(known).stroke, strokes.get(known))) {
            known++;
        }
        while (decided.size() > known) {
            decided.remove(decided.size() - 1);
        }
        for (int i = known; i < strokes.size(); i++) {
            decided.add(decide(strokes, i));
        }
        List<Integer> points = new ArrayList<>();
        for (Decided one : decided) {
            points.add(one.point);
        }
        return points;
    }

    private Decided decide(List<Stroke> strokes, int newest) {
        Stroke stroke = strokes.get(newest);
        StrokePart whole = StrokePart.whole(newest, stroke);
        Piece piece = pieces.piece(stroke, whole);
        if (!isAsWideAsTwo(piece.bounds()) || tried() == MOST_TRIED) {
            return new Decided(stroke, NONE, false);
        }
        List<StrokePart> before = partsBefore(strokes, newest);
        List<StrokePart> parts = with(before, whole);
        if (parts.size() >= Reader.MOST_STROKES
                || !isAsHighAs(pieces.of(strokes, parts), piece.bounds().height())
                || numbers.classify(List.of(List.of(piece))).get(0).certainty() != Certainty.NOT_SURE
                || isPartOfDigit(strokes, parts, before.size())) {
            return new Decided(stroke, NONE, false);
        }
        StrokeCut.Place place = StrokeCut.best(stroke, classifier::classify);
        if (place.score() < leastCut) {
            return new Decided(stroke, NONE, true);
        }
        List<StrokePart> halves = with(
                before, new StrokePart(newest, 0, place.point()), new StrokePart(newest, place.point(), whole.to()));
        return new Decided(stroke, isPartOfDigit(strokes, halves, before.size()) ? NONE : place.point(), true);
    }

    private int tried() {
        int tried = 0;
        for (Decided one : decided) {
            tried += one.tried ? 1 : 0;
        }
        return tried;
    }

    private static boolean isAsWideAsTwo(Bounds bounds) {
        double aspect = bounds.width() / bounds.height();
        return aspect >= NARROWEST_PAIR && aspect <= WIDEST_PAIR;
    }

    private static boolean isAsHighAs(List<Line.Placed> others, double height) {
        for (Line.Placed other : others) {
            if (height < LOWEST_PAIR * other.piece().bounds().height()) {
                return false;
            }
        }
        return true;
    }

    private List<StrokePart> partsBefore(List<Stroke> strokes, int end) {
        List<StrokePart> parts = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            StrokePart whole = StrokePart.whole(i, strokes.get(i));
            int point = decided.get(i).point;
            if (point == NONE) {
                parts.add(whole);
            } else {
                parts.add(new StrokePart(i, 0, point));
                parts.add(new StrokePart(i, point, whole.to()));
            }
        }
        return parts;
    }

    private static List<StrokePart> with(List<StrokePart> parts, StrokePart... more) {
        List<StrokePart> all = new ArrayList<>(parts);
        all.addAll(List.of(more));
        return all;
    }

    /** Whether this part is read as one digit with others. */
    private boolean isPartOfDigit(List<Stroke> strokes, List<StrokePart> parts, int which) {
        Reading reading = numbers.read(pieces.of(strokes, parts), parts, Decisions.NONE, ReadingOptions.DIGITS);
        for (ReadDigit digit : reading.digits()) {
            for (StrokePart part : digit.parts()) {
                if (digit.parts().size() > 1 && part.equals(parts.get(which))) {
                    return true;
                }
            }
        }
        return false;
    }
}
