package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads whole numbers. Keeps what the network said of groups of strokes, so that reading again after one more stroke
 * reads only groups with that stroke; what it answers depends on the ink alone, not on what was read before. Serves one
 * thread at a time.
 *
 * <p>Work is bounded whatever was written: more than {@value #MOST_STROKES} strokes are not read at all, each begins at
 * most {@value Candidates#MOST_PER_STROKE} groups, and a stroke is drawn with at most 512 points.
 */
public final class Reader {

    /** Most strokes that are read; twelve digits of three strokes, and twelve marks. */
    public static final int MOST_STROKES = 48;

    /** Readings that are compared. */
    private static final int PATHS = 32;

    /** Readings that are compared if the options refuse all of {@link #PATHS}. */
    private static final int MORE_PATHS = 256;

    /** Two digits in one stroke are from so wide to so wide, of their height. */
    private static final double NARROWEST_PAIR = 0.7;

    private static final double WIDEST_PAIR = 1.9;

    /** They are at least so high, of the highest other stroke. */
    private static final double LOWEST_PAIR = 0.6;

    /** Two digits of 95 % each, as a logarithm. */
    private static final double LEAST_CUT = 2 * Math.log(0.95);

    private final DigitClassifier recognizer;
    private final LatticeWeights weights;
    private List<Stroke> strokesBefore = List.of();
    private List<Piece> piecesBefore = List.of();
    private int nextPiece;
    private int cropsRead;

    /** With the weights that are fitted to it. */
    public Reader(DigitClassifier recognizer) {
        this(recognizer, FittedWeights.WEIGHTS);
    }

    /** With other weights. */
    public Reader(DigitClassifier recognizer, LatticeWeights weights) {
        this.recognizer = recognizer;
        this.weights = weights;
    }

    /** How many pictures the network has read so far. */
    public int cropsRead() {
        return cropsRead;
    }

    /** Reads digits. */
    public Reading read(Ink ink) {
        return read(Grouping.of(ink), ReadingOptions.DIGITS);
    }

    /** Reads what may be written, heeding what a person decided. */
    public Reading read(Grouping grouping, ReadingOptions options) {
        if (grouping.ink().isEmpty() || grouping.ink().size() > MOST_STROKES) {
            return Reading.nothing(options.accepts(""));
        }
        List<Line> lines = Line.of(placed(grouping.ink()));
        Reading reading = read(lines, grouping, options, PATHS);
        return reading.accepted() ? reading : read(lines, grouping, options, MORE_PATHS);
    }

    private Reading read(List<Line> lines, Grouping grouping, ReadingOptions options, int paths) {
        List<LineReading> readings = new ArrayList<>();
        for (Line line : lines) {
            readings.add(new LineReading(line, grouping, options.marks(), weights, this::predict, paths));
        }
        return ReadingChoice.choose(readings, options, paths);
    }

    /**
     * The digit is two: its strokes are read as any digits but one; a single stroke is cut, at the place that gives the
     * two most likely digits. Nothing changes if the digit is a dot.
     */
    public Grouping split(Grouping grouping, ReadDigit digit) {
        if (digit.strokes().size() > 1) {
            return grouping.apart(digit.strokes());
        }
        int stroke = digit.strokes().get(0);
        int point = StrokeCut.best(grouping.ink().strokes().get(stroke), this::readPicture)
                .point();
        return point < 0 ? grouping : grouping.cut(stroke, point);
    }

    /**
     * The newest stroke cut in two if it is two digits written in one go: hardly a digit, alone or with others, but two
     * certain ones side by side at the best place to cut. Else the same grouping. The halves may still be read as one
     * digit, as when a bar makes a 4 of them. To be asked when a stroke ends; reads at most 48 pictures more than
     * {@link #read} does before and after.
     */
    public Grouping separate(Grouping grouping) {
        List<Stroke> strokes = grouping.ink().strokes();
        int newest = strokes.size() - 1;
        if (strokes.isEmpty() || strokes.size() >= MOST_STROKES) {
            return grouping;
        }
        List<Line.Placed> all = placed(grouping.ink());
        Piece piece = all.get(newest).piece();
        double height = piece.bounds().height();
        double aspect = piece.bounds().width() / height;
        boolean isPair = aspect >= NARROWEST_PAIR && aspect <= WIDEST_PAIR;
        for (Line.Placed other : all) {
            isPair &= height >= LOWEST_PAIR * other.piece().bounds().height();
        }
        if (!isPair
                || predict(List.of(List.of(piece))).get(0).certainty() != Certainty.NOT_SURE
                || isPartOfDigit(grouping, newest)) {
            return grouping;
        }
        StrokeCut.Place place = StrokeCut.best(strokes.get(newest), this::readPicture);
        if (place.score() < LEAST_CUT) {
            return grouping;
        }
        Grouping halves = grouping.halved(newest, place.point());
        return isPartOfDigit(halves, newest) ? grouping : halves;
    }

    /** Whether the stroke is read as one digit with others. */
    private boolean isPartOfDigit(Grouping grouping, int stroke) {
        for (ReadDigit digit : read(grouping, ReadingOptions.DIGITS).digits()) {
            if (digit.strokes().size() > 1 && digit.strokes().contains(stroke)) {
                return true;
            }
        }
        return false;
    }

    /** The lines' candidates for digits, from left to right: what weights are fitted on. */
    public List<List<List<Group>>> candidates(Ink ink) {
        List<List<List<Group>>> lines = new ArrayList<>();
        for (Line line : Line.of(placed(ink))) {
            lines.add(new Candidates(line, Grouping.of(ink), this::predict).groups());
        }
        return lines;
    }

    /** The strokes' pieces; those of strokes that were there before are the same objects as before. */
    private List<Line.Placed> placed(Ink ink) {
        List<Stroke> strokes = ink.strokes();
        List<Piece> pieces = new ArrayList<>();
        List<Line.Placed> placed = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            Piece piece = piece(strokes.get(i), i);
            pieces.add(piece);
            placed.add(new Line.Placed(piece, i));
        }
        strokesBefore = strokes;
        piecesBefore = pieces;
        return placed;
    }

    // Comparing by value would compare every point.
    @SuppressWarnings("ReferenceEquality")
    private Piece piece(Stroke stroke, int index) {
        if (index < strokesBefore.size() && strokesBefore.get(index) == stroke) {
            return piecesBefore.get(index);
        }
        for (int i = 0; i < strokesBefore.size(); i++) {
            if (strokesBefore.get(i) == stroke) {
                return piecesBefore.get(i);
            }
        }
        nextPiece++;
        return new Piece(nextPiece, stroke);
    }

    /** What is not known yet is read in one call. */
    private List<Prediction> predict(List<List<Piece>> groups) {
        List<Ink> unknown = new ArrayList<>();
        for (List<Piece> pieces : groups) {
            if (Piece.read(pieces) == null) {
                unknown.add(Group.inkOf(pieces));
            }
        }
        List<Prediction> read = readPictures(unknown);
        List<Prediction> predictions = new ArrayList<>();
        int next = 0;
        for (List<Piece> pieces : groups) {
            Prediction prediction = Piece.read(pieces);
            if (prediction == null) {
                prediction = read.get(next++);
                Piece.keep(pieces, prediction);
            }
            predictions.add(prediction);
        }
        return predictions;
    }

    private Prediction readPicture(Ink ink) {
        return readPictures(List.of(ink)).get(0);
    }

    private List<Prediction> readPictures(List<Ink> inks) {
        cropsRead += inks.size();
        MnistFrame frame = recognizer.frame();
        List<GrayImage> pictures = new ArrayList<>();
        for (Ink ink : inks) {
            pictures.add(frame.frame(ink));
        }
        List<Prediction> predictions = recognizer.recognizeFramed(pictures);
        for (int i = 0; i < inks.size(); i++) {
            predictions.set(i, PenClassifier.heed(predictions.get(i), inks.get(i)));
        }
        return predictions;
    }
}
