package io.github.digitpad.adapt;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.PortableEngine;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.recognize.DigitRecognizer;
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

    /** Probabilities of the right digits, on average, from which on nothing else is tried. */
    private static final double GOOD = 0.9;

    /** From which on the network is taken to read digits at all. */
    private static final double SOME = 0.35;

    /**
     * So much more probable than in a range before must the right digits be in a rarer one. Values too large make
     * networks surer than they should be.
     */
    private static final double CLEARLY = 0.05;

    /** A first factor below this is one for bytes. */
    private static final float OF_BYTES = 1 / 32f;

    /** How many multiplications the whole search may take: a few seconds in a browser. */
    private static final long MOST_STEPS = 400_000_000L;

    private static final int LEAST_DIGITS = 5;

    private final Network network;
    private final int[] classes;
    private final List<Ink> digits;

    private RangeDetection(Network network, int[] classes) {
        this.network = network;
        this.classes = classes;
        List<Ink> all = ReferenceDigits.all();
        long affordable = MOST_STEPS / (network.multiplyAdds() + 1) / InputRange.USUAL.size();
        this.digits = all.subList(0, (int) Math.max(LEAST_DIGITS, Math.min(all.size(), affordable)));
    }

    /**
     * The range of a network as it was read.
     *
     * @param classes which class each of the ten digits is; -1 for a digit that is none
     * @throws IllegalArgumentException if it does not read pictures, as {@link InkNetwork#of} says
     */
    public static Finding of(Network network, int[] classes) {
        return new RangeDetection(network, classes).search();
    }

    private Finding search() {
        Affine scaling = scaling();
        List<InputRange> possible = possible(scaling);
        List<Double> scores = new ArrayList<>();
        double most = 0;
        for (InputRange range : possible) {
            double score = score(range);
            scores.add(score);
            most = Math.max(most, score);
            if (score >= GOOD) {
                break;
            }
        }
        for (int i = 0; i < scores.size() && most >= SOME; i++) {
            if (scores.get(i) > most - CLEARLY) {
                return new Finding(possible.get(i), true);
            }
        }
        return scaling == null
                ? new Finding(InputRange.UNIT, false)
                : new Finding(
                        isOfDark(scaling, possible.get(0)) ? possible.get(0).inverse() : possible.get(0), true);
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
        return mean > (range.paper() + range.ink()) / 1.99;
    }

    /** How probable it takes the right digits to be, on average. */
    private double score(InputRange range) {
        DigitRecognizer recognizer = new DigitRecognizer(new PortableEngine(InkNetwork.of(network, range)));
        MnistFrame frame = recognizer.frame();
        double sum = 0;
        for (int i = 0; i < digits.size(); i++) {
            int right = classes[i % 10];
            double probability = right < 0
                    ? 0
                    : recognizer.recognizeFramed(frame.frame(digits.get(i))).probability(right);
            sum += Double.isNaN(probability) ? 0 : probability;
        }
        return sum / digits.size();
    }
}
