package io.github.digitpad.nn.wasm;

import java.util.List;

/**
 * A module in which sums of products are left open: with relaxed SIMD each is one instruction, without it a few. So a
 * page needs only one of the two.
 */
public final class ModuleTemplate {

    /** Functions have two locals for what is on the stack, both vectors. */
    static final int SUM = Code.FIRST_VECTOR;

    static final int PRODUCT = SUM + 1;

    private static final int CODE_SECTION = 10;

    private final byte[] head;
    private final List<Function> functions;

    /** A function: its locals and instructions. */
    public static final class Function {

        private final byte[] bytes;
        private final int[] products;

        /**
         * Keeps both arrays, not copies.
         *
         * @param bytes of all but the products
         * @param products for each, how many bytes there are since the one before, or since the beginning, times two;
         *     one more if the product is not added but subtracted
         */
        public Function(byte[] bytes, int[] products) {
            this.bytes = bytes;
            this.products = products;
        }

        /** All but the products, not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** Where the products belong, not a copy. */
        public int[] products() {
            return products;
        }
    }

    /**
     * What {@link NetworkCompiler} made, now or when the page was built.
     *
     * @param head the sections before the functions' code, not copied
     */
    public ModuleTemplate(byte[] head, List<Function> functions) {
        this.head = head;
        this.functions = List.copyOf(functions);
    }

    /** The sections before the functions' code, not a copy. */
    public byte[] head() {
        return head;
    }

    public List<Function> functions() {
        return functions;
    }

    /**
     * The module.
     *
     * @param relaxed whether it may use relaxed SIMD, which is faster where it is to be had: it rounds once where the
     *     machine can
     */
    public byte[] module(boolean relaxed) {
        Bytes code = new Bytes();
        code.unsigned(functions.size());
        for (Function function : functions) {
            Bytes body = new Bytes();
            int done = 0;
            for (int product : function.products) {
                int at = done + (product >> 1);
                body.addAll(function.bytes, done, at);
                close(body, (product & 1) != 0, relaxed);
                done = at;
            }
            body.addAll(function.bytes, done, function.bytes.length);
            code.unsigned(body.length());
            code.addAll(body);
        }
        Bytes module = new Bytes();
        module.addAll(head, 0, head.length);
        Module.section(module, CODE_SECTION, code);
        return module.toArray();
    }

    /** Replaces the vectors a, b, sum on the stack by {@code sum + a * b} or {@code sum - a * b}. */
    private static void close(Bytes body, boolean minus, boolean relaxed) {
        if (relaxed) {
            Instructions.simd(body, minus ? Op.F32X4_RELAXED_NMADD : Op.F32X4_RELAXED_MADD);
            return;
        }
        Instructions.set(body, SUM);
        Instructions.simd(body, Op.F32X4_MUL);
        if (minus) {
            Instructions.set(body, PRODUCT);
            Instructions.get(body, SUM);
            Instructions.get(body, PRODUCT);
            Instructions.simd(body, Op.F32X4_SUB);
        } else {
            Instructions.get(body, SUM);
            Instructions.simd(body, Op.F32X4_ADD);
        }
    }
}
