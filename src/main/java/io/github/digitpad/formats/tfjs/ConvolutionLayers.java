package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;

/** Keras's convolutions as ours. One along a row is one of a picture that has a single row of pixels. */
final class ConvolutionLayers {

    private static final String CAUSAL = "causal";

    private final LayerBuilder builder;
    private final LayerSpec spec;
    private final String name;

    /** How many axes the kernel moves along: 1 or 2. */
    private final int axes;

    ConvolutionLayers(LayerBuilder builder, int axes) {
        this.builder = builder;
        this.spec = builder.spec();
        this.name = builder.name();
        this.axes = axes;
    }

    private interface Body {
        void take() throws ModelFormatException;
    }

    void convolution() throws ModelFormatException {
        alongPicture(() -> {
            int groups = spec.config().get("groups").exists() ? spec.count("groups") : 1;
            Tensor kernel = picture(builder.weight("kernel"));
            Window window = window(kernel);
            builder.add(new Conv2d(name, kernel, builder.bias(kernel.shape().extent(3)), window, groups));
        });
    }

    void depthwise() throws ModelFormatException {
        alongPicture(() -> {
            Tensor kernel = picture(builder.weight("depthwise_kernel"));
            addDepthwise(
                    name,
                    kernel,
                    builder.bias(kernel.shape().extent(2) * kernel.shape().extent(3)));
        });
    }

    private void addDepthwise(String depthwiseName, Tensor kernel, Tensor bias) throws ModelFormatException {
        builder.add(new DepthwiseConv2d(depthwiseName, kernel, bias, window(kernel)));
    }

    void separable() throws ModelFormatException {
        alongPicture(() -> {
            Tensor depthwise = picture(builder.weight("depthwise_kernel"));
            Tensor pointwise = picture(builder.weight("pointwise_kernel"));
            addDepthwise(
                    name + "/depthwise",
                    depthwise,
                    LayerBuilder.zeros(
                            depthwise.shape().extent(2) * depthwise.shape().extent(3)));
            Tensor bias = builder.bias(pointwise.shape().extent(3));
            builder.add(new Conv2d(name, pointwise, bias, 1, 1, Padding.VALID));
        });
    }

    /** The channels last, a row as a picture; the activation is there, too. */
    private void alongPicture(Body body) throws ModelFormatException {
        builder.channelsLast(() -> {
            boolean row = axes == 1 && builder.rank() == 2;
            if (row) {
                Shape shape = builder.shape();
                builder.add(new Reshape(name + "/picture", Shape.of(1, shape.extent(0), shape.extent(1))));
            }
            body.take();
            builder.addInnerActivation();
            if (row) {
                Shape shape = builder.shape();
                builder.add(new Reshape(name + "/row", Shape.of(shape.extent(1), shape.extent(2))));
            }
        });
    }

    /** A kernel along a row as one of a single row. */
    private Tensor picture(Tensor kernel) {
        if (axes == 2) {
            return kernel;
        }
        Shape shape = kernel.shape();
        if (shape.rank() != 3) {
            throw new IllegalArgumentException("kernel " + shape + ": needs three axes");
        }
        return Tensor.of(Shape.of(1, shape.extent(0), shape.extent(1), shape.extent(2)), kernel.toArray());
    }

    private Window window(Tensor kernel) throws ModelFormatException {
        int[] strides = steps("strides");
        int[] dilation = steps("dilation_rate");
        Padding padding = Padding.VALID;
        if (axes == 1 && spec.config().get("padding").string("valid").equals(CAUSAL)) {
            int before = (kernel.shape().extent(1) - 1) * dilation[1];
            builder.add(new ZeroPadding2d(name + "/before", 0, 0, before, 0));
        } else {
            padding = spec.padding();
        }
        return Window.of(kernel, strides[0], strides[1], padding, dilation[0], dilation[1]);
    }

    private int[] steps(String key) throws ModelFormatException {
        return axes == 1 ? new int[] {1, spec.single(key, 1)} : spec.pair(key, 1, 1);
    }

    /**
     * A transposed convolution spreads each value over the places that the kernel covers: a convolution, its kernel
     * turned round, of the values with zeros between them.
     */
    void transposed() throws ModelFormatException {
        alongPicture(() -> {
            Tensor kernel = picture(builder.weight("kernel"));
            int[] strides = steps("strides");
            int[] dilation = steps("dilation_rate");
            Shape k = kernel.shape();
            Shape input = builder.shape();
            int[] extents = new int[2];
            int[] before = new int[2];
            for (int axis = 0; axis < 2; axis++) {
                boolean along = axes == 2 || axis == 1;
                int span = (k.extent(axis) - 1) * dilation[axis] + 1;
                int in = input.extent(axis);
                int size = along ? extent(axis, in, strides[axis], span) : in;
                boolean same = spec.padding() == Padding.SAME;
                int outside = same ? Math.max(0, (in - 1) * strides[axis] + span - size) : 0;
                extents[axis] = size + span - 1;
                before[axis] = span - 1 - outside / 2;
            }
            builder.add(spread(input, extents, before, strides));
            builder.add(new Conv2d(
                    name,
                    turned(kernel),
                    builder.bias(k.extent(2)),
                    Window.of(kernel, 1, 1, Padding.VALID, dilation[0], dilation[1]),
                    1));
        });
    }

    /** How many values come out along an axis, as Keras's {@code deconv_output_length} has it. */
    private int extent(int axis, int in, int stride, int span) throws ModelFormatException {
        Json more = spec.config().get("output_padding");
        boolean same = spec.padding() == Padding.SAME;
        double extent;
        if (more.exists()) {
            Json ofAxis = more.isList() ? more.at(axis - (2 - axes)) : more;
            extent = (in - 1.0) * stride + span - (same ? span / 2 * 2 : 0) + ofAxis.integer();
        } else {
            extent = (double) in * stride + (same ? 0 : Math.max(0, span - stride));
        }
        if (extent < 1 || extent > Integer.MAX_VALUE / 2.0) {
            throw new IllegalArgumentException("makes no picture of " + builder.shape());
        }
        return (int) extent;
    }

    private Rearrange spread(Shape input, int[] extents, int[] before, int[] strides) {
        int channels = input.extent(2);
        Shape output = Shape.of(extents[0], extents[1], channels);
        if (output.size() > 1 << 24) {
            throw new IllegalArgumentException("gives " + output + ", more values than DigitPad computes");
        }
        int[] from = new int[output.size()];
        int at = 0;
        for (int y = 0; y < extents[0]; y++) {
            int row = place(y - before[0], strides[0], input.extent(0));
            for (int x = 0; x < extents[1]; x++) {
                int column = place(x - before[1], strides[1], input.extent(1));
                for (int channel = 0; channel < channels; channel++) {
                    from[at++] = row < 0 || column < 0 ? -1 : (row * input.extent(1) + column) * channels + channel;
                }
            }
        }
        return new Rearrange(name + "/spread", input, output, from);
    }

    private static int place(int distance, int stride, int extent) {
        return distance >= 0 && distance % stride == 0 && distance / stride < extent ? distance / stride : -1;
    }

    /** From {@code [height, width, out, in]} to {@code [height, width, in, out]}, both sides turned round. */
    private static Tensor turned(Tensor kernel) {
        Shape k = kernel.shape();
        int out = k.extent(2);
        int in = k.extent(3);
        int cells = k.extent(0) * k.extent(1);
        float[] values = new float[k.size()];
        for (int cell = 0; cell < cells; cell++) {
            for (int i = 0; i < in; i++) {
                for (int o = 0; o < out; o++) {
                    values[(cell * in + i) * out + o] = kernel.get(((cells - 1 - cell) * out + o) * in + i);
                }
            }
        }
        return Tensor.wrap(Shape.of(k.extent(0), k.extent(1), in, out), values);
    }
}
