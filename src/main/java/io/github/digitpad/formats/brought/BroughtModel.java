package io.github.digitpad.formats.brought;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.Arrays;

/**
 * A model that a person brings, fitted to ink: whatever it takes and gives, what comes of it takes pictures of ink and
 * gives probabilities.
 */
public final class BroughtModel {

    private final Model model;
    private final Shape picture;
    private final ClassLabels labels;

    /**
     * A model that reads pictures.
     *
     * @throws ModelFormatException if it takes or gives something else; the message says what
     */
    public BroughtModel(Model model) throws ModelFormatException {
        this.model = model;
        Network network = fitted(InputRange.UNIT);
        this.picture = network.inputShape();
        int classes = network.outputShape().size();
        if (!model.labels().isEmpty() && model.labels().size() != classes) {
            throw new ModelFormatException(model.source() + ": has "
                    + model.labels().size() + " labels, needs " + classes + ": one for each class of the network.");
        }
        this.labels = model.labels().isEmpty() ? ClassLabels.usual(classes) : new ClassLabels(model.labels());
    }

    /** As its files have it. */
    public Model model() {
        return model;
    }

    /** The pictures of ink that it reads: {@code [height, width, 1]}. */
    public Shape picture() {
        return picture;
    }

    /** What its classes are called: by the files, else as is usual for as many. */
    public ClassLabels labels() {
        return labels;
    }

    /**
     * What it takes for paper and for ink, found out with digits if it knows digits.
     *
     * @param called what its classes are called
     */
    public RangeDetection.Finding range(ClassLabels called) {
        return RangeDetection.of(model.network(), called.classesOfDigits());
    }

    /** As {@link #range}, for who has an engine and has it read one picture after the other. */
    public RangeDetection detection(ClassLabels called) {
        return new RangeDetection(model.network(), called.classesOfDigits());
    }

    /**
     * A network that takes pictures of ink, {@code [height, width, 1]} from 0 (paper) to 1, and ends in probabilities.
     *
     * @param range what the model itself takes for paper and ink
     * @throws ModelFormatException if its answers are no numbers: weights can be, each of them, and yet so large that
     *     what is computed with them is none
     */
    public Network network(InputRange range) throws ModelFormatException {
        Network network = fitted(range);
        float[] ink = new float[network.inputShape().size()];
        Arrays.fill(ink, 1);
        float[] probabilities = new float[network.outputShape().size()];
        new PortableEngine(network).run(ink, probabilities);
        requireNumbers(probabilities);
        return network;
    }

    /**
     * Checks what the network gives for a picture full of ink.
     *
     * @throws ModelFormatException as {@link #network} says
     */
    public void requireNumbers(float[] probabilities) throws ModelFormatException {
        for (float probability : probabilities) {
            if (Float.isNaN(probability)) {
                throw new ModelFormatException(
                        model.source() + ": network \"" + model.network().name()
                                + "\": its weights are so large that its answers are no numbers. Export it again.");
            }
        }
    }

    /**
     * As {@link #network}, for who has an engine: what that gives {@link #requireNumbers} checks.
     *
     * @throws ModelFormatException if it does not fit
     */
    public Network fitted(InputRange range) throws ModelFormatException {
        try {
            return InkNetwork.of(model.network(), range);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(model.source() + ": " + e.getMessage(), e);
        }
    }
}
