package io.github.digitpad.formats;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/** Files in a zip, stored as they are, of no date: the same files give the same bytes. */
public final class ZipWriter {

    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;

    /** Readers of this version and newer know what is used here. */
    private static final int VERSION = 20;

    /** That names are in UTF-8. */
    private static final int FLAGS = 0x800;

    /** The first day of the format's time, 1980-01-01. */
    private static final int DATE = 0x21;

    private final int before;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /** @param before how many bytes of something else stand before it in its file */
    public ZipWriter(int before) {
        this.before = before;
    }

    /** Adds a file. */
    public void add(String name, byte[] content) {
        byte[] utf8 = Utf8.encode(name);
        int at = before + bytes.size();
        put(bytes, Integer.BYTES, LOCAL);
        putFields(bytes, utf8, content);
        bytes.write(utf8, 0, utf8.length);
        bytes.write(content, 0, content.length);
        put(directory, Integer.BYTES, ENTRY);
        put(directory, Short.BYTES, VERSION); // It was made by.
        putFields(directory, utf8, content);
        put(directory, Short.BYTES, 0); // A comment's length.
        put(directory, Short.BYTES, 0); // The disk.
        put(directory, Short.BYTES, 0); // What kind of file, and what is allowed with it.
        put(directory, Integer.BYTES, 0);
        put(directory, Integer.BYTES, at);
        directory.write(utf8, 0, utf8.length);
        count++;
    }

    /** What stands both before a file and in the directory. */
    private static void putFields(ByteArrayOutputStream out, byte[] name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content, 0, content.length);
        put(out, Short.BYTES, VERSION);
        put(out, Short.BYTES, FLAGS);
        put(out, Short.BYTES, 0); // Stored.
        put(out, Short.BYTES, 0); // Midnight.
        put(out, Short.BYTES, DATE);
        put(out, Integer.BYTES, (int) sum.getValue());
        put(out, Integer.BYTES, content.length);
        put(out, Integer.BYTES, content.length);
        put(out, Short.BYTES, name.length);
        put(out, Short.BYTES, 0); // Extra fields.
    }

    /** The whole zip. */
    public byte[] toByteArray() {
        int start = bytes.size();
        byte[] entries = directory.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(start + entries.length + 32);
        whole.write(bytes.toByteArray(), 0, start);
        whole.write(entries, 0, entries.length);
        put(whole, Integer.BYTES, END);
        put(whole, Short.BYTES, 0); // The disk, and that with the directory.
        put(whole, Short.BYTES, 0);
        put(whole, Short.BYTES, count);
        put(whole, Short.BYTES, count);
        put(whole, Integer.BYTES, entries.length);
        put(whole, Integer.BYTES, before + start);
        put(whole, Short.BYTES, 0); // A comment's length.
        return whole.toByteArray();
    }

    /** The lowest byte first. */
    private static void put(ByteArrayOutputStream out, int width, int value) {
        for (int i = 0; i < width; i++) {
            out.write(value >>> (Byte.SIZE * i));
        }
    }
}
