package io.github.digitpad.nn.wasm;

/** Logits to probabilities along the channels of each pixel, on what is left when the greatest logit is taken away. */
record SoftmaxKernel(Picture input, Picture output) implements Kernel {

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int source = code.number();
        int target = code.number();
        code.loop(
                row,
                input.height(),
                1,
                () -> code.loop(column, input.width(), 1, () -> {
                    code.address(source, input, row, column);
                    code.address(target, output, row, column);
                    pixel(code, source, target);
                }));
    }

    private void pixel(Code code, int source, int target) {
        int greatest = code.vector();
        int sum = code.vector();
        int value = code.vector();
        code.get(code.constant(Float.NEGATIVE_INFINITY));
        code.set(greatest);
        // The lanes after the last channel hold anything: minus infinity there changes neither maximum nor sum.
        forEach(code, source, target, lanes -> {
            code.load(source, 0);
            if (lanes < 4) {
                code.get(code.constant(Float.NEGATIVE_INFINITY));
                code.lanesMask(lanes);
                code.simd(Op.V128_BITSELECT);
            }
            code.set(value);
            code.simd(greatest, Op.F32X4_PMAX, greatest, value);
            code.store(value, target, 0);
        });
        acrossLanes(code, greatest, Op.F32X4_PMAX);
        code.get(code.constant(0));
        code.set(sum);
        forEach(code, source, target, lanes -> {
            code.load(target, 0);
            code.get(greatest);
            code.simd(Op.F32X4_SUB);
            code.set(value);
            Exponential.apply(code, value);
            code.simd(sum, Op.F32X4_ADD, sum, value);
            code.store(value, target, 0);
        });
        acrossLanes(code, sum, Op.F32X4_ADD);
        code.simd(sum, Op.F32X4_DIV, code.constant(1), sum);
        forEach(code, source, target, lanes -> {
            code.load(target, 0);
            code.get(sum);
            code.simd(Op.F32X4_MUL);
            code.set(value);
            code.store(value, target, 0);
        });
    }

    private interface Lanes {
        void of(int lanes);
    }

    /** Runs through the vectors of a pixel; both addresses are afterwards what they were before. */
    private void forEach(Code code, int source, int target, Lanes body) {
        int mark = code.mark();
        int index = code.number();
        int whole = input.channels() / 4;
        if (whole > 0) {
            code.loop(index, whole, 1, () -> {
                body.of(4);
                code.advance(source, Code.VECTOR);
                code.advance(target, Code.VECTOR);
            });
        }
        if (input.channels() % 4 > 0) {
            body.of(input.channels() % 4);
        }
        code.advance(source, -whole * Code.VECTOR);
        code.advance(target, -whole * Code.VECTOR);
        code.release(mark);
    }

    /** Puts into every lane what the operation makes of all four. */
    private static void acrossLanes(Code code, int vector, int op) {
        int mark = code.mark();
        int turned = code.vector();
        code.shuffle(vector, vector, 0x1032);
        code.set(turned);
        code.simd(vector, op, vector, turned);
        code.shuffle(vector, vector, 0x2301);
        code.set(turned);
        code.simd(vector, op, vector, turned);
        code.release(mark);
    }
}
