package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.ConvolutionLayer;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LayerVisitor;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.ArrayList;
import java.util.List;

/**
 * From layers to kernels: gives every array of the network its place, and each layer, or several at once, a kernel.
 * Visits a node's layer; gives the place that its kernel writes.
 */
final class Lowering implements LayerVisitor<Picture> {

    private final Network network;
    private final Memory memory = new Memory();
    private final List<Kernel> kernels = new ArrayList<>();
    private final Fusion fusion;
    private final Pictures pictures;
    private final int outputAt;

    /** The node that is visited, and the last one that its kernel includes. */
    private int node;

    private int last;

    Lowering(Network network) {
        this.network = network;
        this.fusion = new Fusion(network);
        this.pictures = new Pictures(network, memory, kernels);
        int count = network.nodes().size();
        for (int i = 0; i < count; i++) {
            if (!pictures.has(i)) {
                node = i;
                last = i;
                Picture output = network.layers().get(i).accept(this);
                pictures.put(i, output);
                for (int inside = i; inside != last; inside = fusion.next(inside)) {
                    pictures.put(fusion.next(inside), output);
                }
            }
        }
        this.outputAt = pictures.dense(pictures.of(count - 1)).at();
    }

    Memory memory() {
        return memory;
    }

    /** In the order in which they run. */
    List<Kernel> kernels() {
        return kernels;
    }

    /** Where the network's input goes. */
    int inputAt() {
        return pictures.inputAt();
    }

    /** Where the network's output comes. */
    int outputAt() {
        return outputAt;
    }

    @Override
    public Picture visit(Conv2d conv) {
        return convolution(conv, conv.groups());
    }

    @Override
    public Picture visit(DepthwiseConv2d conv) {
        return convolution(conv, conv.kernel().shape().extent(2));
    }

    private Picture convolution(ConvolutionLayer layer, int groups) {
        int kernelAt = memory.place(layer.kernel());
        int biasAt = memory.place(layer.bias());
        Fusion.Tail tail = take(groups == 1);
        Picture output = pictures.place(last);
        Convolution convolution = new Convolution(
                pictures.input(node),
                layer.window(),
                groups,
                kernelAt,
                biasAt,
                output,
                tail.activation(),
                tail.pooled());
        kernels.add(convolution.kernel(memory));
        return output;
    }

    /**
     * A dense layer is a convolution: with a kernel as large as the picture it gets, or, row by row, with one of 1×1.
     */
    @Override
    public Picture visit(Dense dense) {
        int kernelAt = memory.place(dense.kernel());
        int biasAt = memory.place(dense.bias());
        Fusion.Tail tail = take(false);
        boolean whole = network.inputShape(node).rank() == 1;
        Picture input = whole ? pictures.source(node, 0) : pictures.input(node);
        Picture output = pictures.place(last);
        Window window = whole ? Window.plain(input.height(), input.width()) : Window.plain(1, 1);
        kernels.add(new Product(new Convolution(input, window, 1, kernelAt, biasAt, output, tail.activation(), false)));
        return output;
    }

    /** Takes into the kernel what can be done along with it. */
    private Fusion.Tail take(boolean mayPool) {
        Fusion.Tail tail = fusion.after(node, mayPool);
        last = tail.last();
        return tail;
    }

    @Override
    public Picture visit(MaxPool2d layer) {
        return pool(layer.window(), false);
    }

    @Override
    public Picture visit(AveragePool2d layer) {
        return pool(layer.window(), true);
    }

    @Override
    public Picture visit(GlobalMaxPool layer) {
        return pool(whole(), false);
    }

    @Override
    public Picture visit(GlobalAveragePool layer) {
        return pool(whole(), true);
    }

    /** A window that lies over all of what the node gets. */
    private Window whole() {
        Shape input = network.inputShape(node);
        return Window.plain(Pictures.height(input), Pictures.width(input));
    }

    private Picture pool(Window window, boolean mean) {
        Picture input = pictures.input(node);
        Picture output = pictures.place(node);
        kernels.add(new PoolKernel(input, window, mean, output));
        return output;
    }

    @Override
    public Picture visit(ZeroPadding2d padding) {
        Picture input = pictures.input(node);
        Picture output = pictures.place(node);
        Picture middle = output.part(padding.top(), padding.left(), 0, input.height(), input.width(), input.channels());
        kernels.add(PixelKernel.of(input, middle, Activation.NONE, false));
        return output;
    }

    @Override
    public Picture visit(UpSampling2d layer) {
        Picture output = pictures.place(node);
        kernels.add(new UpSamplingKernel(pictures.input(node), layer, output));
        return output;
    }

    @Override
    public Picture visit(Flatten layer) {
        return pictures.same(node);
    }

    @Override
    public Picture visit(Reshape layer) {
        return pictures.same(node);
    }

    @Override
    public Picture visit(Affine affine) {
        Picture input = pictures.input(node);
        Picture output = pictures.placeLike(node, input);
        pair(input, affine.scale(), PixelKernel.PRODUCT, output);
        return pair(output, affine.offset(), PixelKernel.SUM, output);
    }

    @Override
    public Picture visit(PRelu relu) {
        Picture input = pictures.input(node);
        return pair(input, relu.alpha(), PixelKernel.PARAMETRIC_RELU, pictures.placeLike(node, input));
    }

    /** A function of the input and of weights that are spread over it. */
    private Picture pair(Picture input, Tensor weights, int function, Picture output) {
        Picture spread = Broadcast.picture(weights, network.inputShape(node), memory);
        kernels.add(PixelKernel.of(input, spread, output, function, Pictures.isNarrow(output)));
        return output;
    }

    @Override
    public Picture visit(Relu relu) {
        return each(Activation.relu(relu));
    }

    @Override
    public Picture visit(Elu elu) {
        return each(Activation.elu(elu.alpha()));
    }

    @Override
    public Picture visit(Sigmoid layer) {
        return each(Activation.SIGMOID);
    }

    @Override
    public Picture visit(Tanh layer) {
        return each(Activation.TANH);
    }

    private Picture each(Activation activation) {
        Picture input = pictures.input(node);
        Picture output = pictures.placeLike(node, input);
        kernels.add(PixelKernel.of(input, output, activation, Pictures.isNarrow(output)));
        return output;
    }

    @Override
    public Picture visit(Softmax layer) {
        Picture output = pictures.place(node);
        kernels.add(new SoftmaxKernel(pictures.input(node), output, false));
        return output;
    }

    @Override
    public Picture visit(Elementwise layer) {
        return each((code, vector) -> Functions.write(code, layer.function(), vector));
    }

    @Override
    public Picture visit(Rearrange layer) {
        Picture output = pictures.place(node);
        kernels.add(new RearrangeKernel(pictures.dense(pictures.source(node, 0)), layer, memory, output));
        return output;
    }

    @Override
    public Picture visit(LayerNormalization layer) {
        Picture output = pictures.place(node);
        kernels.add(new RowKernel(pictures.input(node), output, new RowKernel.Normalization(layer)));
        return output;
    }

    @Override
    public Picture visit(LogSoftmax layer) {
        Picture output = pictures.place(node);
        kernels.add(new SoftmaxKernel(pictures.input(node), output, true));
        return output;
    }

    @Override
    public Picture visit(RowQuantization layer) {
        Picture output = pictures.place(node);
        kernels.add(new RowKernel(pictures.input(node), output, new RowKernel.Quantization()));
        return output;
    }

    @Override
    public Picture visit(Add layer) {
        return pairwise(PixelKernel.SUM);
    }

    @Override
    public Picture visit(Multiply layer) {
        return pairwise(PixelKernel.PRODUCT);
    }

    private Picture pairwise(int function) {
        Picture output = pictures.place(node);
        Picture left = pictures.input(node, 0);
        for (int i = 1; i < network.inputShapes(node).size(); i++) {
            kernels.add(PixelKernel.of(left, pictures.input(node, i), output, function, false));
            left = output;
        }
        return output;
    }

    @Override
    public Picture visit(Concatenate layer) {
        return new Concatenation(network, node, memory, pictures, kernels).along(layer.axis());
    }
}
