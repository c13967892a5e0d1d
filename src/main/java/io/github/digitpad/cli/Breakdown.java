package io.github.digitpad.cli;

import java.util.Locale;

/** What the tables of an evaluation are by, as {@code --by} takes it. */
enum Breakdown {
    /** The worst first. */
    WRITER,
    /** Of numbers only: whichever their lines name. */
    LABORATORY,
    /** As labelled; of numbers every sign that is written in them. */
    DIGIT,
    /** Of numbers only: how many signs are written. */
    LENGTH,
    /** Of numbers only: what their lines say of it. */
    SPACING,
    /** Of pictures of numbers only: what their list says. */
    SET,
    /** The same. */
    PAGE;

    /** Stands for a writer or a laboratory where the collection does not say. */
    static final String UNKNOWN = "unknown";

    /** What the keys of its table are called. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its table is called in JSON, as {@code byWriter}. */
    String jsonName() {
        return "by" + name().charAt(0) + key().substring(1);
    }

    /** As the command line takes and names it. */
    @Override
    public String toString() {
        return key();
    }
}
