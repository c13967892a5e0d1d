package io.github.digitpad.inkfiles.wacom;

import io.github.digitpad.inkfiles.ByteParts;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.Numbers;

/**
 * One Protocol Buffers message, field by field.
 *
 * @see "Protocol Buffers, Encoding"
 */
final class Message {

    private static final int VARINT = 0;
    private static final int EIGHT = 1;
    private static final int PART = 2;
    private static final int FOUR = 5;

    private final ByteParts bytes;
    private int field;
    private int type;

    Message(ByteParts bytes) {
        this.bytes = bytes;
    }

    /** Goes to the next field, whose content is then taken or passed over; false at the end. */
    boolean next() throws InkFormatException {
        if (bytes.isDone()) {
            return false;
        }
        double tag = bytes.varint();
        field = (int) Math.min(Integer.MAX_VALUE, tag / 8);
        type = (int) (tag % 8);
        return true;
    }

    int field() {
        return field;
    }

    void skip() throws InkFormatException {
        switch (type) {
            case VARINT -> bytes.varint();
            case EIGHT -> bytes.part(8);
            case PART -> bytes.part(bytes.varint());
            case FOUR -> bytes.part(4);
            default -> throw bytes.error("a field is of wire type " + type + ". Needs a whole file: export it again");
        }
    }

    /** The field's message, or text. */
    ByteParts part() throws InkFormatException {
        require(PART);
        return bytes.part(bytes.varint());
    }

    double whole() throws InkFormatException {
        require(VARINT);
        return bytes.varint();
    }

    double single() throws InkFormatException {
        require(FOUR);
        return bytes.single();
    }

    /** Adds a field of repeated singles: one of them, or all that are packed. */
    void addSingles(Numbers numbers) throws InkFormatException {
        if (type == FOUR) {
            numbers.add(bytes.single());
            return;
        }
        for (ByteParts packed = part(); !packed.isDone(); ) {
            numbers.add(packed.single());
        }
    }

    /** Adds a field of repeated whole numbers of either sign. */
    void addSigned(Numbers numbers) throws InkFormatException {
        if (type == VARINT) {
            numbers.add(signed(bytes.varint()));
            return;
        }
        for (ByteParts packed = part(); !packed.isDone(); ) {
            numbers.add(signed(packed.varint()));
        }
    }

    /** Of 0, 1, 2, 3, 4 … makes 0, -1, 1, -2, 2 … */
    static double signed(double zigzag) {
        return zigzag % 2 == 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    }

    private void require(int needed) throws InkFormatException {
        if (type != needed) {
            throw bytes.error("field " + field + " is of wire type " + type + ", needs " + needed
                    + ". Needs a whole file: export it again");
        }
    }
}
