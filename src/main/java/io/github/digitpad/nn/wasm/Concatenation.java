package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Margin;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import java.util.List;

/** Copies each of a node's inputs to its part of the output. */
final class Concatenation {

    private final Network network;
    private final int node;
    private final Memory memory;
    private final Pictures pictures;
    private final List<Kernel> kernels;

    Concatenation(Network network, int node, Memory memory, Pictures pictures, List<Kernel> kernels) {
        this.network = network;
        this.node = node;
        this.memory = memory;
        this.pictures = pictures;
        this.kernels = kernels;
    }

    Picture along(int axis) {
        Shape shape = network.outputShape(node);
        return shape.rank() == 3 ? ofPictures(axis) : ofRows(axis, shape);
    }

    private Picture ofPictures(int axis) {
        Picture output = pictures.place(node);
        int done = 0;
        for (int i = 0; i < network.inputShapes(node).size(); i++) {
            Picture input = pictures.input(node, i);
            int[] start = new int[3];
            start[axis] = done;
            Picture part = output.part(start[0], start[1], start[2], input.height(), input.width(), input.channels());
            done += network.inputShapes(node).get(i).extent(axis);
            kernels.add(PixelKernel.of(input, part, Activation.NONE, axis == 2));
        }
        return output;
    }

    /** As many rows as there are places before the axis, in each the inputs' values side by side. */
    private Picture ofRows(int axis, Shape shape) {
        int rows = 1;
        for (int i = 0; i < axis; i++) {
            rows *= shape.extent(i);
        }
        int values = shape.size() / rows;
        Picture output = memory.place(1, rows, values, Margin.NONE, Picture.denseStride(values));
        int done = 0;
        for (int i = 0; i < network.inputShapes(node).size(); i++) {
            int own = network.inputShapes(node).get(i).size() / rows;
            Picture input = pictures.shaped(pictures.source(node, i), 1, rows, own);
            kernels.add(PixelKernel.of(input, output.part(0, 0, done, 1, rows, own), Activation.NONE, true));
            done += own;
        }
        return output;
    }
}
