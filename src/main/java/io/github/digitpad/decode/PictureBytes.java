package io.github.digitpad.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Where a picture file's bytes are. */
public sealed interface PictureBytes {

    /** What messages call it. */
    String name();

    /** Whether there are any bytes to be had, if only none. */
    boolean isThere();

    /** How many. */
    long size() throws IOException;

    /** The first so many, or all where it has fewer. */
    byte[] first(int count) throws IOException;

    /** All of them. */
    ImageInputStream open() throws IOException;

    /** On disk. */
    record OfFile(Path file) implements PictureBytes {
        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public boolean isThere() {
            return Files.isReadable(file) && !Files.isDirectory(file);
        }

        @Override
        public long size() throws IOException {
            return isThere() ? Files.size(file) : 0;
        }

        @Override
        public byte[] first(int count) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(count);
            }
        }

        @Override
        public ImageInputStream open() throws IOException {
            return new FileImageInputStream(file.toFile());
        }
    }

    /**
     * In memory.
     *
     * @param bytes only read
     */
    record OfArray(String name, byte[] bytes) implements PictureBytes {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] first(int count) {
            return Arrays.copyOf(bytes, Math.min(count, bytes.length));
        }

        @Override
        public ImageInputStream open() {
            return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        }
    }
}
