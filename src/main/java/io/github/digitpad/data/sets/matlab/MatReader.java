package io.github.digitpad.data.sets.matlab;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.Shown;
import io.github.digitpad.data.sets.Elements;
import io.github.digitpad.data.sets.NumberArray;
import io.github.digitpad.data.sets.SetFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a {@code .mat} file of level 5: arrays of numbers by name, those inside of structures as
 * {@code dataset.train.images}. Texts, functions and objects are passed over.
 *
 * @see "The MathWorks, MAT-File Format, level 5"
 */
final class MatReader {

    private static final int INT8 = 1;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;

    private static final int CELL = 1;
    private static final int STRUCT = 2;
    private static final int OBJECT = 3;
    private static final int SPARSE = 5;
    private static final int FIRST_NUMERIC = 6;
    private static final int LAST_NUMERIC = 15;

    private static final int COMPLEX = 0x0800;
    private static final int TAG_BYTES = 8;
    private static final int DEEPEST = 8;
    private static final int MOST_RANK = 8;

    private final SetFile file;
    private final ByteOrder order;
    private final byte[] whole;
    private final Map<String, NumberArray> variables = new LinkedHashMap<>();

    /** How many elements of cells and structures may be gone through. */
    private int left = 1 << 16;

    /** An element: its type, where its data are and how many bytes they have, where the next one begins. */
    private record Element(int type, int from, int length, int next) {}

    MatReader(SetFile file) throws DataFormatException {
        this.file = file;
        this.whole = file.bytes();
        if (whole.length < MatFormat.HEADER_BYTES) {
            throw cut(0, MatFormat.HEADER_BYTES, whole.length);
        }
        this.order = whole[126] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    Map<String, NumberArray> read() throws DataFormatException {
        int at = MatFormat.HEADER_BYTES;
        while (at < whole.length) {
            ByteBuffer bytes = buffer(whole);
            Element element = element(bytes, at, whole.length);
            if (element.type == COMPRESSED) {
                byte[] unpacked = Unpacked.of(file, whole, element.from, element.length, at);
                ByteBuffer inside = buffer(unpacked);
                Element matrix = element(inside, 0, unpacked.length);
                matrix(inside, matrix, "", 0, at);
            } else {
                matrix(bytes, element, "", 0, at);
            }
            at = element.next;
        }
        return variables;
    }

    private ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(order);
    }

    /** The element at a place: of at most four bytes it stands in the tag itself. */
    private Element element(ByteBuffer bytes, int at, int end) throws DataFormatException {
        if (end - at < TAG_BYTES) {
            throw cut(at, TAG_BYTES, end - at);
        }
        int first = bytes.getInt(at);
        int small = first >>> 16;
        if (small > 0) {
            if (small > 4) {
                throw file.error("byte " + at + ": an element of " + small + " bytes inside its tag; needs at most 4");
            }
            return new Element(first & 0xffff, at + 4, small, at + TAG_BYTES);
        }
        long length = Integer.toUnsignedLong(bytes.getInt(at + 4));
        if (length > end - at - TAG_BYTES) {
            throw cut(at, length + TAG_BYTES, end - at);
        }
        int next = at + TAG_BYTES + (int) length;
        // Compressed elements are not filled up.
        int filled = first == COMPRESSED ? next : (next + 7) & ~7;
        return new Element(first, at + TAG_BYTES, (int) length, Math.min(filled, end));
    }

    /**
     * A variable, or what is inside of one.
     *
     * @param outer what its name comes behind
     * @param place where the variable is in the file
     */
    private void matrix(ByteBuffer bytes, Element element, String outer, int depth, int place)
            throws DataFormatException {
        if (element.type != MATRIX || element.length == 0) {
            return;
        }
        left--;
        if (left < 0 || depth > DEEPEST) {
            throw file.error("byte " + place + ": has structures inside of structures without end; needs arrays of"
                    + " pictures and labels");
        }
        int end = element.from + element.length;
        Element flags = element(bytes, element.from, end);
        if (flags.length < 8) {
            throw cut(place, 8, flags.length);
        }
        int kind = bytes.getInt(flags.from) & 0xff;
        boolean isComplex = (bytes.getInt(flags.from) & COMPLEX) != 0;
        if (kind > LAST_NUMERIC) {
            // Functions and objects of newer kinds, which are built otherwise.
            return;
        }
        Element dims = element(bytes, flags.next, end);
        Element name = element(bytes, dims.next, end);
        String own = outer + latin(bytes, name.from, name.length);
        switch (kind) {
            case STRUCT, OBJECT -> struct(bytes, kind, dims, name.next, end, own, depth, place);
            case CELL -> cells(bytes, name.next, end, own, depth, place);
            case SPARSE ->
                throw file.error("variable \"" + Shown.clean(own) + "\" is sparse; needs a full array. In MATLAB: full("
                        + Shown.clean(own) + ")");
            default -> {
                if (kind >= FIRST_NUMERIC) {
                    if (isComplex) {
                        throw file.error("variable \"" + Shown.clean(own) + "\" has complex numbers; needs real ones");
                    }
                    numbers(bytes, dims, element(bytes, name.next, end), own, place);
                }
            }
        }
    }

    private void numbers(ByteBuffer bytes, Element dims, Element data, String name, int place)
            throws DataFormatException {
        int rank = dims.length / Integer.BYTES;
        if (rank < 2 || rank > MOST_RANK) {
            throw file.error(
                    "byte " + place + ": variable \"" + Shown.clean(name) + "\" has " + rank + " axes; needs 2 to 4");
        }
        long[] shape = new long[rank];
        double count = 1;
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = Integer.toUnsignedLong(bytes.getInt(dims.from + Integer.BYTES * axis));
            count *= shape[axis];
        }
        Elements.Type type = type(data.type);
        if (type == null) {
            throw file.error("byte " + place + ": variable \"" + Shown.clean(name) + "\" has numbers of type "
                    + data.type + "; needs 1 to 7, 9, 12 or 13");
        }
        if (count == 0 || (shape.length == 2 && count == 1)) {
            // Nothing, or a single number: nothing that pictures are made of.
            return;
        }
        String where = file.source() + ": \"" + Shown.clean(name) + "\"";
        int elements = NumberArray.count(where, shape);
        if ((long) elements * type.bytes() != data.length) {
            throw file.error("byte " + place + ": variable \"" + Shown.clean(name) + "\" of "
                    + NumberArray.text(shape) + " needs " + (long) elements * type.bytes() + " bytes, it has "
                    + data.length + ". Copy or download it again");
        }
        int[] extents = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            extents[axis] = (int) shape[axis];
        }
        variables.put(name, NumberArray.columnMajor(extents, Elements.of(bytes, data.from, elements, type)));
    }

    private static Elements.@Nullable Type type(int code) {
        return switch (code) {
            case INT8 -> Elements.Type.INT8;
            case 2 -> Elements.Type.UINT8;
            case 3 -> Elements.Type.INT16;
            case 4 -> Elements.Type.UINT16;
            case 5 -> Elements.Type.INT32;
            case 6 -> Elements.Type.UINT32;
            case 7 -> Elements.Type.FLOAT32;
            case 9 -> Elements.Type.FLOAT64;
            case 12 -> Elements.Type.INT64;
            case 13 -> Elements.Type.UINT64;
            default -> null;
        };
    }

    /** Fields by name, each an array; of several structures in a row the first one's. */
    private void struct(ByteBuffer bytes, int kind, Element dims, int from, int end, String outer, int depth, int place)
            throws DataFormatException {
        int at = kind == OBJECT ? element(bytes, from, end).next : from;
        Element size = element(bytes, at, end);
        Element names = element(bytes, size.next, end);
        int each = size.length >= 4 ? bytes.getInt(size.from) : 0;
        int fields = each > 0 ? names.length / each : 0;
        if (dims.length >= 8 && (bytes.getInt(dims.from) != 1 || bytes.getInt(dims.from + 4) != 1)) {
            return;
        }
        int next = names.next;
        for (int i = 0; i < fields; i++) {
            Element field = element(bytes, next, end);
            String name = latin(bytes, names.from + i * each, each);
            int zero = name.indexOf('\0');
            matrix(bytes, field, outer + "." + (zero < 0 ? name : name.substring(0, zero)), depth + 1, place);
            next = field.next;
        }
    }

    private void cells(ByteBuffer bytes, int from, int end, String outer, int depth, int place)
            throws DataFormatException {
        int next = from;
        for (int i = 1; next < end; i++) {
            Element cell = element(bytes, next, end);
            matrix(bytes, cell, outer + "_" + i, depth + 1, place);
            next = cell.next;
        }
    }

    private DataFormatException cut(int at, long needed, int found) {
        return file.error("cut short at byte " + at + ": needs " + needed + " bytes, " + Math.max(0, found)
                + " are left. Copy or download it again");
    }

    private static String latin(ByteBuffer bytes, int from, int length) {
        byte[] text = new byte[length];
        bytes.get(from, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
