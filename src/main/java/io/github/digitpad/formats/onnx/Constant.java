package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.Bytes;

/** An array that is known beforehand: weights, shapes, axes. Where a file has it, it is read from there, not copied. */
final class Constant implements OnnxValue {

    /** Where values are read from. */
    private interface Values {
        double at(int index);
    }

    private final TensorType type;
    private final int[] dims;
    private final Values values;

    private Constant(TensorType type, int[] dims, Values values) {
        this.type = type;
        this.dims = dims;
        this.values = values;
    }

    /**
     * What is in a file.
     *
     * @throws IllegalArgumentException if there are not as many bytes as the values take
     */
    static Constant of(TensorType type, int[] dims, Bytes bytes) {
        double needed = type.bytes(Dims.size(dims));
        if (bytes.length() != needed) {
            throw new IllegalArgumentException("has " + bytes.length() + " bytes, needs " + (int) needed + " for "
                    + Dims.text(dims) + " of " + type);
        }
        return new Constant(type, dims, index -> type.read(bytes, index));
    }

    /**
     * These values.
     *
     * @throws IllegalArgumentException if there are not as many as the extents say
     */
    static Constant of(TensorType type, int[] dims, double... values) {
        if (values.length != Dims.size(dims)) {
            throw new IllegalArgumentException(
                    "has " + values.length + " values, needs " + Dims.size(dims) + " for " + Dims.text(dims));
        }
        return new Constant(type, dims, index -> values[index]);
    }

    /** Whole numbers in a row. */
    static Constant integers(double... values) {
        return of(TensorType.INT64, new int[] {values.length}, values);
    }

    static Constant scalar(TensorType type, double value) {
        return of(type, new int[0], value);
    }

    /** The values from other places: for each, which of these it is. */
    Constant taken(int[] newDims, int[] from) {
        Dims.requireFew(from.length, size());
        return new Constant(type, newDims, index -> values.at(from[index]));
    }

    /** A matrix with its axes the other way round. */
    Constant turned() {
        int rows = dims[0];
        int columns = dims[1];
        return new Constant(type, new int[] {columns, rows}, index -> values.at(index % rows * columns + index / rows));
    }

    /** The same values in another shape. */
    Constant reshaped(int[] newDims) {
        return new Constant(type, newDims, values);
    }

    Constant as(TensorType other) {
        return new Constant(other, dims, values);
    }

    TensorType type() {
        return type;
    }

    @Override
    public int[] dims() {
        return dims;
    }

    double at(int index) {
        return values.at(index);
    }

    double[] toArray() {
        double[] all = new double[size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.at(i);
        }
        return all;
    }

    /** The values as ints; those beyond become the nearest. */
    int[] toInts() {
        int[] all = new int[size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (int) values.at(i);
        }
        return all;
    }

    /** The only value of one that has one. */
    double only() {
        if (size() != 1) {
            throw new IllegalArgumentException("gets " + Dims.text(dims) + " where it needs one number");
        }
        return values.at(0);
    }

    boolean isAll(double value) {
        for (int i = 0; i < size(); i++) {
            if (values.at(i) != value) {
                return false;
            }
        }
        return true;
    }
}
