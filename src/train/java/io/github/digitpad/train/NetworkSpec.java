package io.github.digitpad.train;

import io.github.digitpad.paper.LineColumns;
import io.github.digitpad.paper.LineSigns;
import java.util.ArrayList;
import java.util.List;

/**
 * What the network is made of, before it has weights.
 *
 * @param name for messages and for the model's card
 * @param height of what it reads, in px
 * @param width of what it reads, in px; one whose answer is {@link Columns} reads any width from this on
 * @param planes of what it reads
 */
record NetworkSpec(String name, int height, int width, int planes, List<Part> parts) {

    /** Of a square grey picture. */
    NetworkSpec(String name, int sidePx, List<Part> parts) {
        this(name, sidePx, sidePx, 1, parts);
    }

    /** Of a square one. */
    int sidePx() {
        return height;
    }

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

    /**
     * Reads a strip of 40 px with a number of any length: one answer for every four px, by what is seen of 64 px.
     * 222,000 weights, 0.22 million multiply-adds for each px.
     */
    static final NetworkSpec PAPER = new NetworkSpec(
            "digitpad-paper",
            40,
            LineColumns.SEEN,
            1,
            List.of(
                    new Convolution(5, 16, 255),
                    new MaxPool(2),
                    new Convolution(3, 24, 97),
                    new Convolution(3, 48, 49),
                    new MaxPool(2),
                    new Convolution(3, 64, 49),
                    new Convolution(3, 96, 37),
                    new Convolution(3, 128, 37),
                    new Columns(LineSigns.CLASSES, 7, 97)));

    /** How many values each kernel may have when it is published, in the parts' order. */
    List<Integer> levels() {
        List<Integer> levels = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Convolution convolution) {
                levels.add(convolution.levels());
            } else if (part instanceof Classes classes) {
                levels.add(classes.levels());
            } else if (part instanceof Columns columns) {
                levels.add(columns.levels());
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

    /** Maximum of rectangles that do not overlap. */
    record MaxPool(int height, int width) implements Part {

        /** Of squares. */
        MaxPool(int size) {
            this(size, size);
        }
    }

    /**
     * Flatten, dropout while training, then a dense layer whose outputs are the logits.
     *
     * @param levels odd, 255 at most
     */
    record Classes(int count, int levels) implements Part {}

    /**
     * A convolution one px high, whose outputs are the logits of each column.
     *
     * @param width of its kernel
     * @param levels odd, 255 at most
     */
    record Columns(int count, int width, int levels) implements Part {}
}
