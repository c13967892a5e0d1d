package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import org.jspecify.annotations.Nullable;

/** A table of a {@link FlatBuffer}: fields by their numbers, each of which may be absent. */
final class FlatTable {

    private final FlatBuffer buffer;
    private final int at;
    private final int vtable;
    private final int vtableBytes;

    FlatTable(FlatBuffer buffer, int at, int vtable, int vtableBytes) {
        this.buffer = buffer;
        this.at = at;
        this.vtable = vtable;
        this.vtableBytes = vtableBytes;
    }

    /** Where a field lies; 0 if it is absent. */
    private int place(int field) throws ModelFormatException {
        int entry = 4 + 2 * field;
        int offset = entry + 2 > vtableBytes ? 0 : buffer.uint16(vtable + entry);
        return offset == 0 ? 0 : at + offset;
    }

    int int8(int field, int otherwise) throws ModelFormatException {
        int place = place(field);
        return place == 0 ? otherwise : buffer.int8(place);
    }

    boolean flag(int field) throws ModelFormatException {
        return int8(field, 0) != 0;
    }

    int int32(int field, int otherwise) throws ModelFormatException {
        int place = place(field);
        return place == 0 ? otherwise : buffer.int32(place);
    }

    int int64(int field, int otherwise) throws ModelFormatException {
        int place = place(field);
        return place == 0 ? otherwise : buffer.int64(place);
    }

    float float32(int field, float otherwise) throws ModelFormatException {
        int place = place(field);
        return place == 0 ? otherwise : buffer.float32(place);
    }

    String text(int field) throws ModelFormatException {
        int place = place(field);
        return place == 0 ? "" : buffer.text(buffer.target(place));
    }

    @Nullable
    FlatTable table(int field) throws ModelFormatException {
        int place = place(field);
        return place == 0 ? null : buffer.table(place);
    }

    /** How many elements a vector has; 0 if it is absent. */
    int count(int field, int elementBytes) throws ModelFormatException {
        int place = place(field);
        return place == 0 ? 0 : buffer.count(buffer.target(place), elementBytes);
    }

    /** Where the elements of a vector lie that is not absent. */
    int elements(int field) throws ModelFormatException {
        return buffer.target(place(field)) + 4;
    }

    /** An element of a vector of tables. */
    FlatTable table(int field, int index) throws ModelFormatException {
        return buffer.table(elements(field) + 4 * index);
    }

    /** A vector of 32-bit numbers; empty if it is absent. */
    int[] int32s(int field, int most, String what) throws ModelFormatException {
        int[] values = new int[limited(field, 4, most, what)];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.int32(elements(field) + 4 * i);
        }
        return values;
    }

    /** A vector of 64-bit numbers, as ints. */
    int[] int64s(int field, int most, String what) throws ModelFormatException {
        int[] values = new int[limited(field, 8, most, what)];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.int64(elements(field) + 8 * i);
        }
        return values;
    }

    float[] float32s(int field, int most, String what) throws ModelFormatException {
        float[] values = new float[limited(field, 4, most, what)];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.float32(elements(field) + 4 * i);
        }
        return values;
    }

    /** How many elements a vector has, which may not be more than some. */
    int limited(int field, int elementBytes, int most, String what) throws ModelFormatException {
        int count = count(field, elementBytes);
        if (count > most) {
            throw buffer.error("has " + count + " " + what + ", more than the " + most + " that DigitPad reads.");
        }
        return count;
    }
}
