package io.github.digitpad.formats;

import java.io.IOException;

/** A model that cannot be read. The message gives the source, the place, what was found and what is needed. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public ModelFormatException(String message) {
        super(Texts.shown(message));
    }

    public ModelFormatException(String message, Throwable cause) {
        super(Texts.shown(message), cause);
    }
}
