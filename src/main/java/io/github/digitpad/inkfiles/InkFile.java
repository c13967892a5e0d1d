package io.github.digitpad.inkfiles;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Utf8;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that may be of ink: its bytes, its name for messages, and the files beside it. */
public final class InkFile {

    /** How much of a message's quotation is shown. */
    private static final int MOST_QUOTED = 40;

    /** Files that one names. */
    public interface Beside {
        /**
         * A file in the same folder, or inside it.
         *
         * @param path relative to the folder, with slashes; leads out of it nowhere
         * @return nothing, if there is none
         * @throws IOException if it cannot be read
         */
        byte @Nullable [] read(String path) throws IOException;
    }

    private final String name;
    private final byte[] bytes;
    private final Beside beside;
    private @Nullable String text;
    private @Nullable Json json;
    private boolean isJsonTried;

    /**
     * A file.
     *
     * @param name what messages call it
     * @param bytes all of it; not copied, not to be changed
     */
    public InkFile(String name, byte[] bytes, Beside beside) {
        this.name = name;
        this.bytes = bytes;
        this.beside = beside;
    }

    /** The same file with other bytes: what it was packed from. */
    InkFile of(byte[] other) {
        return new InkFile(name, other, beside);
    }

    public String name() {
        return name;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The files that it may name. */
    public Beside beside() {
        return beside;
    }

    /** Whether its bytes from a place on are these characters of ISO 8859-1. */
    public boolean has(int from, String characters) {
        return at(bytes, from, characters);
    }

    /** Whether bytes from a place on are these characters of ISO 8859-1. */
    public static boolean at(byte[] bytes, int from, String characters) {
        if (from < 0 || characters.length() > bytes.length - from) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if ((bytes[from + i] & 0xff) != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * All of it as text: UTF-16 where it begins with that mark, else UTF-8, else ISO 8859-1; without the mark that some
     * programs put first.
     */
    public String text() {
        if (text == null) {
            text = decoded();
        }
        return text;
    }

    private String decoded() {
        if (has(0, "\u00ff\u00fe") || has(0, "\u00fe\u00ff")) {
            int low = bytes[0] == (byte) 0xff ? 0 : 1;
            char[] characters = new char[bytes.length / 2 - 1];
            for (int i = 0; i < characters.length; i++) {
                int at = 2 * i + 2;
                characters[i] = (char) ((bytes[at + low] & 0xff) | (bytes[at + 1 - low] & 0xff) << 8);
            }
            return new String(characters);
        }
        String utf8 = Utf8.decode(bytes);
        if (utf8 == null) {
            return latin(bytes, 0, bytes.length);
        }
        return utf8.startsWith("\ufeff") ? utf8.substring(1) : utf8;
    }

    /** Bytes as characters of ISO 8859-1. */
    public static String latin(byte[] bytes, int from, int count) {
        char[] characters = new char[count];
        for (int i = 0; i < count; i++) {
            characters[i] = (char) (bytes[from + i] & 0xff);
        }
        return new String(characters);
    }

    /** The first character of its text that is no blank; 0 if there is none. */
    public char first() {
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            boolean isMark = i < 3 && c >= 0xbb;
            if (c > ' ' && !isMark) {
                return (char) c;
            }
        }
        return 0;
    }

    /**
     * All of it as one JSON value.
     *
     * @return nothing, if it is none
     */
    public @Nullable Json json() {
        if (!isJsonTried) {
            isJsonTried = true;
            if (first() == '{' || first() == '[') {
                try {
                    json = Json.parse(name, text());
                } catch (ModelFormatException e) {
                    json = null;
                }
            }
        }
        return json;
    }

    /**
     * Its pages, in their order.
     *
     * @param format which recognises it
     * @throws InkFormatException if it is broken; the message says what to do. Nothing else is thrown, whatever the
     *     file holds.
     */
    public List<InkPage> readAs(InkFormat format) throws InkFormatException {
        try {
            return format.read(this);
        } catch (InkFormatException e) {
            throw e;
        } catch (ModelFormatException e) {
            throw new InkFormatException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new InkFormatException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** What made it, and of which version it is; empty, if it does not say, or says it in a way that is broken. */
    String madeBy(InkFormat format) {
        try {
            return format.madeBy(this);
        } catch (IOException e) {
            return "";
        }
    }

    /** An error of this file. */
    public InkFormatException error(String problem) {
        return new InkFormatException(name + ": " + problem + ".");
    }

    /** A text of the file as a message quotes it. */
    public static String quoted(String found) {
        return "\"" + (found.length() > MOST_QUOTED ? found.substring(0, MOST_QUOTED) + "…" : found) + "\"";
    }
}
