package io.github.digitpad.nn.wasm;

/** The greatest value or the mean of each window, channel by channel. Cells outside the picture do not count. */
final class PoolKernel implements Kernel {

    private static final int MOST_UNROLLED = 16;

    private final Picture input;
    private final Windows windows;
    private final boolean mean;
    private final Picture output;
    private final int above;
    private final int leftOf;

    /** @param mean the mean; else the greatest */
    PoolKernel(Picture input, Windows windows, boolean mean, Picture output) {
        this.input = input;
        this.windows = windows;
        this.mean = mean;
        this.output = output;
        this.above = windows.above(input.height());
        this.leftOf = windows.leftOf(input.width());
    }

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int target = code.number();
        int result = code.vector();
        Code.Loop rows = code.loop(row, output.height(), 1);
        Code.Loop columns = code.loop(column, output.width(), 1);
        code.address(target, output, row, column);
        boolean inside = above == 0
                && leftOf == 0
                && (output.height() - 1) * windows.strideY() + windows.height() <= input.height()
                && (output.width() - 1) * windows.strideX() + windows.width() <= input.width();
        if (inside && windows.height() * windows.width() <= MOST_UNROLLED) {
            unrolled(code, row, column, target, result);
        } else {
            clipped(code, row, column, target, result);
        }
        columns.end();
        rows.end();
    }

    private void unrolled(Code code, int row, int column, int target, int result) {
        int source = code.number();
        code.number(input.at());
        code.plusTimes(row, windows.strideY() * input.rowStride());
        code.plusTimes(column, windows.strideX() * input.pixelStride());
        code.set(source);
        Code.Loop channels = code.loop(code.number(), output.vectors(), 1);
        for (int i = 0; i < windows.height() * windows.width(); i++) {
            code.load(source, i / windows.width() * input.rowStride() + i % windows.width() * input.pixelStride());
            if (i > 0) {
                add(code, result);
            }
            code.set(result);
        }
        if (mean) {
            code.simd(result, Op.F32X4_MUL, result, code.constant(1f / (windows.height() * windows.width())));
        }
        code.store(result, target, 0);
        code.advance(source, Code.VECTOR);
        code.advance(target, Code.VECTOR);
        channels.end();
    }

    /** Joins the vector on the stack with the result so far. */
    private void add(Code code, int result) {
        code.get(result);
        code.simd(mean ? Op.F32X4_ADD : Op.F32X4_PMAX);
    }

    private void clipped(Code code, int row, int column, int target, int result) {
        int top = code.number();
        int bottom = code.number();
        int left = code.number();
        int right = code.number();
        clip(code, row, windows.strideY(), above, windows.height(), input.height(), top, bottom);
        clip(code, column, windows.strideX(), leftOf, windows.width(), input.width(), left, right);
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
        Code.Loop channels = code.loop(channel, output.vectors(), Code.VECTOR);
        code.get(code.constant(mean ? 0 : Float.NEGATIVE_INFINITY));
        code.set(result);
        code.get(top);
        code.set(y);
        Code.Loop rows = code.loopTo(y, bottom, 1);
        code.address(source, input, y, left);
        code.get(source);
        code.plusTimes(channel, 1);
        code.set(source);
        code.get(left);
        code.set(x);
        Code.Loop columns = code.loopTo(x, right, 1);
        code.load(source, 0);
        add(code, result);
        code.set(result);
        code.advance(source, input.pixelStride());
        columns.end();
        rows.end();
        if (mean) {
            code.simd(result, Op.F32X4_MUL, result, share);
        }
        code.store(result, target, 0);
        code.advance(target, Code.VECTOR);
        channels.end();
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
