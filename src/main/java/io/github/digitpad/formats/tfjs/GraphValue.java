package io.github.digitpad.formats.tfjs;

/** What a node of a graph gives: an array that the network computes, or one that is known beforehand. */
sealed interface GraphValue {

    /**
     * An array that depends on the network's input.
     *
     * @param node which of the network's nodes computes it; its shape there is without the batch
     */
    record Computed(int node) implements GraphValue {}

    /** Weights; what their arrays hold is only read. */
    final class Floats implements GraphValue {

        private final int[] extents;
        private final float[] values;

        Floats(int[] extents, float[] values) {
            this.extents = extents;
            this.values = values;
        }

        int[] extents() {
            return extents;
        }

        float[] values() {
            return values;
        }
    }

    /** One whole number, or a vector of them: axes, shapes. In a shape, {@link #BATCH} stands for the batch's size. */
    final class Integers implements GraphValue {

        /** The size of the batch, which nothing knows beforehand. */
        static final int BATCH = Integer.MIN_VALUE;

        private final int[] values;

        Integers(int... values) {
            this.values = values;
        }

        int[] values() {
            return values;
        }
    }
}
