package io.github.digitpad.formats;

import java.io.IOException;

/** A model that cannot be read. The message gives the source, the place, what was found and what is needed. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int BEGINNING = 1500;
    private static final int END = 900;
    private static final char REPLACEMENT = '\ufffd';

    public ModelFormatException(String message) {
        super(shown(message));
    }

    public ModelFormatException(String message, Throwable cause) {
        super(shown(message), cause);
    }

    /**
     * What files call their layers may be of any length, and have any characters, of which some would move a terminal's
     * cursor.
     */
    private static String shown(String message) {
        StringBuilder line = new StringBuilder();
        int length = message.length();
        for (int i = 0; i < length; i++) {
            if (i == BEGINNING && length > BEGINNING + END) {
                line.append('…');
                i = length - END;
            }
            char c = message.charAt(i);
            boolean moves = c < ' ' || (c >= 0x7f && c < 0xa0);
            line.append(moves ? REPLACEMENT : c);
        }
        return line.toString();
    }
}
