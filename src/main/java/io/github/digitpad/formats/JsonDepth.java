package io.github.digitpad.formats;

/** Where a place in a JSON text is, as its characters are taken one after the other; the text may be cut or wrong. */
public final class JsonDepth {

    private int depth;
    private boolean isQuoted;
    private boolean isEscaped;

    /** The next character. */
    public void take(char c) {
        if (isEscaped) {
            isEscaped = false;
        } else if (isQuoted && c == '\\') {
            isEscaped = true;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == '{' || c == '[')) {
            depth++;
        } else if (!isQuoted && (c == '}' || c == ']')) {
            depth--;
        }
    }

    /** In how many objects and lists the next character is; below 0 where more have ended than begun. */
    public int depth() {
        return depth;
    }

    /** Whether it is in a string. */
    public boolean isQuoted() {
        return isQuoted;
    }
}
