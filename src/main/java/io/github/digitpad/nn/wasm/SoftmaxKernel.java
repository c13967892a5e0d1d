package io.github.digitpad.nn.wasm;

/**
 * Logits to probabilities along the channels of each pixel, or to their logarithms, on what is left when the greatest
 * logit is taken away.
 */
final class SoftmaxKernel implements Kernel {

    private static final int COPY_AND_FIND_GREATEST = 0;
    private static final int EXPONENTIATE_AND_SUM = 1;
    private static final int FINISH = 2;

    private final Picture input;
    private final Picture output;
    private final boolean log;

    SoftmaxKernel(Picture input, Picture output, boolean log) {
        this.input = input;
        this.output = output;
        this.log = log;
    }

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int greatest = code.vector();
        int sum = code.vector();
        Code.Loop rows = code.loop(row, input.height(), 1);
        Code.Loop columns = code.loop(column, input.width(), 1);
        code.get(code.constant(Float.NEGATIVE_INFINITY));
        code.set(greatest);
        pass(code, row, column, COPY_AND_FIND_GREATEST, greatest);
        acrossLanes(code, greatest, Op.F32X4_PMAX);
        code.get(greatest);
        code.set(sum);
        pass(code, row, column, EXPONENTIATE_AND_SUM, sum);
        acrossLanes(code, sum, Op.F32X4_ADD);
        if (log) {
            int mark = code.mark();
            Functions.log(code, sum);
            code.release(mark);
        } else {
            code.simd(sum, Op.F32X4_DIV, code.constant(1), sum);
        }
        pass(code, row, column, FINISH, sum);
        columns.end();
        rows.end();
    }

    /**
     * Runs through the vectors of a pixel.
     *
     * @param result the local for what is found; it holds what was found before
     */
    private void pass(Code code, int row, int column, int step, int result) {
        int mark = code.mark();
        int source = code.number();
        int target = code.number();
        int before = code.vector();
        code.address(source, input, row, column);
        code.address(target, output, row, column);
        code.get(result);
        code.set(before);
        if (step == EXPONENTIATE_AND_SUM) {
            code.get(code.constant(0));
            code.set(result);
        }
        int whole = input.channels() / 4;
        if (whole > 0) {
            Code.Loop vectors = code.loop(code.number(), whole, 1);
            vector(code, source, target, step, before, result, 4);
            code.advance(source, Code.VECTOR);
            code.advance(target, Code.VECTOR);
            vectors.end();
        }
        if (input.channels() % 4 > 0) {
            vector(code, source, target, step, before, result, input.channels() % 4);
        }
        code.release(mark);
    }

    private void vector(Code code, int source, int target, int step, int before, int result, int lanes) {
        int value = code.vector();
        if (step == COPY_AND_FIND_GREATEST) {
            code.load(source, 0);
            if (lanes < 4) {
                // The lanes after the last channel hold anything: minus infinity changes neither maximum nor sum.
                code.get(code.constant(Float.NEGATIVE_INFINITY));
                code.lanesMask(lanes);
                code.simd(Op.V128_BITSELECT);
            }
            code.set(value);
            code.simd(result, Op.F32X4_PMAX, result, value);
        } else {
            code.load(target, 0);
            code.get(before);
            code.simd(step == FINISH && !log ? Op.F32X4_MUL : Op.F32X4_SUB);
            code.set(value);
            if (step == EXPONENTIATE_AND_SUM && log) {
                code.store(value, target, 0);
            }
            if (step == EXPONENTIATE_AND_SUM) {
                Exponential.apply(code, value);
                code.simd(result, Op.F32X4_ADD, result, value);
            }
        }
        if (step != EXPONENTIATE_AND_SUM || !log) {
            code.store(value, target, 0);
        }
    }

    /** Puts into every lane what the operation makes of all four. */
    static void acrossLanes(Code code, int vector, int op) {
        int mark = code.mark();
        int turned = code.vector();
        for (int pattern : new int[] {0x1032, 0x2301}) {
            code.shuffle(vector, vector, pattern);
            code.set(turned);
            code.simd(vector, op, vector, turned);
        }
        code.release(mark);
    }
}
