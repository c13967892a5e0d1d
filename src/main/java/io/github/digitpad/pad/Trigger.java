package io.github.digitpad.pad;

/** When ink is read, and its reading becomes the value. */
public enum Trigger {
    /** While it is written, and after each stroke. */
    STROKE,
    /** Once nothing has been written for the pause. */
    PAUSE,
    /** When somebody asks for it; it never becomes the value by itself. */
    MANUAL
}
