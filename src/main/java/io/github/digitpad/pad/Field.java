package io.github.digitpad.pad;

import org.jspecify.annotations.Nullable;

/** The form field that a pad is in: what the pad asks it, and tells it. */
public interface Field {

    /** The most signs a value may have; negative: any number. */
    int maxLength();

    /** Which of the signs {@code .}, {@code ,} and {@code -} may be written besides digits. */
    String marks();

    /** Whether a value may be this text, or begin with it. */
    boolean accepts(String text);

    /** When ink is read. */
    Trigger trigger();

    /** How long after the last stroke what is written counts as settled, in ms; 0: it never does by itself. */
    int pauseMillis();

    /** Readings of less confidence, 0 to 1, are shown but not taken. */
    double minConfidence();

    /** A stroke has been written. */
    void strokeEnded();

    /**
     * The pen has tapped on a digit of the last reading; negative: beside all of them.
     *
     * @return whether that was meant as anything; else it is a dot
     */
    boolean tapped(int digit);

    /** The value, the ink, or what can be undone may have changed. */
    void changed(String value, boolean byUser);

    /** Once the pause is over, the value will be this; a form that is sent before has it already. */
    void willChange(String value);

    /**
     * The ink has been read.
     *
     * @param answer nothing, if there is no ink
     * @param drawing whether a stroke is still being drawn
     */
    void read(@Nullable Answer answer, boolean drawing);

    /** Nothing has been written for the pause. */
    void settled();
}
