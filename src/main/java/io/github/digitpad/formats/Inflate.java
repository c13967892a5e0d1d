package io.github.digitpad.formats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Undoes deflate, in plain Java, the same on the JVM and in browsers.
 *
 * @see "RFC 1951, DEFLATE Compressed Data Format Specification; RFC 1950, ZLIB"
 */
public final class Inflate {

    private static final int MAX_BITS = 15;
    private static final int END_OF_BLOCK = 256;
    private static final int MAX_COPIED = 0xffff;

    /** How many bits a length's code has behind it, and the length without them. */
    private static final int[] LENGTH_BITS = new int[29];

    private static final int[] LENGTH_BASES = new int[29];
    private static final int[] DISTANCE_BITS = new int[30];
    private static final int[] DISTANCE_BASES = new int[30];

    /**
     * In which order the lengths of the codes for lengths stand, from A on: in a script less than a list of numbers.
     */
    private static final String ORDER = "QRSAIHJGKFLEMDNCOBP";

    static {
        fill(LENGTH_BITS, LENGTH_BASES, 4, 3);
        // The longest has a code of its own.
        LENGTH_BITS[28] = 0;
        LENGTH_BASES[28] = 258;
        fill(DISTANCE_BITS, DISTANCE_BASES, 2, 1);
    }

    /** Of each code; so many have as many bits, but the first, which has twice as many without. */
    private static void fill(int[] bits, int[] bases, int group, int least) {
        int base = least;
        for (int code = 0; code < bases.length; code++) {
            bits[code] = Math.max(0, code / group - 1);
            bases[code] = base;
            base += 1 << bits[code];
        }
    }

    private final byte[] in;
    private final int end;
    private final int most;
    private int at;
    private int bits;
    private int bitCount;
    private byte[] out;
    private int length;
    private boolean broken;

    private Inflate(byte[] in, int from, int count, int most) {
        this.in = in;
        this.at = from;
        this.end = from + count;
        this.most = most;
        this.out = new byte[(int) Math.min(most, 4.0 * count + 64)];
    }

    /**
     * What was deflated.
     *
     * @param most how many bytes it may be
     * @return nothing, if it is broken, cut, or more
     */
    public static byte @Nullable [] raw(byte[] in, int from, int count, int most) {
        Inflate inflate = new Inflate(in, from, count, most);
        inflate.blocks();
        byte[] out = inflate.out;
        return inflate.broken ? null : out.length == inflate.length ? out : Arrays.copyOf(out, inflate.length);
    }

    /**
     * The first bytes of what was deflated.
     *
     * @param most how many of them
     * @return fewer, if there are no more, or it is broken behind them
     */
    public static byte[] head(byte[] in, int from, int count, int most) {
        // What is copied at once comes whole or not at all.
        Inflate inflate = new Inflate(in, from, count, most + MAX_COPIED);
        inflate.blocks();
        return Arrays.copyOf(inflate.out, Math.min(most, inflate.length));
    }

    /** The same with zlib's two bytes in front; its check sum is not looked at. */
    public static byte @Nullable [] zlib(byte[] in, int from, int count, int most) {
        boolean isOne = count > 2
                && (in[from] & 15) == 8
                && ((in[from] & 0xff) * 256 + (in[from + 1] & 0xff)) % 31 == 0
                && (in[from + 1] & 32) == 0;
        return isOne ? raw(in, from + 2, count - 2, most) : null;
    }

    private void blocks() {
        boolean last = false;
        while (!last && !broken) {
            last = take(1) == 1;
            switch (take(2)) {
                case 0 -> stored();
                case 1 -> codes(fixed(), Code.of(filled(30, 5), 0, 30));
                case 2 -> dynamic();
                default -> broken = true;
            }
        }
    }

    /** The next bits, the first of them the least; 0 and broken behind the end. */
    private int take(int count) {
        while (bitCount < count) {
            if (at >= end) {
                broken = true;
                return 0;
            }
            bits |= (in[at++] & 0xff) << bitCount;
            bitCount += 8;
        }
        int taken = bits & ((1 << count) - 1);
        bits >>>= count;
        bitCount -= count;
        return taken;
    }

    private void stored() {
        bits = 0;
        bitCount = 0;
        if (end - at < 4) {
            broken = true;
            return;
        }
        int count = (in[at] & 0xff) | (in[at + 1] & 0xff) << 8;
        int check = (in[at + 2] & 0xff) | (in[at + 3] & 0xff) << 8;
        at += 4;
        if (check != (count ^ 0xffff) || count > end - at || !room(count)) {
            broken = true;
            return;
        }
        System.arraycopy(in, at, out, length, count);
        at += count;
        length += count;
    }

    private boolean room(int count) {
        if (count > most - length) {
            broken = true;
            return false;
        }
        if (count > out.length - length) {
            out = Arrays.copyOf(out, (int) Math.min(most, 2.0 * (length + count)));
        }
        return true;
    }

    private static int[] filled(int count, int value) {
        int[] lengths = new int[count];
        Arrays.fill(lengths, value);
        return lengths;
    }

    private static Code fixed() {
        int[] lengths = new int[288];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
        }
        return Code.of(lengths, 0, lengths.length);
    }

    private void dynamic() {
        int literals = take(5) + 257;
        int distances = take(5) + 1;
        int count = take(4) + 4;
        int[] ofLengths = new int[ORDER.length()];
        for (int i = 0; i < count; i++) {
            ofLengths[ORDER.charAt(i) - 'A'] = take(3);
        }
        Code code = Code.of(ofLengths, 0, ofLengths.length);
        int[] lengths = new int[literals + distances];
        int i = 0;
        while (i < lengths.length && !broken) {
            int symbol = next(code);
            if (symbol < 16) {
                lengths[i++] = symbol;
                continue;
            }
            int value = symbol == 16 && i > 0 ? lengths[i - 1] : 0;
            int times = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
            if (times > lengths.length - i || (symbol == 16 && i == 0)) {
                broken = true;
                return;
            }
            Arrays.fill(lengths, i, i + times, value);
            i += times;
        }
        if (!broken) {
            codes(Code.of(lengths, 0, literals), Code.of(lengths, literals, distances));
        }
    }

    private void codes(Code literals, Code distances) {
        while (!broken) {
            int symbol = next(literals);
            if (symbol == END_OF_BLOCK) {
                return;
            }
            if (symbol < END_OF_BLOCK) {
                if (room(1)) {
                    out[length++] = (byte) symbol;
                }
                continue;
            }
            int which = symbol - END_OF_BLOCK - 1;
            if (which >= LENGTH_BASES.length) {
                broken = true;
                return;
            }
            int count = LENGTH_BASES[which] + take(LENGTH_BITS[which]);
            int far = next(distances);
            int distance = far < DISTANCE_BASES.length ? DISTANCE_BASES[far] + take(DISTANCE_BITS[far]) : length + 1;
            if (distance > length || !room(count)) {
                broken = true;
                return;
            }
            for (int i = 0; i < count; i++) {
                out[length] = out[length - distance];
                length++;
            }
        }
    }

    /** The next symbol of a code; the end of the block, and broken, where there is none. */
    private int next(Code code) {
        int word = 0;
        int first = 0;
        int index = 0;
        for (int size = 1; size <= MAX_BITS; size++) {
            word |= take(1);
            int count = code.counts[size];
            if (word - count < first) {
                return broken ? END_OF_BLOCK : code.symbols[index + word - first];
            }
            index += count;
            first = (first + count) << 1;
            word <<= 1;
        }
        broken = true;
        return END_OF_BLOCK;
    }

    /** A Huffman code: how many words of each length there are, and the symbols in the words' order. */
    private static final class Code {
        final int[] counts = new int[MAX_BITS + 1];
        final int[] symbols;

        private Code(int size) {
            symbols = new int[size];
        }

        static Code of(int[] lengths, int from, int count) {
            Code code = new Code(count);
            for (int i = 0; i < count; i++) {
                code.counts[lengths[from + i]]++;
            }
            code.counts[0] = 0;
            int[] offsets = new int[MAX_BITS + 2];
            for (int size = 1; size <= MAX_BITS; size++) {
                offsets[size + 1] = offsets[size] + code.counts[size];
            }
            for (int i = 0; i < count; i++) {
                int size = lengths[from + i];
                if (size > 0) {
                    code.symbols[offsets[size]++] = i;
                }
            }
            return code;
        }
    }
}
