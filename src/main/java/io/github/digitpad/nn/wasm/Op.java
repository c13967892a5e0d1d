package io.github.digitpad.nn.wasm;

/**
 * Opcodes by the names of the WebAssembly specification. Those of vectors come after the prefix 0xfd.
 *
 * @see "WebAssembly Core Specification 3.0, 5.4, with relaxed SIMD"
 */
final class Op {

    static final int I32_NE = 0x47;
    static final int I32_LT_S = 0x48;
    static final int I32_GT_S = 0x4a;
    static final int I32_ADD = 0x6a;
    static final int I32_SUB = 0x6b;
    static final int I32_MUL = 0x6c;
    static final int F32_DIV = 0x95;
    static final int F32_CONVERT_I32_S = 0xb2;

    static final int I32_LOAD = 0x28;

    static final int V128_LOAD = 0x00;
    static final int V128_LOAD32_SPLAT = 0x09;
    static final int V128_STORE = 0x0b;
    static final int V128_CONST = 0x0c;
    static final int I8X16_SHUFFLE = 0x0d;
    static final int F32X4_SPLAT = 0x13;
    static final int F32X4_GE = 0x46;
    static final int V128_AND = 0x4e;
    static final int V128_BITSELECT = 0x52;
    static final int V128_STORE32_LANE = 0x5a;
    static final int F32X4_FLOOR = 0x68;
    static final int F32X4_NEAREST = 0x6a;
    static final int I32X4_SHL = 0xab;
    static final int I32X4_SHR_S = 0xac;
    static final int I32X4_ADD = 0xae;
    static final int I32X4_SUB = 0xb1;
    static final int F32X4_ABS = 0xe0;
    static final int F32X4_SQRT = 0xe3;
    static final int F32X4_ADD = 0xe4;
    static final int F32X4_SUB = 0xe5;
    static final int F32X4_MUL = 0xe6;
    static final int F32X4_DIV = 0xe7;
    /** {@code b < a ? b : a}: one instruction everywhere, unlike {@code f32x4.min}. */
    static final int F32X4_PMIN = 0xea;
    /** {@code a < b ? b : a}. */
    static final int F32X4_PMAX = 0xeb;

    static final int I32X4_TRUNC_SAT_F32X4_S = 0xf8;
    static final int F32X4_CONVERT_I32X4_S = 0xfa;
    /** {@code a * b + c}, rounded once or twice. */
    static final int F32X4_RELAXED_MADD = 0x105;
    /** {@code -(a * b) + c}, rounded once or twice. */
    static final int F32X4_RELAXED_NMADD = 0x106;

    private Op() {}
}
