package io.github.digitpad.formats.packed;

/**
 * Small numbers in about as many bits as their frequencies say: range asymmetric numeral systems.
 *
 * <p>As bytes: how many frequencies, the frequency of 0, of 1 and so on, which are {@link #SLOTS} together; then the
 * octets with their number.
 *
 * @see "Duda 2013, Asymmetric numeral systems: entropy coding combining speed of Huffman coding with compression rate
 *     of arithmetic coding"
 */
final class SymbolCode {

    /** How many different symbols there may be. */
    private static final int SYMBOLS = 256;

    private static final int SLOT_BITS = 12;
    private static final int SLOTS = 1 << SLOT_BITS;

    private static final int DIGIT_BITS = 8;

    /** The state has from this on to below {@code 2^DIGIT_BITS} times as much. */
    private static final int LEAST_STATE = 1 << 22;

    private static final int STATE_DIGITS = 4;

    /** No octet stands for more symbols than this, or a few could ask for any memory. */
    private static final int SYMBOLS_PER_OCTET = 64;

    private SymbolCode() {}

    static void write(byte[] symbols, ByteWriter out) {
        int[] frequencies = frequencies(symbols);
        int[] starts = starts(frequencies);
        out.number(frequencies.length);
        out.numbers(frequencies);

        // The last digit written is the first read, so the last symbol comes first.
        byte[] digits = new byte[2 * symbols.length + STATE_DIGITS];
        int first = digits.length;
        int state = LEAST_STATE;
        for (int i = symbols.length - 1; i >= 0; i--) {
            int symbol = symbols[i] & 0xff;
            int frequency = frequencies[symbol];
            while (state >= (LEAST_STATE >> SLOT_BITS << DIGIT_BITS) * frequency) {
                digits[--first] = (byte) (state & ((1 << DIGIT_BITS) - 1));
                state >>= DIGIT_BITS;
            }
            state = state / frequency * SLOTS + state % frequency + starts[symbol];
        }
        for (int i = 0; i < STATE_DIGITS; i++) {
            digits[--first] = (byte) (state & ((1 << DIGIT_BITS) - 1));
            state >>= DIGIT_BITS;
        }
        int count = Math.max(digits.length - first, symbols.length / SYMBOLS_PER_OCTET + 1);
        byte[] octets = new byte[count];
        System.arraycopy(digits, first, octets, 0, digits.length - first);
        out.octets(octets);
    }

    /** So many symbols as were written. */
    static byte[] read(int count, ByteReader in) throws PackFormatException {
        int[] frequencies = new int[in.count(1)];
        int left = frequencies.length > SYMBOLS ? -1 : SLOTS;
        for (int symbol = 0; symbol < frequencies.length && left >= 0; symbol++) {
            frequencies[symbol] = in.number();
            left -= frequencies[symbol];
        }
        if (left != 0) {
            throw in.error("frequencies that do not add up to " + SLOTS, null);
        }
        byte[] octets = in.octets();
        if (octets.length < STATE_DIGITS || count / SYMBOLS_PER_OCTET >= octets.length) {
            throw in.error(octets.length + " octets for " + count + " symbols", null);
        }
        byte[] symbolOfSlot = new byte[SLOTS];
        int[] starts = starts(frequencies);
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            for (int slot = 0; slot < frequencies[symbol]; slot++) {
                symbolOfSlot[starts[symbol] + slot] = (byte) symbol;
            }
        }
        int next = 0;
        int state = 0;
        while (next < STATE_DIGITS) {
            state = state << DIGIT_BITS | (octets[next++] & ((1 << DIGIT_BITS) - 1));
        }
        byte[] symbols = new byte[count];
        for (int i = 0; i < count; i++) {
            int slot = state & (SLOTS - 1);
            byte symbol = symbolOfSlot[slot];
            symbols[i] = symbol;
            state = frequencies[symbol & 0xff] * (state >> SLOT_BITS) + slot - starts[symbol & 0xff];
            while (state < LEAST_STATE) {
                if (next == octets.length) {
                    throw in.error("octets for " + i + " of " + count + " symbols", null);
                }
                state = state << DIGIT_BITS | (octets[next++] & ((1 << DIGIT_BITS) - 1));
            }
        }
        return symbols;
    }

    /** How often each symbol comes in {@link #SLOTS} of them, at least once if it comes at all. */
    private static int[] frequencies(byte[] symbols) {
        int[] counts = new int[SYMBOLS];
        int size = 0;
        for (byte symbol : symbols) {
            counts[symbol & 0xff]++;
            size = Math.max(size, (symbol & 0xff) + 1);
        }
        int[] frequencies = new int[size];
        int left = SLOTS;
        for (int symbol = 0; symbol < size; symbol++) {
            if (counts[symbol] > 0) {
                frequencies[symbol] = Math.max(1, (int) ((double) counts[symbol] * SLOTS / symbols.length));
                left -= frequencies[symbol];
            }
        }
        while (left != 0) {
            int step = left > 0 ? left : -1;
            frequencies[mostFrequent(frequencies)] += step;
            left -= step;
        }
        return frequencies;
    }

    private static int mostFrequent(int[] frequencies) {
        int most = 0;
        for (int symbol = 1; symbol < frequencies.length; symbol++) {
            most = frequencies[symbol] > frequencies[most] ? symbol : most;
        }
        return most;
    }

    private static int[] starts(int[] frequencies) {
        int[] starts = new int[frequencies.length];
        for (int symbol = 1; symbol < starts.length; symbol++) {
            starts[symbol] = starts[symbol - 1] + frequencies[symbol - 1];
        }
        return starts;
    }
}
