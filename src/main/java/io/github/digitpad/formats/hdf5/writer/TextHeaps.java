package io.github.digitpad.formats.hdf5.writer;

import io.github.digitpad.formats.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of all attributes, each once, in heaps of many. */
final class TextHeaps {

    /** What the library itself makes at least. */
    private static final int LEAST_BYTES = 4096;

    private static final int HEAD_BYTES = 16;

    /** An object's number stands in 16 bits. */
    private static final int MOST = 0xffff;

    private record Text(long heap, int number, int length) {}

    private final Map<String, Text> texts = new LinkedHashMap<>();

    void add(String text) {
        texts.put(text, new Text(0, 0, 0));
    }

    /** Writes all that were added. */
    void write(FileBuilder file) {
        List<String> all = new ArrayList<>(texts.keySet());
        for (int start = 0; start < all.size(); start += MOST) {
            heap(file, all.subList(start, Math.min(all.size(), start + MOST)));
        }
    }

    private void heap(FileBuilder file, List<String> part) {
        long at = file.size();
        FileBuilder objects = new FileBuilder();
        int number = 0;
        for (String text : part) {
            number++;
            byte[] utf8 = Utf8.encode(text);
            objects.int16(number);
            objects.int16(0);
            objects.int32(0);
            objects.int64(utf8.length);
            objects.bytes(utf8);
            objects.align();
            texts.put(text, new Text(at, number, utf8.length));
        }
        // What is left is an object of the number 0, which has a head of its own.
        long bytes = Math.max(LEAST_BYTES, HEAD_BYTES + objects.size() + HEAD_BYTES);
        file.ascii("GCOL");
        file.int32(1);
        file.int64(bytes);
        file.bytes(objects.toByteArray());
        long free = bytes - HEAD_BYTES - objects.size();
        file.int64(0);
        file.int64(free);
        file.zeros((int) free - HEAD_BYTES);
    }

    /** Says where a text is, as an attribute does. */
    void refer(String text, FileBuilder attribute) {
        Text known = texts.getOrDefault(text, new Text(0, 0, 0));
        attribute.int32(known.length());
        attribute.int64(known.heap());
        attribute.int32(known.number());
    }
}
