package io.github.digitpad.train;

import java.util.ArrayList;
import java.util.List;

/**
 * What the network is made of, before it has weights.
 *
 * @param name for messages and for the model's card
 * @param sidePx of the square grey picture that it reads
 */
record NetworkSpec(String name, int sidePx, List<Part> parts) {

    /** Found by search: 86,138 weights once batch norm is folded, 3.16 million multiply-adds. */
    static final NetworkSpec DIGITS = new NetworkSpec(
            "digitpad",
            28,
            List.of(
                    new Convolution(5, 16, 255),
                    new MaxPool(2),
                    new Convolution(3, 32, 97),
                    new Convolution(3, 48, 49),
                    new Convolution(3, 64, 37),
                    new Convolution(3, 64, 25),
                    new MaxPool(2),
                    new Classes(10, 49)));

    /** How many values each kernel may have when it is published, in the parts' order. */
    List<Integer> levels() {
        List<Integer> levels = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Convolution convolution) {
                levels.add(convolution.levels());
            } else if (part instanceof Classes classes) {
                levels.add(classes.levels());
            }
        }
        return levels;
    }

    /** One step of the network. */
    sealed interface Part {}

    /**
     * Convolution without padding, stride 1, then batch norm, then ReLU.
     *
     * @param levels odd, 255 at most
     */
    record Convolution(int kernelSize, int channels, int levels) implements Part {}

    /** Maximum of squares that do not overlap. */
    record MaxPool(int size) implements Part {}

    /**
     * Flatten, dropout while training, then a dense layer whose outputs are the logits.
     *
     * @param levels odd, 255 at most
     */
    record Classes(int count, int levels) implements Part {}
}
