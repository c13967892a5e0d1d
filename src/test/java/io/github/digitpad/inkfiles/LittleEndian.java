package io.github.digitpad.inkfiles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as tests write them, the low one first. */
public final class LittleEndian {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public LittleEndian text(String latin) {
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public LittleEndian octets(int... octets) {
        for (int octet : octets) {
            out.write(octet);
        }
        return this;
    }

    public LittleEndian four(int number) {
        return octets(number, number >> 8, number >> 16, number >> 24);
    }

    public LittleEndian singles(double... numbers) {
        for (double number : numbers) {
            four(Float.floatToIntBits((float) number));
        }
        return this;
    }

    public LittleEndian real(double number) {
        long bits = Double.doubleToLongBits(number);
        return four((int) bits).four((int) (bits >> 32));
    }

    public LittleEndian varint(long number) {
        long rest = number;
        while (rest >>> 7 != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    public LittleEndian all(LittleEndian other) {
        out.writeBytes(other.bytes());
        return this;
    }

    public int size() {
        return out.size();
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
