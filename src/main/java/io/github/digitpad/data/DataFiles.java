package io.github.digitpad.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Files as bytes, plain or gzipped, whichever they turn out to be. */
public final class DataFiles {

    /** More than any data set of digits that is in use (the largest, EMNIST's, has 640 MB) and fewer than 2^31. */
    private static final int LIMIT_BYTES = 1 << 30;

    /** The first two bytes of every gzip file (RFC 1952). */
    private static final int GZIP_1 = 0x1f;

    private static final int GZIP_2 = 0x8b;

    private DataFiles() {}

    /** All bytes, unpacked; takes memory for what the file really holds. */
    static byte[] readAll(Path file) throws DataFormatException {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES);
            if (in.read() >= 0) {
                throw new DataFormatException(
                        file + ": holds more than the " + LIMIT_BYTES + " bytes that this reader takes. Split it.");
            }
            return bytes;
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /** What went wrong with a file while it was read, and what to do. */
    static DataFormatException explain(Path file, IOException e) {
        return explain(file.toString(), e);
    }

    /** The same of what has a name and is no file. */
    public static DataFormatException explain(String file, IOException e) {
        if (e instanceof DataFormatException explained) {
            return explained;
        }
        if (e instanceof NoSuchFileException) {
            return new DataFormatException(file + ": there is no such file.", e);
        }
        if (e instanceof EOFException) {
            return new DataFormatException(
                    file + ": cut short: its packed data end too early. Copy or download it again.", e);
        }
        if (e instanceof ZipException) {
            return new DataFormatException(
                    file + ": damaged packed data (" + shown(e) + "). Copy or download it again.", e);
        }
        return new DataFormatException(file + ": cannot be read (" + shown(e) + ").", e);
    }

    private static String shown(Exception e) {
        return Shown.clean(String.valueOf(e.getMessage()));
    }

    /** The file's bytes, unpacked, one after the other. */
    static InputStream open(Path file) throws IOException {
        return unpacked(Files.newInputStream(file));
    }

    /** A stream's bytes, unpacked if they are gzipped; it is closed if its first bytes cannot be read. */
    public static InputStream unpacked(InputStream bytes) throws IOException {
        InputStream in = new BufferedInputStream(bytes);
        try {
            in.mark(2);
            boolean gzipped = in.read() == GZIP_1 && in.read() == GZIP_2;
            in.reset();
            return gzipped ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
