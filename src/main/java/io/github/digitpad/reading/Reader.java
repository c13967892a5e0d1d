package io.github.digitpad.reading;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads ink and pictures: the one way in. What it answers depends on what it is given alone, not on what was read
 * before; but it keeps what the network said of groups of strokes, so that reading again after one more stroke reads
 * only groups with that stroke. Serves one thread at a time.
 *
 * <p>Work is bounded whatever was written: more than {@value #MOST_STROKES} strokes are no number and not read as one,
 * each begins at most {@value Candidates#MOST_PER_STROKE} groups, and a stroke of a number is drawn with at most 512
 * points.
 */
public final class Reader {

    /** What the classes of a network are called that reads digits. */
    public static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

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

    private final DigitClassifier classifier;
    private final List<String> labels;
    private final LatticeWeights weights;
    private List<Stroke> strokesBefore = List.of();
    private List<Piece> piecesBefore = List.of();
    private int nextPiece;

    /**
     * A reader of digits.
     *
     * @param engine as of {@link #Reader(Engine, List)}, of ten classes, the digits
     */
    public Reader(Engine engine) {
        this(engine, DIGITS);
    }

    /**
     * A reader of digits or of other classes.
     *
     * @param engine whose network takes a grey picture, {@code [height, width, 1]}, {@code [height, width]} or the
     *     values of a square, 0 paper to 1 ink, and gives the probabilities of two or more classes, as one of
     *     {@link Probabilities} does
     * @param labels what its classes are called, in their order. If these are not the digits, all ink is one of the
     *     classes, whatever the options say
     * @throws IllegalArgumentException if the network takes or gives anything else
     */
    public Reader(Engine engine, List<String> labels) {
        this(engine, labels, FittedWeights.WEIGHTS);
    }

    private Reader(Engine engine, List<String> labels, LatticeWeights weights) {
        DigitClassifier.requireInk(engine);
        int classes = engine.outputShape().size();
        if (classes != labels.size()) {
            throw new IllegalArgumentException("the network gives " + classes + " classes and has " + labels.size()
                    + " labels: needs one for each");
        }
        this.classifier = new DigitClassifier(engine, labels.equals(DIGITS));
        this.labels = List.copyOf(labels);
        this.weights = weights;
    }

    /** A reader of digits with the portable engine; a network that ends in logits gets a softmax. */
    public static Reader of(Network network) {
        return new Reader(new PortableEngine(Probabilities.of(network)));
    }

    /** What ink and pictures are put into for the network. */
    public MnistFrame frame() {
        return classifier.frame();
    }

    /** The engine's name. */
    public String engine() {
        return classifier.engine();
    }

    /** How many pictures the network has read so far. */
    public int picturesRead() {
        return classifier.picturesRead();
    }

    /** Reads digits, as many as there are. */
    public Reading read(Ink ink) {
        return read(ink, ReadingOptions.DIGITS);
    }

    /** Reads what may be written. */
    public Reading read(Ink ink, ReadingOptions options) {
        return read(Grouping.of(ink), options);
    }

    /**
     * Reads what may be written, heeding what a person decided.
     *
     * @return without a digit, if there is no ink, or more than is read as a number
     */
    public Reading read(Grouping grouping, ReadingOptions options) {
        Ink ink = grouping.ink();
        if (ink.isEmpty()) {
            return Reading.nothing(options.accepts(""));
        }
        if (options.oneDigit() || !readsNumbers()) {
            return OneDigit.of(classifier.classify(ink), labels, Bounds.of(ink), options);
        }
        if (ink.size() > MOST_STROKES) {
            return Reading.nothing(options.accepts(""));
        }
        List<Line> lines = Line.of(placed(ink));
        Reading reading = read(lines, grouping, options, PATHS);
        return reading.accepted() ? reading : read(lines, grouping, options, MORE_PATHS);
    }

    /**
     * Reads a picture of one digit, which is framed first.
     *
     * @param picture of any size, 0 paper to 1 ink
     * @return without a digit, if there is no ink
     */
    public Reading read(GrayImage picture, ReadingOptions options) {
        GrayImage framed = frame().frame(picture);
        return isBlank(framed)
                ? Reading.nothing(options.accepts(""))
                : oneDigit(framed, new Bounds(0, 0, picture.width(), picture.height()), options);
    }

    /**
     * Reads a picture of one digit as it is, even if it is blank.
     *
     * @param picture 0 paper to 1 ink
     * @throws IllegalArgumentException if it has another size than {@link #frame}
     */
    public Reading readFramed(GrayImage picture) {
        return oneDigit(picture, new Bounds(0, 0, picture.width(), picture.height()), ReadingOptions.ONE_DIGIT);
    }

    private Reading oneDigit(GrayImage framed, Bounds box, ReadingOptions options) {
        return OneDigit.of(classifier.classifyFramed(List.of(framed)).get(0), labels, box, options);
    }

    private static boolean isBlank(GrayImage image) {
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.at(x, y) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether its classes are the digits: else all ink is one of the classes. */
    public boolean readsNumbers() {
        return labels.equals(DIGITS);
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
        int point = StrokeCut.best(grouping.ink().strokes().get(stroke), classifier::classify)
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
        StrokeCut.Place place = StrokeCut.best(strokes.get(newest), classifier::classify);
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
        List<Prediction> read = classifier.classify(unknown);
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
}
