package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;

/** The layers of plain convolutional networks, which are all that the page's own network may have. */
final class PlainLayerCode {

    private PlainLayerCode() {}

    /** @throws IllegalArgumentException if the fields do not go together */
    static Layer read(int kind, String name, ByteReader in) throws PackFormatException {
        return switch (kind) {
            case LayerCode.CONV_2D -> {
                Tensor kernel = TensorCode.read(in);
                Tensor bias = TensorCode.read(in);
                yield new Conv2d(name, kernel, bias, LayerCode.steps(kernel, in), in.number());
            }
            case LayerCode.DENSE -> new Dense(name, TensorCode.read(in), TensorCode.read(in));
            case LayerCode.MAX_POOL_2D -> new MaxPool2d(name, LayerCode.pool(in));
            case LayerCode.FLATTEN -> new Flatten(name);
            case LayerCode.RELU -> new Relu(name, in.float32(), in.float32(), in.float32());
            case LayerCode.SOFTMAX -> new Softmax(name);
            default -> throw in.error("a layer of the unknown kind " + kind, null);
        };
    }

    /** The first layer that is none of these; its message says so. */
    static void require(Network network) {
        for (Layer layer : network.layers()) {
            switch (LayerCode.kind(layer)) {
                case LayerCode.CONV_2D,
                        LayerCode.DENSE,
                        LayerCode.MAX_POOL_2D,
                        LayerCode.FLATTEN,
                        LayerCode.RELU,
                        LayerCode.SOFTMAX -> {}
                default ->
                    throw new IllegalArgumentException("layer \"" + layer.name() + "\" is of kind " + layer.kind()
                            + ", which the page's own network may not have. It may have Conv2D, MaxPooling2D, Flatten,"
                            + " Dense, ReLU and Softmax. Pages can load any other model: <digit-pad model=\"…\">.");
            }
        }
    }
}
