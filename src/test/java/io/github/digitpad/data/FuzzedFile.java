package io.github.digitpad.data;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Any bytes, as a file that a reader is given; and what every reader of files keeps to. */
public final class FuzzedFile {

    /** A message that gives the file, the place, what was found and what is needed fits into this. */
    private static final int LONGEST_MESSAGE = 700;

    private static final Path FILE = temporary();

    /** Reads a file into a value that is equal to what the same content gives again. */
    public interface Reading {
        Object read(Path file) throws IOException;
    }

    private FuzzedFile() {}

    /** Has the bytes read as they are and gzipped, which must come to the same. */
    static void checkPlainAndGzipped(byte[] data, Reading reading) {
        long most = (16L << 20) + 4096 * unpackedLength(data);
        Object plain = check(data, most, reading);
        byte[] packed;
        try {
            packed = IdxBytes.gzipped(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Object gzipped = check(packed, most, reading);
        boolean twice = data.length > 1 && data[0] == 0x1f && data[1] == (byte) 0x8b;
        if (!twice && !plain.equals(gzipped)) {
            throw new AssertionError("plain: " + plain + "\ngzipped: " + gzipped);
        }
    }

    /**
     * What reading a file of these bytes comes to: its value, or the message of its one exception.
     *
     * @param most the bytes of memory that it may take, all garbage included
     */
    public static Object check(byte[] data, long most, Reading reading) {
        long before = allocated();
        Object result = read(data, reading);
        if (allocated() - before > most) {
            // The first time classes were loaded as well.
            before = allocated();
            result = read(data, reading);
            long taken = allocated() - before;
            if (taken > most) {
                throw new AssertionError("took " + taken + " bytes for " + data.length + ": " + result);
            }
        }
        return result;
    }

    private static Object read(byte[] data, Reading reading) {
        try {
            Files.write(FILE, data);
            return reading.read(FILE);
        } catch (IOException e) {
            return explained(e);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String explained(IOException e) {
        String message = String.valueOf(e.getMessage());
        boolean plain = message.length() <= LONGEST_MESSAGE && message.startsWith(FILE + ": ");
        for (int i = 0; i < message.length(); i++) {
            plain &= !Character.isISOControl(message.charAt(i));
        }
        if (!plain) {
            throw new AssertionError("refused with a message that is none: " + message, e);
        }
        return message;
    }

    private static long unpackedLength(byte[] data) {
        long length = data.length;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(data))) {
            for (length = 0; in.read() >= 0; length++) {}
        } catch (IOException e) {
            // Damaged, or not gzipped: what was there before counts.
            return Math.max(length, data.length);
        }
        return Math.max(length, data.length);
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("digitpad", ".fuzzed");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
