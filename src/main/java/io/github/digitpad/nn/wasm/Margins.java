package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/** Finds out how far the windows of convolutions reach out of the pictures that they get. */
final class Margins {

    private Margins() {}

    /** For each node's output, the network's input first: enough for all that use it. */
    static Margin[] of(Network network) {
        int nodes = network.nodes().size();
        Margin[] margins = new Margin[nodes + 1];
        Arrays.fill(margins, Margin.NONE);
        for (int i = 0; i < nodes; i++) {
            Layer layer = network.layers().get(i);
            Windows windows = layer instanceof Conv2d || layer instanceof DepthwiseConv2d ? Windows.of(layer) : null;
            if (windows != null && windows.padding() == Padding.SAME) {
                Shape input = network.inputShape(i);
                Shape output = network.outputShape(i);
                int source = network.nodes().get(i).inputs().get(0) + 1;
                margins[source] = margins[source].or(
                        windows.margin(input.extent(0), input.extent(1), output.extent(0), output.extent(1)));
            }
        }
        return margins;
    }
}
