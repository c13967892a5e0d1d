package io.github.digitpad.tfjs;

import java.util.List;

/**
 * A weight that a layer must have.
 *
 * @param kind {@code "kernel"} or {@code "bias"}
 * @param number its place among the layer's weights, which Keras 3 may name it by
 * @param extents its shape; {@link #ANY} where the layer's settings do not say
 */
record WeightNeed(LayerSpec layer, String kind, int number, List<Integer> extents) {

    static final int ANY = 0;

    /** As Keras names it: {@code conv2d/kernel}. */
    String name() {
        return name(layer, kind);
    }

    static String name(LayerSpec layer, String kind) {
        return layer.name() + "/" + kind;
    }

    /** As Keras 3 may name it: {@code conv2d/0}. */
    String numberedName() {
        return layer.name() + "/" + number;
    }

    boolean accepts(List<Integer> found) {
        boolean same = found.size() == extents.size();
        for (int i = 0; same && i < extents.size(); i++) {
            same = extents.get(i) == ANY || extents.get(i).equals(found.get(i));
        }
        return same;
    }

    /** As {@code [3, 3, any, 8]}. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        for (int extent : extents) {
            shape.append(shape.length() == 0 ? "[" : ", ").append(extent == ANY ? "any" : String.valueOf(extent));
        }
        return shape + "]";
    }
}
