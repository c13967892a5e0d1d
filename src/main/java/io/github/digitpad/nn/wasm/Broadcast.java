package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;

/** Weights that are the same in many places of a picture: laid out once, and read again and again. */
final class Broadcast {

    private Broadcast() {}

    /**
     * Weights as a picture with the height, width and channels of an array.
     *
     * @param weights of the array's rank, each extent the array's or 1; or one value for each channel
     */
    static Picture picture(Tensor weights, Shape array, Memory memory) {
        int channels = array.extent(array.rank() - 1);
        int height = array.rank() == 3 ? array.extent(0) : 1;
        int width = array.size() / channels / height;
        boolean forChannels = weights.shape().size() == channels
                && weights.shape().extent(weights.shape().rank() - 1) == channels;
        if (forChannels) {
            return new Picture(memory.place(weights), height, width, channels, 0, 0);
        }
        int pixel = Picture.denseStride(channels);
        return new Picture(memory.place(spread(weights, array)), height, width, channels, pixel, width * pixel);
    }

    /** With a value for every place of the array. */
    private static Tensor spread(Tensor weights, Shape array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            int rest = i;
            int step = 1;
            int at = 0;
            for (int axis = array.rank() - 1; axis >= 0; axis--) {
                int extent = weights.shape().extent(axis);
                at += extent == 1 ? 0 : rest % array.extent(axis) * step;
                step *= extent;
                rest /= array.extent(axis);
            }
            values[i] = weights.get(at);
        }
        return Tensor.of(array, values);
    }
}
