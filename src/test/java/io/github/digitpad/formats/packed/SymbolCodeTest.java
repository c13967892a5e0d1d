package io.github.digitpad.formats.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SymbolCodeTest {

    @Test
    void whatIsReadIsWhatWasWritten() throws PackFormatException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] symbols = symbols(random, 1 + random.nextInt(3000), Math.exp(random.nextDouble() * 6 - 2));
            assertArrayEquals(symbols, read(written(symbols), symbols.length), "seed " + seed);
        }
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        assertArrayEquals(every, read(written(every), every.length));
    }

    /** Within 2 % of the bits that the symbols' frequencies say. */
    @Test
    void octetsAreAboutAsManyAsTheEntropy() {
        byte[] symbols = symbols(new Random(1), 40_000, 5);
        int[] counts = new int[256];
        for (byte symbol : symbols) {
            counts[symbol & 0xff]++;
        }
        double bits = 0;
        int frequencies = 1;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            bits -= counts[symbol] == 0
                    ? 0
                    : counts[symbol] * Math.log((double) counts[symbol] / symbols.length) / Math.log(2);
            frequencies = counts[symbol] == 0 ? frequencies : symbol + 1;
        }
        byte[] written = written(symbols);
        int octets = written.length - 2 * frequencies;
        assertTrue(octets > bits / 8 - 100 && octets < 1.02 * bits / 8, octets + " octets for " + bits + " bits");
    }

    @Test
    void symbolsThatCostNothingTakeOctetsAllTheSame() throws PackFormatException {
        byte[] zeros = new byte[64_000];
        byte[] written = written(zeros);
        assertTrue(written.length > 1_000, written.length + " bytes");
        assertArrayEquals(zeros, read(written, zeros.length));
        assertEquals(
                "test, byte " + written.length + ": 1001 octets for 64064 symbols",
                assertThrows(PackFormatException.class, () -> read(written, 64_064))
                        .getMessage());
    }

    @Test
    void nonsenseIsRefusedOrRead() {
        int refused = 0;
        byte[] good = written(symbols(new Random(2), 200, 4));
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                read(bytes, 200);
            } catch (PackFormatException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertTrue(refused > 500, refused + " refused");
        assertThrows(PackFormatException.class, () -> read(new byte[] {1, 5, 0}, 0));
    }

    /** Frequent small ones, as differences from what was foretold are. */
    private static byte[] symbols(Random random, int count, double spread) {
        byte[] symbols = new byte[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (byte) Math.min(255, Math.abs(random.nextGaussian() * spread));
        }
        return symbols;
    }

    private static byte[] written(byte[] symbols) {
        ByteWriter out = new ByteWriter();
        SymbolCode.write(symbols, out);
        return out.toByteArray();
    }

    private static byte[] read(byte[] bytes, int count) throws PackFormatException {
        ByteReader in = new ByteReader("test", bytes, 0, bytes.length);
        byte[] symbols = SymbolCode.read(count, in);
        in.requireEnd();
        return symbols;
    }
}
