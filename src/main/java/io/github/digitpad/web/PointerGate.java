package io.github.digitpad.web;

/**
 * Decides which pointer may draw: one at a time, and no touch while a pen is about, because that is the palm of the
 * hand that holds it.
 */
final class PointerGate {

    /** For so long after the pen's last sign a touch is taken for the palm. A hand between two strokes takes less. */
    static final double PALM_MILLIS = 600;

    /** What to do with a pointer that comes down. */
    enum Verdict {
        IGNORE,
        DRAW,
        /** Draw, and take away what a touch has begun: the palm came down before the pen. */
        DRAW_INSTEAD
    }

    private static final String PEN = "pen";
    private static final String TOUCH = "touch";

    private boolean drawing;
    private int drawingId;
    private String drawingType = "";
    private double penSeenMillis = Double.NEGATIVE_INFINITY;

    /** @param type as PointerEvent names it: "mouse", "pen", "touch" */
    Verdict down(int id, String type, double timeMillis) {
        sighted(type, timeMillis);
        boolean palm = type.equals(TOUCH) && timeMillis - penSeenMillis < PALM_MILLIS;
        boolean palmDraws = drawing && drawingType.equals(TOUCH) && type.equals(PEN);
        // A pointer that draws and comes down again has been lifted where nobody told the pad.
        boolean unheard = drawing && drawingId == id;
        if (palm || (drawing && !palmDraws && !unheard)) {
            return Verdict.IGNORE;
        }
        drawing = true;
        drawingId = id;
        drawingType = type;
        return palmDraws ? Verdict.DRAW_INSTEAD : Verdict.DRAW;
    }

    /** Takes note of any event, so that a pen that hovers or draws is known to be about. */
    void sighted(String type, double timeMillis) {
        if (type.equals(PEN)) {
            penSeenMillis = timeMillis;
        }
    }

    boolean isDrawing(int id) {
        return drawing && drawingId == id;
    }

    /**
     * A cancelled touch was a palm or a gesture of the system; a cancelled pen or mouse has drawn what it has drawn.
     */
    boolean dropsWhenCancelled() {
        return drawingType.equals(TOUCH);
    }

    void release() {
        drawing = false;
    }
}
