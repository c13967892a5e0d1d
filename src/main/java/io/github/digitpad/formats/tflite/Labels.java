package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * What classes are called, as the metadata of a file has it: text files in a zip behind the model, stored as they are.
 *
 * @see "TensorFlow Lite metadata, associated files"
 */
final class Labels {

    private static final int END_RECORD = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int MAX_COMMENT = 65535;

    private final byte[] bytes;

    private Labels(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The lines of the first text file that has as many as there are classes; empty, if there is none. */
    static List<String> of(byte[] bytes, int classes) {
        return new Labels(bytes).find(classes);
    }

    private List<String> find(int classes) {
        int end = bytes.length - END_BYTES;
        int least = Math.max(0, end - MAX_COMMENT);
        while (end >= least && int32(end) != END_RECORD) {
            end--;
        }
        if (end < least) {
            return List.of();
        }
        int count = uint16(end + 10);
        // Offsets are counted from where the zip begins, for which some writers take the file's own beginning.
        int directory = end - int32(end + 12);
        int start = directory - int32(end + 16);
        int at = directory;
        for (int i = 0; i < count && has(at, ENTRY_BYTES) && int32(at) == ENTRY; i++) {
            List<String> lines = lines(at, start);
            if (lines.size() == classes) {
                return lines;
            }
            at += ENTRY_BYTES + uint16(at + 28) + uint16(at + 30) + uint16(at + 32);
        }
        return List.of();
    }

    /** Of an entry that is stored text; none, if it is something else. */
    private List<String> lines(int entry, int start) {
        boolean stored = uint16(entry + 10) == 0;
        int size = int32(entry + 24);
        int local = start + int32(entry + 42);
        if (!stored || !has(local, LOCAL_BYTES) || int32(local) != LOCAL) {
            return List.of();
        }
        int from = local + LOCAL_BYTES + uint16(local + 26) + uint16(local + 28);
        if (!has(from, size)) {
            return List.of();
        }
        byte[] part = new byte[size];
        System.arraycopy(bytes, from, part, 0, size);
        String text = Utf8.decode(part);
        List<String> lines = new ArrayList<>();
        for (int at = 0; text != null && at < text.length(); ) {
            int next = text.indexOf('\n', at);
            int stop = next < 0 ? text.length() : next;
            String line = text.substring(at, stop).trim();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            at = stop + 1;
        }
        return lines;
    }

    private boolean has(int at, int count) {
        return at >= 0 && count >= 0 && at <= bytes.length && count <= bytes.length - at;
    }

    private int uint16(int at) {
        return has(at, 2) ? (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 : 0;
    }

    private int int32(int at) {
        return uint16(at) | uint16(at + 2) << 16;
    }
}
