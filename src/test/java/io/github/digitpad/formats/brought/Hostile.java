package io.github.digitpad.formats.brought;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.digitpad.formats.FileAccess;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files that may be broken or mean: a whole model, or one message, soon and in little memory. */
public final class Hostile {

    /** Several times what any of them takes on a slow machine. */
    private static final double MOST_SECONDS = 10;

    /** Of all that is allocated, one after the other. */
    private static final long ALWAYS_BYTES = 128L << 20;

    private static final int MOST_RATIO = 300;
    private static final int LONGEST_MESSAGE = 2500;

    private Hostile() {}

    /**
     * Reads a file as the page and the command line do.
     *
     * @return the message; nothing, if it is a model
     */
    public static @Nullable String message(String path, byte[] bytes) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        long most = ALWAYS_BYTES + MOST_RATIO * (long) bytes.length;
        long before = thread.getCurrentThreadAllocatedBytes();
        String message = read(path, bytes);
        if (thread.getCurrentThreadAllocatedBytes() - before > most) {
            // The first time classes were loaded as well.
            before = thread.getCurrentThreadAllocatedBytes();
            message = read(path, bytes);
        }
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
        String what = path + " of " + bytes.length + " bytes took ";
        assertTrue(allocated <= most, what + allocated + " bytes of memory");
        assertTrue(seconds < MOST_SECONDS, what + seconds + " s");
        return message;
    }

    private static @Nullable String read(String path, byte[] bytes) {
        try {
            Model model = Formats.read(new ModelFiles(new One(path, bytes)), path);
            assertNotNull(model.network());
            return null;
        } catch (ModelFormatException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.startsWith(path), message);
            assertTrue(message.length() <= LONGEST_MESSAGE, message);
            assertFalse(message.indexOf('\n') >= 0, message);
            // Unless the file says so.
            boolean isOurs = !new String(bytes, StandardCharsets.ISO_8859_1).contains("null");
            assertFalse(isOurs && message.contains("null"), message);
            return message;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(path + " of " + bytes.length + " bytes", e);
        }
    }

    /** Reads a file that must be refused; the message has these parts. */
    public static void assertRefused(String path, byte[] bytes, String... parts) {
        String message = message(path, bytes);
        assertNotNull(message, path + " is read");
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    /** A file by itself. */
    public record One(String name, byte[] bytes) implements FileAccess {
        @Override
        public List<String> paths() {
            return List.of(name);
        }

        @Override
        public byte @Nullable [] read(String path, int most) {
            return path.equals(name) ? bytes.length <= most ? bytes : Arrays.copyOf(bytes, most) : null;
        }

        @Override
        public int size(String path) {
            return path.equals(name) ? bytes.length : 0;
        }
    }
}
