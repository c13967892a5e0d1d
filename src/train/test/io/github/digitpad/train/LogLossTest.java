package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.picture.GrayImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLossTest {

    @Test
    void isTheMeanOfTheLabelsNegativeLogarithms() {
        Network quarterOrThree = network(0, (float) Math.log(3));
        List<LabelledPicture> pictures = List.of(labelled(0), labelled(1), labelled(1));

        assertEquals(-(Math.log(0.25) + 2 * Math.log(0.75)) / 3, LogLoss.of(quarterOrThree, pictures), 1e-6);
    }

    @Test
    void oneImpossibleLabelIsNotInfinitelySurprising() {
        assertEquals(12 * Math.log(10), LogLoss.of(network(0, 1000), List.of(labelled(0))), 1e-6);
    }

    private static Network network(float... biases) {
        return new Network(
                "two classes",
                Shape.of(1, 1, 1),
                List.of(
                        new Flatten("flatten"),
                        new Dense("dense", Tensor.of(Shape.of(1, 2), 0, 0), Tensor.of(Shape.of(2), biases)),
                        new Softmax("softmax")));
    }

    private static LabelledPicture labelled(int label) {
        return new LabelledPicture(GrayImage.of(1, 1, new float[] {0}), label);
    }
}
