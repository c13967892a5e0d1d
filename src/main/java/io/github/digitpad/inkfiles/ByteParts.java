package io.github.digitpad.inkfiles;

import io.github.digitpad.formats.Numbers;
import io.github.digitpad.formats.ProtoReader;
import java.util.Arrays;

/**
 * Part of a binary file, read number by number, the low byte first. No length is believed before it was compared with
 * what is there.
 */
public final class ByteParts {

    private static final double TWO_TO_32 = 4294967296.0;

    private final InkFile file;
    private final byte[] bytes;
    private final int end;
    private int at;

    /** All of a file from a place on. */
    public ByteParts(InkFile file, int from) {
        this(file, file.bytes(), Math.min(from, file.bytes().length), file.bytes().length);
    }

    private ByteParts(InkFile file, byte[] bytes, int from, int end) {
        this.file = file;
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Whether nothing is left. */
    public boolean isDone() {
        return at >= end;
    }

    /** How many bytes are left. */
    public int left() {
        return end - at;
    }

    /** The next so many bytes, as a part of their own; goes behind them. */
    public ByteParts part(double count) throws InkFormatException {
        int from = take(count);
        return new ByteParts(file, bytes, from, at);
    }

    /** The next byte, 0 to 255. */
    public int octet() throws InkFormatException {
        return bytes[take(1)] & 0xff;
    }

    /** The next two bytes as a whole number from 0 on. */
    public int two() throws InkFormatException {
        int from = take(2);
        return (bytes[from] & 0xff) | (bytes[from + 1] & 0xff) << 8;
    }

    /** The next four bytes, as bits. */
    public int four() throws InkFormatException {
        int low = two();
        return low | two() << 16;
    }

    /** The next four bytes as a whole number from 0 on. */
    public double unsigned() throws InkFormatException {
        int bits = four();
        return bits < 0 ? bits + TWO_TO_32 : bits;
    }

    /** The next four bytes as a single. */
    public double single() throws InkFormatException {
        return Float.intBitsToFloat(four());
    }

    /** The next eight bytes as a double. */
    public double real() throws InkFormatException {
        int low = four();
        return Numbers.ofBits(four(), low);
    }

    /** Seven bits a byte, the lowest first, of a number of 64; beyond 2^53 the nearest. */
    public double varint() throws InkFormatException {
        double number = 0;
        double unit = 1;
        for (int i = 0; i < 10; i++) {
            int octet = octet();
            number += (octet & 0x7f) * unit;
            if (octet < 0x80) {
                return number;
            }
            unit *= 0x80;
        }
        throw file.error(
                "byte " + at + ": a number has more than ten bytes. Needs a whole file: copy or export it again");
    }

    /** What is left, as characters of ISO 8859-1. */
    public String latin() {
        return InkFile.latin(bytes, at, end - at);
    }

    /**
     * What is left, as a message of Protocol Buffers.
     *
     * @param kind what messages say that the file is
     */
    public ProtoReader message(String kind) {
        return new ProtoReader(file.name(), kind, bytes, at, end);
    }

    /** What is left, copied. */
    public byte[] rest() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    /** An error at this place. */
    public InkFormatException error(String problem) {
        return file.error("byte " + at + ": " + problem);
    }

    private int take(double count) throws InkFormatException {
        if (!(count >= 0 && count <= end - at)) {
            throw file.error("byte " + at + ": needs " + (int) count + " bytes, and " + (end - at)
                    + " are left. Needs a whole file: copy or export it again");
        }
        int from = at;
        at += (int) count;
        return from;
    }
}
