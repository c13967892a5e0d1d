package io.github.digitpad.formats.onnx;

/** An array that depends on the network's input. */
final class Computed implements OnnxValue {

    private final int node;
    private final int[] dims;
    private final Order order;
    private final boolean whole;

    /**
     * What a node gives.
     *
     * @param node of the network that is being built
     * @param order in which its values lie there
     * @param whole whether it is known to hold whole numbers only
     */
    Computed(int node, int[] dims, Order order, boolean whole) {
        this.node = node;
        this.dims = dims;
        this.order = order;
        this.whole = whole;
    }

    int node() {
        return node;
    }

    @Override
    public int[] dims() {
        return dims;
    }

    Order order() {
        return order;
    }

    boolean isWhole() {
        return whole;
    }

    Computed reshaped(int... newDims) {
        if (Dims.size(newDims) != size()) {
            throw new IllegalArgumentException("makes " + Dims.text(newDims) + " of " + Dims.text(dims));
        }
        return new Computed(node, newDims, order, whole);
    }

    /** What another node gives for each of these values. */
    Computed at(int otherNode) {
        return new Computed(otherNode, dims, order, false);
    }

    Computed asWhole() {
        return new Computed(node, dims, order, true);
    }
}
