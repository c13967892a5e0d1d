package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;

/**
 * Reads the layers of plain convolutional networks. Apart from {@link PlainLayerKind}, since a page that reads only its
 * own network needs none of the other's 200 bytes.
 */
final class PlainLayerReader {

    static final int CONV_2D = 0;
    static final int MAX_POOL_2D = 1;
    static final int DENSE = 4;
    static final int FLATTEN = 5;
    static final int RELU = 6;
    static final int SOFTMAX = 7;

    private PlainLayerReader() {}

    /** A layer of the kind of this number, as {@link LayerKind#read}. */
    static Layer read(int number, String name, ByteReader in) throws PackFormatException {
        return switch (number) {
            case CONV_2D -> {
                Tensor kernel = in.tensor();
                Tensor bias = in.tensor();
                yield new Conv2d(name, kernel, bias, LayerKind.steps(kernel, in), in.number());
            }
            case DENSE -> new Dense(name, in.tensor(), in.tensor());
            case MAX_POOL_2D -> new MaxPool2d(name, LayerKind.pool(in));
            case FLATTEN -> new Flatten(name);
            case RELU -> new Relu(name, in.float32(), in.float32(), in.float32());
            case SOFTMAX -> new Softmax(name);
            default -> throw in.error("a layer of the unknown kind " + number, null);
        };
    }
}
