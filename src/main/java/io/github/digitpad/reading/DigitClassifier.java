package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.InkFramer;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what ink or a picture is, taken as one digit: the network says so of the picture, and of ink the pen's
 * movements, too, where the classes are the digits, and then what is known of the person's hand. Whatever is read is
 * read here.
 */
final class DigitClassifier {

    private final Engine engine;
    private final CertaintyThresholds thresholds;
    private final @Nullable PenClassifier pen;
    private final @Nullable Hand hand;
    private final MnistFrame frame;
    private final InkFramer framer;
    private final float[] pixels;
    private int picturesRead;

    /**
     * With an engine of its own.
     *
     * @param pen nothing, if the classes are not the digits, which the pen's movements tell apart
     * @param hand of the person who writes; nothing, if that is anybody
     */
    DigitClassifier(Engine engine, CertaintyThresholds thresholds, @Nullable PenClassifier pen, @Nullable Hand hand) {
        Shape input = engine.inputShape();
        this.engine = engine;
        this.thresholds = thresholds;
        this.pen = pen;
        this.hand = hand;
        this.frame = new MnistFrame(side(input, 1), side(input, 0));
        this.framer = new InkFramer(frame);
        this.pixels = new float[input.size()];
    }

    /**
     * Checks that an engine reads pictures of ink.
     *
     * @throws IllegalArgumentException if its network takes or gives anything else; the message says what
     */
    static void requireInk(Engine engine) {
        Shape input = engine.inputShape();
        Shape output = engine.outputShape();
        int classes = output.extent(output.rank() - 1);
        if (side(input, 0) * side(input, 1) != input.size() || classes < 2 || classes != output.size()) {
            throw new IllegalArgumentException("the network takes " + input + " and gives " + output
                    + ": needs a grey picture in, as [28, 28, 1], and two or more classes out");
        }
    }

    private static int side(Shape input, int axis) {
        return input.rank() == 1 ? (int) Math.sqrt(input.size()) : input.extent(axis);
    }

    /** What ink and pictures are put into for the network. */
    MnistFrame frame() {
        return frame;
    }

    String engine() {
        return engine.name();
    }

    /** How many pictures the network has read so far. */
    int picturesRead() {
        return picturesRead;
    }

    Prediction classify(Ink ink) {
        return classify(List.of(ink)).get(0);
    }

    /**
     * Frames inks that are not empty and reads all in one call of the engine.
     *
     * @return one for each ink, in their order; may be changed
     */
    List<Prediction> classify(List<Ink> inks) {
        List<GrayImage> pictures = new ArrayList<>();
        for (Ink ink : inks) {
            float[] framed = new float[pixels.length];
            framer.frame(ink, framed);
            pictures.add(GrayImage.owning(frame.width(), frame.height(), framed));
        }
        List<Prediction> predictions = classifyFramed(pictures);
        for (int i = 0; pen != null && i < inks.size(); i++) {
            Prediction prediction = pen.heed(predictions.get(i), inks.get(i));
            predictions.set(i, hand == null ? prediction : heed(hand, prediction, inks.get(i)));
        }
        return predictions;
    }

    private Prediction heed(Hand person, Prediction prediction, Ink ink) {
        int digits = prediction.classes();
        float[] said = new float[Hand.VALUES];
        for (int digit = 0; digit < digits; digit++) {
            said[digit] = (float) prediction.probability(digit);
        }
        person.heed(said, PenFeatures.of(ink));
        return new Prediction(prediction.picture(), Arrays.copyOf(said, digits), thresholds, said[digits]);
    }

    /**
     * What ink that is not empty may be, without its picture: in arrays that are there already.
     *
     * @param probabilities receives one for each class
     */
    void classify(Ink ink, float[] probabilities) {
        framer.frame(ink, pixels);
        engine.forward(pixels, 0, probabilities, 0);
        picturesRead++;
        if (pen != null) {
            pen.heed(probabilities, ink);
            if (hand != null) {
                float[] said = Arrays.copyOf(probabilities, Hand.VALUES);
                hand.heed(said, PenFeatures.of(ink));
                System.arraycopy(said, 0, probabilities, 0, probabilities.length);
            }
        }
    }

    /**
     * Reads pictures as they are, all in one call of the engine.
     *
     * @return one for each picture, in their order; may be changed
     * @throws IllegalArgumentException if one has another size than {@link #frame}
     */
    List<Prediction> classifyFramed(List<GrayImage> pictures) {
        int size = engine.inputShape().size();
        float[] inputs = new float[pictures.size() * size];
        for (int i = 0; i < pictures.size(); i++) {
            GrayImage picture = pictures.get(i);
            if (picture.width() != frame.width() || picture.height() != frame.height()) {
                throw new IllegalArgumentException("picture of " + picture.width() + "×" + picture.height()
                        + " pixels: needs " + frame.width() + "×" + frame.height());
            }
            picture.copyTo(inputs, i * size);
        }
        int classes = engine.outputShape().size();
        float[] outputs = new float[pictures.size() * classes];
        engine.run(inputs, outputs);
        picturesRead += pictures.size();
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            predictions.add(new Prediction(
                    pictures.get(i), Arrays.copyOfRange(outputs, i * classes, (i + 1) * classes), thresholds));
        }
        return predictions;
    }
}
