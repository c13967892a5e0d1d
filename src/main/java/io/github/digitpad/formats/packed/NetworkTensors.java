package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The weights of a network in the order of its layers, each layer's in the order of its record. */
final class NetworkTensors {

    private NetworkTensors() {}

    static List<Tensor> of(Network network) {
        List<Tensor> tensors = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (layer instanceof Conv2d conv) {
                tensors.add(conv.kernel());
                tensors.add(conv.bias());
            } else if (layer instanceof DepthwiseConv2d conv) {
                tensors.add(conv.kernel());
                tensors.add(conv.bias());
            } else if (layer instanceof Dense dense) {
                tensors.add(dense.kernel());
                tensors.add(dense.bias());
            } else if (layer instanceof Affine affine) {
                tensors.add(affine.scale());
                tensors.add(affine.offset());
            } else if (layer instanceof PRelu relu) {
                tensors.add(relu.alpha());
            }
        }
        return tensors;
    }
}
