package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.HalfEven;
import io.github.digitpad.nn.Relu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quantised operators, computed in floats that hold whole numbers: rounded and limited where ONNX Runtime does so, each
 * product the same. A number {@code q} stands for {@code (q - zero) * scale}.
 */
final class Quantization {

    private final NodeCall call;
    private final Assembly assembly;
    private final String name;

    Quantization(NodeCall call) {
        this.call = call;
        this.assembly = call.assembly();
        this.name = call.name();
    }

    OnnxValue quantize() {
        Constant zero = call.optional(2);
        TensorType type = zero != null ? zero.type() : TensorType.of(call.integer("output_dtype", 2));
        return quantized(call.get(0), call.constant(1), zero, type, call.integer("axis", 1));
    }

    OnnxValue dequantize() {
        return dequantized(call.get(0), call.constant(1), call.optional(2), call.integer("axis", 1));
    }

    /**
     * In the place of whole numbers, whose scale depends on the picture: the values themselves, of scale 1. What is not
     * rounded is nearer to what was trained.
     */
    OnnxValue[] dynamicallyQuantize() {
        return new OnnxValue[] {call.get(0), Constant.scalar(TensorType.FLOAT, 1), Constant.scalar(TensorType.UINT8, 0)
        };
    }

    private OnnxValue quantized(OnnxValue value, Constant scale, @Nullable Constant zero, TensorType type, int axis) {
        if (!type.isWhole()) {
            throw call.unsupported("output_dtype", type.toString(), "whole numbers");
        }
        Constant scales = along(scale, value, axis);
        Constant zeros = zero == null ? Constant.scalar(type, 0) : along(zero, value, axis);
        double least = type.least();
        double greatest = type.greatest();
        if (value instanceof Constant constant) {
            Constant steps = Folding.pairs(constant, scales, TensorType.FLOAT, (x, s) -> HalfEven.round(x / s));
            return Folding.pairs(steps, zeros, type, (q, z) -> Math.min(greatest, Math.max(least, q + z)));
        }
        Constant factors = Folding.map(scales.as(TensorType.FLOAT), s -> 1 / s);
        Computed scaled = assembly.affine((Computed) value, name, factors, null);
        Computed rounded = assembly.each(scaled, new Elementwise(name, Function.ROUND));
        Constant offsets = Folding.map(zeros.as(TensorType.FLOAT), z -> z - least);
        Computed above = assembly.affine(rounded, name, null, offsets);
        Relu limits = new Relu(name, 0, (float) (greatest - least), 0);
        return assembly.affine(assembly.each(above, limits), name, 1, least).asWhole();
    }

    private OnnxValue dequantized(OnnxValue value, Constant scale, @Nullable Constant zero, int axis) {
        Constant factors = along(scale, value, axis);
        Constant zeros = zero == null ? null : along(zero, value, axis);
        if (value instanceof Constant constant) {
            Constant shifted =
                    zeros == null ? constant : Folding.pairs(constant, zeros, TensorType.FLOAT, (q, z) -> q - z);
            return Folding.pairs(shifted, factors, TensorType.FLOAT, (q, s) -> q * s);
        }
        Constant offsets = zeros == null ? null : Folding.pairs(zeros, factors, TensorType.FLOAT, (z, s) -> -z * s);
        return assembly.affine((Computed) value, name, factors, offsets);
    }

    /** One number, or one for each place along an axis. */
    private static Constant along(Constant numbers, OnnxValue value, int axis) {
        if (numbers.size() == 1) {
            return numbers.reshaped(new int[0]);
        }
        if (numbers.rank() > 1) {
            throw new IllegalArgumentException("has a scale for each block, supported: for each channel");
        }
        int[] dims = new int[value.rank()];
        Arrays.fill(dims, 1);
        int place = Dims.axis(axis, value.rank());
        if (numbers.size() != value.dims()[place]) {
            throw new IllegalArgumentException("has " + numbers.size() + " scales or zero points for "
                    + Dims.text(value.dims()) + " along axis " + place);
        }
        dims[place] = numbers.size();
        return numbers.reshaped(dims);
    }

    /** Inputs from one on: numbers, scale, zero point. */
    private OnnxValue real(int first, int axis) {
        return dequantized(call.get(first), call.constant(first + 1), call.optional(first + 2), axis);
    }

    /** Inputs from one on: scale, zero point. */
    private OnnxValue rounded(OnnxValue value, int first) {
        Constant zero = call.optional(first + 1);
        TensorType type = zero == null ? TensorType.UINT8 : zero.type();
        return quantized(value, call.constant(first), zero, type, 1);
    }

    /** A bias is whole numbers of the input's scale times the kernel's. */
    private @Nullable Constant bias(int index, Constant inputScale, Constant kernelScale) {
        Constant bias = call.optional(index);
        if (bias == null) {
            return null;
        }
        double[] values = bias.toArray();
        for (int i = 0; i < values.length; i++) {
            int own = Math.min(kernelScale.size() - 1, i);
            values[i] *= inputScale.only() * kernelScale.at(own);
        }
        return Constant.of(TensorType.FLOAT, bias.dims(), values);
    }

    OnnxValue linearConv() {
        Computed value = (Computed) real(0, 1);
        Constant kernel = (Constant) real(3, 0);
        Computed result = new Convolutions(call).conv(value, kernel, bias(8, call.constant(1), call.constant(4)));
        return rounded(result, 6);
    }

    OnnxValue linearMatMul() {
        return rounded(new Products(call).product(real(0, 1), real(3, -1)), 6);
    }

    /** ONNX Runtime's own Gemm: rounded only if a scale of the output is given. */
    OnnxValue gemm() {
        Moves moves = new Moves(call);
        boolean turnsA = call.integer("transA", 0) != 0;
        boolean turnsB = call.integer("transB", 0) != 0;
        OnnxValue a = turnsA ? moves.lastTwoSwapped(real(0, 1)) : real(0, 1);
        OnnxValue b = turnsB ? moves.lastTwoSwapped(real(3, 0)) : real(3, 1);
        Arithmetic arithmetic = new Arithmetic(call);
        OnnxValue product = new Products(call).product(a, b);
        double alpha = call.real("alpha", 1);
        if (alpha != 1) {
            product = arithmetic.product(product, Constant.scalar(TensorType.FLOAT, alpha));
        }
        Constant bias = bias(6, call.constant(1), call.constant(4));
        OnnxValue sum = bias == null ? product : arithmetic.sum(product, bias);
        return call.has(7) ? rounded(sum, 7) : sum;
    }

    OnnxValue matMulInteger() {
        OnnxValue a = call.get(0);
        OnnxValue b = call.get(1);
        Arithmetic arithmetic = new Arithmetic(call);
        Constant zeroA = call.optional(2);
        Constant zeroB = call.optional(3);
        OnnxValue left = zeroA == null || zeroA.isAll(0) ? a : arithmetic.difference(a, zeroA.as(TensorType.FLOAT));
        OnnxValue right = zeroB == null || zeroB.isAll(0) ? b : arithmetic.difference(b, zeroB.as(TensorType.FLOAT));
        return new Products(call).product(left, right);
    }

    /** ONNX Runtime's own operators of two: numbers, scale, zero point of each, then of the result. */
    OnnxValue pair() {
        OnnxValue a = real(0, 1);
        OnnxValue b = real(3, 1);
        Arithmetic arithmetic = new Arithmetic(call);
        boolean sum = call.op().endsWith("QLinearAdd");
        return rounded(sum ? arithmetic.sum(a, b) : arithmetic.product(a, b), 6);
    }

    /** ONNX Runtime's own operators of one: numbers, scale, zero point, then those of the result. */
    OnnxValue single(String op) throws ModelFormatException {
        OnnxValue result = Operators.compute(call.with(op, List.of(real(0, 1))))[0];
        return rounded(result, 3);
    }

    /** The result's scale and zero point, then three inputs for each part. */
    OnnxValue concat() throws ModelFormatException {
        List<@Nullable OnnxValue> parts = new ArrayList<>();
        for (int i = 2; i + 1 < call.inputs(); i += 3) {
            parts.add(real(i, 1));
        }
        return rounded(Operators.compute(call.with("Concat", parts))[0], 0);
    }
}
