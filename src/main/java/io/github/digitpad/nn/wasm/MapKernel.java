package io.github.digitpad.nn.wasm;

/**
 * A function of each value by itself, or a plain copy, from one picture to another of the same height, width and channels
 * that may lie differently in memory.
 */
record MapKernel(Picture input, Picture output, Activation activation) implements Kernel {

    @Override
    public void run(Code code, int scratchAt) {
        boolean exact = output.pixelStride() % Code.VECTOR != 0;
        boolean flat = input.pixelStride() == output.pixelStride() && input.hasNoGaps() && output.hasNoGaps();
        int row = code.number();
        int column = code.number();
        if (flat) {
            int values = input.height() * input.width() * input.pixelStride() / Code.LANE;
            pixel(code, row, column, values, exact);
        } else {
            code.loop(row, input.height(), 1, () -> code.loop(
                    column, input.width(), 1, () -> pixel(code, row, column, input.channels(), exact)));
        }
    }

    private void pixel(Code code, int row, int column, int values, boolean exact) {
        int source = code.number();
        int target = code.number();
        int index = code.number();
        code.number(input.at());
        code.plusTimes(row, input.rowStride());
        code.plusTimes(column, input.pixelStride());
        code.set(source);
        code.number(output.at());
        code.plusTimes(row, output.rowStride());
        code.plusTimes(column, output.pixelStride());
        code.set(target);
        int whole = exact ? values / 4 : Picture.vectors(values);
        if (whole > 0) {
            code.loop(index, whole, 1, () -> {
                vector(code, source, target, 4);
                code.advance(source, Code.VECTOR);
                code.advance(target, Code.VECTOR);
            });
        }
        if (whole * 4 < values) {
            vector(code, source, target, values - whole * 4);
        }
    }

    private void vector(Code code, int source, int target, int lanes) {
        int mark = code.mark();
        int value = code.vector();
        code.load(source, 0);
        code.set(value);
        activation.apply(code, value);
        code.storeLanes(value, lanes, target, 0);
        code.release(mark);
    }
}
