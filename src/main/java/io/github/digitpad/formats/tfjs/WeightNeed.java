package io.github.digitpad.formats.tfjs;

import java.util.List;

/**
 * A weight that a layer must have.
 *
 * @param kinds what Keras calls it, its versions not always the same: {@code "kernel"}, {@code "depthwise_kernel"}
 * @param number its place among the layer's weights, which Keras 3 may name it by
 * @param extents its shape; {@link #ANY} where the layer's settings do not say
 * @param trainable whether training changes it; TensorFlow.js saves the others behind all that are
 */
record WeightNeed(LayerSpec layer, List<String> kinds, int number, List<Integer> extents, boolean trainable) {

    static final int ANY = 0;

    /** The shape of a weight of whatever rank. */
    static final List<Integer> ANY_SHAPE = List.of(-1);

    /** As Keras names it: {@code conv2d/kernel}. */
    String name() {
        return name(layer, kinds.get(0));
    }

    static String name(LayerSpec layer, String kind) {
        return layer.name() + "/" + kind;
    }

    /** As Keras 3 may name it: {@code conv2d/0}. */
    String numberedName() {
        return layer.name() + "/" + number;
    }

    private boolean isOfAnyShape() {
        return extents.size() == 1 && extents.get(0) == -1;
    }

    boolean accepts(List<Integer> found) {
        if (isOfAnyShape()) {
            return true;
        }
        boolean same = found.size() == extents.size();
        for (int i = 0; same && i < extents.size(); i++) {
            same = extents.get(i) == ANY || (int) extents.get(i) == found.get(i);
        }
        return same;
    }

    /** As {@code [3, 3, any, 8]}. */
    String shape() {
        if (isOfAnyShape()) {
            return "[…]";
        }
        StringBuilder shape = new StringBuilder();
        for (int extent : extents) {
            shape.append(shape.length() == 0 ? "[" : ", ").append(extent == ANY ? "any" : String.valueOf(extent));
        }
        return shape + "]";
    }
}
