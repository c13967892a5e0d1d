package io.github.digitpad.formats;

import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Users;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the factors and offsets of a batch normalisation into the kernel and bias of the layer before it, where nothing
 * else uses what that layer gives: {@code (x * kernel + bias) * scale + offset} is {@code x * (kernel * scale) + (bias
 * * scale + offset)}.
 */
final class AffineFolding {

    private AffineFolding() {}

    /** The same network's nodes, fewer where some could be folded. */
    static List<Node> fold(List<Node> nodes) {
        Users users = new Users(nodes);
        int[] places = new int[nodes.size()];
        List<Node> folded = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int input = node.inputs().get(0);
            if (node.layer() instanceof Affine affine && input != Node.INPUT && users.only(input) != Users.NONE) {
                Node before = folded.get(places[input]);
                Layer both = folded(before.layer(), affine);
                if (both != null) {
                    places[i] = places[input];
                    folded.set(places[i], new Node(both, before.inputs()));
                    continue;
                }
            }
            places[i] = folded.size();
            folded.add(moved(node, places));
        }
        return folded;
    }

    /** A node whose inputs are now at these places. */
    static Node moved(Node node, int[] places) {
        List<Integer> inputs = new ArrayList<>();
        for (int input : node.inputs()) {
            inputs.add(input == Node.INPUT ? Node.INPUT : places[input]);
        }
        return new Node(node.layer(), inputs);
    }

    /** One layer that computes both; none, if the first is of another kind or a weight got too large for a float. */
    private static @Nullable Layer folded(Layer layer, Affine affine) {
        if (layer instanceof KernelLayer linear) {
            Tensor kernel = scaled(linear.kernel(), affine);
            Tensor bias = shifted(linear.bias(), affine);
            return kernel == null || bias == null ? null : linear.withWeights(kernel, bias);
        }
        if (layer instanceof Affine first) {
            Tensor scale = scaled(first.scale(), affine);
            Tensor offset = shifted(first.offset(), affine);
            return scale == null || offset == null ? null : new Affine(first.name(), scale, offset);
        }
        return null;
    }

    /** Every kernel has its output channels last, a depthwise one in two axes, so that they come round in turn. */
    private static @Nullable Tensor scaled(Tensor kernel, Affine affine) {
        float[] values = kernel.toArray();
        int channels = affine.scale().shape().size();
        for (int i = 0; i < values.length; i++) {
            values[i] *= affine.scale().get(i % channels);
        }
        return finite(kernel.shape(), values);
    }

    private static @Nullable Tensor shifted(Tensor bias, Affine affine) {
        float[] values = bias.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((double) values[i] * affine.scale().get(i)
                    + affine.offset().get(i));
        }
        return finite(bias.shape(), values);
    }

    private static @Nullable Tensor finite(Shape shape, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return null;
            }
        }
        return Tensor.wrap(shape, values);
    }
}
