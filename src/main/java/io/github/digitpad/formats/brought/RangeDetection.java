package io.github.digitpad.formats.brought;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a network takes for paper and for ink: by a layer of its own that scales its input, and by having it
 * read digits in each of the usual ranges.
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

    /** From which on the values are not taken for bytes: too large ones make any network surer than it should be. */
    private static final double FAIR = 0.8;

    /** From which on the network is taken to read digits at all. */
    private static final double SOME = 0.35;

    private static final double LEAST_PROBABILITY = 1e-6;

    /** A first factor below this is one for bytes. */
    private static final float OF_BYTES = 1 / 32f;

    /** How many multiplications the whole search may take at best: half a second in a browser. */
    private static final long FEW_STEPS = 400_000_000L;

    /** And at worst: a network that takes more with so few digits is not asked. */
    private static final long MOST_STEPS = 4_000_000_000L;

    private static final int LEAST_DIGITS = 4;

    private final Network network;
    private final int[] classes;
    private final List<Ink> digits;

    private RangeDetection(Network network, int[] classes) {
        this.network = network;
        this.classes = classes;
        List<Ink> all = ReferenceDigits.all();
        long stepsPerDigit = (network.multiplyAdds() + 1) * InputRange.USUAL.size();
        long affordable = Math.max(LEAST_DIGITS, Math.min(all.size(), FEW_STEPS / stepsPerDigit));
        boolean readsDigits = true;
        for (int digit : classes) {
            readsDigits &= digit >= 0;
        }
        boolean isAsked = readsDigits && affordable * stepsPerDigit <= MOST_STEPS;
        this.digits = all.subList(0, isAsked ? (int) affordable : 0);
    }

    /**
     * The range of a network as it was read.
     *
     * @param classes which class each of the ten digits is; -1 for one that is none, and then it is not asked to read
     * @throws IllegalArgumentException if it does not read pictures, as {@link InkNetwork#of} says
     */
    public static Finding of(Network network, int[] classes) {
        return new RangeDetection(network, classes).search();
    }

    private Finding search() {
        Affine scaling = scaling();
        List<InputRange> possible = possible(scaling);
        Score best = readsSome(possible) ? best(possible) : null;
        if (best != null && best.mean >= SOME) {
            return new Finding(best.range, true);
        }
        return scaling == null
                ? new Finding(InputRange.UNIT, false)
                : new Finding(
                        isOfDark(scaling, possible.get(0)) ? possible.get(0).inverse() : possible.get(0), true);
    }

    /** Whether a few digits show that it reads digits at all. */
    private boolean readsSome(List<InputRange> possible) {
        for (InputRange range : possible) {
            if (!digits.isEmpty() && score(range, LEAST_DIGITS).mean >= SOME) {
                return true;
            }
        }
        return false;
    }

    /** The first of the ranges in which digits are read about as well as in any. */
    private Score best(List<InputRange> possible) {
        List<Score> scores = new ArrayList<>();
        Score best = new Score(InputRange.UNIT, 0, Double.POSITIVE_INFINITY);
        for (InputRange range : possible) {
            Score score = score(range, digits.size());
            if (range.equals(InputRange.UNIT) && score.mean >= GOOD) {
                return score;
            }
            scores.add(score);
            boolean isAllowed = !range.isOfBytes() || best.mean < FAIR;
            best = isAllowed && score.loss < best.loss ? score : best;
        }
        for (Score score : scores) {
            boolean isAllowed = score.range.isOfBytes() == best.range.isOfBytes();
            if (isAllowed && score.loss <= 2 * best.loss + 0.0005) {
                return score;
            }
        }
        return best;
    }

    /** The layer that scales all of the input alike, before all others; nothing, if there is none. */
    private @Nullable Affine scaling() {
        Node first = network.nodes().get(0);
        if (first.layer() instanceof Affine affine && first.inputs().contains(Node.INPUT)) {
            for (int i = 1; i < affine.scale().shape().size(); i++) {
                if (affine.scale().get(i) != affine.scale().get(0)) {
                    return null;
                }
            }
            return affine.scale().get(0) == 0 ? null : affine;
        }
        return null;
    }

    private static List<InputRange> possible(@Nullable Affine scaling) {
        List<InputRange> possible = new ArrayList<>();
        for (InputRange range : InputRange.USUAL) {
            if (scaling == null || range.isOfBytes() == Math.abs(scaling.scale().get(0)) < OF_BYTES) {
                possible.add(range);
            }
        }
        return possible;
    }

    /** Whether the mean that the layer takes away is nearer to ink than to paper: most of a picture is paper. */
    private static boolean isOfDark(Affine scaling, InputRange range) {
        double mean = -scaling.offset().get(0) / (double) scaling.scale().get(0);
        return mean > 0.55 * (range.paper() + range.ink());
    }

    /**
     * How well digits are read in a range.
     *
     * @param mean of the right digits' probabilities
     * @param loss mean of their negative logarithms
     */
    private record Score(InputRange range, double mean, double loss) {}

    private Score score(InputRange range, int count) {
        Engine engine = new PortableEngine(InkNetwork.of(network, range));
        Shape picture = engine.inputShape();
        MnistFrame frame = new MnistFrame(picture.extent(1), picture.extent(0));
        float[] probabilities = new float[engine.outputShape().size()];
        double sum = 0;
        double loss = 0;
        for (int i = 0; i < count; i++) {
            engine.run(frame.frame(digits.get(i)).toArray(), probabilities);
            double probability = probabilities[classes[i % 10]];
            // Of a network that overflows it is no number.
            double known = probability > LEAST_PROBABILITY ? probability : LEAST_PROBABILITY;
            sum += known;
            loss -= Math.log(known);
        }
        return new Score(range, sum / count, loss / count);
    }
}
