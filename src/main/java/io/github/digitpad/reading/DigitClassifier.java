package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one digit, or what else its network tells apart. Serves one thread at a time, as its engine does. */
public final class DigitClassifier {

    private final Engine engine;

    /**
     * A recogniser with an engine of its own.
     *
     * @param engine whose network takes a grey picture, {@code [height, width, 1]}, {@code [height, width]} or the
     *     values of a square, 0 paper to 1 ink, and gives the probabilities of two or more classes
     * @throws IllegalArgumentException if its network takes or gives anything else
     */
    public DigitClassifier(Engine engine) {
        requireInk(engine);
        this.engine = engine;
    }

    /**
     * Checks that an engine reads pictures of ink.
     *
     * @throws IllegalArgumentException if its network takes or gives anything else; the message says what
     */
    public static void requireInk(Engine engine) {
        Shape input = engine.inputShape();
        Shape output = engine.outputShape();
        int classes = output.extent(output.rank() - 1);
        if (side(input, 0) * side(input, 1) != input.size() || classes < 2 || classes != output.size()) {
            throw new IllegalArgumentException("the network takes " + input + " and gives " + output
                    + ": needs a grey picture in, as [28, 28, 1], and two or more classes out");
        }
    }

    /** With the portable engine; a network that ends in logits gets a softmax. */
    public static DigitClassifier of(Network network) {
        return new DigitClassifier(new PortableEngine(probabilities(network)));
    }

    /** The network itself, or with a softmax if it ends in logits. */
    public static Network probabilities(Network network) {
        Layer last = network.layers().get(network.layers().size() - 1);
        return last instanceof Softmax ? network : network.plus(new Softmax("probabilities"));
    }

    /** What ink and pictures are put into for its network. */
    public MnistFrame frame() {
        Shape input = engine.inputShape();
        return new MnistFrame(side(input, 1), side(input, 0));
    }

    private static int side(Shape input, int axis) {
        return input.rank() == 1 ? (int) Math.sqrt(input.size()) : input.extent(axis);
    }

    /** The engine's name. */
    public String engine() {
        return engine.name();
    }

    /** Frames the ink and reads it; nothing, if there is no ink. */
    public @Nullable Prediction recognize(Ink ink) {
        return ink.isEmpty() ? null : recognizeFramed(frame().frame(ink));
    }

    /**
     * Reads a picture as it is.
     *
     * @throws IllegalArgumentException if it has another size than {@link #frame}
     */
    public Prediction recognizeFramed(GrayImage picture) {
        return recognizeFramed(List.of(picture)).get(0);
    }

    /**
     * Reads pictures as they are, all in one call of the engine.
     *
     * @return one for each picture, in their order; may be changed
     * @throws IllegalArgumentException if one has another size than {@link #frame}
     */
    public List<Prediction> recognizeFramed(List<GrayImage> pictures) {
        MnistFrame frame = frame();
        int size = engine.inputShape().size();
        float[] inputs = new float[pictures.size() * size];
        for (int i = 0; i < pictures.size(); i++) {
            GrayImage picture = pictures.get(i);
            if (picture.width() != frame.width() || picture.height() != frame.height()) {
                throw new IllegalArgumentException("picture of " + picture.width() + "×" + picture.height()
                        + " pixels: needs " + frame.width() + "×" + frame.height());
            }
            System.arraycopy(picture.toArray(), 0, inputs, i * size, size);
        }
        int classes = engine.outputShape().size();
        float[] outputs = new float[pictures.size() * classes];
        engine.run(inputs, outputs);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            predictions.add(
                    new Prediction(pictures.get(i), Arrays.copyOfRange(outputs, i * classes, (i + 1) * classes)));
        }
        return predictions;
    }
}
