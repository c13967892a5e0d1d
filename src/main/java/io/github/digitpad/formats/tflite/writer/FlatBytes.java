package io.github.digitpad.formats.tflite.writer;

import io.github.digitpad.formats.Utf8;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables as a FlatBuffer: whatever is referred to stands behind what refers to it, as offsets have no sign; a table's
 * list of fields stands right before it.
 *
 * @see "FlatBuffers, internals"
 */
final class FlatBytes {

    /** What vectors of weights begin at a multiple of; all else at one of 4. */
    private static final int ALIGNMENT = 16;

    private byte[] bytes = new byte[1 << 16];
    private int size;

    private FlatBytes() {}

    /** @param identifier four letters, which stand behind the root's place */
    static byte[] of(FlatRecord root, String identifier) {
        FlatBytes buffer = new FlatBytes();
        int place = buffer.int32(0);
        buffer.append(Utf8.encode(identifier));
        buffer.refer(place, buffer.table(root));
        return Arrays.copyOf(buffer.bytes, buffer.size);
    }

    private int table(FlatRecord record) {
        Map<Integer, Object> fields = record.fields();
        int slots = 0;
        int width = Integer.BYTES;
        Map<Integer, Integer> offsets = new LinkedHashMap<>();
        for (Map.Entry<Integer, Object> field : fields.entrySet()) {
            slots = Math.max(slots, field.getKey() + 1);
            if (!(field.getValue() instanceof FlatRecord.Octet)) {
                offsets.put(field.getKey(), width);
                width += Integer.BYTES;
            }
        }
        for (Map.Entry<Integer, Object> field : fields.entrySet()) {
            if (field.getValue() instanceof FlatRecord.Octet) {
                offsets.put(field.getKey(), width);
                width++;
            }
        }
        int listed = Short.BYTES * (2 + slots);
        // The table begins at a multiple of 4, and its list ends there.
        pad(Integer.BYTES, listed);
        int list = size;
        int16(listed);
        int16(width);
        for (int field = 0; field < slots; field++) {
            int16(offsets.getOrDefault(field, 0));
        }
        int table = int32(size - list);
        grow(width - Integer.BYTES);
        size += width - Integer.BYTES;
        for (Map.Entry<Integer, Object> field : fields.entrySet()) {
            int place = table + offsets.getOrDefault(field.getKey(), 0);
            if (field.getValue() instanceof FlatRecord.Octet octet) {
                bytes[place] = (byte) octet.value();
            } else {
                put(place, field.getValue());
            }
        }
        return table;
    }

    /** Puts a value, or where it is, into four bytes. */
    private void put(int place, Object value) {
        if (value instanceof Integer number) {
            put32(place, number);
        } else if (value instanceof Float number) {
            put32(place, Float.floatToIntBits(number));
        } else {
            refer(place, object(value));
        }
    }

    private int object(Object value) {
        if (value instanceof FlatRecord record) {
            return table(record);
        } else if (value instanceof String text) {
            byte[] utf8 = Utf8.encode(text);
            int at = int32(utf8.length);
            append(utf8);
            append(new byte[1]);
            return at;
        } else if (value instanceof int[] numbers) {
            int at = int32(numbers.length);
            for (int number : numbers) {
                int32(number);
            }
            return at;
        } else if (value instanceof FlatRecord.Aligned aligned) {
            pad(ALIGNMENT, Integer.BYTES);
            int at = int32(aligned.bytes().length);
            append(aligned.bytes());
            return at;
        } else if (value instanceof List<?> list) {
            int at = int32(list.size());
            grow(list.size() * Integer.BYTES);
            size += list.size() * Integer.BYTES;
            for (int i = 0; i < list.size(); i++) {
                put(at + (i + 1) * Integer.BYTES, list.get(i));
            }
            return at;
        }
        throw new IllegalArgumentException("a FlatBuffer cannot hold " + value);
    }

    /** Moves on to where what comes after so many more bytes is at a multiple. */
    private void pad(int multiple, int ahead) {
        int rest = (size + ahead) % multiple;
        append(new byte[rest == 0 ? 0 : multiple - rest]);
    }

    private void refer(int place, int target) {
        put32(place, target - place);
    }

    /** Appends at a multiple of 4; gives where. */
    private int int32(int value) {
        pad(Integer.BYTES, 0);
        grow(Integer.BYTES);
        put32(size, value);
        size += Integer.BYTES;
        return size - Integer.BYTES;
    }

    private void int16(int value) {
        append(new byte[] {(byte) value, (byte) (value >> Byte.SIZE)});
    }

    private void put32(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >> (Byte.SIZE * i));
        }
    }

    private void append(byte[] more) {
        grow(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void grow(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
