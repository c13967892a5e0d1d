package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BroughtModelTest {

    @Test
    void whateverItEndsInItsNetworkEndsInProbabilities() throws ModelFormatException {
        BroughtModel model = new BroughtModel(model(network(10, 1, 784), List.of()));
        Network network = model.network(InputRange.STANDARD);
        assertEquals(Shape.of(28, 28, 1), network.inputShape());
        assertEquals(Shape.of(28, 28, 1), model.picture());
        assertTrue(network.layers().get(network.layers().size() - 1) instanceof Softmax);
        assertTrue(model.labels().isDigits());
        assertEquals(InputRange.UNIT, model.range(model.labels()).range());
    }

    @Test
    void theFilesLabelsComeBeforeTheUsualOnes() throws ModelFormatException {
        assertEquals(
                List.of("no", "yes"),
                new BroughtModel(model(network(2, 1, 4), List.of("no", "yes")))
                        .labels()
                        .names());
        assertEquals(
                List.of("0", "1"),
                new BroughtModel(model(network(2, 1, 4), List.of())).labels().names());
        assertEquals(
                "m: has 1 labels, needs 2: one for each class of the network.",
                message(() -> new BroughtModel(model(network(2, 1, 4), List.of("no")))));
    }

    @Test
    void whatReadsNoPicturesIsRefused() {
        assertEquals(
                "m: network \"n\" takes [10] and gives [2]: needs a picture in, as [28, 28, 1], [28, 28], [784],"
                        + " [28, 28, 3] or, channels first, [1, 28, 28] or [3, 28, 28], and two or more classes out",
                message(() -> new BroughtModel(model(network(2, 1, 10), List.of()))));
    }

    /** Whether answers are numbers depends on the range: here only the greatest of bytes make them too large. */
    @Test
    void answersThatAreNoNumbersAreRefused() throws ModelFormatException {
        float[] weights = new float[4 * 2];
        Arrays.fill(weights, 3e38f);
        Network network = new Network(
                "n",
                Shape.of(4),
                List.of(
                        new Dense("a", Tensor.of(Shape.of(4, 2), weights), Tensor.of(Shape.of(2), 0, 0)),
                        new Softmax("b")));
        BroughtModel model = new BroughtModel(model(network, List.of()));
        assertEquals(
                "m: network \"n\": its weights are so large that its answers are no numbers. Export it again.",
                message(() -> model.network(new InputRange(0, 255))));
        assertThrows(ModelFormatException.class, () -> model.network(InputRange.UNIT));
        assertEquals(Shape.of(2, 2, 1), model.network(new InputRange(0, 0.1f)).inputShape());
    }

    @Test
    void rangesAreOfFloats() {
        assertEquals(0.1f, new InputRange(0.1f, 1).paper());
        assertEquals(
                "paper is 3e38 and ink -3e38: needs two numbers that a float can hold, and their difference too",
                assertThrows(IllegalArgumentException.class, () -> new InputRange(3e38f, -3e38f))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new InputRange(0, Float.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new InputRange(Float.NaN, 0));
    }

    @Test
    void usualLabelsAreEmnists() {
        assertEquals("0123456789", usual(10));
        assertEquals("ABCDEFGHIJKLMNOPQRSTUVWXYZ", usual(26));
        assertEquals("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", usual(36));
        assertEquals("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt", usual(47));
        assertEquals("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", usual(62));
        assertEquals("01234567891011", usual(12));
        assertTrue(ClassLabels.usual(10).isDigits());
        assertFalse(ClassLabels.usual(12).isDigits());
        assertFalse(new ClassLabels(List.of("1", "0", "2", "3", "4", "5", "6", "7", "8", "9")).isDigits());
    }

    @Test
    void digitsAreFoundAmongOtherClasses() {
        assertArrayEquals(
                new int[] {2, 0, -1, -1, -1, -1, -1, 4, -1, -1},
                new ClassLabels(List.of("1", "12", "0", "x", "7", "7", "")).classesOfDigits());
    }

    private static String usual(int classes) {
        return String.join("", ClassLabels.usual(classes).names());
    }

    private static String message(org.junit.jupiter.api.function.Executable action) {
        return String.valueOf(assertThrows(ModelFormatException.class, action).getMessage());
    }

    private static Model model(Network network, List<String> labels) {
        return new Model("m", "format", "", network, labels);
    }

    /** Gives logits. */
    private static Network network(int classes, float weight, int inputs) {
        float[] kernel = new float[inputs * classes];
        Arrays.fill(kernel, weight);
        return new Network(
                "n",
                Shape.of(inputs),
                List.of(
                        new Flatten("flatten"),
                        new Dense(
                                "dense",
                                Tensor.of(Shape.of(inputs, classes), kernel),
                                Tensor.of(Shape.of(classes), new float[classes]))));
    }
}
