package io.github.digitpad.nn.wasm;

/** A growing array of bytes, with the encodings of WebAssembly's binary format. */
final class Bytes {

    private byte[] bytes = new byte[512];
    private int length;

    int length() {
        return length;
    }

    /** One byte: the low eight bits. */
    void add(int value) {
        if (length == bytes.length) {
            bytes = copy(2 * length);
        }
        bytes[length++] = (byte) value;
    }

    /** An unsigned number in LEB128. */
    void unsigned(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            add((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        add(rest);
    }

    /** A signed number in LEB128. */
    void signed(int value) {
        int rest = value;
        while (rest < -0x40 || rest >= 0x40) {
            add((rest & 0x7f) | 0x80);
            rest >>= 7;
        }
        add(rest & 0x7f);
    }

    /** A number in IEEE 754 single precision, little-endian. */
    void single(float value) {
        int bits = Float.floatToIntBits(value);
        for (int shift = 0; shift < 32; shift += 8) {
            add(bits >> shift);
        }
    }

    /** A name of ASCII letters, with its length before it. */
    void name(String letters) {
        unsigned(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            add(letters.charAt(i));
        }
    }

    void addAll(Bytes others) {
        addAll(others.bytes, 0, others.length);
    }

    /** Some bytes of an array. */
    void addAll(byte[] others, int from, int to) {
        int needed = length + to - from;
        if (needed > bytes.length) {
            bytes = copy(Math.max(needed, 2 * length));
        }
        System.arraycopy(others, from, bytes, length, to - from);
        length = needed;
    }

    byte[] toArray() {
        return copy(length);
    }

    /** Not {@code Arrays.copyOf}, which TeaVM has as a loop: a module is put together while the page starts. */
    private byte[] copy(int size) {
        byte[] copy = new byte[size];
        System.arraycopy(bytes, 0, copy, 0, length);
        return copy;
    }
}
