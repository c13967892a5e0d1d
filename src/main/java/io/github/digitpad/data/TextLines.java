package io.github.digitpad.data;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text file line by line, plain or gzipped, ending in LF or CRLF; a line may not be longer than a bound. */
public final class TextLines implements Closeable {

    /** The mark that some programs put before UTF-8 text, as ISO 8859-1 shows it. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** Opens what is read. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private final String file;
    private final int longest;
    private final String content;
    private final BufferedReader reader;
    private final StringBuilder text = new StringBuilder();
    private int number;
    private boolean isLineLeft;

    /** @param content what a line should hold, for the message that one is too long */
    TextLines(Path file, int longest, String content) throws DataFormatException {
        this(file.toString(), () -> Files.newInputStream(file), longest, content);
    }

    /** Of bytes that are no file, plain or gzipped. */
    public TextLines(String name, InputStream bytes, int longest, String content) throws DataFormatException {
        this(name, () -> bytes, longest, content);
    }

    private TextLines(String name, Opening opening, int longest, String content) throws DataFormatException {
        this.file = name;
        this.longest = longest;
        this.content = content;
        try {
            this.reader = new BufferedReader(
                    new InputStreamReader(DataFiles.unpacked(opening.open()), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw DataFiles.explain(name, e);
        }
    }

    /**
     * The next line without its end, or null after the last one. After a line that is too long the next one is the one
     * after it.
     */
    public @Nullable String next() throws DataFormatException {
        number++;
        text.setLength(0);
        try {
            int c = reader.read();
            while (isLineLeft && c >= 0) {
                isLineLeft = c != '\n';
                c = reader.read();
            }
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                if (text.length() == longest) {
                    isLineLeft = true;
                    throw error("is longer than " + longest + " characters; needs a line of " + content);
                }
                text.append((char) c);
            }
        } catch (IOException e) {
            throw DataFiles.explain(file, e);
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        if (number == 1 && text.indexOf(BYTE_ORDER_MARK) == 0) {
            text.delete(0, BYTE_ORDER_MARK.length());
        }
        return text.toString();
    }

    /** The number of the line that was read last, from 1. */
    public int number() {
        return number;
    }

    /** An exception that gives the file, of which no line can be read. */
    public DataFormatException failure(String problem) {
        return new DataFormatException(file + ": " + problem + ".");
    }

    /** An exception that gives the file and the line that was read last, counted from 1. */
    public BadLineException error(String problem) {
        return new BadLineException(file + ": line " + number + ": " + problem + ".");
    }

    @Override
    public void close() throws DataFormatException {
        try {
            reader.close();
        } catch (IOException e) {
            throw DataFiles.explain(file, e);
        }
    }
}
