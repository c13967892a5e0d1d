package io.github.digitpad.inkfiles;

import io.github.digitpad.formats.Texts;
import java.io.IOException;

/** An ink file that cannot be read. The message gives the file, the place, what was found, what is needed. */
public final class InkFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public InkFormatException(String message) {
        super(Texts.shown(message));
    }

    public InkFormatException(String message, Throwable cause) {
        super(Texts.shown(message), cause);
    }
}
