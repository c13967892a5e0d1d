package io.github.digitpad.nn.wasm;

/** A convolution of each channel by itself, to one channel: four channels at a time. */
final class DepthwiseKernel implements Kernel {

    /** So many pixels at a time share the loaded weights. */
    private static final int MOST_PIXELS = 4;

    private static final int MOST_UNROLLED = 9;

    private final Convolution convolution;

    DepthwiseKernel(Convolution convolution) {
        this.convolution = convolution;
    }

    @Override
    public void run(Code code, int scratchAt) {
        Picture output = convolution.output();
        int pixels = Math.min(MOST_PIXELS, output.width());
        int row = code.number();
        int column = code.number();
        int channel = code.number();
        int source = code.number();
        int target = code.number();
        int inputRow = convolution.strideY() * convolution.input().rowStride();
        int inputPixel = convolution.strideX() * convolution.input().pixelStride();
        Code.Loop rows = code.loop(row, output.height(), 1);
        Code.Loop columns = code.loop(column, Blocking.blocks(output.width(), pixels), pixels);
        Code.Loop channels = code.loop(channel, output.vectors(), Code.VECTOR);
        code.number(convolution.windowAt());
        code.plusTimes(row, inputRow);
        code.plusBlock(column, output.width(), pixels, inputPixel);
        code.plusTimes(channel, 1);
        code.set(source);
        code.number(output.at());
        code.plusTimes(row, output.rowStride());
        code.plusBlock(column, output.width(), pixels, output.pixelStride());
        code.plusTimes(channel, 1);
        code.set(target);
        block(code, pixels, inputPixel, channel, source, target);
        channels.end();
        columns.end();
        rows.end();
    }

    private void block(Code code, int pixels, int inputPixel, int channel, int source, int target) {
        int[] sums = code.vectors(pixels);
        for (int sum : sums) {
            code.load(channel, convolution.biasAt());
            code.set(sum);
        }
        int weights = code.number();
        int rowStep = convolution.dilationY() * convolution.input().rowStride();
        int columnStep = convolution.dilationX() * convolution.input().pixelStride();
        int tapStride = convolution.outChannels() * Code.LANE;
        int rows = convolution.kernelHeight();
        int columns = convolution.kernelWidth();
        code.number(convolution.kernelAt());
        code.plusTimes(channel, 1);
        code.set(weights);
        // A window is written out whole, or row by row, or is a loop.
        int unrolledRows = rows * columns <= MOST_UNROLLED ? rows : 1;
        int unrolledColumns = columns <= MOST_UNROLLED ? columns : 1;
        Code.Loop kernelRows = code.loop(code.number(), rows / unrolledRows, 1);
        Code.Loop kernelColumns = code.loop(code.number(), columns / unrolledColumns, 1);
        for (int i = 0; i < unrolledRows * unrolledColumns; i++) {
            int offset = i / unrolledColumns * rowStep + i % unrolledColumns * columnStep;
            tap(code, sums, inputPixel, source, offset, weights, i * tapStride);
        }
        code.advance(source, unrolledColumns * columnStep);
        code.advance(weights, unrolledRows * unrolledColumns * tapStride);
        kernelColumns.end();
        code.advance(source, unrolledRows * rowStep - columns * columnStep);
        kernelRows.end();
        for (int p = 0; p < pixels; p++) {
            convolution.activation().apply(code, sums[p]);
            code.store(sums[p], target, p * convolution.output().pixelStride());
        }
    }

    private static void tap(
            Code code, int[] sums, int inputPixel, int source, int sourceOffset, int weights, int weightsOffset) {
        int mark = code.mark();
        int weight = code.vector();
        int value = code.vector();
        code.load(weights, weightsOffset);
        code.set(weight);
        for (int p = 0; p < sums.length; p++) {
            code.load(source, sourceOffset + p * inputPixel);
            code.set(value);
            code.plusProduct(sums[p], sums[p], value, weight);
        }
        code.release(mark);
    }
}
