package io.github.digitpad.formats.brought;

import io.github.digitpad.formats.Texts;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a network takes for paper and for ink: by a layer of its own that scales its input, and by having it
 * read digits in each of the usual ranges; and, if it reads them in none, as EMNIST's files have them, rows for
 * columns. It asks for one picture at a time, and who has an engine has it read: how long that takes depends on the
 * network.
 */
public final class RangeDetection {

    /**
     * What was found.
     *
     * @param isTold whether the network itself told; else it is what most take
     */
    public record Finding(InputRange range, boolean isTold) {}

    /** Probabilities of the right digits, on average, from which on nothing else than 0 to 1 is tried. */
    private static final double GOOD = 0.98;

    /**
     * From which on the values are not taken for bytes, which make any network surer than it should be, and pictures
     * not for transposed.
     */
    private static final double FAIR = 0.8;

    /** From which on the network is taken to read digits at all. */
    private static final double SOME = 0.35;

    private static final double LEAST_PROBABILITY = 1e-6;

    /** How many multiplications the whole search should take: half a second in a browser's portable engine. */
    private static final long FEW_STEPS = 400_000_000L;

    /** And may: a network that takes more with the fewest digits is not asked. */
    private static final long MOST_STEPS = 4_000_000_000L;

    private static final int LEAST_DIGITS = 4;

    private final MnistFrame frame;
    private final int[] classes;
    private final List<Ink> digits = new ArrayList<>();
    private final List<GrayImage> pictures = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();

    /** Those before this one are of pictures as people see them. */
    private final int usualTrials;

    private final @Nullable Affine scaling;

    /**
     * Begins to look for the range of a network as it was read.
     *
     * @param classes which class each of the ten digits is; -1 for one that is none, and then it is not asked to read
     * @throws IllegalArgumentException if it does not read pictures, as {@link InkNetwork#of} says
     */
    public RangeDetection(Network network, int[] classes) {
        Shape picture = InkNetwork.of(network, InputRange.UNIT).inputShape();
        this.frame = new MnistFrame(picture.extent(1), picture.extent(0));
        this.scaling = scaling(network);
        this.classes = classes;
        List<Ink> all = ReferenceDigits.all();
        List<InputRange> usual = InputRange.usual(picture);
        double stepsPerDigit = (network.multiplyAdds() + 1.0) * usual.size();
        double affordable = Math.max(LEAST_DIGITS, Math.min(all.size(), FEW_STEPS / stepsPerDigit));
        boolean readsDigits = true;
        for (int digit : classes) {
            readsDigits &= digit >= 0;
        }
        boolean isAsked = readsDigits && affordable * stepsPerDigit <= MOST_STEPS;
        for (Ink digit : all.subList(0, isAsked ? (int) affordable : 0)) {
            digits.add(digit);
        }
        for (InputRange range : usual) {
            if (scaling == null || range.suits(Math.abs(scaling.scale().get(0)))) {
                trials.add(new Trial(range));
            }
        }
        usualTrials = trials.size();
        if (picture.extent(0) == picture.extent(1)) {
            for (int i = 0; i < usualTrials; i++) {
                trials.add(new Trial(trials.get(i).range.transposed()));
            }
        }
    }

    /** The range of a network as it was read, as the constructor has it, found with the portable engine. */
    public static Finding of(Network network, int[] classes) {
        RangeDetection detection = new RangeDetection(network, classes);
        if (!detection.isDone()) {
            Engine engine = new PortableEngine(InkNetwork.of(network, InputRange.UNIT));
            float[] input = new float[engine.inputShape().size()];
            float[] output = new float[engine.outputShape().size()];
            while (!detection.isDone()) {
                detection.ask(input);
                engine.run(input, output);
                detection.hear(output);
            }
        }
        return detection.finding();
    }

    /** Whether it has found what there is to find. */
    public boolean isDone() {
        return wanted() == null;
    }

    /** How many pictures it will have asked about at most. */
    public int most() {
        return Math.max(asked(), tried() * digits.size());
    }

    /** How many it has asked about. */
    public int asked() {
        int asked = 0;
        for (Trial trial : trials) {
            asked += trial.count;
        }
        return asked;
    }

    /**
     * Puts a picture of a digit into the input of the network that {@link InkNetwork#of} makes for
     * {@link InputRange#UNIT}, in the range that is tried; the next call is {@link #hear}.
     *
     * @throws IllegalStateException if it is done
     */
    public void ask(float[] input) {
        Trial trial = next();
        if (trial.count == pictures.size()) {
            pictures.add(frame.frame(digits.get(trial.count)));
        }
        pictures.get(trial.count).copyTo(input, 0);
        if (trial.range.isTransposed()) {
            transpose(input);
        }
        float paper = trial.range.paper();
        float step = trial.range.ink() - paper;
        for (int i = 0; i < input.length; i++) {
            input[i] = input[i] * step + paper;
        }
    }

    private static void transpose(float[] square) {
        int side = (int) Math.sqrt(square.length);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < y; x++) {
                float value = square[y * side + x];
                square[y * side + x] = square[x * side + y];
                square[x * side + y] = value;
            }
        }
    }

    /** Takes what the network gave for the last picture. */
    public void hear(float[] probabilities) {
        Trial trial = next();
        double probability = probabilities[classes[trial.count % 10]];
        // Of a network that overflows it is no number.
        trial.add(probability > LEAST_PROBABILITY ? probability : LEAST_PROBABILITY);
    }

    /** What it has found. */
    public Finding finding() {
        Trial best = readsDigits() ? best() : null;
        if (best != null && best.mean() >= SOME) {
            return new Finding(best.range, true);
        }
        InputRange first = trials.get(0).range;
        return scaling == null
                ? new Finding(InputRange.UNIT, false)
                : new Finding(isOfDark(scaling, first) ? first.inverse() : first, true);
    }

    private Trial next() {
        Trial trial = wanted();
        if (trial == null) {
            throw new IllegalStateException("the range is found: no digit is wanted");
        }
        return trial;
    }

    /** The range in which the next digit is to be read; nothing, if all is known. */
    private @Nullable Trial wanted() {
        if (digits.isEmpty()) {
            return null;
        }
        for (Trial trial : trials) {
            if (trial.count < LEAST_DIGITS) {
                return trial;
            }
            if (trial.readsSome) {
                break;
            }
        }
        if (!readsDigits() || trials.get(0).isGood(digits.size())) {
            return null;
        }
        for (int i = 0; i < tried(); i++) {
            if (trials.get(i).count < digits.size()) {
                return trials.get(i);
            }
        }
        return null;
    }

    /** How many of the trials all digits are for: those of transposed pictures, if others are not read well. */
    private int tried() {
        for (int i = 0; i < usualTrials; i++) {
            Trial trial = trials.get(i);
            if (trial.count < digits.size() || trial.mean() >= FAIR) {
                return usualTrials;
            }
        }
        return trials.size();
    }

    /** Whether a few digits have shown that it reads digits at all. */
    private boolean readsDigits() {
        for (Trial trial : trials) {
            if (trial.readsSome) {
                return true;
            }
        }
        return false;
    }

    /** The range in which digits are read best, or the first, if they are read well in that. */
    private Trial best() {
        Trial best = trials.get(0);
        if (best.isGood(digits.size())) {
            return best;
        }
        double least = Double.POSITIVE_INFINITY;
        double mean = 0;
        for (int i = 0; i < tried(); i++) {
            Trial trial = trials.get(i);
            boolean isAllowed = !trial.range.isOfBytes() || mean < FAIR;
            if (isAllowed && trial.loss() < least) {
                best = trial;
                least = trial.loss();
                mean = trial.mean();
            }
        }
        return best;
    }

    /** The layer that scales all of the input alike, before all others; nothing, if there is none. */
    private static @Nullable Affine scaling(Network network) {
        int at = 0;
        while (isOfShape(network, at)) {
            at++;
        }
        Node first = network.nodes().get(at);
        if (first.layer() instanceof Affine affine && Texts.indexOf(first.inputs(), at - 1) >= 0) {
            for (int i = 1; i < affine.scale().shape().size(); i++) {
                if (affine.scale().get(i) != affine.scale().get(0)) {
                    return null;
                }
            }
            return affine.scale().get(0) == 0 ? null : affine;
        }
        return null;
    }

    /** Whether this node of a network changes the shape of what the one before gives, and nothing else. */
    private static boolean isOfShape(Network network, int node) {
        Node found = network.nodes().get(node);
        boolean isOfShape = found.layer() instanceof Reshape || found.layer() instanceof Flatten;
        return isOfShape && node + 1 < network.nodes().size() && Texts.indexOf(found.inputs(), node - 1) >= 0;
    }

    /** Whether the mean that the layer takes away is nearer to ink than to paper: most of a picture is paper. */
    private static boolean isOfDark(Affine scaling, InputRange range) {
        double mean = -scaling.offset().get(0) / (double) scaling.scale().get(0);
        return mean > 0.55 * (range.paper() + range.ink());
    }

    /** How well digits are read in a range. */
    private static final class Trial {

        final InputRange range;
        int count;
        private double sum;
        private double sumOfLogarithms;

        /** Whether the first few show that it reads digits at all. */
        boolean readsSome;

        Trial(InputRange range) {
            this.range = range;
        }

        void add(double probability) {
            count++;
            sum += probability;
            sumOfLogarithms += Math.log(probability);
            readsSome |= count == LEAST_DIGITS && mean() >= SOME;
        }

        /** Of the right digits' probabilities. */
        double mean() {
            return sum / count;
        }

        /** Mean of their negative logarithms. */
        double loss() {
            return -sumOfLogarithms / count;
        }

        /** Whether nothing else is to be tried. */
        boolean isGood(int all) {
            return range.equals(InputRange.UNIT) && count == all && mean() >= GOOD;
        }
    }
}
