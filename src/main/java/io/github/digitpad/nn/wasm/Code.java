package io.github.digitpad.nn.wasm;

import java.util.Arrays;

/** The body of a function that takes and gives nothing: local variables on demand, arithmetic on them, loops. */
final class Code extends Instructions {

    /** Numbers come first among the locals, then constants; so as many are declared as any kernel needs. */
    private static final int NUMBERS = 24;

    private static final int CONSTANTS = 24;
    static final int FIRST_VECTOR = NUMBERS + CONSTANTS;

    /** The first two are {@link ModuleTemplate}'s. */
    private static final int FIRST_OWN_VECTOR = FIRST_VECTOR + 2;

    private static final int LOOP = 0x03;
    private static final int END = 0x0b;
    private static final int BR_IF = 0x0d;
    private static final int SELECT = 0x1b;
    private static final int I32 = 0x7f;
    private static final int V128 = 0x7b;
    private static final int NO_RESULT = 0x40;

    private final Bytes start = new Bytes();
    /** By their bits: in JavaScript a float that has not been stored has a double's precision. */
    private final int[] constants = new int[CONSTANTS];

    private int constantCount;
    private int numbers;
    private int vectors;
    private int mostVectors;
    private int[] products = new int[64];
    private int productCount;
    private int lastProductAt;

    /** A new local for a number. */
    int number() {
        if (numbers == NUMBERS) {
            throw new IllegalStateException();
        }
        return numbers++;
    }

    /** A new local for a vector. */
    int vector() {
        vectors++;
        mostVectors = Math.max(mostVectors, vectors);
        return FIRST_OWN_VECTOR + vectors - 1;
    }

    /** What {@link #release} needs to give back the locals that are new from now on. */
    int mark() {
        return vectors * (NUMBERS + 1) + numbers;
    }

    /** Lets the locals that are newer than the mark be used for something else. */
    void release(int mark) {
        vectors = mark / (NUMBERS + 1);
        numbers = mark % (NUMBERS + 1);
    }

    /** Replaces the number on the stack by the sum with another. */
    void plus(int value) {
        if (value != 0) {
            number(value);
            scalar(Op.I32_ADD);
        }
    }

    /** Replaces the number on the stack by the sum with {@code local * factor}. */
    void plusTimes(int local, int factor) {
        times(local, factor);
        scalar(Op.I32_ADD);
    }

    /**
     * Replaces the number on the stack by the sum with {@code step} times where a block begins, among blocks that cover
     * an extent. The last one ends where the extent does, so that it may overlap the one before it.
     *
     * @param index a local that counts blocks times their extent
     */
    void plusBlock(int index, int extent, int block, int step) {
        if (extent > block) {
            if (extent % block == 0) {
                get(index);
            } else {
                least(index, extent - block);
            }
            number(step);
            scalar(Op.I32_MUL);
            scalar(Op.I32_ADD);
        }
    }

    int[] vectors(int count) {
        int[] locals = new int[count];
        for (int i = 0; i < count; i++) {
            locals[i] = vector();
        }
        return locals;
    }

    /** A local whose four lanes are this value all along. */
    int constant(float value) {
        int bits = Float.floatToIntBits(value);
        for (int i = 0; i < constantCount; i++) {
            if (constants[i] == bits) {
                return NUMBERS + i;
            }
        }
        if (constantCount == CONSTANTS) {
            throw new IllegalStateException();
        }
        int local = NUMBERS + constantCount;
        constants[constantCount++] = bits;
        literal(start, value, value, value, value);
        set(start, local);
        return local;
    }

    /** {@code target = op(a, b)}, all vectors. */
    void simd(int target, int op, int a, int b) {
        get(a);
        get(b);
        simd(op);
        set(target);
    }

    /** {@code target = op(a, b) ? yes : no}, lane by lane. */
    void select(int target, int yes, int no, int a, int op, int b) {
        get(yes);
        get(no);
        get(a);
        get(b);
        simd(op);
        simd(Op.V128_BITSELECT);
        set(target);
    }

    /** {@code target = sum + a * b}. */
    void plusProduct(int target, int sum, int a, int b) {
        product(target, sum, a, b, 0);
    }

    /** {@code target = sum - a * b}. */
    void minusProduct(int target, int sum, int a, int b) {
        product(target, sum, a, b, 1);
    }

    private void product(int target, int sum, int a, int b, int minus) {
        get(a);
        get(b);
        get(sum);
        if (productCount == products.length) {
            products = Arrays.copyOf(products, 2 * productCount);
        }
        products[productCount++] = 2 * (bytes.length() - lastProductAt) + minus;
        lastProductAt = bytes.length();
        set(target);
    }

    /** {@code local = value}. */
    void assign(int local, int value) {
        number(value);
        set(local);
    }

    /** {@code local = } the address of the pixel in this row and column; both are locals. */
    void address(int local, Picture picture, int row, int column) {
        number(picture.at());
        plusTimes(row, picture.rowStride());
        plusTimes(column, picture.pixelStride());
        set(local);
    }

    /** {@code local += by}. */
    void advance(int local, int by) {
        if (by != 0) {
            get(local);
            number(by);
            scalar(Op.I32_ADD);
            set(local);
        }
    }

    /** Pushes {@code local * factor}. */
    void times(int local, int factor) {
        get(local);
        if (factor != 1) {
            number(factor);
            scalar(Op.I32_MUL);
        }
    }

    /** Pushes the lesser of a local and a bound. */
    void least(int local, int bound) {
        either(local, bound, Op.I32_LT_S);
    }

    /** Pushes the local if it compares so with the bound, else the bound. */
    void either(int local, int bound, int comparison) {
        get(local);
        number(bound);
        get(local);
        number(bound);
        scalar(comparison);
        scalar(SELECT);
    }

    /** A loop that has begun; what is written until its end is its body. */
    final class Loop {

        private final int local;
        private final int step;
        private final int end;
        private final boolean endIsLocal;
        private final boolean once;

        private Loop(int local, int step, int end, boolean endIsLocal, boolean once) {
            this.local = local;
            this.step = step;
            this.end = end;
            this.endIsLocal = endIsLocal;
            this.once = once;
            if (!once) {
                bytes.add(LOOP);
                bytes.add(NO_RESULT);
            }
        }

        /** Adds the step to the local, and goes back if that is not the end. */
        void end() {
            if (once) {
                return;
            }
            get(local);
            number(step);
            scalar(Op.I32_ADD);
            tee(local);
            if (endIsLocal) {
                get(end);
            } else {
                number(end);
            }
            scalar(Op.I32_NE);
            bytes.add(BR_IF);
            bytes.unsigned(0);
            bytes.add(END);
        }
    }

    /** Begins {@code for (local = 0; local < count * step; local += step)}, for a count of 1 or more. */
    Loop loop(int local, int count, int step) {
        assign(local, 0);
        return new Loop(local, step, count * step, false, count == 1);
    }

    /** Begins {@code do … while ((local += step) != end)}; both are locals. */
    Loop loopTo(int local, int end, int step) {
        return new Loop(local, step, end, true, false);
    }

    /** The function, its locals declared. */
    ModuleTemplate.Function toFunction() {
        Bytes function = new Bytes();
        function.unsigned(2);
        function.unsigned(NUMBERS);
        function.add(I32);
        function.unsigned(FIRST_OWN_VECTOR - NUMBERS + mostVectors);
        function.add(V128);
        function.addAll(start);
        int[] open = Arrays.copyOf(products, productCount);
        if (productCount > 0) {
            open[0] += 2 * function.length();
        }
        function.addAll(bytes);
        function.add(END);
        return new ModuleTemplate.Function(function.toArray(), open);
    }
}
