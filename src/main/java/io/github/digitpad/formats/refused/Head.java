package io.github.digitpad.formats.refused;

/** The first bytes of a file, or all of it, asked for what they begin with and hold. */
final class Head {

    private static final int LOWER = 0x20;

    /** A zip's first entry: its name comes after so many bytes. */
    private static final int NAME_AT = 30;

    private final byte[] bytes;

    Head(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /** Whether it begins with these bytes. */
    boolean begins(int... first) {
        boolean begins = bytes.length >= first.length;
        for (int i = 0; begins && i < first.length; i++) {
            begins = (bytes[i] & 0xff) == first[i];
        }
        return begins;
    }

    /** Whether its text begins so, in small or capital letters, blanks and a byte order mark left out. */
    boolean beginsText(String small) {
        int at = begins(0xef, 0xbb, 0xbf) ? 3 : 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return isAt(at, small, true);
    }

    /** Whether it holds a text. */
    boolean has(String text) {
        return has(text, 0, bytes.length);
    }

    /** Whether the last so many bytes hold a text. */
    boolean endHas(String text, int last) {
        return has(text, Math.max(0, bytes.length - last), bytes.length);
    }

    private boolean has(String text, int from, int to) {
        for (int at = from; at + text.length() <= to; at++) {
            if (bytes[at] == text.charAt(0) && isAt(at, text, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int at, String text, boolean anyCase) {
        boolean is = at + text.length() <= bytes.length;
        for (int i = 0; is && i < text.length(); i++) {
            int found = bytes[at + i];
            boolean isCapital = anyCase && found >= 'A' && found <= 'Z';
            is = (isCapital ? found + LOWER : found) == text.charAt(i);
        }
        return is;
    }

    /** The name of a zip's first entry; empty, if it is no zip. */
    String firstEntry() {
        if (!begins('P', 'K', 3, 4) || bytes.length < NAME_AT) {
            return "";
        }
        int length = (bytes[26] & 0xff) | (bytes[27] & 0xff) << 8;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length && NAME_AT + i < bytes.length; i++) {
            name.append((char) (bytes[NAME_AT + i] & 0xff));
        }
        return name.toString();
    }
}
