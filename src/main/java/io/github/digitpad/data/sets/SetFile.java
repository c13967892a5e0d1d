package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFiles;
import io.github.digitpad.data.DataFormatException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file that may be a data set, or be in one: on the disk or in a zip, plain or gzipped. */
public final class SetFile {

    /** How much of a file is looked at to say what it is. */
    public static final int HEAD_BYTES = 1 << 16;

    /** Fewer than 2^31, and more than any set of digits in use has. */
    private static final int MOST_BYTES = 1 << 30;

    /** Pictures of digits get 4 to 30 times smaller, labels in their order more: a small file asks for no gigabyte. */
    private static final long MOST_RATIO = 256;

    private static final long ALWAYS_BYTES = 16 << 20;

    /** Gives a file's bytes as they are stored. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    private final String source;
    private final String name;
    private final @Nullable Path path;
    private final long packed;
    private final Opening opening;
    private byte @Nullable [] head;

    private SetFile(String source, String name, @Nullable Path path, long packed, Opening opening) {
        this.source = source;
        this.name = name;
        this.path = path;
        this.packed = packed;
        this.opening = opening;
    }

    /**
     * A file on the disk, or a folder.
     *
     * @throws DataFormatException if there is none
     */
    public static SetFile of(Path path) throws DataFormatException {
        if (!Files.exists(path)) {
            throw new DataFormatException(path + ": there is no such file. Check the path.");
        }
        try {
            long size = Files.isRegularFile(path) ? Files.size(path) : 0;
            return new SetFile(
                    path.toString(), String.valueOf(path.getFileName()), path, size, () -> Files.newInputStream(path));
        } catch (IOException e) {
            throw new DataFormatException(path + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * A file inside another.
     *
     * @param source what messages call it
     * @param packed how many bytes it takes there
     */
    public static SetFile inside(String source, String name, long packed, Opening opening) {
        return new SetFile(source, name, null, packed, opening);
    }

    /** What messages call it. */
    public String source() {
        return source;
    }

    /** Its name without folders. */
    public String name() {
        return name;
    }

    /** Its name without folders and without what says how it is packed and what kind it is. */
    public String stem() {
        String stem = name;
        for (String end : new String[] {".gz", ".npy", ".npz", ".mat", ".csv", ".txt", ".tsv", ".h5", ".hdf5"}) {
            stem = stem.toLowerCase(java.util.Locale.ROOT).endsWith(end)
                    ? stem.substring(0, stem.length() - end.length())
                    : stem;
        }
        return stem;
    }

    /** Where it is on the disk; null if it is inside another. */
    public @Nullable Path path() {
        return path;
    }

    public boolean isFolder() {
        return path != null && Files.isDirectory(path);
    }

    /** Its first bytes, unpacked: {@link #HEAD_BYTES}, or all; none of a folder, or where it cannot be unpacked. */
    public byte[] head() throws IOException {
        if (head == null) {
            if (isFolder()) {
                head = new byte[0];
            } else {
                try (InputStream in = open()) {
                    head = upTo(in, HEAD_BYTES);
                }
            }
        }
        return head;
    }

    /** As many as there are before it ends or breaks. */
    private static byte[] upTo(InputStream in, int most) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 12];
        try {
            int count = in.read(some, 0, Math.min(some.length, most));
            while (count > 0) {
                read.write(some, 0, count);
                count = in.read(some, 0, Math.min(some.length, most - read.size()));
            }
        } catch (EOFException | ZipException e) {
            return read.toByteArray();
        }
        return read.toByteArray();
    }

    /** Whether it begins with these characters of ISO 8859-1. */
    public boolean begins(String characters) throws IOException {
        return has(0, characters);
    }

    /** Whether these characters of ISO 8859-1 are at a place near its beginning. */
    public boolean has(int at, String characters) throws IOException {
        byte[] first = head();
        if (characters.length() > first.length - at) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if ((first[at + i] & 0xff) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Its bytes, unpacked, one after the other. */
    public InputStream open() throws IOException {
        try {
            return DataFiles.unpacked(opening.open());
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /** Whether it has more bytes, as they are stored, than are read. */
    public boolean isTooLarge() {
        return packed > MOST_BYTES;
    }

    /** All bytes, unpacked; takes memory for what the file really holds. */
    public byte[] bytes() throws DataFormatException {
        return bytes(MOST_BYTES);
    }

    /** As {@link #bytes()}; more than so many are an error. */
    private byte[] bytes(int most) throws DataFormatException {
        long ratio = ALWAYS_BYTES + MOST_RATIO * packed;
        int allowed = (int) Math.min(most, ratio);
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(allowed);
            if (in.read() >= 0) {
                throw error(
                        allowed == most
                                ? "holds more than the " + most + " bytes that are read. Split it"
                                : "its " + packed + " bytes unpack to more than " + allowed
                                        + ", which no pictures do. Unpack it, if it is right");
            }
            return bytes;
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /** An error of this file. */
    public DataFormatException error(String problem) {
        return new DataFormatException(source + ": " + problem + ".");
    }

    /** What went wrong while it was read. */
    public DataFormatException explained(IOException e) {
        return DataFiles.explain(source, e);
    }
}
