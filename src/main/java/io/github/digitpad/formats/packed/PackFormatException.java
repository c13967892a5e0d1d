package io.github.digitpad.formats.packed;

import java.io.IOException;

/** Something packed that is none. The message says where, what was found and what is needed. */
public final class PackFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public PackFormatException(String message) {
        super(message);
    }

    public PackFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
