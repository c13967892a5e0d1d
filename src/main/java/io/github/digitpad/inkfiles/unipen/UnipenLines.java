package io.github.digitpad.inkfiles.unipen;

/**
 * The lines of a UNIPEN text: a keyword with what stands behind it, or a line of data.
 *
 * @see "Guyon et al. 1994, UNIPEN project of on-line data exchange and recognizer benchmarks"
 */
public final class UnipenLines {

    private final String text;
    private int at;
    private int number;
    private String keyword = "";
    private String rest = "";

    /** Before the first line. */
    public UnipenLines(String text) {
        this.text = text;
    }

    /** Goes to the next line; whether there is one. */
    public boolean next() {
        if (at >= text.length()) {
            return false;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(at, end).trim();
        boolean isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        at = end + (isPair ? 2 : 1);
        number++;
        keyword = "";
        rest = line;
        if (line.startsWith(".") && line.length() > 1 && line.charAt(1) >= 'A' && line.charAt(1) <= 'Z') {
            int behind = 1;
            while (behind < line.length() && line.charAt(behind) > ' ') {
                behind++;
            }
            keyword = line.substring(1, behind);
            rest = line.substring(behind).trim();
        }
        return true;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    /** The keyword without its point; empty, if the line is of data. */
    public String keyword() {
        return keyword;
    }

    /** What stands behind the keyword, or the line of data; without blanks at its ends. */
    public String rest() {
        return rest;
    }
}
