package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.Window;

/** The greatest value or the mean of each window, channel by channel. Cells outside the picture do not count. */
final class PoolKernel implements Kernel {

    private final Picture input;
    private final Window window;
    private final boolean mean;
    private final Picture output;
    private final int above;
    private final int leftOf;

    /** @param mean the mean; else the greatest */
    PoolKernel(Picture input, Window window, boolean mean, Picture output) {
        this.input = input;
        this.window = window;
        this.mean = mean;
        this.output = output;
        this.above = window.above(input.height());
        this.leftOf = window.leftOf(input.width());
    }

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int target = code.number();
        Code.Loop rows = code.loop(row, output.height(), 1);
        Code.Loop columns = code.loop(column, output.width(), 1);
        code.address(target, output, row, column);
        window(code, row, column, target);
        columns.end();
        rows.end();
    }

    private void window(Code code, int row, int column, int target) {
        int top = code.number();
        int bottom = code.number();
        int left = code.number();
        int right = code.number();
        clip(code, row, window.strideY(), above, window.height(), input.height(), top, bottom);
        clip(code, column, window.strideX(), leftOf, window.width(), input.width(), left, right);
        int share = code.vector();
        int result = code.vector();
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
        code.get(result);
        code.simd(mean ? Op.F32X4_ADD : Op.F32X4_PMAX);
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
        code.either(first, 0, Op.I32_GT_S);
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
