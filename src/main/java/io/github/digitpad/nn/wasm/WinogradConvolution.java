package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.CookToom;

/**
 * A convolution of stride 1 by Winograd's algorithm: tiles of {@code outputs × outputs} results from {@code n × n}
 * products for each pair of channels, where a direct convolution needs {@code outputs² taps²}. Input tiles and kernels
 * are transformed; for each of the {@code n²} points the tiles are multiplied with the kernels as matrices; the results
 * are transformed back. Tiles at the far edges overlap their neighbours.
 */
final class WinogradConvolution implements Kernel {

    /** Tiles are worked on in strips that stay in a processor's second cache. */
    private static final int STRIP_BYTES = 1 << 19;

    /** What comes from a processor's second and third caches, where large transformed kernels are. */
    private static final int BYTES_IN_HALF_A_CYCLE = 16;

    private static final int MOST_POINTS = 6;

    private final Convolution convolution;
    private final int outputs;
    private final int taps;
    private final int points;
    private final CookToom matrices;
    private final int height;
    private final int width;
    private final int tileColumns;
    private final int tileRows;
    private final int stripRows;
    private final int inVectors;
    private final int outVectors;
    private final int kernelStride;
    private final int inputStride;
    private final int resultStride;
    private final int transformedAt;

    /** Where a kernel is whose columns have been transformed, but not its rows. */
    private final int halfAt;

    /** @param memory gets the transformed kernels */
    WinogradConvolution(Convolution convolution, int outputs, Memory memory) {
        this.convolution = convolution;
        this.outputs = outputs;
        this.taps = convolution.kernelHeight();
        this.points = outputs + taps - 1;
        this.matrices = CookToom.of(outputs, taps);
        this.height = convolution.computedHeight();
        this.width = convolution.computedWidth();
        this.tileColumns = Blocking.blocks(width, outputs);
        this.tileRows = Blocking.blocks(height, outputs);
        this.inVectors = convolution.input().vectors();
        this.outVectors = convolution.output().vectors();
        int rowBytes = points * points * tileColumns * (inVectors + outVectors) * Code.VECTOR;
        this.stripRows = Math.max(1, Math.min(tileRows, STRIP_BYTES / rowBytes));
        int tiles = stripRows * tileColumns;
        this.kernelStride = oddLines(convolution.inChannels() * outVectors);
        this.inputStride = oddLines(tiles * inVectors);
        this.resultStride = oddLines(tiles * outVectors);
        this.transformedAt = memory.place((double) points * points * kernelStride);
        this.halfAt = memory.place((double) points * taps * Code.VECTOR);
    }

    /**
     * Bytes for so many vectors, an odd number of cache lines: so planes of points do not fall onto the same cache
     * sets.
     */
    private static int oddLines(int vectors) {
        return ((vectors * Code.VECTOR + 63) / 64 | 1) * 64;
    }

    /** About how long a tile's transforms take, in halves of a processor's cycles. */
    private static double transformCost(int points, int outputs, int inVectors, int outVectors) {
        return (double) inVectors * points * points * 6 + (double) outVectors * points * (points + 2 * outputs);
    }

    /** Whether the picture is large enough for a tile, and the transforms' rounding errors small enough. */
    static boolean fits(Convolution convolution, int outputs) {
        return outputs <= convolution.computedHeight()
                && outputs <= convolution.computedWidth()
                && outputs + convolution.kernelHeight() - 1 <= MOST_POINTS;
    }

    /** About how long it takes, in halves of a processor's cycles. */
    static double cost(Convolution convolution, int outputs) {
        int points = outputs + convolution.kernelHeight() - 1;
        int tiles = Blocking.blocks(convolution.computedHeight(), outputs)
                * Blocking.blocks(convolution.computedWidth(), outputs);
        int inVectors = convolution.input().vectors();
        int outVectors = convolution.output().vectors();
        double products = (double) points
                * points
                * convolution.inChannels()
                * Blocking.of(1, tiles, outVectors, 1).cost();
        double kernelBytes = (double) points * points * convolution.inChannels() * outVectors * Code.VECTOR;
        return products
                + tiles * transformCost(points, outputs, inVectors, outVectors)
                + kernelBytes / BYTES_IN_HALF_A_CYCLE;
    }

    @Override
    public int scratchBytes() {
        return points * points * (inputStride + resultStride);
    }

    @Override
    public void prepare(Code code) {
        int inChannels = convolution.inChannels();
        int outChannels = convolution.outChannels();
        int source = code.number();
        int target = code.number();
        int inChannel = code.number();
        int outChannel = code.number();
        int half = code.number();
        int line = code.number();
        Code.Loop inLoop = code.loop(inChannel, inChannels, 1);
        Code.Loop outLoop = code.loop(outChannel, outVectors, Code.VECTOR);
        code.number(convolution.kernelAt());
        code.plusTimes(inChannel, outChannels * Code.LANE);
        code.plusTimes(outChannel, 1);
        code.set(source);
        code.number(transformedAt);
        code.plusTimes(inChannel, outVectors * Code.VECTOR);
        code.plusTimes(outChannel, 1);
        code.set(target);
        int tap = inChannels * outChannels * Code.LANE;
        code.assign(half, halfAt);
        Code.Loop columns = code.loop(line, taps, 1);
        new SmallMatrix(code).times(matrices.kernel(), source, taps * tap, half, taps * Code.VECTOR);
        code.advance(source, tap);
        code.advance(half, Code.VECTOR);
        columns.end();
        code.assign(half, halfAt);
        Code.Loop rows = code.loop(line, points, 1);
        new SmallMatrix(code).times(matrices.kernel(), half, Code.VECTOR, target, kernelStride);
        code.advance(half, taps * Code.VECTOR);
        code.advance(target, points * kernelStride);
        rows.end();
        outLoop.end();
        inLoop.end();
    }

    @Override
    public void run(Code code, int scratchAt) {
        int strip = code.number();
        int row = code.number();
        int column = code.number();
        int resultAt = scratchAt + points * points * inputStride;
        int tiles = stripRows * tileColumns;
        int inPixel = inVectors * Code.VECTOR;
        int outPixel = outVectors * Code.VECTOR;
        Code.Loop strips = code.loop(strip, Blocking.blocks(tileRows, stripRows), stripRows);
        transformInput(code, strip, row, column, scratchAt);
        new Product(
                        points * points,
                        new Picture(scratchAt, 1, tiles, convolution.inChannels(), inPixel, 0),
                        inputStride,
                        transformedAt,
                        kernelStride,
                        new Picture(resultAt, 1, tiles, convolution.outChannels(), outPixel, 0),
                        resultStride)
                .run(code, scratchAt);
        transformOutput(code, strip, row, column, resultAt);
        strips.end();
    }

    private void transformInput(Code code, int strip, int row, int column, int transformedInputAt) {
        Picture input = convolution.input();
        int mark = code.mark();
        int tileRow = code.number();
        int tileColumn = code.number();
        int source = code.number();
        int target = code.number();
        code.assign(target, transformedInputAt);
        Code.Loop rows = code.loop(tileRow, stripRows, 1);
        Code.Loop columns = code.loop(tileColumn, tileColumns, outputs);
        toTile(code, strip, tileRow, tileColumn, row, column);
        code.number(convolution.windowAt());
        code.plusTimes(row, input.rowStride());
        code.plusTimes(column, input.pixelStride());
        code.set(source);
        Code.Loop channels = code.loop(code.number(), inVectors, 1);
        int[][] half = columns(code, matrices.input(), source, input.rowStride(), input.pixelStride());
        rowsToMemory(code, matrices.input(), half, target, inputStride);
        code.advance(source, Code.VECTOR);
        code.advance(target, Code.VECTOR);
        channels.end();
        columns.end();
        rows.end();
        code.release(mark);
    }

    private void transformOutput(Code code, int strip, int row, int column, int resultAt) {
        Picture output = convolution.output();
        int mark = code.mark();
        int tileRow = code.number();
        int tileColumn = code.number();
        int source = code.number();
        int target = code.number();
        int channel = code.number();
        int scale = convolution.pooled() ? 2 : 1;
        code.assign(source, resultAt);
        Code.Loop rows = code.loop(tileRow, stripRows, 1);
        Code.Loop columns = code.loop(tileColumn, tileColumns, outputs);
        toTile(code, strip, tileRow, tileColumn, row, column);
        // A row of results is one or, when pooled, half a row of the output; tiles begin at even rows then.
        code.number(output.at());
        code.plusTimes(row, output.rowStride() / scale);
        code.plusTimes(column, output.pixelStride() / scale);
        code.set(target);
        Code.Loop channels = code.loop(channel, outVectors, Code.VECTOR);
        int bias = code.vector();
        code.load(channel, convolution.biasAt());
        code.set(bias);
        int[][] half = columns(code, matrices.output(), source, points * resultStride, resultStride);
        int[][] results = new int[outputs][];
        for (int y = 0; y < outputs; y++) {
            results[y] = code.vectors(outputs);
            row(code, matrices.output(), half, y, results[y]);
        }
        convolution.finish(code, results, bias, target);
        code.advance(source, Code.VECTOR);
        code.advance(target, Code.VECTOR);
        channels.end();
        columns.end();
        rows.end();
        code.release(mark);
    }

    /** Where a tile begins, in rows and columns of the picture that is computed: into two locals. */
    private void toTile(Code code, int strip, int tileRow, int tileColumn, int row, int column) {
        code.number(0);
        code.plusBlock(strip, tileRows, stripRows, outputs);
        code.plusTimes(tileRow, outputs);
        code.set(row);
        code.least(row, height - outputs);
        code.set(row);
        code.least(tileColumn, width - outputs);
        code.set(column);
    }

    /** Applies a matrix to each column of a square of vectors in memory; gives the locals of each. */
    private static int[][] columns(Code code, double[][] matrix, int source, int rowStride, int columnStride) {
        int size = matrix[0].length;
        int[][] half = new int[size][];
        for (int x = 0; x < size; x++) {
            half[x] = code.vectors(matrix.length);
            int mark = code.mark();
            int[] column = code.vectors(size);
            for (int y = 0; y < size; y++) {
                code.load(source, y * rowStride + x * columnStride);
                code.set(column[y]);
            }
            new SmallMatrix(code).times(matrix, column, half[x]);
            code.release(mark);
        }
        return half;
    }

    /** Applies the matrix to a row of what came out. */
    private static void row(Code code, double[][] matrix, int[][] half, int y, int[] results) {
        int[] row = new int[half.length];
        for (int x = 0; x < row.length; x++) {
            row[x] = half[x][y];
        }
        new SmallMatrix(code).times(matrix, row, results);
    }

    /** Applies the matrix to all rows, and stores what comes out, each vector in a plane of its own. */
    private static void rowsToMemory(Code code, double[][] matrix, int[][] half, int target, int planeStride) {
        int[] results = code.vectors(matrix.length);
        for (int y = 0; y < matrix.length; y++) {
            row(code, matrix, half, y, results);
            for (int x = 0; x < results.length; x++) {
                code.store(results[x], target, (y * results.length + x) * planeStride);
            }
        }
    }
}
