package io.github.digitpad.formats.tflite;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes FlatBuffers for tests, each table with all its fields before what they point at. */
final class FlatFile {

    /** A table: what its fields hold, by their numbers. */
    static final class Table {
        private final TreeMap<Integer, Object> fields = new TreeMap<>();

        /**
         * @param value an Integer, a Byte, a Float, a Boolean, a String, an array of numbers, a Table or a list of them
         */
        Table with(int field, Object value) {
            fields.put(field, value);
            return this;
        }
    }

    private static final int LIMIT = 1 << 20;

    private final ByteBuffer out = ByteBuffer.allocate(LIMIT).order(ByteOrder.LITTLE_ENDIAN);

    private record Pending(int pointer, Object value) {}

    private final List<Pending> pending = new ArrayList<>();

    private FlatFile() {}

    static byte[] of(Table root, String identifier) {
        FlatFile file = new FlatFile();
        file.out.putInt(0);
        file.out.put(identifier.getBytes(StandardCharsets.US_ASCII));
        file.pending.add(new Pending(0, root));
        for (int i = 0; i < file.pending.size(); i++) {
            file.write(file.pending.get(i));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file.out.array(), 0, file.out.position());
        return bytes.toByteArray();
    }

    private void write(Pending next) {
        while (out.position() % 8 != 4) {
            out.put((byte) 0);
        }
        if (next.value() instanceof Table table) {
            out.putInt(next.pointer(), writeTable(table) - next.pointer());
            return;
        }
        out.putInt(next.pointer(), out.position() - next.pointer());
        Object value = next.value();
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.putInt(bytes.length).put(bytes).put((byte) 0);
        } else if (value instanceof byte[] bytes) {
            out.putInt(bytes.length).put(bytes);
        } else if (value instanceof int[] numbers) {
            out.putInt(numbers.length);
            for (int number : numbers) {
                out.putInt(number);
            }
        } else if (value instanceof long[] numbers) {
            out.putInt(numbers.length);
            for (long number : numbers) {
                out.putLong(number);
            }
        } else if (value instanceof float[] numbers) {
            out.putInt(numbers.length);
            for (float number : numbers) {
                out.putFloat(number);
            }
        } else if (value instanceof List<?> tables) {
            out.putInt(tables.size());
            for (Object table : tables) {
                pending.add(new Pending(out.position(), table));
                out.putInt(0);
            }
        } else {
            throw new IllegalArgumentException(String.valueOf(value));
        }
    }

    private int writeTable(Table table) {
        int last = table.fields.isEmpty() ? -1 : table.fields.lastKey();
        int vtable = out.position();
        int vtableBytes = 4 + 2 * (last + 1);
        int start = vtable + vtableBytes + (vtable + vtableBytes) % 4;
        out.position(start);
        out.putInt(start - vtable);
        for (Map.Entry<Integer, Object> field : table.fields.entrySet()) {
            out.putShort(vtable + 4 + 2 * field.getKey(), (short) (out.position() - start));
            Object value = field.getValue();
            if (value instanceof Integer number) {
                out.putInt(number);
            } else if (value instanceof Float number) {
                out.putFloat(number);
            } else if (value instanceof Byte number) {
                out.putInt(number & 0xff);
            } else if (value instanceof Boolean flag) {
                out.putInt(flag ? 1 : 0);
            } else if (value instanceof Long number) {
                out.putLong(number);
            } else {
                pending.add(new Pending(out.position(), value));
                out.putInt(0);
            }
        }
        out.putShort(vtable, (short) vtableBytes);
        out.putShort(vtable + 2, (short) (out.position() - start));
        return start;
    }
}
