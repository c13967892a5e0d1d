package io.github.digitpad.nn.wasm;

/**
 * Instructions by name, one after the other, for a machine with a stack. Locals hold either a number (i32: a counter or
 * an address in bytes) or a vector (four singles). Vectors are loaded and stored at any address that is a multiple of
 * four.
 */
class Instructions {

    /** Bytes of a vector, and of one of its lanes. */
    static final int VECTOR = 16;

    static final int LANE = 4;

    private static final int CALL = 0x10;
    private static final int LOCAL_GET = 0x20;
    private static final int LOCAL_SET = 0x21;
    private static final int LOCAL_TEE = 0x22;
    private static final int I32_CONST = 0x41;
    private static final int SIMD_PREFIX = 0xfd;
    private static final int ALIGNED_TO_FOUR_BYTES = 2;

    final Bytes bytes = new Bytes();

    void get(int local) {
        get(bytes, local);
    }

    static void get(Bytes bytes, int local) {
        bytes.add(LOCAL_GET);
        bytes.unsigned(local);
    }

    void set(int local) {
        set(bytes, local);
    }

    static void set(Bytes bytes, int local) {
        bytes.add(LOCAL_SET);
        bytes.unsigned(local);
    }

    void tee(int local) {
        bytes.add(LOCAL_TEE);
        bytes.unsigned(local);
    }

    void number(int value) {
        bytes.add(I32_CONST);
        bytes.signed(value);
    }

    /** An instruction on numbers, or scalars. */
    void scalar(int op) {
        bytes.add(op);
    }

    /** An instruction on vectors. */
    void simd(int op) {
        simd(bytes, op);
    }

    static void simd(Bytes bytes, int op) {
        bytes.add(SIMD_PREFIX);
        bytes.unsigned(op);
    }

    void literal(float lane0, float lane1, float lane2, float lane3) {
        literal(bytes, lane0, lane1, lane2, lane3);
    }

    static void literal(Bytes bytes, float lane0, float lane1, float lane2, float lane3) {
        simd(bytes, Op.V128_CONST);
        bytes.single(lane0);
        bytes.single(lane1);
        bytes.single(lane2);
        bytes.single(lane3);
    }

    /** A literal whose lanes are all these bits. */
    void literalBits(int bits) {
        simd(Op.V128_CONST);
        for (int lane = 0; lane < 4; lane++) {
            for (int shift = 0; shift < 32; shift += 8) {
                bytes.add(bits >> shift);
            }
        }
    }

    /** Pushes a mask of all ones in the first lanes. */
    void lanesMask(int lanes) {
        simd(Op.V128_CONST);
        for (int i = 0; i < VECTOR; i++) {
            bytes.add(i < lanes * LANE ? 0xff : 0);
        }
    }

    /** Pushes the vector at the address in the local, plus the offset. */
    void load(int address, int offset) {
        get(address);
        simd(Op.V128_LOAD);
        memory(offset);
    }

    /** Pushes the number at the address in the local. */
    void loadNumber(int address) {
        get(address);
        scalar(Op.I32_LOAD);
        memory(0);
    }

    /** Pushes four copies of the single at the address in the local, plus the offset. */
    void splat(int address, int offset) {
        get(address);
        simd(Op.V128_LOAD32_SPLAT);
        memory(offset);
    }

    /** Stores a local vector. */
    void store(int vector, int address, int offset) {
        get(address);
        get(vector);
        simd(Op.V128_STORE);
        memory(offset);
    }

    /** Stores the first lanes of a local vector. */
    void storeLanes(int vector, int lanes, int address, int offset) {
        if (lanes == 4) {
            store(vector, address, offset);
            return;
        }
        for (int lane = 0; lane < lanes; lane++) {
            get(address);
            get(vector);
            simd(Op.V128_STORE32_LANE);
            memory(offset + lane * LANE);
            bytes.add(lane);
        }
    }

    private void memory(int offset) {
        bytes.unsigned(ALIGNED_TO_FOUR_BYTES);
        bytes.unsigned(offset);
    }

    /** Moves lanes: lane {@code i} of the result is lane {@code (pattern >> 4 * i) & 15} of {@code a} and {@code b}. */
    void shuffle(int a, int b, int pattern) {
        get(a);
        get(b);
        simd(Op.I8X16_SHUFFLE);
        for (int lane = 0; lane < 4; lane++) {
            for (int i = 0; i < LANE; i++) {
                bytes.add(((pattern >> (4 * lane)) & 15) * LANE + i);
            }
        }
    }

    void call(int function) {
        bytes.add(CALL);
        bytes.unsigned(function);
    }

    boolean isEmpty() {
        return bytes.length() == 0;
    }
}
