package io.github.digitpad.formats;

import java.io.IOException;

/** A model that cannot be read. The message gives the source, the place, what was found and what is needed. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final char REPLACEMENT = '\ufffd';

    public ModelFormatException(String message) {
        super(shown(message));
    }

    public ModelFormatException(String message, Throwable cause) {
        super(shown(message), cause);
    }

    /** What files call their layers may have any characters, of which some would move a terminal's cursor. */
    private static String shown(String message) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            boolean moves = c < ' ' || (c >= 0x7f && c < 0xa0);
            line.append(moves ? REPLACEMENT : c);
        }
        return line.toString();
    }
}
