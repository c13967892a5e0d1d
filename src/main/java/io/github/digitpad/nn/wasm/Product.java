package io.github.digitpad.nn.wasm;

/**
 * Sums of products of input values with weights, the one loop nest where nearly all time goes: a convolution, a dense
 * layer, the matrix products in the middle of Winograd's algorithm. For each output pixel and channel: the bias, plus
 * the sum over a window's rows, columns and run of values. All steps and addresses are in bytes.
 */
final class Product implements Kernel {

    /** Longer runs become a loop over this many values. */
    private static final int UNROLLED = 4;

    /** A window, or a run, of so many values is written out. */
    private static final int MOST_UNROLLED = 9;

    /** How often the whole is done, each time further on: for groups of channels, or for Winograd's points. */
    private final int repeats;

    private final int inputRepeat;
    private final int weightsRepeat;
    private final int outputRepeat;

    /** The address of the first window's first value, and from a window to the one below and the one beside it. */
    private final int inputAt;

    private final int inputRow;
    private final int inputPixel;
    private final int windowRows;
    private final int windowRow;
    private final int windowColumns;
    private final int windowColumn;

    /** How many values follow one another in the input, each with its own row of weights. */
    private final int run;

    private final int weightsAt;
    private final int weightsRow;

    /** The biases' address; 0 for none. */
    private final int biasAt;

    private final Picture output;
    private final Activation activation;

    /** Whether nothing may be written after the last channel. */
    private final boolean exact;

    /** Pixels in a row that become one of the output's, and rows. */
    private final int scale;

    private final Blocking blocking;

    /** A convolution as it is defined. */
    Product(Convolution convolution) {
        Picture input = convolution.input();
        Picture target = convolution.output();
        int inChannels = convolution.inChannels();
        int outChannels = convolution.outChannels() / convolution.groups();
        boolean pointwise = convolution.isPlain()
                && convolution.kernelHeight() == 1
                && convolution.kernelWidth() == 1
                && !convolution.pooled()
                && input.hasNoGaps()
                && target.hasNoGaps();
        boolean oneRun = convolution.dilationX() == 1 && input.pixelStride() == inChannels * Code.LANE;
        this.repeats = convolution.groups();
        this.inputRepeat = inChannels * Code.LANE;
        this.weightsRepeat = outChannels * Code.LANE;
        this.outputRepeat = weightsRepeat;
        this.inputAt = convolution.windowAt();
        this.inputRow = convolution.strideY() * input.rowStride();
        this.inputPixel = convolution.strideX() * input.pixelStride();
        this.windowRows = convolution.kernelHeight();
        this.windowRow = convolution.dilationY() * input.rowStride();
        this.windowColumns = oneRun ? 1 : convolution.kernelWidth();
        this.windowColumn = convolution.dilationX() * input.pixelStride();
        this.run = oneRun ? convolution.kernelWidth() * inChannels : inChannels;
        this.weightsAt = convolution.kernelAt();
        this.weightsRow = convolution.outChannels() * Code.LANE;
        this.biasAt = convolution.biasAt();
        // Where each result depends on one pixel only, all rows are as one.
        this.output = new Picture(
                target.at(),
                pointwise ? 1 : target.height(),
                pointwise ? target.height() * target.width() : target.width(),
                outChannels,
                target.pixelStride(),
                target.rowStride());
        this.activation = convolution.activation();
        this.exact = repeats > 1;
        this.scale = convolution.pooled() ? 2 : 1;
        this.blocking = Blocking.of(output.height(), output.width(), output.vectors(), scale * scale);
    }

    /**
     * Products of matrices, so many, {@code [pixels, channels]} each, with weights {@code [channels, outChannels]}.
     *
     * @param input one row of pixels
     * @param output as many
     */
    Product(
            int repeats,
            Picture input,
            int inputRepeat,
            int weightsAt,
            int weightsRepeat,
            Picture output,
            int outputRepeat) {
        this.repeats = repeats;
        this.inputRepeat = inputRepeat;
        this.weightsRepeat = weightsRepeat;
        this.outputRepeat = outputRepeat;
        this.inputAt = input.at();
        this.inputRow = 0;
        this.inputPixel = input.pixelStride();
        this.windowRows = 1;
        this.windowRow = 0;
        this.windowColumns = 1;
        this.windowColumn = 0;
        this.run = input.channels();
        this.weightsAt = weightsAt;
        this.weightsRow = output.pixelStride();
        this.biasAt = 0;
        this.output = output;
        this.activation = Activation.NONE;
        this.exact = false;
        this.scale = 1;
        this.blocking = Blocking.of(1, output.width(), output.vectors(), 1);
    }

    /** About how long the whole takes, in halves of a processor's cycles. */
    double cost() {
        return (double) repeats * windowRows * windowColumns * run * blocking.cost();
    }

    @Override
    public void run(Code code, int scratchAt) {
        int repeat = code.number();
        Code.Loop loop = code.loop(repeat, repeats, 1);
        int vectors = output.vectors();
        int lanes = output.channels() - (vectors - 1) * 4;
        int whole = exact && lanes < 4 ? vectors - 1 : vectors;
        int wide = blocking.vectors();
        blocks(code, repeat, 0, whole / wide, wide, 4);
        blocks(code, repeat, whole / wide * wide, 1, whole % wide, 4);
        blocks(code, repeat, whole, 1, vectors - whole, lanes);
        loop.end();
    }

    /** The code for so many blocks side by side in the channels, each of so many vectors. */
    private void blocks(Code code, int repeat, int firstVector, int count, int vectors, int lanes) {
        if (count == 0 || vectors == 0) {
            return;
        }
        int mark = code.mark();
        int input = code.number();
        int weights = code.number();
        int target = code.number();
        int channel = code.number();
        int row = code.number();
        int column = code.number();
        int rows = blocking.rows();
        int columns = blocking.columns();
        int height = output.height();
        int width = output.width();
        Code.Loop channelLoop = code.loop(channel, count, vectors * Code.VECTOR);
        Code.Loop rowLoop = code.loop(row, Blocking.blocks(height, rows), rows);
        Code.Loop columnLoop = code.loop(column, Blocking.blocks(width, columns), columns);
        code.number(inputAt);
        code.plusBlock(row, height, rows, scale * inputRow);
        code.plusBlock(column, width, columns, scale * inputPixel);
        code.plusTimes(repeat, inputRepeat);
        code.set(input);
        code.number(output.at() + firstVector * Code.VECTOR);
        code.plusBlock(row, height, rows, output.rowStride());
        code.plusBlock(column, width, columns, output.pixelStride());
        code.plusTimes(repeat, outputRepeat);
        code.plusTimes(channel, 1);
        code.set(target);
        code.number(weightsAt + firstVector * Code.VECTOR);
        code.plusTimes(repeat, weightsRepeat);
        code.plusTimes(channel, 1);
        code.set(weights);
        int[] sums = code.vectors(rows * columns * scale * scale * vectors);
        block(code, sums, vectors, input, weights);
        finish(code, sums, vectors, lanes, target);
        columnLoop.end();
        rowLoop.end();
        channelLoop.end();
        code.release(mark);
    }

    private void block(Code code, int[] sums, int vectors, int input, int weights) {
        for (int i = 0; i < sums.length; i++) {
            if (biasAt == 0) {
                code.get(code.constant(0));
            } else {
                code.load(weights, biasAt - weightsAt + i % vectors * Code.VECTOR);
            }
            code.set(sums[i]);
        }
        boolean windowIsRun = windowColumns * run <= MOST_UNROLLED;
        int columns = windowIsRun ? windowColumns : 1;
        int looped = run <= MOST_UNROLLED ? 0 : run / UNROLLED * UNROLLED;
        Code.Loop rowLoop = code.loop(code.number(), windowRows, 1);
        Code.Loop columnLoop = code.loop(code.number(), windowColumns / columns, 1);
        if (looped > 0) {
            int end = code.number();
            code.get(input);
            code.plus(looped * Code.LANE);
            code.set(end);
            Code.Loop runLoop = code.loopTo(input, end, UNROLLED * Code.LANE);
            for (int i = 0; i < UNROLLED; i++) {
                tap(code, sums, vectors, input, i * Code.LANE, weights, i * weightsRow);
            }
            code.advance(weights, UNROLLED * weightsRow);
            runLoop.end();
        }
        int rest = run - looped;
        for (int i = 0; i < columns * rest; i++) {
            int offset = i / rest * windowColumn + i % rest * Code.LANE;
            tap(code, sums, vectors, input, offset, weights, i * weightsRow);
        }
        code.advance(weights, columns * rest * weightsRow);
        code.advance(input, columns * windowColumn - looped * Code.LANE);
        columnLoop.end();
        code.advance(input, windowRow - windowColumns * windowColumn);
        rowLoop.end();
    }

    /** One input value for each pixel, by its weights for each output channel. */
    private void tap(Code code, int[] sums, int vectors, int input, int offset, int weights, int weightsOffset) {
        int mark = code.mark();
        int pixels = sums.length / vectors;
        // Those that there are fewer of stay in registers, and the others pass.
        boolean pixelsStay = pixels < vectors;
        int[] stay = code.vectors(pixelsStay ? pixels : vectors);
        int pass = code.vector();
        for (int i = 0; i < stay.length; i++) {
            load(code, pixelsStay, i, input, offset, weights, weightsOffset);
            code.set(stay[i]);
        }
        for (int j = 0; j < (pixelsStay ? vectors : pixels); j++) {
            load(code, !pixelsStay, j, input, offset, weights, weightsOffset);
            code.set(pass);
            for (int i = 0; i < stay.length; i++) {
                int sum = sums[pixelsStay ? i * vectors + j : j * vectors + i];
                code.plusProduct(sum, sum, stay[i], pass);
            }
        }
        code.release(mark);
    }

    private void load(Code code, boolean pixel, int index, int input, int offset, int weights, int weightsOffset) {
        if (pixel) {
            int columns = scale * blocking.columns();
            code.splat(input, offset + index / columns * inputRow + index % columns * inputPixel);
        } else {
            code.load(weights, weightsOffset + index * Code.VECTOR);
        }
    }

    private void finish(Code code, int[] sums, int vectors, int lanes, int target) {
        int columns = blocking.columns();
        for (int i = 0; i < blocking.rows() * columns * vectors; i++) {
            int row = i / vectors / columns;
            int column = i / vectors % columns;
            int v = i % vectors;
            int sum = sums[(row * scale * columns + column) * scale * vectors + v];
            for (int j = 1; j < scale * scale; j++) {
                int pixel = (row * scale + j / scale) * scale * columns + column * scale + j % scale;
                code.simd(sum, Op.F32X4_PMAX, sum, sums[pixel * vectors + v]);
            }
            activation.apply(code, sum);
            int offset = row * output.rowStride() + column * output.pixelStride() + v * Code.VECTOR;
            code.storeLanes(sum, v == vectors - 1 ? lanes : 4, target, offset);
        }
    }
}
