package io.github.digitpad.data;

import java.io.IOException;

/** A data file that cannot be read. The message gives the file, the place, what was found and what is needed. */
public class DataFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public DataFormatException(String message) {
        super(message);
    }

    public DataFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
