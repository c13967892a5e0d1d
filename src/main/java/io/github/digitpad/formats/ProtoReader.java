package io.github.digitpad.formats;

/**
 * One Protocol Buffers message in an array of bytes, read field by field. Nothing is copied but what is asked for, and
 * no length is believed before it was compared with what is there.
 *
 * @see "Protocol Buffers, Encoding"
 */
public final class ProtoReader {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private static final double TWO_TO_32 = 4294967296.0;

    private final String source;
    private final String kind;
    private final byte[] bytes;
    private final int end;
    private int at;
    private int field;
    private int wireType;

    /**
     * Before the first field of a whole file.
     *
     * @param source what messages call the file
     * @param kind what the file is: {@code ONNX file}
     */
    public ProtoReader(String source, String kind, byte[] bytes) {
        this(source, kind, bytes, 0, bytes.length);
    }

    /**
     * As the other, of a message in a part of a file.
     *
     * @param end behind its last byte
     */
    public ProtoReader(String source, String kind, byte[] bytes, int from, int end) {
        this.source = source;
        this.kind = kind;
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Goes to the next field, whose content the caller then takes or skips; false at the message's end. */
    public boolean next() throws ModelFormatException {
        if (at == end) {
            return false;
        }
        double tag = whole();
        field = tag >= 8 && tag <= Integer.MAX_VALUE ? (int) tag >> 3 : 0;
        wireType = (int) tag & 7;
        if (field == 0) {
            throw broken("a field's number is " + (int) tag);
        }
        return true;
    }

    /** The number of the field that {@link #next} went to. */
    public int field() {
        return field;
    }

    /** Goes over what the field holds. */
    public void skip() throws ModelFormatException {
        switch (wireType) {
            case VARINT -> whole();
            case FIXED_64 -> take(8);
            case LENGTH_DELIMITED -> part();
            case FIXED_32 -> take(4);
            default -> throw broken("a field is of wire type " + wireType);
        }
    }

    /** The field's whole number, as a double; beyond 2^53 the nearest. */
    public double number() throws ModelFormatException {
        require(VARINT);
        return whole();
    }

    /** The field's whole number; the nearest int. */
    public int integer() throws ModelFormatException {
        return (int) number();
    }

    public float real() throws ModelFormatException {
        require(FIXED_32);
        return Float.intBitsToFloat(bits(take(4)));
    }

    /** A field of repeated whole numbers: one of them, or all that are packed. */
    public void addNumbers(DoubleList list) throws ModelFormatException {
        if (wireType == LENGTH_DELIMITED) {
            ProtoReader packed = part();
            while (packed.at < packed.end) {
                list.add(packed.whole());
            }
        } else {
            list.add(number());
        }
    }

    /** A field of repeated singles: one of them, or all that are packed. */
    public void addReals(DoubleList list) throws ModelFormatException {
        if (wireType == LENGTH_DELIMITED) {
            ProtoReader packed = part();
            while (packed.at < packed.end) {
                list.add(Float.intBitsToFloat(bits(packed.take(4))));
            }
        } else {
            list.add(real());
        }
    }

    /** A field of repeated doubles: one of them, or all that are packed. */
    public void addDoubles(DoubleList list) throws ModelFormatException {
        ProtoReader packed = this;
        int stop = at + 8;
        if (wireType == LENGTH_DELIMITED) {
            packed = part();
            stop = packed.end;
        }
        while (packed.at < stop) {
            int from = packed.take(8);
            list.add(Numbers.ofBits(bits(from + 4), bits(from)));
        }
    }

    /** The field's text; what is not UTF-8 is shown byte by byte. */
    public String text() throws ModelFormatException {
        require(LENGTH_DELIMITED);
        ProtoReader part = part();
        return Utf8.decodeOrBytes(part.rest());
    }

    /** The field's message. */
    public ProtoReader message() throws ModelFormatException {
        require(LENGTH_DELIMITED);
        return part();
    }

    /** The field's bytes, where they are. */
    public Bytes bytes() throws ModelFormatException {
        require(LENGTH_DELIMITED);
        ProtoReader part = part();
        return new Bytes(bytes, part.at, part.end - part.at);
    }

    /** What messages call the file. */
    public String source() {
        return source;
    }

    private byte[] rest() {
        byte[] rest = new byte[end - at];
        System.arraycopy(bytes, at, rest, 0, rest.length);
        return rest;
    }

    private ProtoReader part() throws ModelFormatException {
        double length = whole();
        if (!(length >= 0 && length <= end - at)) {
            throw broken("a field needs " + (int) length + " bytes, and " + (end - at) + " are left");
        }
        int from = at;
        at += (int) length;
        return new ProtoReader(source, kind, bytes, from, at);
    }

    /** Goes over so many bytes; gives where they begin. */
    private int take(int count) throws ModelFormatException {
        if (count > end - at) {
            throw broken("a field needs " + count + " bytes, and " + (end - at) + " are left");
        }
        at += count;
        return at - count;
    }

    private int bits(int from) {
        return Bytes.int32(bytes, from);
    }

    /** Seven bits a byte, the lowest first, of a signed number of 64; in two ints, as a long is slow in browsers. */
    private double whole() throws ModelFormatException {
        int low = 0;
        int high = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int octet = bytes[take(1)];
            int seven = octet & 0x7f;
            if (shift < 28) {
                low |= seven << shift;
            } else if (shift == 28) {
                low |= seven << 28;
                high |= seven >> 4;
            } else if (shift <= 63) {
                high |= seven << (shift - 32);
            }
            if (octet >= 0) {
                return high * TWO_TO_32 + (low < 0 ? low + TWO_TO_32 : low);
            }
        }
        throw broken("a number has more than ten bytes");
    }

    private void require(int needed) throws ModelFormatException {
        if (wireType != needed) {
            throw broken("field " + field + " is of wire type " + wireType + ", needs " + needed);
        }
    }

    private ModelFormatException broken(String what) {
        return new ModelFormatException(
                source + ": is no whole " + kind + ": at byte " + at + ", " + what + ". Copy or export it again.");
    }
}
