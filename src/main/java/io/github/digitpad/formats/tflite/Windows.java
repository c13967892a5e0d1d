package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.Value.Blocks;
import io.github.digitpad.formats.tflite.Value.Computed;
import io.github.digitpad.formats.tflite.Value.Constant;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.Window;
import java.util.Arrays;

/** Operators with a kernel or a window: convolutions, pools, matrix products. */
final class Windows {

    private final Call call;
    private final Operator operator;
    private final Computation computation;

    Windows(Call call) {
        this.call = call;
        this.operator = call.operator();
        this.computation = call.computation();
    }

    /** The filter is {@code [outChannels, height, width, inChannels]}. */
    Value convolution() throws ModelFormatException {
        Constant filter = filter();
        int[] extents = filter.dims().toArray();
        Computed input = call.computed(0);
        int groups = Math.max(1, input.dims().last() / extents[3]);
        Shape shape = Shape.of(extents[1], extents[2], extents[3], extents[0]);
        Tensor kernel = Computation.tensor(shape, outputsLast(filter, extents[0]));
        Tensor bias = bias(2, 0, extents[0]);
        Computed multiplied = multiplied(input.dims().rank() == 4 ? input.dims().extent(0) : 1, hasOneScale());
        return onPictures(
                multiplied, window(kernel, 4), window -> new Conv2d(call.name(), kernel, bias, window, groups));
    }

    /** The filter is {@code [1, height, width, outChannels]}. */
    Value depthwise() throws ModelFormatException {
        Constant filter = filter();
        int[] extents = filter.dims().toArray();
        Computed input = call.computed(0);
        int inputs = input.dims().last();
        if (extents[0] != 1 || extents[3] % inputs != 0) {
            throw operator.error("has a filter " + filter.dims() + " for " + input.dims()
                    + ", needs [1, height, width, a multiple of the channels]");
        }
        Shape shape = Shape.of(extents[1], extents[2], inputs, extents[3] / inputs);
        Tensor kernel = Computation.tensor(shape, computation.floats(filter));
        Tensor bias = bias(2, 0, extents[3]);
        Computed multiplied = multiplied(input.dims().rank() == 4 ? input.dims().extent(0) : 1, hasOneScale());
        return onPictures(
                multiplied, window(kernel, 5), window -> new DepthwiseConv2d(call.name(), kernel, bias, window));
    }

    private Constant filter() throws ModelFormatException {
        Constant filter = call.constant(1);
        if (filter.dims().rank() != 4 || filter.dims().size() == 0) {
            throw operator.error("has a filter " + filter.dims() + ", needs [outputs, height, width, inputs]");
        }
        return filter;
    }

    /** A filter whose first axis is the outputs with these as its last. */
    private float[] outputsLast(Constant filter, int outputs) {
        computation.countStored(filter);
        float[] turned = new float[filter.dims().size()];
        int each = turned.length / outputs;
        for (int i = 0; i < turned.length; i++) {
            turned[i % each * outputs + i / each] = (float) filter.at(i);
        }
        return turned;
    }

    /**
     * One number for each output; 0 where there is none.
     *
     * @param from which input is multiplied
     */
    private Tensor bias(int index, int from, int outputs) throws ModelFormatException {
        float[] values = new float[outputs];
        if (call.has(index)) {
            Constant bias = call.constant(index);
            if (bias.dims().size() != outputs) {
                throw operator.error("has a bias " + bias.dims() + ", needs " + outputs + " numbers");
            }
            Quantization input = call.tensor(from).quantization();
            Quantization weights = call.tensor(1).quantization();
            for (int i = 0; i < outputs; i++) {
                values[i] = (float) bias.at(i);
                if (bias.isWhole() && input != null && weights != null) {
                    weights.require(outputs);
                    values[i] *= (float) (input.scale() * weights.scales().at(i));
                }
            }
        }
        return Computation.tensor(Shape.of(outputs), values);
    }

    /** What is multiplied, rounded where the weights are whole numbers and it is none. */
    private Computed multiplied(int rows, boolean both) throws ModelFormatException {
        Computed input = call.computed(0);
        boolean rounds = call.tensor(0).type().isFloat()
                && call.tensor(1).type() == TensorType.INT8
                && call.tensor(1).quantization() != null;
        return rounds ? new RowRounding(computation, call.name()).of(input, Math.max(1, rows), both) : input;
    }

    private boolean hasOneScale() throws ModelFormatException {
        Quantization quantization = call.tensor(1).quantization();
        return quantization != null && quantization.scales().count() == 1;
    }

    /** @param dilations the first of the two fields that have them */
    private Window window(Tensor kernel, int dilations) throws ModelFormatException {
        return Window.of(
                kernel,
                operator.setting(2, 0),
                operator.setting(1, 0),
                padding(),
                operator.setting(dilations + 1, 1),
                operator.setting(dilations, 1));
    }

    private Padding padding() throws ModelFormatException {
        return operator.octet(0) == 0 ? Padding.SAME : Padding.VALID;
    }

    Value maxPool() throws ModelFormatException {
        return onPictures(call.computed(0), pool(), window -> new MaxPool2d(call.name(), window));
    }

    Value averagePool() throws ModelFormatException {
        return onPictures(call.computed(0), pool(), window -> new AveragePool2d(call.name(), window));
    }

    private Window pool() throws ModelFormatException {
        return new Window(
                operator.setting(4, 0),
                operator.setting(3, 0),
                operator.setting(2, 0),
                operator.setting(1, 0),
                padding());
    }

    private interface Making {
        Layer layer(Window window) throws ModelFormatException;
    }

    /** A layer on each picture of a batch; on one whose pixels are in blocks, the same with gaps. */
    private Value onPictures(Computed input, Window window, Making making) throws ModelFormatException {
        Dims dims = input.dims();
        if (dims.rank() != 4) {
            throw operator.error("gets " + dims + ", needs [batch, height, width, channels]");
        }
        Blocks blocks = input.blocks();
        if (blocks != null && window.isPlain() && window.padding() == Padding.VALID) {
            Window apart =
                    new Window(window.height(), window.width(), 1, 1, Padding.VALID, blocks.stepY(), blocks.stepX());
            Computed whole = onPicture(blocks.whole(), making.layer(apart));
            return new BlockMoves(call).toBatch(new Blocks(whole, blocks.stepY(), blocks.stepX()));
        }
        Layer layer = making.layer(window);
        if (dims.extent(0) == 1) {
            return onPicture(input, layer);
        }
        int[] parts = new int[dims.extent(0)];
        Dims one = dims;
        for (int i = 0; i < parts.length; i++) {
            Computed picture = (Computed) computation.part(call.name(), input, 0, i, 1);
            Computed given = onPicture(picture, layer);
            parts[i] = given.node();
            one = given.dims();
        }
        int[] all = one.toArray();
        all[0] = parts.length;
        return new Computed(computation.network().add(new Concatenate(call.name(), 0), parts), Dims.of(all));
    }

    private Computed onPicture(Computed picture, Layer layer) {
        Shape as = picture.dims().shape();
        Shape given = layer.outputShape(java.util.List.of(as));
        int[] dims = {1, given.extent(0), given.extent(1), given.extent(2)};
        return computation.layer(layer, picture, as, Dims.of(dims));
    }

    /** The weights are {@code [units, inputs]}. */
    Value fullyConnected() throws ModelFormatException {
        Constant weights = call.constant(1);
        Dims dims = weights.dims();
        if (dims.rank() != 2 || dims.size() == 0 || operator.octet(1) != 0) {
            throw operator.error("has weights " + dims + (operator.octet(1) == 0 ? "" : " in another order")
                    + ", needs [units, inputs]");
        }
        int units = dims.extent(0);
        int inputs = dims.extent(1);
        Tensor kernel = Computation.tensor(Shape.of(inputs, units), outputsLast(weights, units));
        Dense dense = new Dense(call.name(), kernel, bias(2, 0, units));
        Computed input = call.computed(0);
        int rows = input.dims().size() / inputs;
        if (rows * inputs != input.dims().size()) {
            throw operator.error("gets " + input.dims() + ", needs rows of " + inputs + " values");
        }
        int[] given = {rows, units};
        if (operator.flag(2)) {
            given = input.dims().toArray();
            given[given.length - 1] = units;
        }
        return rows(computation, dense, multiplied(rows, !operator.flag(3)), rows, Dims.of(given));
    }

    /** A dense layer on rows, as many as these. */
    static Computed rows(Computation computation, Dense dense, Computed input, int rows, Dims dims) {
        int inputs = dense.kernel().shape().extent(0);
        Shape own = input.dims().shape();
        boolean fits = own.extent(own.rank() - 1) == inputs;
        Shape as = rows == 1 ? Shape.of(inputs) : fits ? own : Shape.of(rows, inputs);
        return computation.layer(dense, input, as, dims);
    }

    /**
     * Each value times the filter, {@code [outChannels, height, width, inChannels]}, laid where its stride says: the
     * same as a convolution, with the filter turned round, of a picture with gaps of zeros between its pixels.
     */
    Value transposeConvolution() throws ModelFormatException {
        int[] given = call.integers(0);
        Constant filter = filter();
        Computed input = call.computed(2);
        int[] extents = filter.dims().toArray();
        int[] in = input.dims().toArray();
        if (given.length != 4 || in.length != 4 || in[0] != 1 || in[3] != extents[3] || given[3] != extents[0]) {
            throw operator.error("makes " + Dims.text(given) + " of " + input.dims() + " with a filter " + filter.dims()
                    + ", which does not fit");
        }
        int[] strides = {operator.setting(2, 0), operator.setting(1, 0)};
        int[] size = new int[2];
        int[] shift = new int[2];
        for (int axis = 0; axis < 2; axis++) {
            int kernel = extents[axis + 1];
            int out = given[axis + 1];
            if (strides[axis] < 1 || out < 1 || padding().outputExtent(out, kernel, strides[axis]) != in[axis + 1]) {
                throw operator.error("makes " + Dims.text(given) + " of " + input.dims() + " with strides "
                        + Dims.text(strides) + ", which does not fit");
            }
            size[axis] = out + kernel - 1;
            shift[axis] = kernel - 1 - padding().before(out, kernel, strides[axis]);
        }
        Dims apart = Dims.of(1, size[0], size[1], in[3]);
        computation.count(apart.size());
        int[] places = new int[apart.size()];
        Arrays.fill(places, -1);
        for (int y = 0; y < in[1]; y++) {
            for (int x = 0; x < in[2]; x++) {
                int row = y * strides[0] + shift[0];
                int column = x * strides[1] + shift[1];
                for (int c = 0; c < in[3] && row >= 0 && row < size[0] && column >= 0 && column < size[1]; c++) {
                    places[(row * size[1] + column) * in[3] + c] = (y * in[2] + x) * in[3] + c;
                }
            }
        }
        Value gaps = computation.moved(call.name() + "/apart", input, apart, places);
        float[] upright = outputsLast(filter, extents[0]);
        float[] round = new float[upright.length];
        int tap = extents[3] * extents[0];
        for (int i = 0; i < round.length; i++) {
            round[i] = upright[(upright.length / tap - 1 - i / tap) * tap + i % tap];
        }
        Tensor kernel = Computation.tensor(Shape.of(extents[1], extents[2], extents[3], extents[0]), round);
        Tensor bias = bias(3, 2, extents[0]);
        return onPicture((Computed) gaps, new Conv2d(call.name(), kernel, bias, 1, 1, Padding.VALID));
    }
}
