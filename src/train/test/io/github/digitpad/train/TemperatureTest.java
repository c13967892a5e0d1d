package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemperatureTest {

    /** One pixel in, logits 8 and 0 whatever it is. */
    private static final Network SURE = new Network(
            "sure",
            Shape.of(1, 1, 1),
            List.of(
                    new Flatten("flatten"),
                    new Dense("dense", Tensor.of(Shape.of(1, 2), 4, 0), Tensor.of(Shape.of(2), 4, 0))));

    private static final float[] INK = {1};

    @Test
    void confidenceBecomesTheShareOfRightAnswers() {
        Network network = Temperature.fit(SURE, threeOfFour()).fold(SURE).plus(new Softmax("softmax"));
        float[] probabilities = new float[2];
        new PortableEngine(network).run(INK, probabilities);

        assertArrayEquals(new float[] {0.75f, 0.25f}, probabilities, 1e-3f);
        assertEquals(0, Confidences.calibrationError(network, threeOfFour()), 1e-3);
    }

    @Test
    void foldingDividesTheLogits() {
        float[] logits = new float[2];
        new PortableEngine(new Temperature(4, false).fold(SURE)).run(INK, logits);

        assertArrayEquals(new float[] {2, 0}, logits);
    }

    @Test
    void networkThatEndsOtherwiseIsRefused() {
        assertEquals(
                "network ends in ReLU: needs Dense to divide its logits",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Temperature(2, false).fold(SURE.plus(new Relu("relu"))))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Temperature(0, false));
        assertThrows(IllegalArgumentException.class, () -> new Temperature(Double.NaN, false));
    }

    private static List<LabelledPicture> threeOfFour() {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (int label : new int[] {0, 0, 1, 0}) {
            pictures.add(new LabelledPicture(GrayImage.of(1, 1, INK), label));
        }
        return pictures;
    }
}
