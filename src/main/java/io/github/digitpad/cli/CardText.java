package io.github.digitpad.cli;

/** What {@code info} says of a file, a line each. */
final class CardText {

    private static final int COLUMN = 15;

    private CardText() {}

    /** Adds a line. */
    static void add(StringBuilder text, String name, String value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(COLUMN - name.length()))
                .append(value)
                .append('\n');
    }
}
