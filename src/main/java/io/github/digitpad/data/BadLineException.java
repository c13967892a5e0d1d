package io.github.digitpad.data;

/** A line that cannot be read, of a file whose other lines can: its reader goes on with the next one. */
public final class BadLineException extends DataFormatException {

    private static final long serialVersionUID = 1L;

    public BadLineException(String message) {
        super(message);
    }
}
