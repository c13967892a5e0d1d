package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.CookToom;

/**
 * A convolution of stride 1 over a picture of one channel, as first layers are. Winograd's algorithm along the columns
 * only ({@code outputs} rows of results from {@code n} products for each of the kernel's columns), and along the rows a
 * direct convolution that holds the kernel's row in locals: so it loads one value for as many products as the kernel is
 * wide.
 */
final class OneChannelConvolution implements Kernel {

    private static final int OUTPUTS = 4;

    private static final int MOST_BLOCK = 8;

    private final Convolution convolution;
    private final int taps;
    private final int kernelWidth;
    private final int points;
    private final CookToom matrices;
    private final int height;
    private final int width;
    private final int strips;
    private final int inVectors;
    private final int outVectors;
    private final int transformedAt;

    OneChannelConvolution(Convolution convolution, Memory memory) {
        this.convolution = convolution;
        this.taps = convolution.kernelHeight();
        this.kernelWidth = convolution.kernelWidth();
        this.points = OUTPUTS + taps - 1;
        this.matrices = CookToom.of(OUTPUTS, taps);
        this.height = convolution.computedHeight();
        this.width = convolution.computedWidth();
        this.strips = Blocking.blocks(height, OUTPUTS);
        this.inVectors = Picture.vectors(width + kernelWidth - 1);
        this.outVectors = convolution.output().vectors();
        this.transformedAt = memory.place((double) outVectors * points * kernelWidth * Code.VECTOR);
    }

    /** Whether it can be done this way; it wins wherever it can. */
    static boolean fits(Convolution convolution) {
        return convolution.isPlain()
                && convolution.inChannels() == 1
                && convolution.input().pixelStride() == Code.LANE
                && convolution.computedHeight() >= OUTPUTS
                && convolution.kernelHeight() > 1
                && convolution.kernelHeight() + OUTPUTS - 1 <= CookToom.MOST_PRODUCTS
                && convolution.kernelWidth() <= 7;
    }

    @Override
    public int scratchBytes() {
        return strips * points * inVectors * Code.VECTOR + points * width * Code.VECTOR;
    }

    @Override
    public void prepare(Code code) {
        int outChannel = code.number();
        int column = code.number();
        int source = code.number();
        int target = code.number();
        int tapStride = kernelWidth * convolution.outChannels() * Code.LANE;
        Code.Loop channels = code.loop(outChannel, outVectors, 1);
        Code.Loop columns = code.loop(column, kernelWidth, 1);
        code.number(convolution.kernelAt());
        code.plusTimes(outChannel, Code.VECTOR);
        code.plusTimes(column, convolution.outChannels() * Code.LANE);
        code.set(source);
        code.number(transformedAt);
        code.plusTimes(outChannel, points * kernelWidth * Code.VECTOR);
        code.plusTimes(column, Code.VECTOR);
        code.set(target);
        new SmallMatrix(code).times(matrices.kernel(), source, tapStride, target, kernelWidth * Code.VECTOR);
        columns.end();
        channels.end();
    }

    @Override
    public void run(Code code, int scratchAt) {
        int rowBytes = inVectors * Code.VECTOR;
        int resultAt = scratchAt + strips * points * rowBytes;
        transformInput(code, scratchAt, rowBytes);
        int outChannel = code.number();
        int strip = code.number();
        Code.Loop channels = code.loop(outChannel, outVectors, 1);
        Code.Loop stripLoop = code.loop(strip, strips, OUTPUTS);
        multiply(code, outChannel, strip, scratchAt, rowBytes, resultAt);
        transformOutput(code, outChannel, strip, resultAt);
        stripLoop.end();
        channels.end();
    }

    private void transformInput(Code code, int transformedInputAt, int rowBytes) {
        Picture input = convolution.input();
        int mark = code.mark();
        int strip = code.number();
        int column = code.number();
        int source = code.number();
        int target = code.number();
        code.assign(target, transformedInputAt);
        Code.Loop stripLoop = code.loop(strip, strips, OUTPUTS);
        Code.Loop columns = code.loop(column, inVectors, Code.VECTOR);
        code.number(convolution.windowAt());
        code.plusBlock(strip, height, OUTPUTS, input.rowStride());
        code.plusTimes(column, 1);
        code.set(source);
        new SmallMatrix(code).times(matrices.input(), source, input.rowStride(), target, rowBytes);
        code.advance(target, Code.VECTOR);
        columns.end();
        code.advance(target, (points - 1) * rowBytes);
        stripLoop.end();
        code.release(mark);
    }

    /** For one vector of channels and one strip of rows: every point's row of sums. */
    private void multiply(Code code, int outChannel, int strip, int transformedInputAt, int rowBytes, int resultAt) {
        int mark = code.mark();
        int point = code.number();
        int column = code.number();
        int source = code.number();
        int target = code.number();
        int block = block();
        int[] kernel = code.vectors(kernelWidth);
        Code.Loop pointLoop = code.loop(point, points, 1);
        int[] sums = code.vectors(block);
        code.number(transformedAt);
        code.plusTimes(outChannel, points * kernelWidth * Code.VECTOR);
        code.plusTimes(point, kernelWidth * Code.VECTOR);
        code.set(source);
        for (int k = 0; k < kernelWidth; k++) {
            code.load(source, k * Code.VECTOR);
            code.set(kernel[k]);
        }
        Code.Loop columns = code.loop(column, Blocking.blocks(width, block), block);
        code.number(transformedInputAt);
        code.plusTimes(strip, points * rowBytes / OUTPUTS);
        code.plusTimes(point, rowBytes);
        code.plusBlock(column, width, block, Code.LANE);
        code.set(source);
        code.number(resultAt);
        code.plusTimes(point, width * Code.VECTOR);
        code.plusBlock(column, width, block, Code.VECTOR);
        code.set(target);
        slide(code, kernel, sums, source, target);
        columns.end();
        pointLoop.end();
        code.release(mark);
    }

    /** The widest block that wastes least. */
    private int block() {
        int best = Math.min(width, MOST_BLOCK);
        for (int block = best; block > MOST_BLOCK / 2; block--) {
            if (Blocking.blocks(width, block) * block < Blocking.blocks(width, best) * best) {
                best = block;
            }
        }
        return best;
    }

    private void slide(Code code, int[] kernel, int[] sums, int source, int target) {
        int value = code.vector();
        for (int i = 0; i < sums.length + kernelWidth - 1; i++) {
            code.splat(source, i * Code.LANE);
            code.set(value);
            for (int k = Math.max(0, i - sums.length + 1); k < kernelWidth && k <= i; k++) {
                int sum = sums[i - k];
                if (k == 0) {
                    code.simd(sum, Op.F32X4_MUL, value, kernel[0]);
                } else {
                    code.plusProduct(sum, sum, value, kernel[k]);
                }
                if (k == kernelWidth - 1) {
                    code.store(sum, target, (i - k) * Code.VECTOR);
                }
            }
        }
    }

    private void transformOutput(Code code, int outChannel, int strip, int resultAt) {
        Picture output = convolution.output();
        int mark = code.mark();
        int column = code.number();
        int source = code.number();
        int target = code.number();
        int scale = convolution.pooled() ? 2 : 1;
        int bias = code.vector();
        code.times(outChannel, Code.VECTOR);
        code.set(source);
        code.load(source, convolution.biasAt());
        code.set(bias);
        code.number(output.at());
        code.plusBlock(strip, height, OUTPUTS, output.rowStride() / scale);
        code.plusTimes(outChannel, Code.VECTOR);
        code.set(target);
        code.assign(source, resultAt);
        int[] x = code.vectors(points);
        int[][] results = new int[OUTPUTS][scale];
        Code.Loop columns = code.loop(column, width / scale, 1);
        for (int i = 0; i < scale; i++) {
            int[] y = code.vectors(OUTPUTS);
            for (int point = 0; point < points; point++) {
                code.load(source, point * width * Code.VECTOR + i * Code.VECTOR);
                code.set(x[point]);
            }
            new SmallMatrix(code).times(matrices.output(), x, y);
            for (int row = 0; row < OUTPUTS; row++) {
                results[row][i] = y[row];
            }
        }
        convolution.finish(code, results, bias, target);
        code.advance(source, scale * Code.VECTOR);
        code.advance(target, output.pixelStride());
        columns.end();
        code.release(mark);
    }
}
