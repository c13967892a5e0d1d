package io.github.digitpad.nn.wasm;

/**
 * Sums of products of input values with weights, the one loop nest where nearly all time goes: a convolution, a dense
 * layer, the matrix products in the middle of Winograd's algorithm. For each output pixel and channel: the bias, plus
 * the sum over a window's rows, columns and run of values. All steps and addresses are in bytes.
 *
 * @param repeats how often to do the whole, each time further on by {@code inputRepeat}, {@code weightsRepeat} (for the
 *     bias too) and {@code outputRepeat}: groups of channels, or Winograd's points
 * @param inputAt the first value of the first window
 * @param inputRow from a window to the one below it
 * @param inputPixel from a window to the one beside it
 * @param windowRow from a row to the next within a window, as {@code windowColumn}
 * @param run how many values in a row follow one another in the input, each with its own row of weights
 * @param weightsRow from the weights for an input value to those for the next
 * @param biasAt the biases' address; 0 for none
 * @param exact whether nothing may be written after the last channel
 * @param pooled whether four pixels become one: the greatest
 */
record Product(
        int repeats,
        int inputRepeat,
        int weightsRepeat,
        int outputRepeat,
        int inputAt,
        int inputRow,
        int inputPixel,
        int windowRows,
        int windowRow,
        int windowColumns,
        int windowColumn,
        int run,
        int weightsAt,
        int weightsRow,
        int biasAt,
        Picture output,
        Activation activation,
        boolean exact,
        boolean pooled) {

    /** Longer runs become a loop over this many values. */
    private static final int UNROLLED = 4;

    /** A window, or a run, of so many values is written out. */
    private static final int MOST_UNROLLED = 9;

    Blocking blocking() {
        return Blocking.of(output.height(), output.width(), output.vectors(), pooled ? 4 : 1);
    }

    /** About how long the whole takes, in halves of a processor's cycles. */
    long cost() {
        return (long) repeats * windowRows * windowColumns * run * blocking().cost();
    }

    void write(Code code) {
        int repeat = code.number();
        Blocking blocking = blocking();
        code.loop(repeat, repeats, 1, () -> {
            int vectors = output.vectors();
            int lanes = output.channels() - (vectors - 1) * 4;
            boolean lastApart = exact && lanes < 4;
            int whole = lastApart ? vectors - 1 : vectors;
            int blocks = whole / blocking.vectors();
            int rest = whole % blocking.vectors();
            if (blocks > 0) {
                new Block(code, repeat, blocking, 0, blocking.vectors(), 4).write(blocks);
            }
            if (rest > 0) {
                new Block(code, repeat, blocking, blocks * blocking.vectors(), rest, 4).write(1);
            }
            if (lastApart) {
                new Block(code, repeat, blocking, whole, 1, lanes).write(1);
            }
        });
    }

    /** The code for blocks of one size. */
    private final class Block {

        private final Code code;
        private final int repeat;
        private final Blocking blocking;
        private final int firstVector;
        private final int vectors;
        private final int lanes;
        private int input;
        private int weights;
        private int target;
        private final int[] pixels;
        private final int[] offsets;

        Block(Code code, int repeat, Blocking blocking, int firstVector, int vectors, int lanes) {
            this.code = code;
            this.repeat = repeat;
            this.blocking = blocking;
            this.firstVector = firstVector;
            this.vectors = vectors;
            this.lanes = lanes;
            int scale = pooled ? 2 : 1;
            int rows = scale * blocking.rows();
            int columns = scale * blocking.columns();
            this.offsets = new int[rows * columns];
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] = i / columns * inputRow + i % columns * inputPixel;
            }
            this.pixels = new int[offsets.length];
        }

        void write(int channelBlocks) {
            int mark = code.mark();
            input = code.number();
            weights = code.number();
            target = code.number();
            int channel = code.number();
            int row = code.number();
            int column = code.number();
            int scale = pooled ? 2 : 1;
            int height = output.height();
            int width = output.width();
            code.loop(
                    channel,
                    channelBlocks,
                    vectors * Code.VECTOR,
                    () -> code.loop(
                            row,
                            Blocking.blocks(height, blocking.rows()),
                            blocking.rows(),
                            () -> code.loop(
                                    column, Blocking.blocks(width, blocking.columns()), blocking.columns(), () -> {
                                        code.number(inputAt);
                                        code.plusBlock(row, height, blocking.rows(), scale * inputRow);
                                        code.plusBlock(column, width, blocking.columns(), scale * inputPixel);
                                        code.plusTimes(repeat, inputRepeat);
                                        code.set(input);
                                        code.number(output.at() + firstVector * Code.VECTOR);
                                        code.plusBlock(row, height, blocking.rows(), output.rowStride());
                                        code.plusBlock(column, width, blocking.columns(), output.pixelStride());
                                        code.plusTimes(repeat, outputRepeat);
                                        code.plusTimes(channel, 1);
                                        code.set(target);
                                        code.number(weightsAt + firstVector * Code.VECTOR);
                                        code.plusTimes(repeat, weightsRepeat);
                                        code.plusTimes(channel, 1);
                                        code.set(weights);
                                        block();
                                    })));
            code.release(mark);
        }

        private void block() {
            int mark = code.mark();
            int[] sums = code.vectors(offsets.length * vectors);
            begin(sums);
            boolean windowIsRun = windowColumns * run <= MOST_UNROLLED;
            int windowRowIndex = code.number();
            int windowColumnIndex = code.number();
            code.loop(windowRowIndex, windowRows, 1, () -> {
                if (windowIsRun) {
                    for (int i = 0; i < windowColumns * run; i++) {
                        tap(sums, i / run * windowColumn + i % run * Code.LANE, i * weightsRow);
                    }
                    code.advance(weights, windowColumns * run * weightsRow);
                    code.advance(input, windowRow);
                } else {
                    code.loop(windowColumnIndex, windowColumns, 1, () -> run(sums));
                    code.advance(input, windowRow - windowColumns * windowColumn);
                }
            });
            finish(sums);
            code.release(mark);
        }

        private void begin(int[] sums) {
            for (int i = 0; i < sums.length; i++) {
                if (biasAt == 0) {
                    code.get(code.constant(0));
                } else {
                    code.load(weights, biasAt - weightsAt + i % vectors * Code.VECTOR);
                }
                code.set(sums[i]);
            }
        }

        private void run(int[] sums) {
            int looped = run <= MOST_UNROLLED ? 0 : run / UNROLLED * UNROLLED;
            if (looped > 0) {
                int end = code.number();
                code.get(input);
                code.number(looped * Code.LANE);
                code.scalar(Op.I32_ADD);
                code.set(end);
                code.loopTo(input, end, UNROLLED * Code.LANE, () -> {
                    for (int i = 0; i < UNROLLED; i++) {
                        tap(sums, i * Code.LANE, i * weightsRow);
                    }
                    code.advance(weights, UNROLLED * weightsRow);
                });
            }
            for (int i = 0; i < run - looped; i++) {
                tap(sums, i * Code.LANE, i * weightsRow);
            }
            code.advance(weights, (run - looped) * weightsRow);
            code.advance(input, windowColumn - looped * Code.LANE);
        }

        /** One input value for each pixel, by its weights for each output channel. */
        private void tap(int[] sums, int inputOffset, int weightsOffset) {
            int mark = code.mark();
            if (pixels.length < vectors) {
                for (int p = 0; p < pixels.length; p++) {
                    pixels[p] = code.vector();
                    code.splat(input, offsets[p] + inputOffset);
                    code.set(pixels[p]);
                }
                int weight = code.vector();
                for (int v = 0; v < vectors; v++) {
                    code.load(weights, weightsOffset + v * Code.VECTOR);
                    code.set(weight);
                    for (int p = 0; p < pixels.length; p++) {
                        int sum = sums[p * vectors + v];
                        code.plusProduct(sum, sum, pixels[p], weight);
                    }
                }
            } else {
                int[] loaded = code.vectors(vectors);
                for (int v = 0; v < vectors; v++) {
                    code.load(weights, weightsOffset + v * Code.VECTOR);
                    code.set(loaded[v]);
                }
                int value = code.vector();
                for (int p = 0; p < pixels.length; p++) {
                    code.splat(input, offsets[p] + inputOffset);
                    code.set(value);
                    for (int v = 0; v < vectors; v++) {
                        int sum = sums[p * vectors + v];
                        code.plusProduct(sum, sum, value, loaded[v]);
                    }
                }
            }
            code.release(mark);
        }

        private void finish(int[] sums) {
            int columns = blocking.columns();
            for (int row = 0; row < blocking.rows(); row++) {
                for (int column = 0; column < columns; column++) {
                    for (int v = 0; v < vectors; v++) {
                        int sum;
                        if (pooled) {
                            int first = 4 * row * columns + 2 * column;
                            sum = greatest(sums, first, first + 1, first + 2 * columns, first + 2 * columns + 1, v);
                        } else {
                            sum = sums[(row * columns + column) * vectors + v];
                        }
                        activation.apply(code, sum);
                        int offset = row * output.rowStride() + column * output.pixelStride() + v * Code.VECTOR;
                        code.storeLanes(sum, v == vectors - 1 ? lanes : 4, target, offset);
                    }
                }
            }
        }

        private int greatest(int[] sums, int a, int b, int c, int d, int v) {
            int greatest = sums[a * vectors + v];
            code.simd(greatest, Op.F32X4_PMAX, greatest, sums[b * vectors + v]);
            code.simd(sums[c * vectors + v], Op.F32X4_PMAX, sums[c * vectors + v], sums[d * vectors + v]);
            code.simd(greatest, Op.F32X4_PMAX, greatest, sums[c * vectors + v]);
            return greatest;
        }
    }
}
