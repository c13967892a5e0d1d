package io.github.digitpad.inkfiles.inkml;

import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A trace's points, and the traces that go on with it. */
final class Trace {

    private final boolean isInk;
    private final PageUnit unit;
    private final Mapping canvas;
    private double[] values = new double[48];
    private boolean[] isDown = new boolean[16];
    private int size;
    private @Nullable Trace next;
    private boolean isPlaced;
    private boolean isShown;

    /**
     * A trace without points.
     *
     * @param isInk whether what it draws is seen, and a pen's
     * @param unit of its format
     * @param canvas where its points are on the page: in units that the file does not tell, unless it is where they are
     */
    Trace(boolean isInk, PageUnit unit, Mapping canvas) {
        this.isInk = isInk;
        this.unit = canvas.isIdentity() ? unit : PageUnit.UNKNOWN;
        this.canvas = canvas;
    }

    void add(double x, double y, double timeMillis, boolean down) {
        if (size == isDown.length) {
            values = Arrays.copyOf(values, 2 * values.length);
            isDown = Arrays.copyOf(isDown, 2 * isDown.length);
        }
        values[3 * size] = canvas.x(x, y);
        values[3 * size + 1] = canvas.y(x, y);
        values[3 * size + 2] = timeMillis;
        isDown[size] = down;
        size++;
    }

    int size() {
        return size;
    }

    PageUnit unit() {
        return unit;
    }

    /** Whether it is to be placed already. */
    boolean isShown() {
        return isShown;
    }

    void setShown() {
        isShown = true;
    }

    /** Goes on with another trace, which is none of its own then. */
    void continueWith(Trace later) {
        Trace last = this;
        while (last.next != null) {
            last = last.next;
        }
        if (last != later && later.next == null && !later.isPlaced) {
            last.next = later;
            later.isPlaced = true;
        }
    }

    /** Puts its strokes on the page, unless they are there. */
    void place(Pages pages) throws InkFormatException {
        if (!isPlaced) {
            isPlaced = true;
            place(pages, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * Puts some of its points on the page, unless it is there.
     *
     * @param to behind the last of them
     */
    void placePart(Pages pages, int from, int to) throws InkFormatException {
        if (!isPlaced) {
            isPlaced = true;
            place(pages, from, to);
        }
    }

    private void place(Pages pages, int from, int to) throws InkFormatException {
        for (Trace part = this; part != null && isInk; part = part.next) {
            int end = part == this ? Math.min(to, part.size) : part.size;
            for (int i = part == this ? from : 0; i < end; i++) {
                if (part.isDown[i]) {
                    pages.point(part.values[3 * i], part.values[3 * i + 1], part.values[3 * i + 2]);
                } else {
                    pages.endStroke();
                }
            }
        }
        pages.endStroke();
    }
}
