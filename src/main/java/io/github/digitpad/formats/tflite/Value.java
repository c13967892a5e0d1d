package io.github.digitpad.formats.tflite;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a tensor holds: an array that the network computes, or one that is known beforehand. Of real numbers always. */
sealed interface Value {

    Dims dims();

    /**
     * An array that depends on the network's input.
     *
     * @param node which of the network's nodes computes it; that one's shape has as many values in the same order
     * @param blocks where it is what SPACE_TO_BATCH_ND made of another, that; else nothing
     */
    record Computed(int node, Dims dims, @Nullable Blocks blocks) implements Value {

        Computed(int node, Dims dims) {
            this(node, dims, null);
        }

        /** The same values in another shape. */
        Computed as(Dims others) {
            return others.equals(dims) ? this : new Computed(node, others);
        }
    }

    /**
     * A picture, and how far apart the pixels are that lie together in each picture of a batch made of it.
     *
     * @param whole {@code [1, height, width, channels]}
     */
    record Blocks(Computed whole, int stepY, int stepX) {}

    /** Weights, axes, shapes. */
    final class Constant implements Value {

        private final Dims dims;
        private final boolean isWhole;
        private final IntToDoubleFunction values;

        /**
         * Numbers that are computed each time.
         *
         * @param isWhole whether they are whole numbers: shapes, axes
         */
        Constant(Dims dims, boolean isWhole, IntToDoubleFunction values) {
            this.dims = dims;
            this.isWhole = isWhole;
            this.values = values;
        }

        static Constant of(Dims dims, boolean isWhole, double[] values) {
            return new Constant(dims, isWhole, i -> values[i]);
        }

        static Constant ofInts(int... values) {
            return new Constant(Dims.of(values.length), true, i -> values[i]);
        }

        @Override
        public Dims dims() {
            return dims;
        }

        boolean isWhole() {
            return isWhole;
        }

        double at(int index) {
            return values.applyAsDouble(index);
        }

        Constant as(Dims others) {
            return new Constant(others, isWhole, values);
        }
    }
}
