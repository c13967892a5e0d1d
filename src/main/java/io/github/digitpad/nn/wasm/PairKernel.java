package io.github.digitpad.nn.wasm;

/** A function of two values from the same place in two pictures. */
record PairKernel(Picture first, Picture second, Picture output, Function function, boolean exact) implements Kernel {

    /** The function, on local vectors. */
    interface Function {
        /** Replaces the lanes of {@code a}. */
        void apply(Code code, int a, int b);
    }

    static final Function SUM = (code, a, b) -> code.simd(a, Op.F32X4_ADD, a, b);

    static final Function PRODUCT = (code, a, b) -> code.simd(a, Op.F32X4_MUL, a, b);

    /** {@code a} where it is 0 or more, {@code a * b} below. */
    static final Function PARAMETRIC_RELU = (code, a, b) -> {
        code.simd(b, Op.F32X4_MUL, a, b);
        code.select(a, a, b, a, Op.F32X4_GE, code.constant(0));
    };

    @Override
    public void run(Code code, int scratchAt) {
        new PixelLoop(output, exact, first, second).write(code, (sources, target, lanes) -> {
            int mark = code.mark();
            int a = code.vector();
            int b = code.vector();
            code.load(sources[0], 0);
            code.set(a);
            code.load(sources[1], 0);
            code.set(b);
            function.apply(code, a, b);
            code.storeLanes(a, lanes, target, 0);
            code.release(mark);
        });
    }
}
