package io.github.digitpad.recognize;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PortableEngine;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.raster.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import org.jspecify.annotations.Nullable;

/** Reads one digit. Serves one thread at a time, as its engine does. */
public final class DigitRecognizer {

    private static final int PIXELS = MnistFrame.SIZE * MnistFrame.SIZE;
    private static final int DIGITS = 10;

    private final Engine engine;
    private final float[] input = new float[PIXELS];

    /**
     * A recogniser with an engine of its own.
     *
     * @param engine whose network takes 784 values (28×28, 0 paper to 1 ink) and gives ten probabilities
     * @throws IllegalArgumentException if its network takes or gives another number of values
     */
    public DigitRecognizer(Engine engine) {
        Network network = engine.network();
        Shape output = network.outputShape();
        boolean tenOutputs = output.size() == DIGITS && output.extent(output.rank() - 1) == DIGITS;
        if (network.inputShape().size() != PIXELS || !tenOutputs) {
            throw new IllegalArgumentException("network \"" + network.name() + "\" takes " + network.inputShape()
                    + " and gives " + network.outputShape() + ": needs 28×28 = 784 values in and 10 out");
        }
        this.engine = engine;
    }

    /** With the portable engine; a network that ends in logits gets a softmax. */
    public static DigitRecognizer of(Network network) {
        return new DigitRecognizer(new PortableEngine(probabilities(network)));
    }

    /** The network itself, or with a softmax if it ends in logits. */
    public static Network probabilities(Network network) {
        Layer last = network.layers().get(network.layers().size() - 1);
        return last instanceof Softmax ? network : network.plus(new Softmax("probabilities"));
    }

    /** The engine's name. */
    public String engine() {
        return engine.name();
    }

    /** Frames the ink and reads it; nothing, if there is no ink. */
    public @Nullable Prediction recognize(Ink ink) {
        return ink.isEmpty() ? null : recognizeFramed(MnistFrame.of(ink));
    }

    /**
     * Reads a picture as it is.
     *
     * @throws IllegalArgumentException if it is not 28×28
     */
    public Prediction recognizeFramed(GrayImage picture) {
        if (picture.width() != MnistFrame.SIZE || picture.height() != MnistFrame.SIZE) {
            throw new IllegalArgumentException(
                    "picture of " + picture.width() + "×" + picture.height() + " pixels: needs 28×28");
        }
        picture.copyTo(input, 0);
        float[] probabilities = new float[DIGITS];
        engine.run(input, probabilities);
        return new Prediction(picture, probabilities);
    }
}
