package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;

/** Finds out how far the windows of convolutions reach out of the pictures that they get. */
final class Margins {

    private Margins() {}

    /** For each node's output, the network's input first: enough for all that use it. */
    static Margin[] of(Network network) {
        int nodes = network.nodes().size();
        Margin[] margins = new Margin[nodes + 1];
        for (int i = 0; i <= nodes; i++) {
            margins[i] = Margin.NONE;
        }
        for (int i = 0; i < nodes; i++) {
            Layer layer = network.layers().get(i);
            int source = network.nodes().get(i).inputs().get(0) + 1;
            Shape input = network.inputShape(i);
            Shape output = network.outputShape(i);
            if (layer instanceof Conv2d conv && conv.padding() == Padding.SAME) {
                int[] rows = along(input, output, 0, conv.kernel().shape(), conv.dilationY(), conv.strideY());
                int[] columns = along(input, output, 1, conv.kernel().shape(), conv.dilationX(), conv.strideX());
                margins[source] = margins[source].or(new Margin(rows[0], columns[0], rows[1], columns[1]));
            } else if (layer instanceof DepthwiseConv2d conv && conv.padding() == Padding.SAME) {
                int[] rows = along(input, output, 0, conv.kernel().shape(), conv.dilationY(), conv.strideY());
                int[] columns = along(input, output, 1, conv.kernel().shape(), conv.dilationX(), conv.strideX());
                margins[source] = margins[source].or(new Margin(rows[0], columns[0], rows[1], columns[1]));
            }
        }
        return margins;
    }

    /** How many cells windows reach out before and after the picture, along an axis. */
    private static int[] along(Shape input, Shape output, int axis, Shape kernel, int dilation, int stride) {
        int span = (kernel.extent(axis) - 1) * dilation + 1;
        int before = Padding.SAME.before(input.extent(axis), span, stride);
        int end = (output.extent(axis) - 1) * stride + span - before;
        return new int[] {before, Math.max(0, end - input.extent(axis))};
    }
}
