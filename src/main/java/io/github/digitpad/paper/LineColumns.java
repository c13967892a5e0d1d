package io.github.digitpad.paper;

/** Where the columns are that a network gives for a strip: each looks at {@value #SEEN} px, {@value #STEP} px on. */
public final class LineColumns {

    /** From one column to the next, in px. */
    public static final int STEP = 4;

    /** What a column depends on, in px. */
    public static final int SEEN = 64;

    private LineColumns() {}

    /** How many columns have their middle on so many px, or just beside them. */
    public static int count(int inkWidth) {
        return (inkWidth + STEP - 1) / STEP + 1;
    }

    /** How wide what so many columns look at is, in px: half of {@link #SEEN} on either side of the first and last. */
    public static int width(int columns) {
        return SEEN + STEP * (columns - 1);
    }
}
