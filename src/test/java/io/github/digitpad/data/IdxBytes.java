package io.github.digitpad.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small data files for the tests. */
final class IdxBytes {

    private IdxBytes() {}

    /** Big-endian integers, then bytes. */
    static byte[] of(int[] header, int... elements) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * header.length + elements.length);
        for (int number : header) {
            buffer.putInt(number);
        }
        for (int element : elements) {
            buffer.put((byte) element);
        }
        return buffer.array();
    }

    static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
