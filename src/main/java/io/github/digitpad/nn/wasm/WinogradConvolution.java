package io.github.digitpad.nn.wasm;

/**
 * A convolution of stride 1 by Winograd's algorithm: tiles of {@code outputs × outputs} results from {@code n × n}
 * products for each pair of channels, where a direct convolution needs {@code outputs² taps²}. Input tiles and kernels
 * are transformed; for each of the {@code n²} points the tiles are multiplied with the kernels as matrices; the results
 * are transformed back. Tiles at the far edges overlap their neighbours.
 */
final class WinogradConvolution implements Kernel {

    /** Tiles are worked on in strips that stay in a processor's second cache. */
    private static final int STRIP_BYTES = 1 << 19;

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
        this.transformedAt = memory.place((long) points * points * kernelStride);
    }

    /**
     * Bytes for so many vectors, an odd number of cache lines: so planes of points do not fall onto the same cache
     * sets.
     */
    private static int oddLines(int vectors) {
        return ((vectors * Code.VECTOR + 63) / 64 | 1) * 64;
    }

    /** About how long a tile's transforms take, in halves of a processor's cycles. */
    private static long transformCost(int points, int outputs, int inVectors, int outVectors) {
        return (long) inVectors * points * points * 6 + (long) outVectors * points * (points + 2 * outputs);
    }

    /** Whether the picture is large enough for a tile, and the transforms' rounding errors small enough. */
    static boolean fits(Convolution convolution, int outputs) {
        return outputs <= convolution.computedHeight()
                && outputs <= convolution.computedWidth()
                && outputs + convolution.kernelHeight() - 1 <= MOST_POINTS;
    }

    /** About how long it takes, in halves of a processor's cycles. */
    static long cost(Convolution convolution, int outputs) {
        int points = outputs + convolution.kernelHeight() - 1;
        int tiles = Blocking.blocks(convolution.computedHeight(), outputs)
                * Blocking.blocks(convolution.computedWidth(), outputs);
        int inVectors = convolution.input().vectors();
        int outVectors = convolution.output().vectors();
        long products = (long) points
                * points
                * convolution.inChannels()
                * Blocking.of(1, tiles, outVectors, 1).cost();
        return products + tiles * transformCost(points, outputs, inVectors, outVectors);
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
        code.loop(
                inChannel,
                inChannels,
                1,
                () -> code.loop(outChannel, outVectors, Code.VECTOR, () -> {
                    code.number(convolution.kernelAt());
                    code.plusTimes(inChannel, outChannels * Code.LANE);
                    code.plusTimes(outChannel, 1);
                    code.set(source);
                    code.number(transformedAt);
                    code.plusTimes(inChannel, outVectors * Code.VECTOR);
                    code.plusTimes(outChannel, 1);
                    code.set(target);
                    int tapStride = inChannels * outChannels * Code.LANE;
                    both(
                            code,
                            matrices.kernel(),
                            (y, x) -> code.load(source, (y * taps + x) * tapStride),
                            (y, x, value) -> code.store(value, target, (y * points + x) * kernelStride));
                }));
    }

    @Override
    public void run(Code code, int scratchAt) {
        int strip = code.number();
        int resultAt = scratchAt + points * points * inputStride;
        code.loop(strip, Blocking.blocks(tileRows, stripRows), stripRows, () -> {
            transformInput(code, strip, scratchAt);
            product(scratchAt, resultAt).write(code);
            transformOutput(code, strip, resultAt);
        });
    }

    private Product product(int scratchAt, int resultAt) {
        int tiles = stripRows * tileColumns;
        int inPixel = inVectors * Code.VECTOR;
        int outPixel = outVectors * Code.VECTOR;
        return new Product(
                points * points,
                inputStride,
                kernelStride,
                resultStride,
                scratchAt,
                0,
                inPixel,
                1,
                0,
                1,
                0,
                convolution.inChannels(),
                transformedAt,
                outPixel,
                0,
                new Picture(resultAt, 1, tiles, convolution.outChannels(), outPixel, tiles * outPixel),
                Activation.NONE,
                false,
                false);
    }

    private void transformInput(Code code, int strip, int transformedInputAt) {
        Picture input = convolution.input();
        int mark = code.mark();
        int source = code.number();
        int target = code.number();
        int end = code.number();
        code.assign(target, transformedInputAt);
        forEachTile(
                code,
                strip,
                (row, column) -> {
                    code.number(convolution.windowAt());
                    code.plusTimes(row, input.rowStride());
                    code.plusTimes(column, input.pixelStride());
                    code.set(source);
                    code.get(source);
                    code.plus(inVectors * Code.VECTOR);
                    code.set(end);
                },
                () -> code.loopTo(source, end, Code.VECTOR, () -> {
                    both(
                            code,
                            matrices.input(),
                            (y, x) -> code.load(source, y * input.rowStride() + x * input.pixelStride()),
                            (y, x, value) -> code.store(value, target, (y * points + x) * inputStride));
                    code.advance(target, Code.VECTOR);
                }));
        code.release(mark);
    }

    private void transformOutput(Code code, int strip, int resultAt) {
        Picture output = convolution.output();
        int mark = code.mark();
        int source = code.number();
        int target = code.number();
        int channel = code.number();
        int scale = convolution.pooled() ? 2 : 1;
        code.assign(source, resultAt);
        forEachTile(
                code,
                strip,
                (row, column) -> {
                    // A row of results is one or, when pooled, half a row of the output; tiles begin at even rows then.
                    code.number(output.at());
                    code.plusTimes(row, output.rowStride() / scale);
                    code.plusTimes(column, output.pixelStride() / scale);
                    code.set(target);
                },
                () -> code.loop(channel, outVectors, Code.VECTOR, () -> {
                    int inner = code.mark();
                    int[][] results = new int[outputs][outputs];
                    int bias = code.vector();
                    code.load(channel, convolution.biasAt());
                    code.set(bias);
                    both(
                            code,
                            matrices.output(),
                            (y, x) -> code.load(source, (y * points + x) * resultStride),
                            (y, x, value) -> {
                                results[y][x] = code.vector();
                                code.get(value);
                                code.set(results[y][x]);
                            });
                    convolution.finish(code, results, bias, target);
                    code.advance(source, Code.VECTOR);
                    code.advance(target, Code.VECTOR);
                    code.release(inner);
                }));
        code.release(mark);
    }

    /** What happens at a tile; both are locals, in pixels of the picture that is computed. */
    private interface Tile {
        void at(int row, int column);
    }

    private void forEachTile(Code code, int strip, Tile position, Runnable body) {
        int tileRow = code.number();
        int tileColumn = code.number();
        int row = code.number();
        int column = code.number();
        code.loop(
                tileRow,
                stripRows,
                1,
                () -> code.loop(tileColumn, tileColumns, outputs, () -> {
                    code.number(0);
                    code.plusBlock(strip, tileRows, stripRows, outputs);
                    code.plusTimes(tileRow, outputs);
                    code.set(row);
                    code.least(row, height - outputs);
                    code.set(row);
                    code.least(tileColumn, width - outputs);
                    code.set(column);
                    position.at(row, column);
                    body.run();
                }));
    }

    private interface Source {
        /** Pushes the vector in this row and column. */
        void push(int y, int x);
    }

    private interface Sink {
        void take(int y, int x, int value);
    }

    /** Applies a matrix from both sides: to the columns of what the source gives, then to the rows of that. */
    private static void both(Code code, double[][] matrix, Source source, Sink sink) {
        int mark = code.mark();
        SmallMatrix transform = new SmallMatrix(code);
        int rows = matrix.length;
        int columns = matrix[0].length;
        int[][] half = new int[columns][];
        for (int x = 0; x < columns; x++) {
            half[x] = code.vectors(rows);
            int inner = code.mark();
            int[] column = code.vectors(columns);
            for (int y = 0; y < columns; y++) {
                source.push(y, x);
                code.set(column[y]);
            }
            transform.times(matrix, column, half[x]);
            code.release(inner);
        }
        int[] whole = code.vectors(rows);
        int[] row = new int[columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                row[x] = half[x][y];
            }
            transform.times(matrix, row, whole);
            for (int x = 0; x < rows; x++) {
                sink.take(y, x, whole[x]);
            }
        }
        code.release(mark);
    }
}
