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

/**
 * The layers of plain convolutional networks, which are all that the page's own network may have: so a page that needs
 * no others has no code for them.
 */
enum PlainLayerKind implements LayerKind {
    CONV_2D(0),
    DENSE(4),
    MAX_POOL_2D(1),
    FLATTEN(5),
    RELU(6),
    SOFTMAX(7);

    private final int number;

    PlainLayerKind(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Layer read(String name, ByteReader in) throws PackFormatException {
        return switch (this) {
            case CONV_2D -> {
                Tensor kernel = TensorCode.read(in);
                Tensor bias = TensorCode.read(in);
                yield new Conv2d(name, kernel, bias, LayerKind.steps(kernel, in), in.number());
            }
            case DENSE -> new Dense(name, TensorCode.read(in), TensorCode.read(in));
            case MAX_POOL_2D -> new MaxPool2d(name, LayerKind.pool(in));
            case FLATTEN -> new Flatten(name);
            case RELU -> new Relu(name, in.float32(), in.float32(), in.float32());
            case SOFTMAX -> new Softmax(name);
        };
    }

    /** A layer of one of these kinds, as {@link LayerKind#read}. */
    static Layer read(int number, String name, ByteReader in) throws PackFormatException {
        for (PlainLayerKind kind : values()) {
            if (kind.number == number) {
                return kind.read(name, in);
            }
        }
        throw in.error("a layer of the unknown kind " + number, null);
    }

    /** The first layer that is none of these; its message says so. */
    static void require(Network network) {
        for (Layer layer : network.layers()) {
            if (!(LayerWriter.kind(layer) instanceof PlainLayerKind)) {
                throw new IllegalArgumentException("layer \"" + layer.name() + "\" is of kind " + layer.kind()
                        + ", which the page's own network may not have. It may have Conv2D, MaxPooling2D, Flatten,"
                        + " Dense, ReLU and Softmax. Pages can load any other model: <digit-pad model=\"…\">.");
            }
        }
    }
}
