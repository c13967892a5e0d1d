package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import java.util.ArrayList;
import java.util.List;

/** Compiles a network: lays out its memory, chooses a kernel for each layer, and writes the module. */
public final class NetworkCompiler {

    private final Network network;
    private final Memory memory = new Memory();
    private final List<Kernel> kernels = new ArrayList<>();
    private final int count;
    /** What each layer gives, by index + 1; the network's input is first. Of another height and width after a Flatten. */
    private final Picture[] pictures;

    private final Margin[] margins;

    private NetworkCompiler(Network network) {
        this.network = network;
        this.count = network.layers().size();
        this.pictures = new Picture[count + 1];
        this.margins = new Margin[count + 1];
    }

    /**
     * The network as a module.
     *
     * @param relaxed whether it may use relaxed SIMD, which is faster where it is to be had
     * @throws IllegalArgumentException if the network is too large for a module's memory
     */
    public static CompiledNetwork compile(Network network, boolean relaxed) {
        return new NetworkCompiler(network).compile(relaxed);
    }

    private CompiledNetwork compile(boolean relaxed) {
        findMargins();
        Shape shape = network.inputShape();
        int inputAt = memory.place((long) shape.size() * Code.LANE);
        pictures[0] = withMargin(dense(inputAt, shape), margins[0]);
        int i = 0;
        while (i < count) {
            i = layer(i);
        }
        Picture output = dense(pictures[count]);
        int scratch = 0;
        for (Kernel kernel : kernels) {
            scratch = Math.max(scratch, kernel.scratchBytes());
        }
        int scratchAt = memory.place(scratch);
        return new CompiledNetwork(module(relaxed, scratchAt), memory.weights(), inputAt, output.at());
    }

    private byte[] module(boolean relaxed, int scratchAt) {
        Code prepare = new Code(relaxed);
        Code run = new Code(relaxed);
        List<Code> functions = new ArrayList<>(List.of(prepare, run));
        for (Kernel kernel : kernels) {
            prepare.call(functions.size());
            Code once = new Code(relaxed);
            kernel.prepare(once);
            functions.add(once);
            run.call(functions.size());
            Code always = new Code(relaxed);
            kernel.run(always, scratchAt);
            functions.add(always);
        }
        return Module.bytes(functions, List.of(CompiledNetwork.PREPARE, CompiledNetwork.RUN), memory.bytes());
    }

    private void findMargins() {
        for (int i = 0; i <= count; i++) {
            margins[i] = Margin.NONE;
        }
        for (int i = 0; i < count; i++) {
            if (network.layers().get(i) instanceof Conv2d conv && conv.padding() == Padding.SAME) {
                Shape input = network.inputShape(i);
                Shape output = network.outputShape(i);
                int height = (output.extent(0) - 1) * conv.strideY() + conv.kernel().shape().extent(0);
                int width = (output.extent(1) - 1) * conv.strideX() + conv.kernel().shape().extent(1);
                int above = conv.padding().before(input.extent(0), conv.kernel().shape().extent(0), conv.strideY());
                int leftOf = conv.padding().before(input.extent(1), conv.kernel().shape().extent(1), conv.strideX());
                margins[i] = margins[i].or(new Margin(
                        above,
                        leftOf,
                        Math.max(0, height - above - input.extent(0)),
                        Math.max(0, width - leftOf - input.extent(1))));
            }
        }
    }

    /** Adds what a layer needs, and those after it that are done in the same stroke; gives the index of the next one. */
    private int layer(int i) {
        Layer layer = network.layers().get(i);
        Picture input = pictures[i];
        Shape output = network.outputShape(i);
        if (layer instanceof Conv2d conv) {
            int kernelAt = memory.place(conv.kernel());
            int biasAt = memory.place(conv.bias());
            return convolution(i, input, conv, kernelAt, biasAt);
        } else if (layer instanceof Dense dense) {
            int kernelAt = memory.place(dense.kernel());
            int biasAt = memory.place(dense.bias());
            Follow follow = new Follow(i, false);
            Picture target = place(follow.last);
            Convolution all = new Convolution(
                    input,
                    input.height(),
                    input.width(),
                    1,
                    1,
                    1,
                    1,
                    1,
                    0,
                    0,
                    kernelAt,
                    biasAt,
                    target,
                    follow.activation,
                    false);
            kernels.add(direct(all.direct()));
            pictures[follow.last + 1] = target;
            return follow.last + 1;
        } else if (layer instanceof Flatten) {
            pictures[i + 1] = input;
        } else if (layer instanceof Relu) {
            Picture target = place(i);
            Picture source = shaped(i, input);
            kernels.add(new MapKernel(source, target, RELU));
            pictures[i + 1] = target;
        } else if (layer instanceof Softmax) {
            pictures[i + 1] = place(i);
            kernels.add(new SoftmaxKernel(shaped(i, input), pictures[i + 1]));
        } else if (layer instanceof GlobalAveragePool) {
            pictures[i + 1] = place(i);
            kernels.add(new PoolKernel(
                    shaped(i, input), input.height(), input.width(), 1, 1, 0, 0, true, pictures[i + 1]));
        } else if (layer instanceof MaxPool2d pool) {
            pool(i, input, pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), pool.padding(), false);
        } else if (layer instanceof AveragePool2d pool) {
            pool(i, input, pool.poolHeight(), pool.poolWidth(), pool.strideY(), pool.strideX(), pool.padding(), true);
        }
        return i + 1;
    }

    private void pool(
            int i, Picture input, int height, int width, int strideY, int strideX, Padding padding, boolean mean) {
        pictures[i + 1] = place(i);
        kernels.add(new PoolKernel(
                shaped(i, input),
                height,
                width,
                strideY,
                strideX,
                padding.before(input.height(), height, strideY),
                padding.before(input.width(), width, strideX),
                mean,
                pictures[i + 1]));
    }

    private static final Activation RELU =
            (code, vector) -> code.simd(vector, Op.F32X4_PMAX, vector, code.constant(0));

    private int convolution(int i, Picture input, Conv2d conv, int kernelAt, int biasAt) {
        Follow follow = new Follow(i, true);
        Picture source = shaped(i, input);
        Picture target = place(follow.last);
        Shape kernel = conv.kernel().shape();
        Convolution all = new Convolution(
                source,
                kernel.extent(0),
                kernel.extent(1),
                conv.strideY(),
                conv.strideX(),
                1,
                1,
                1,
                conv.padding().before(source.height(), kernel.extent(0), conv.strideY()),
                conv.padding().before(source.width(), kernel.extent(1), conv.strideX()),
                kernelAt,
                biasAt,
                target,
                follow.activation,
                follow.pooled);
        kernels.add(choose(all));
        pictures[follow.last + 1] = target;
        return follow.last + 1;
    }

    /** The algorithm that should be fastest. */
    private Kernel choose(Convolution convolution) {
        if (OneChannelConvolution.fits(convolution)) {
            return new OneChannelConvolution(convolution, memory);
        }
        Product direct = convolution.direct();
        long cost = direct.cost();
        int best = 0;
        int taps = convolution.kernelHeight();
        if (convolution.isPlain() && taps == convolution.kernelWidth() && taps > 1) {
            for (int outputs = 2; outputs + taps - 1 <= 6; outputs += 2) {
                if (outputs <= convolution.computedHeight() && outputs <= convolution.computedWidth()) {
                    long winograd = WinogradConvolution.cost(convolution, outputs);
                    if (winograd < cost) {
                        cost = winograd;
                        best = outputs;
                    }
                }
            }
        }
        return best == 0 ? direct(direct) : new WinogradConvolution(convolution, best, memory);
    }

    private static Kernel direct(Product product) {
        return (code, scratchAt) -> product.write(code);
    }

    /** What follows a layer and can be done on its results while they are in registers. */
    private final class Follow {

        private Activation activation = Activation.NONE;
        private boolean pooled;
        private int last;

        Follow(int layer, boolean mayPool) {
            last = layer;
            boolean activated = false;
            while (last + 1 < count) {
                Layer next = network.layers().get(last + 1);
                if (!activated && next instanceof Relu) {
                    activation = RELU;
                    activated = true;
                } else if (mayPool && !pooled && next instanceof MaxPool2d pool && pairs(pool, last + 1)) {
                    pooled = true;
                } else {
                    break;
                }
                last++;
            }
        }

        private boolean pairs(MaxPool2d pool, int i) {
            Shape input = network.inputShape(i);
            boolean two = pool.poolHeight() == 2 && pool.poolWidth() == 2 && pool.strideY() == 2 && pool.strideX() == 2;
            boolean even = input.extent(0) % 2 == 0 && input.extent(1) % 2 == 0;
            return two && (pool.padding() == Padding.VALID || even);
        }
    }

    /** A place for what a layer gives. */
    private Picture place(int i) {
        Shape shape = network.outputShape(i);
        return memory.place(height(shape), width(shape), channels(shape), margins[i + 1]);
    }

    /** What a layer gets, with the height, width and channels that its shape says. */
    private Picture shaped(int i, Picture picture) {
        Shape shape = network.inputShape(i);
        if (picture.height() == height(shape)
                && picture.width() == width(shape)
                && picture.channels() == channels(shape)) {
            return picture;
        }
        return dense(picture).reshaped(height(shape), width(shape), channels(shape));
    }

    private Picture withMargin(Picture picture, Margin margin) {
        if (margin.equals(Margin.NONE)) {
            return picture;
        }
        int stride = picture.channels() == 1 ? Code.LANE : Picture.vectorStride(picture.channels());
        Picture copy = memory.place(picture.height(), picture.width(), picture.channels(), margin, stride);
        kernels.add(new MapKernel(picture, copy, Activation.NONE));
        return copy;
    }

    private Picture dense(Picture picture) {
        if (picture.isDense()) {
            return picture;
        }
        int stride = Picture.denseStride(picture.channels());
        Picture copy = memory.place(picture.height(), picture.width(), picture.channels(), Margin.NONE, stride);
        kernels.add(new MapKernel(picture, copy, Activation.NONE));
        return copy;
    }

    private static Picture dense(int at, Shape shape) {
        int stride = Picture.denseStride(channels(shape));
        return new Picture(at, height(shape), width(shape), channels(shape), stride, width(shape) * stride);
    }

    private static int height(Shape shape) {
        return shape.rank() == 3 ? shape.extent(0) : 1;
    }

    private static int width(Shape shape) {
        return shape.size() / height(shape) / channels(shape);
    }

    private static int channels(Shape shape) {
        return shape.extent(shape.rank() - 1);
    }
}
