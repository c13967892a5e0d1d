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
     * Frames inks that are not empty and reads each. Its picture is drawn again for whoever asks: of hundreds hardly
     * any is shown, and to make room for all of them takes time.
     *
     * @return one for each ink, in their order; may be changed
     */
    List<Prediction> classify(List<Ink> inks) {
        List<Prediction> predictions = new ArrayList<>();
        for (Ink ink : inks) {
            float[] probabilities = new float[engine.outputShape().size()];
            double familiarity = read(ink, probabilities);
            predictions.add(new Prediction(() -> picture(ink), probabilities, thresholds, familiarity));
        }
        return predictions;
    }

    private GrayImage picture(Ink ink) {
        float[] framed = new float[pixels.length];
        framer.frame(ink, framed);
        return GrayImage.owning(frame.width(), frame.height(), framed);
    }

    /**
     * What ink that is not empty may be, without its picture: in arrays that are there already.
     *
     * @param probabilities receives one for each class
     */
    void classify(Ink ink, float[] probabilities) {
        read(ink, probabilities);
    }

    /** The same; gives how near it is to a digit that this person has written like this, 0 to 1. */
    private double read(Ink ink, float[] probabilities) {
        framer.frame(ink, pixels);
        engine.forward(pixels, 0, probabilities, 0);
        picturesRead++;
        if (pen == null) {
            return 0;
        }
        pen.heed(probabilities, ink);
        if (hand == null) {
            return 0;
        }
        float[] said = Arrays.copyOf(probabilities, Hand.VALUES);
        hand.heed(said, PenFeatures.of(ink));
        System.arraycopy(said, 0, probabilities, 0, probabilities.length);
        return said[probabilities.length];
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
            GrayImage picture = pictures.get(i);
            predictions.add(new Prediction(
                    () -> picture, Arrays.copyOfRange(outputs, i * classes, (i + 1) * classes), thresholds, 0));
        }
        return predictions;
    }
}
