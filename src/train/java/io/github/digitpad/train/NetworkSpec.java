package io.github.digitpad.train;

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
                    new Convolution(5, 16),
                    new MaxPool(2),
                    new Convolution(3, 32),
                    new Convolution(3, 48),
                    new Convolution(3, 64),
                    new Convolution(3, 64),
                    new MaxPool(2),
                    new Classes(10)));

    /** One step of the network. */
    sealed interface Part {}

    /** Convolution without padding, stride 1, then batch norm, then ReLU. */
    record Convolution(int kernelSize, int channels) implements Part {}

    /** Maximum of squares that do not overlap. */
    record MaxPool(int size) implements Part {}

    /** Flatten, dropout while training, then a dense layer whose outputs are the logits. */
    record Classes(int count) implements Part {}
}
