package io.github.digitpad.explain;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some neighbouring outputs of a layer with a kernel, computed by the portable engine as a layer with so many outputs:
 * what takes too long at once is done piece by piece. The engine is made when it first runs.
 */
final class Piece {

    private final KernelLayer layer;
    private final Shape input;
    private final int outputs;

    /** Which of the layer's outputs it has: how many, from which on. */
    private final int first;

    private final int count;

    /** Which of the input's channels they see: a group's, or all. */
    private final int firstChannel;

    private final int channels;
    private @Nullable Engine engine;
    private float[] seen = {};
    private float[] made = {};

    private Piece(KernelLayer layer, Shape input, int first, int count, int firstChannel, int channels) {
        this.layer = layer;
        this.input = input;
        this.outputs = layer.bias().shape().size();
        this.first = first;
        this.count = count;
        this.firstChannel = firstChannel;
        this.channels = channels;
    }

    /**
     * The pieces of a layer, in the order of its outputs.
     *
     * @param most how many multiplications one makes, unless it cannot be cut that small: two outputs are done at once
     */
    static List<Piece> of(KernelLayer layer, Shape input, double most) {
        List<Piece> pieces = new ArrayList<>();
        int outputs = layer.bias().shape().size();
        int depth = input.extent(input.rank() - 1);
        double cost = layer.multiplyAdds(input);
        int groups = layer instanceof Conv2d conv ? conv.groups() : 1;
        if (cost <= most || !(layer instanceof Conv2d || layer instanceof Dense)) {
            return List.of(new Piece(layer, input, 0, outputs, 0, depth));
        }
        int ofGroup = outputs / groups;
        int atOnce = Math.max(1, (int) (most * outputs / cost / 2)) * 2;
        for (int first = 0; first < outputs; ) {
            int group = first / ofGroup;
            int count = Math.min(atOnce, (group + 1) * ofGroup - first);
            pieces.add(new Piece(layer, input, first, count, group * (depth / groups), depth / groups));
            first += count;
        }
        return pieces;
    }

    void run(float[] from, float[] to) {
        boolean isWhole = count == outputs;
        if (engine == null) {
            engine = new PortableEngine(isWhole ? alone(layer, input) : alone(cut(), ofChannels()));
            seen = new float[engine.inputShape().size()];
            made = new float[engine.outputShape().size()];
        }
        if (isWhole) {
            engine.forward(from, 0, to, 0);
            return;
        }
        int depth = input.extent(input.rank() - 1);
        if (channels == depth) {
            engine.forward(from, 0, made, 0);
        } else {
            copy(from, firstChannel, depth, seen, 0, channels, channels);
            engine.forward(seen, 0, made, 0);
        }
        copy(made, 0, count, to, first, outputs, count);
    }

    /** Copies some of what is at each place. */
    private static void copy(float[] from, int start, int step, float[] to, int at, int toStep, int count) {
        for (int i = start, j = at; i < from.length; i += step, j += toStep) {
            System.arraycopy(from, i, to, j, count);
        }
    }

    private static Network alone(KernelLayer layer, Shape input) {
        return new Network(layer.name(), input, List.of(layer));
    }

    private Shape ofChannels() {
        int[] extents = input.toArray();
        extents[extents.length - 1] = channels;
        return Shape.of(extents);
    }

    /** The layer with these outputs alone. */
    private KernelLayer cut() {
        float[] all = layer.kernel().toArray();
        float[] some = new float[all.length / outputs * count];
        copy(all, first, outputs, some, 0, count, count);
        int[] extents = layer.kernel().shape().toArray();
        extents[extents.length - 1] = count;
        Tensor kernel = Tensor.of(Shape.of(extents), some);
        Tensor bias = Tensor.of(Shape.of(count), Arrays.copyOfRange(layer.bias().toArray(), first, first + count));
        return layer instanceof Conv2d conv
                ? new Conv2d(conv.name(), kernel, bias, conv.window(), 1)
                : layer.withWeights(kernel, bias);
    }
}
