package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Margin;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a module's memory, once: the weights, what is made of them at start, the activations, and a place to work in
 * that the layers share. Nothing moves afterwards.
 */
final class Memory {

    private static final int CACHE_LINE = 64;

    private final List<CompiledNetwork.Placement> weights = new ArrayList<>();
    /** Nothing lies at address 0, so that a forgotten address shows. */
    private int end = CACHE_LINE;

    /**
     * A place for so many bytes, with a vector's room behind it: a kernel may read a whole vector where the last value
     * lies.
     *
     * @throws IllegalArgumentException if the memory would exceed what WebAssembly addresses with an int
     */
    int place(double bytes) {
        int at = end;
        double next = at + bytes + Code.VECTOR + CACHE_LINE;
        if (next > Integer.MAX_VALUE - Module.PAGE_BYTES) {
            throw new IllegalArgumentException("the network needs more than 2 GiB of memory");
        }
        end = (int) next / CACHE_LINE * CACHE_LINE;
        return at;
    }

    /** A place for weights, which whoever instantiates the module fills. */
    int place(Tensor tensor) {
        int at = place((double) tensor.shape().size() * Code.LANE);
        weights.add(new CompiledNetwork.Placement(tensor, at));
        return at;
    }

    /** A place for activations; zeros around it, which nobody overwrites. */
    Picture place(int height, int width, int channels, Margin margin) {
        return place(height, width, channels, margin, Picture.vectorStride(channels));
    }

    Picture place(int height, int width, int channels, Margin margin, int pixelStride) {
        int rowStride = (margin.left() + width + margin.right()) * pixelStride;
        int at = place((double) (margin.top() + height + margin.bottom()) * rowStride);
        return new Picture(
                at + margin.top() * rowStride + margin.left() * pixelStride,
                height,
                width,
                channels,
                pixelStride,
                rowStride);
    }

    List<CompiledNetwork.Placement> weights() {
        return weights;
    }

    int bytes() {
        return end;
    }
}
