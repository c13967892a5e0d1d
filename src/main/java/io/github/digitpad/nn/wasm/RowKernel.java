package io.github.digitpad.nn.wasm;

import io.github.digitpad.nn.LayerNormalization;

/** What is done to the channels of each pixel by what they have in common. */
final class RowKernel implements Kernel {

    /** What is found out of a pixel's channels, one thing after the other, and what it makes of each of them. */
    interface Row {

        /** How often the channels are gone through to find something. */
        int passes();

        /** Adds a vector of channels to what is found; lanes behind the last channel hold 0. */
        void add(Code code, int pass, int[] found, int value, int lanes);

        /** Makes what was found in four lanes one, in all of them. */
        void finish(Code code, int pass, int[] found, int channels);

        /** Replaces a vector of channels. */
        void apply(Code code, int[] found, int value);
    }

    private final Picture input;
    private final Picture output;
    private final Row function;

    RowKernel(Picture input, Picture output, Row function) {
        this.input = input;
        this.output = output;
        this.function = function;
    }

    @Override
    public void run(Code code, int scratchAt) {
        int row = code.number();
        int column = code.number();
        int[] found = code.vectors(function.passes());
        Code.Loop rows = code.loop(row, input.height(), 1);
        Code.Loop columns = code.loop(column, input.width(), 1);
        for (int pass = 0; pass <= found.length; pass++) {
            if (pass < found.length) {
                code.get(code.constant(0));
                code.set(found[pass]);
            }
            pass(code, row, column, pass, found);
            if (pass < found.length) {
                function.finish(code, pass, found, input.channels());
            }
        }
        columns.end();
        rows.end();
    }

    private void pass(Code code, int row, int column, int pass, int[] found) {
        int mark = code.mark();
        int source = code.number();
        int target = code.number();
        code.address(source, input, row, column);
        code.address(target, output, row, column);
        int whole = input.channels() / 4;
        if (whole > 0) {
            Code.Loop vectors = code.loop(code.number(), whole, 1);
            vector(code, source, target, pass, found, 4);
            code.advance(source, Code.VECTOR);
            code.advance(target, Code.VECTOR);
            vectors.end();
        }
        if (input.channels() % 4 > 0) {
            vector(code, source, target, pass, found, input.channels() % 4);
        }
        code.release(mark);
    }

    private void vector(Code code, int source, int target, int pass, int[] found, int lanes) {
        int mark = code.mark();
        int value = code.vector();
        code.load(source, 0);
        masked(code, lanes);
        code.set(value);
        if (pass < found.length) {
            function.add(code, pass, found, value, lanes);
        } else {
            function.apply(code, found, value);
            code.store(value, target, 0);
        }
        code.release(mark);
    }

    /** Replaces the vector on the stack by its first lanes, and 0. */
    private static void masked(Code code, int lanes) {
        if (lanes < 4) {
            code.get(code.constant(0));
            code.lanesMask(lanes);
            code.simd(Op.V128_BITSELECT);
        }
    }

    /** As {@link LayerNormalization}. */
    static final class Normalization implements Row {

        private final LayerNormalization layer;

        Normalization(LayerNormalization layer) {
            this.layer = layer;
        }

        @Override
        public int passes() {
            return 2;
        }

        @Override
        public void add(Code code, int pass, int[] found, int value, int lanes) {
            if (pass == 0) {
                if (layer.centered()) {
                    code.simd(found[0], Op.F32X4_ADD, found[0], value);
                }
                return;
            }
            code.get(value);
            code.get(found[0]);
            code.simd(Op.F32X4_SUB);
            masked(code, lanes);
            code.set(value);
            code.simd(value, Op.F32X4_MUL, value, value);
            code.simd(found[1], Op.F32X4_ADD, found[1], value);
        }

        @Override
        public void finish(Code code, int pass, int[] found, int channels) {
            SoftmaxKernel.acrossLanes(code, found[pass], Op.F32X4_ADD);
            code.simd(found[pass], Op.F32X4_DIV, found[pass], code.constant(channels));
            if (pass == 1) {
                code.simd(found[1], Op.F32X4_ADD, found[1], code.constant(layer.epsilon()));
                code.get(found[1]);
                code.simd(Op.F32X4_SQRT);
                code.set(found[1]);
            }
        }

        @Override
        public void apply(Code code, int[] found, int value) {
            code.simd(value, Op.F32X4_SUB, value, found[0]);
            code.simd(value, Op.F32X4_DIV, value, found[1]);
        }
    }

    /** As {@link io.github.digitpad.nn.RowQuantization}. */
    static final class Quantization implements Row {

        @Override
        public int passes() {
            return 1;
        }

        @Override
        public void add(Code code, int pass, int[] found, int value, int lanes) {
            code.get(value);
            code.simd(Op.F32X4_ABS);
            code.set(value);
            code.simd(found[0], Op.F32X4_PMAX, found[0], value);
        }

        @Override
        public void finish(Code code, int pass, int[] found, int channels) {
            SoftmaxKernel.acrossLanes(code, found[0], Op.F32X4_PMAX);
            code.simd(found[0], Op.F32X4_ADD, found[0], code.constant(1e-7f));
            code.simd(found[0], Op.F32X4_DIV, code.constant(127), found[0]);
        }

        @Override
        public void apply(Code code, int[] found, int value) {
            code.get(value);
            code.get(found[0]);
            code.simd(Op.F32X4_MUL);
            code.simd(Op.F32X4_NEAREST);
            code.get(found[0]);
            code.simd(Op.F32X4_DIV);
            code.set(value);
        }
    }
}
