package io.github.digitpad.paper;

import java.util.Arrays;
import java.util.List;

/**
 * Strips laid one behind the other for the network that slides along them, with so much paper between them that none
 * sees another: so it does not matter how wide its window is.
 */
final class LineTape {

    /** Between strips, in px: a last column's middle is up to 8 px beside its strip, and sees half of what it sees. */
    private static final int BETWEEN = LineColumns.SEEN / 2 + 2 * LineColumns.STEP;

    private final LineNetwork network;
    private final List<LineStrip> strips;
    private final int[] starts;

    /** How many columns all strips take. */
    private final int end;

    private final float[] logits;

    /** The next window's first column. */
    private int column;

    /** The first strip that the next window may see. */
    private int first;

    LineTape(LineNetwork network, List<LineStrip> strips) {
        this.network = network;
        this.strips = strips;
        starts = new int[strips.size() + 1];
        for (int i = 0; i < strips.size(); i++) {
            int covered = LineColumns.STEP * LineColumns.count(strips.get(i).width());
            starts[i + 1] = starts[i] + covered + BETWEEN;
        }
        end = Math.max(0, starts[strips.size()] - BETWEEN) / LineColumns.STEP;
        logits = new float[(end + network.columns(end)) * LineSigns.CLASSES];
    }

    /** Has the network read the next window, if there is one; whether there was. */
    boolean step() {
        if (column >= end) {
            return false;
        }
        int columns = network.columns(end - column);
        int from = column * LineColumns.STEP - LineColumns.SEEN / 2;
        while (first + 1 < strips.size() && starts[first + 1] <= from) {
            first++;
        }
        float[] input = input(from, LineColumns.width(columns));
        network.engines.engine(columns).forward(input, 0, logits, column * LineSigns.CLASSES);
        column += columns;
        return true;
    }

    /** A strip's logits, when all windows are read: of its {@link LineColumns}, {@code [columns, classes]}. */
    float[] logits(int strip) {
        int start = starts[strip] / LineColumns.STEP * LineSigns.CLASSES;
        int count = LineColumns.count(strips.get(strip).width()) * LineSigns.CLASSES;
        return Arrays.copyOfRange(logits, start, start + count);
    }

    /** So many px of the tape. */
    private float[] input(int from, int width) {
        float[] input = new float[LineStrip.HEIGHT * width];
        for (int i = first; i < strips.size() && starts[i] < from + width; i++) {
            LineStrip strip = strips.get(i);
            int left = Math.max(0, from - starts[i]);
            int right = Math.min(strip.width(), from + width - starts[i]);
            if (left < right) {
                float[] ink = strip.columns(left, right);
                for (int y = 0; y < LineStrip.HEIGHT; y++) {
                    System.arraycopy(ink, y * (right - left), input, y * width + starts[i] + left - from, right - left);
                }
            }
        }
        return input;
    }
}
