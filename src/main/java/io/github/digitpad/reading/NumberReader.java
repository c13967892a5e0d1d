package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import java.util.ArrayList;
import java.util.List;

/** Reads pieces as a number: puts them into lines, each line into digits, and chooses among the readings of all. */
final class NumberReader {

    /** Readings that are compared. */
    private static final int PATHS = 32;

    /** Readings that are compared if the options refuse all of {@link #PATHS}. */
    private static final int MORE_PATHS = 256;

    private final DigitClassifier classifier;
    private final Learned learned;

    /** What was read last of ink of which nothing was decided, line by line: most of it is as it was. */
    private List<LineReading> before = List.of();

    NumberReader(DigitClassifier classifier, Learned learned) {
        this.classifier = classifier;
        this.learned = learned;
    }

    /** @param parts what the pieces are, by their ranks */
    Reading read(List<Line.Placed> pieces, List<StrokePart> parts, Decisions decisions, ReadingOptions options) {
        List<Line> lines = Lines.of(pieces);
        Reading reading = read(lines, parts, decisions, options, PATHS);
        return reading.accepted() ? reading : read(lines, parts, decisions, options, MORE_PATHS);
    }

    private Reading read(
            List<Line> lines, List<StrokePart> parts, Decisions decisions, ReadingOptions options, int paths) {
        boolean keeps = decisions.isNone() && paths == PATHS;
        List<LineReading> readings = new ArrayList<>();
        boolean complete = true;
        for (Line all : lines) {
            Line line = Taps.without(all, decisions, new Marks(all, options.marks()));
            complete &= line.size()
                    == Taps.without(all, decisions, new Marks(all, ".,")).size();
            Marks marks = new Marks(line, options.marks());
            LineReading known = keeps && readings.size() < before.size() ? before.get(readings.size()) : null;
            readings.add(new LineReading(line, decisions, marks, learned.lattice(), this::classify, paths, known));
        }
        before = keeps ? readings : before;
        return new ReadingChoice(parts, complete, learned.certainty()).choose(readings, options, paths);
    }

    /**
     * What was compared for the last reading of ink of which nothing was decided, line by line.
     *
     * @param parts what its pieces are, by their ranks
     */
    List<LineView> views(List<StrokePart> parts) {
        List<LineView> views = new ArrayList<>();
        for (LineReading line : before) {
            views.add(line.view(parts));
        }
        return views;
    }

    /** The lines' candidates for digits, from left to right. */
    List<List<List<Group>>> candidates(List<Line.Placed> pieces) {
        List<List<List<Group>>> lines = new ArrayList<>();
        for (Line line : Lines.of(pieces)) {
            lines.add(new Candidates(line, Decisions.NONE, this::classify, null).groups());
        }
        return lines;
    }

    /** Which digits groups of pieces are; what is not known yet is read in one call. */
    List<Prediction> classify(List<List<Piece>> groups) {
        List<Ink> unknown = new ArrayList<>();
        for (List<Piece> pieces : groups) {
            if (Piece.read(pieces) == null) {
                unknown.add(InkPiece.ink(pieces));
            }
        }
        List<Prediction> read = unknown.isEmpty() ? List.of() : classifier.classify(unknown);
        List<Prediction> predictions = new ArrayList<>();
        int next = 0;
        for (List<Piece> pieces : groups) {
            Prediction prediction = Piece.read(pieces);
            if (prediction == null) {
                prediction = read.get(next);
                next++;
                Piece.keep(pieces, prediction);
            }
            predictions.add(prediction);
        }
        return predictions;
    }
}
