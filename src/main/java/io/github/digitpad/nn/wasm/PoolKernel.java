package io.github.digitpad.nn.wasm;

/**
 * The greatest value or the mean of each window, channel by channel. Cells outside the picture do not count.
 *
 * @param above how many rows the first window reaches out, as {@code leftOf}
 * @param mean the mean; else the greatest
 */
record PoolKernel(
        Picture input,
        int poolHeight,
        int poolWidth,
        int strideY,
        int strideX,
        int above,
        int leftOf,
        boolean mean,
        Picture output)
        implements Kernel {

    private static final int MOST_UNROLLED = 16;

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int target = code.number();
        code.loop(
                row,
                output.height(),
                1,
                () -> code.loop(column, output.width(), 1, () -> {
                    code.address(target, output, row, column);
                    boolean inside = above == 0
                            && leftOf == 0
                            && (output.height() - 1) * strideY + poolHeight <= input.height()
                            && (output.width() - 1) * strideX + poolWidth <= input.width();
                    if (inside && poolHeight * poolWidth <= MOST_UNROLLED) {
                        unrolled(code, row, column, target);
                    } else {
                        clipped(code, row, column, target);
                    }
                }));
    }

    private void unrolled(Code code, int row, int column, int target) {
        int source = code.number();
        int channel = code.number();
        int result = code.vector();
        code.number(input.at());
        code.plusTimes(row, strideY * input.rowStride());
        code.plusTimes(column, strideX * input.pixelStride());
        code.set(source);
        code.loop(channel, output.vectors(), 1, () -> {
            for (int i = 0; i < poolHeight * poolWidth; i++) {
                code.load(source, i / poolWidth * input.rowStride() + i % poolWidth * input.pixelStride());
                if (i > 0) {
                    code.get(result);
                    code.simd(mean ? Op.F32X4_ADD : Op.F32X4_PMAX);
                }
                code.set(result);
            }
            if (mean) {
                code.simd(result, Op.F32X4_MUL, result, code.constant(1f / (poolHeight * poolWidth)));
            }
            code.store(result, target, 0);
            code.advance(source, Code.VECTOR);
            code.advance(target, Code.VECTOR);
        });
    }

    private void clipped(Code code, int row, int column, int target) {
        int top = code.number();
        int bottom = code.number();
        int left = code.number();
        int right = code.number();
        clip(code, row, strideY, above, poolHeight, input.height(), top, bottom);
        clip(code, column, strideX, leftOf, poolWidth, input.width(), left, right);
        int share = code.vector();
        code.number(1);
        code.scalar(Op.F32_CONVERT_I32_S);
        extent(code, top, bottom);
        extent(code, left, right);
        code.scalar(Op.I32_MUL);
        code.scalar(Op.F32_CONVERT_I32_S);
        code.scalar(Op.F32_DIV);
        code.simd(Op.F32X4_SPLAT);
        code.set(share);
        int channel = code.number();
        int y = code.number();
        int x = code.number();
        int source = code.number();
        int result = code.vector();
        code.loop(channel, output.vectors(), Code.VECTOR, () -> {
            code.get(code.constant(mean ? 0 : Float.NEGATIVE_INFINITY));
            code.set(result);
            code.get(top);
            code.set(y);
            code.loopTo(y, bottom, 1, () -> {
                code.number(input.at());
                code.plusTimes(y, input.rowStride());
                code.plusTimes(left, input.pixelStride());
                code.plusTimes(channel, 1);
                code.set(source);
                code.get(left);
                code.set(x);
                code.loopTo(x, right, 1, () -> {
                    code.load(source, 0);
                    code.get(result);
                    code.simd(mean ? Op.F32X4_ADD : Op.F32X4_PMAX);
                    code.set(result);
                    code.advance(source, input.pixelStride());
                });
            });
            if (mean) {
                code.simd(result, Op.F32X4_MUL, result, share);
            }
            code.store(result, target, 0);
            code.advance(target, Code.VECTOR);
        });
    }

    /** Where a window begins and ends inside the picture. */
    private static void clip(Code code, int index, int stride, int before, int pool, int extent, int first, int end) {
        code.number(-before);
        code.plusTimes(index, stride);
        code.tee(first);
        code.plus(pool);
        code.set(end);
        code.greatest(first, 0);
        code.set(first);
        code.least(end, extent);
        code.set(end);
    }

    private static void extent(Code code, int first, int end) {
        code.get(end);
        code.get(first);
        code.scalar(Op.I32_SUB);
    }
}
