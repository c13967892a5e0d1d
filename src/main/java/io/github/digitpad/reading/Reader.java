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
import org.jspecify.annotations.Nullable;

/**
 * Reads ink and pictures: the one way in. What it answers depends on what it is given alone, not on what was read
 * before; but it keeps what the network said of groups of strokes, so that reading again after one more stroke reads
 * only groups with that stroke. Serves one thread at a time.
 *
 * <p>Work is bounded whatever was written: more than {@value #MOST_STROKES} strokes are no number and not read as one,
 * each begins at most {@value Candidates#MOST_PER_PIECE} groups, and a stroke of a number is drawn with at most 512
 * points.
 */
public final class Reader {

    /** What the classes of a network are called that reads digits. */
    public static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** Most strokes that are read; twelve digits of three strokes, and twelve marks. */
    public static final int MOST_STROKES = 48;

    private final DigitClassifier classifier;
    private final List<String> labels;
    private final CertaintyThresholds thresholds;
    private final NumberReader numbers;
    private final InkPieces pieces = new InkPieces();
    private final InkCuts cuts;

    /**
     * A reader of digits.
     *
     * @param engine as of {@link #Reader(Engine, List, Learned)}, of ten classes, the digits
     */
    public Reader(Engine engine, Learned learned) {
        this(engine, DIGITS, learned);
    }

    /**
     * A reader of digits or of other classes.
     *
     * @param engine whose network takes a grey picture, {@code [height, width, 1]}, {@code [height, width]} or the
     *     values of a square, 0 paper to 1 ink, and gives the probabilities of two or more classes, as one of
     *     {@link Probabilities} does
     * @param labels what its classes are called, in their order. If these are not the digits, all ink is one of the
     *     classes, whatever the options say
     * @param learned what was fitted to the network; for one that somebody brings, what was fitted to ours: of it the
     *     pen and the lattice know digits alone, the thresholds serve any classes
     * @throws IllegalArgumentException if the network takes or gives anything else
     */
    public Reader(Engine engine, List<String> labels, Learned learned) {
        this(engine, labels, learned, null);
    }

    /**
     * As {@link #Reader(Engine, List, Learned)}, of what one person writes.
     *
     * @param hand that person's; heeded where the classes are the digits. Nothing, if it is anybody's
     */
    public Reader(Engine engine, List<String> labels, Learned learned, @Nullable Hand hand) {
        DigitClassifier.requireInk(engine);
        int classes = engine.outputShape().size();
        if (classes != labels.size()) {
            throw new IllegalArgumentException("the network gives " + classes + " classes and has " + labels.size()
                    + " labels: needs one for each");
        }
        PenClassifier pen = areDigits(labels) ? new PenClassifier(learned.pen(), learned.certainty()) : null;
        this.classifier = new DigitClassifier(engine, learned.certainty(), pen, hand);
        this.labels = List.copyOf(labels);
        this.thresholds = learned.certainty();
        this.numbers = new NumberReader(classifier, learned);
        this.cuts = new InkCuts(classifier);
    }

    /** A reader of digits with the engine for the JVM; a network that ends in logits gets a softmax. */
    public static Reader of(Network network, Learned learned) {
        return of(network, learned, null);
    }

    /** As {@link #of(Network, Learned)}, of what a person writes with this hand. */
    public static Reader of(Network network, Learned learned, @Nullable Hand hand) {
        return new Reader(PortableEngine.onJvm(Probabilities.of(network)), DIGITS, learned, hand);
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
            Ink digit = readsNumbers() ? withoutTaps(ink) : ink;
            return OneDigit.of(classifier.classify(digit), labels, Bounds.of(digit), options, thresholds);
        }
        List<List<Cut>> found = ink.size() > MOST_STROKES ? List.of() : cuts(grouping);
        List<StrokePart> parts = ink.size() > MOST_STROKES ? List.of() : parts(grouping, found);
        if (parts.isEmpty() || parts.size() > MOST_STROKES) {
            return Reading.nothing(options.accepts(""));
        }
        pieces.keep(ink.strokes());
        return numbers.read(pieces.of(ink.strokes(), parts, found), parts, Decisions.of(grouping, parts), options);
    }

    /** As {@link #read(Ink, ReadingOptions)}, with what was compared for it. */
    public ReadingView view(Ink ink, ReadingOptions options) {
        Grouping grouping = Grouping.of(ink);
        Reading reading = read(grouping, options);
        // Only a number's digits know their parts.
        boolean number =
                !reading.digits().isEmpty() && !reading.digits().get(0).parts().isEmpty();
        return new ReadingView(reading, number ? numbers.views(parts(grouping, cuts(grouping))) : List.of());
    }

    /**
     * What ink is that is one digit, or one of other classes: the probabilities of {@link #read(Ink, ReadingOptions)},
     * without a picture and all that is made of them. For programs that read millions.
     *
     * @param probabilities receives one for each class
     * @return the box about the digit; nothing, if there is no ink
     */
    public @Nullable Bounds probabilities(Ink ink, float[] probabilities) {
        if (ink.isEmpty()) {
            return null;
        }
        Ink digit = readsNumbers() ? withoutTaps(ink) : ink;
        classifier.classify(digit, probabilities);
        return Bounds.of(digit);
    }

    /**
     * What ink is that is one digit, or one of other classes, and how probable that is: the text and confidence of
     * {@link #read(Ink, ReadingOptions)} with {@link ReadingOptions#ONE_DIGIT}. For whoever reads hundreds of signs.
     *
     * @param ink at least one stroke
     */
    public Alternative sign(Ink ink) {
        float[] probabilities = new float[labels.size()];
        probabilities(ink, probabilities);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Alternative(labels.get(best), probabilities[best]);
    }

    /** A digit's ink; more strokes than a digit can have stay as they are. */
    private Ink withoutTaps(Ink ink) {
        if (ink.size() == 1 || ink.size() > MOST_STROKES || !Taps.mayBeIn(ink)) {
            return ink;
        }
        Line line = new Line(strokes(ink));
        List<Integer> kept =
                Taps.without(line, Decisions.NONE, new Marks(line, "")).ranks();
        Ink digit = Ink.EMPTY;
        for (int i : kept) {
            digit = digit.plus(ink.strokes().get(i));
        }
        return kept.size() == ink.size() ? ink : digit;
    }

    /** Each stroke as one piece. */
    private List<Line.Placed> strokes(Ink ink) {
        List<Stroke> strokes = ink.strokes();
        List<StrokePart> wholes = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            wholes.add(StrokePart.whole(i, strokes.get(i)));
        }
        pieces.keep(strokes);
        return pieces.of(strokes, wholes, List.of());
    }

    /** Where the strokes may be several digits; nothing of one that is still drawn. */
    private List<List<Cut>> cuts(Grouping grouping) {
        List<Stroke> strokes = grouping.ink().strokes();
        return cuts.of(grouping.isGrowing() ? Lists.first(strokes, strokes.size() - 1) : strokes);
    }

    /** The strokes in the parts that may be digits: as a person decided, else as they may be cut. */
    private static List<StrokePart> parts(Grouping grouping, List<List<Cut>> found) {
        List<Stroke> strokes = grouping.ink().strokes();
        List<StrokePart> parts = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            List<Integer> at = new ArrayList<>(grouping.cuts(i));
            for (Cut cut : i < found.size() ? found.get(i) : List.<Cut>of()) {
                if (!Lists.contains(at, cut.begin()) && !grouping.decides(i, cut.begin())) {
                    at.add(cut.begin());
                }
            }
            at.sort(null);
            StrokePart rest = StrokePart.whole(i, strokes.get(i));
            for (int cut : at) {
                parts.add(new StrokePart(i, rest.from(), cut));
                rest = new StrokePart(i, cut, rest.to());
            }
            parts.add(rest);
        }
        return parts;
    }

    /**
     * Reads a picture of one digit, which is framed first.
     *
     * @param picture of any size, 0 paper to 1 ink
     * @return without a digit, if there is no ink
     */
    public Reading read(GrayImage picture, ReadingOptions options) {
        return read(picture, new Bounds(0, 0, picture.width(), picture.height()), options);
    }

    /** As {@link #read(GrayImage, ReadingOptions)}, of a picture that covers this, which is the digit's box. */
    public Reading read(GrayImage picture, Bounds box, ReadingOptions options) {
        GrayImage framed = frame().frame(picture);
        return isBlank(framed) ? Reading.nothing(options.accepts("")) : oneDigit(framed, box, options);
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
        return OneDigit.of(classifier.classifyFramed(List.of(framed)).get(0), labels, box, options, thresholds);
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
        return areDigits(labels);
    }

    private static boolean areDigits(List<String> labels) {
        boolean same = labels.size() == DIGITS.size();
        for (int i = 0; same && i < labels.size(); i++) {
            same = labels.get(i).equals(DIGITS.get(i));
        }
        return same;
    }

    /**
     * The digit is two: its strokes are read as any digits but one; a single stroke is cut, at the place that gives the
     * two likeliest digits. Nothing changes if the digit is a dot.
     */
    public Grouping split(Grouping grouping, ReadDigit digit) {
        if (digit.parts().size() > 1) {
            return grouping.apart(digit.parts());
        }
        StrokePart part = digit.parts().get(0);
        Stroke stroke = part.of(grouping.ink().strokes().get(part.stroke()));
        List<StrokePart> parts = new ArrayList<>();
        StrokePart rest = part;
        for (Cut cut : StrokeCuts.asked(stroke, classifier::classify)) {
            int at = part.from() + cut.begin();
            parts.add(new StrokePart(part.stroke(), rest.from(), at));
            rest = new StrokePart(part.stroke(), at, part.to());
        }
        parts.add(rest);
        return parts.size() == 1 ? grouping : grouping.apart(parts);
    }

    /** The lines' candidates for digits, from left to right: what weights are fitted on. */
    public List<List<List<Group>>> candidates(Ink ink) {
        Grouping grouping = Grouping.of(ink);
        List<List<Cut>> found = cuts(grouping);
        pieces.keep(ink.strokes());
        return numbers.candidates(pieces.of(ink.strokes(), parts(grouping, found), found));
    }
}
