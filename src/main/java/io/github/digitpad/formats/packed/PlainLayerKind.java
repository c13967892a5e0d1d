package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;

/**
 * The layers of plain convolutional networks, which are all that the page's own network may have: so a page that needs
 * no others has no code for them. {@link PlainLayerReader} reads them.
 */
enum PlainLayerKind implements LayerKind {
    CONV_2D(PlainLayerReader.CONV_2D),
    DENSE(PlainLayerReader.DENSE),
    MAX_POOL_2D(PlainLayerReader.MAX_POOL_2D),
    FLATTEN(PlainLayerReader.FLATTEN),
    RELU(PlainLayerReader.RELU),
    SOFTMAX(PlainLayerReader.SOFTMAX);

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
        return PlainLayerReader.read(number, name, in);
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
