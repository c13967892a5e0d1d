package io.github.digitpad.formats.tfjs;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MergeLayer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UnaryLayer;
import io.github.digitpad.nn.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network as one that computes the same of layers that TensorFlow.js has: it has no convolution in groups, none that
 * is both strided and dilated, no dilated depthwise one, no ELU but that of alpha 1, and of ReLU's settings one at a
 * time.
 */
final class Lowering {

    /** The most axes, the batch not counted, that TensorFlow.js's batch normalisation takes. */
    private static final int MAX_NORMALIZED_RANK = 3;

    private final List<Node> nodes = new ArrayList<>();

    private Lowering() {}

    /**
     * The network itself where there is nothing to do.
     *
     * @throws IllegalArgumentException if a layer has no such form; the message names it
     */
    static Network of(Network network) {
        Lowering lowering = new Lowering();
        int[] moved = new int[network.nodes().size()];
        for (int i = 0; i < moved.length; i++) {
            Node node = network.nodes().get(i);
            List<Integer> inputs = new ArrayList<>();
            for (int input : node.inputs()) {
                inputs.add(input == Node.INPUT ? input : moved[input]);
            }
            try {
                moved[i] = lowering.add(node.layer(), network.inputShapes(i), inputs);
            } catch (IllegalArgumentException e) {
                throw LayersModelWriter.refused(i, node.layer(), String.valueOf(e.getMessage()));
            }
        }
        return Network.of(network.name(), network.inputShape(), lowering.nodes);
    }

    /** Adds what a layer becomes; gives the number of the node that has its output. */
    private int add(Layer layer, List<Shape> shapes, List<Integer> inputs) {
        int input = inputs.get(0);
        Shape shape = shapes.get(0);
        if (layer instanceof Conv2d conv) {
            return add(convolution(conv), input);
        } else if (layer instanceof DepthwiseConv2d conv) {
            return add(depthwise(conv), input);
        } else if (layer instanceof Flatten && shape.rank() == 1) {
            return add(new Reshape(layer.name(), shape), input);
        } else if (layer instanceof Relu relu) {
            return addRelu(relu, channels(shape), input);
        } else if (layer instanceof Elu elu && elu.alpha() != 1) {
            return addElu(elu, channels(shape), input);
        } else if (layer instanceof Affine affine && shape.rank() > MAX_NORMALIZED_RANK) {
            int channels = channels(shape);
            int rows = add(new Reshape(affine.name() + "/rows", Shape.of(shape.size() / channels, channels)), input);
            return add(new Reshape(affine.name() + "/all", shape), add(affine, rows));
        }
        nodes.add(new Node(layer, layer instanceof MergeLayer ? apart(layer, shapes, inputs) : inputs));
        return nodes.size() - 1;
    }

    /**
     * A merge's inputs, each another node's: TensorFlow.js frees what a layer uses twice before others have used it.
     */
    private List<Integer> apart(Layer merge, List<Shape> shapes, List<Integer> inputs) {
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int input = inputs.get(i);
            boolean again = apart.contains(input);
            apart.add(again ? add(new Reshape(merge.name() + "/again", shapes.get(i)), input) : input);
        }
        return apart;
    }

    private int add(Layer layer, int... inputs) {
        nodes.add(Node.of(layer, inputs));
        return nodes.size() - 1;
    }

    private static int channels(Shape shape) {
        return shape.extent(shape.rank() - 1);
    }

    /** Groups of one input channel are a depthwise convolution; others get a kernel that is 0 between groups. */
    private static UnaryLayer convolution(Conv2d conv) {
        Tensor kernel = conv.kernel();
        if (conv.groups() > 1 && kernel.shape().extent(2) == 1) {
            int[] extents = kernel.shape().toArray();
            Shape shape = Shape.of(extents[0], extents[1], conv.groups(), extents[3] / conv.groups());
            return depthwise(
                    new DepthwiseConv2d(conv.name(), Tensor.of(shape, kernel.toArray()), conv.bias(), conv.window()));
        }
        Window window = conv.window();
        boolean strided = window.strideY() > 1 || window.strideX() > 1;
        boolean spread = strided && isDilated(window);
        if (conv.groups() == 1 && !spread) {
            return conv;
        }
        Tensor whole = Kernels.ungrouped(kernel, conv.groups());
        return spread
                ? new Conv2d(conv.name(), Kernels.spread(whole, window), conv.bias(), spread(window), 1)
                : new Conv2d(conv.name(), whole, conv.bias(), window, 1);
    }

    private static DepthwiseConv2d depthwise(DepthwiseConv2d conv) {
        Window window = conv.window();
        return isDilated(window)
                ? new DepthwiseConv2d(conv.name(), Kernels.spread(conv.kernel(), window), conv.bias(), spread(window))
                : conv;
    }

    private static boolean isDilated(Window window) {
        return window.dilationY() > 1 || window.dilationX() > 1;
    }

    /** The window of a kernel that has zeros where the dilated one has gaps. */
    private static Window spread(Window window) {
        return new Window(window.spanY(), window.spanX(), window.strideY(), window.strideX(), window.padding());
    }

    /**
     * One setting at a time stays one layer. With a slope and others, {@code f(x) = p(x) - slope * relu(threshold -
     * x)}, where {@code p} is {@code f} with slope 0.
     */
    private int addRelu(Relu relu, int channels, int input) {
        boolean sloped = relu.negativeSlope() != 0;
        boolean capped = relu.maxValue() != Float.POSITIVE_INFINITY;
        boolean shifted = relu.threshold() != 0;
        if (!(sloped && (capped || shifted)) && !(capped && shifted)) {
            return add(relu, input);
        }
        if (relu.threshold() < 0 || relu.maxValue() < relu.threshold()) {
            throw new IllegalArgumentException("threshold " + relu.threshold() + ", maxValue " + relu.maxValue()
                    + ": TensorFlow.js has nothing like it; needs a threshold from 0 to maxValue");
        }
        String name = relu.name();
        int positive = input;
        if (shifted) {
            Relu open = new Relu(name + "/open", 0, Float.POSITIVE_INFINITY, relu.threshold());
            positive = add(open, positive);
        }
        if (capped || !shifted) {
            Relu capping = new Relu(sloped ? name + "/positive" : name, 0, relu.maxValue(), 0);
            positive = add(capping, positive);
        }
        if (!sloped) {
            return positive;
        }
        int below = add(affine(name + "/below", -1, relu.threshold(), channels), input);
        int depth = add(new Relu(name + "/depth"), below);
        int negative = add(affine(name + "/negative", -relu.negativeSlope(), 0, channels), depth);
        return add(new Add(name), positive, negative);
    }

    /** {@code f(x) = relu(x) + alpha * elu(-relu(-x))}, the inner one with alpha 1. */
    private int addElu(Elu elu, int channels, int input) {
        String name = elu.name();
        int positive = add(new Relu(name + "/positive"), input);
        int below = add(affine(name + "/below", -1, 0, channels), input);
        int depth = add(new Relu(name + "/depth"), below);
        int back = add(affine(name + "/back", -1, 0, channels), depth);
        int curve = add(new Elu(name + "/curve", 1), back);
        int negative = add(affine(name + "/negative", elu.alpha(), 0, channels), curve);
        return add(new Add(name), positive, negative);
    }

    private static Affine affine(String name, float scale, float offset, int channels) {
        float[] scales = new float[channels];
        float[] offsets = new float[channels];
        Arrays.fill(scales, scale);
        Arrays.fill(offsets, offset);
        return new Affine(name, Tensor.of(Shape.of(channels), scales), Tensor.of(Shape.of(channels), offsets));
    }
}
