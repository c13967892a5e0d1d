package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.ConvolutionLayer;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Margin;
import io.github.digitpad.nn.Network;
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
            if (layer instanceof ConvolutionLayer conv) {
                int source = network.nodes().get(i).inputs().get(0) + 1;
                margins[source] = margins[source].or(conv.window().margin(network.inputShape(i)));
            }
        }
        return margins;
    }
}
