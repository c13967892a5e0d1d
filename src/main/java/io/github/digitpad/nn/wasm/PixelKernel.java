package io.github.digitpad.nn.wasm;

import org.jspecify.annotations.Nullable;

/**
 * A function of each value by itself, or of two values from the same place in two pictures, or a plain copy. The
 * pictures have the same height, width and channels, but may lie differently in memory; where nothing lies between the
 * pixels, all is one loop.
 */
final class PixelKernel implements Kernel {

    /** Functions of two values. */
    static final int SUM = 0;

    static final int PRODUCT = 1;

    /** The first where it is 0 or more, below the product. */
    static final int PARAMETRIC_RELU = 2;

    private final Picture input;
    private final @Nullable Picture second;
    private final Picture output;
    private final Activation activation;
    private final int function;
    private final boolean exact;

    private PixelKernel(
            Picture input,
            @Nullable Picture second,
            Picture output,
            Activation activation,
            int function,
            boolean exact) {
        this.input = input;
        this.second = second;
        this.output = output;
        this.activation = activation;
        this.function = function;
        this.exact = exact;
    }

    /**
     * Of one picture.
     *
     * @param exact whether nothing may be written after a pixel's last channel
     */
    static PixelKernel of(Picture input, Picture output, Activation activation, boolean exact) {
        return new PixelKernel(input, null, output, activation, 0, exact);
    }

    /** Of two pictures; the output may be the first of them. */
    static PixelKernel of(Picture first, Picture second, Picture output, int function, boolean exact) {
        return new PixelKernel(first, second, output, Activation.NONE, function, exact);
    }

    @Override
    public void run(Code code, int scratchAt) {
        int source = code.number();
        int other = code.number();
        int target = code.number();
        int row = code.number();
        int column = code.number();
        boolean flat = isFlat();
        Code.Loop rows = code.loop(row, flat ? 1 : output.height(), 1);
        Code.Loop columns = code.loop(column, flat ? 1 : output.width(), 1);
        code.address(source, input, row, column);
        if (second != null) {
            code.address(other, second, row, column);
        }
        code.address(target, output, row, column);
        int values = flat ? output.height() * output.width() * output.pixelStride() / Code.LANE : output.channels();
        int whole = exact ? values / 4 : Picture.vectors(values);
        if (whole > 0) {
            Code.Loop vectors = code.loop(code.number(), whole, 1);
            vector(code, source, other, target, 4);
            code.advance(source, Code.VECTOR);
            if (second != null) {
                code.advance(other, Code.VECTOR);
            }
            code.advance(target, Code.VECTOR);
            vectors.end();
        }
        if (whole * 4 < values) {
            vector(code, source, other, target, values - whole * 4);
        }
        columns.end();
        rows.end();
    }

    private boolean isFlat() {
        return output.hasNoGaps()
                && (!exact || output.isDense())
                && isAlike(input)
                && (second == null || isAlike(second));
    }

    private boolean isAlike(Picture picture) {
        return picture.hasNoGaps() && picture.pixelStride() == output.pixelStride();
    }

    private void vector(Code code, int source, int other, int target, int lanes) {
        int mark = code.mark();
        int a = code.vector();
        code.load(source, 0);
        code.set(a);
        if (second != null) {
            int b = code.vector();
            code.load(other, 0);
            code.set(b);
            if (function == PARAMETRIC_RELU) {
                code.simd(b, Op.F32X4_MUL, a, b);
                code.select(a, a, b, a, Op.F32X4_GE, code.constant(0));
            } else {
                code.simd(a, function == SUM ? Op.F32X4_ADD : Op.F32X4_MUL, a, b);
            }
        }
        activation.apply(code, a);
        code.storeLanes(a, lanes, target, 0);
        code.release(mark);
    }
}
