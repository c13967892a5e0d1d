package io.github.digitpad.paper;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import java.util.List;

/**
 * The network that slides along strips. Several are laid one behind the other, with so much paper between them that
 * none sees another: so it does not matter how wide its window is. Serves one thread at a time.
 */
final class LineNetwork {

    /** Between strips, in px: a last column's middle is up to 8 px beside its strip, and sees half of what it sees. */
    private static final int BETWEEN = LineColumns.SEEN / 2 + 2 * LineColumns.STEP;

    private final LineEngines engines;
    private final int[] widths;

    /**
     * @throws IllegalArgumentException if its network takes or gives anything else than columns; the message says what
     */
    LineNetwork(LineEngines engines) {
        this.engines = engines;
        this.widths = engines.columns();
        check(widths[0]);
    }

    private void check(int columns) {
        Engine engine = engines.engine(columns);
        Shape needed = Shape.of(LineStrip.HEIGHT, LineColumns.width(columns), 1);
        if (columns < 1
                || !engine.inputShape().equals(needed)
                || engine.outputShape().size() != columns * LineSigns.CLASSES) {
            throw new IllegalArgumentException("the network of pictures' numbers takes " + engine.inputShape()
                    + " and gives " + engine.outputShape() + ": needs " + needed + " in for so many columns out, of "
                    + LineSigns.CLASSES + " classes");
        }
    }

    /** For each strip the logits of its {@link LineColumns}, {@code [columns, classes]}. */
    float[][] read(List<LineStrip> strips) {
        int[] starts = new int[strips.size() + 1];
        for (int i = 0; i < strips.size(); i++) {
            int covered = LineColumns.STEP * LineColumns.count(strips.get(i).width());
            starts[i + 1] = starts[i] + covered + BETWEEN;
        }
        int end = Math.max(0, starts[strips.size()] - BETWEEN) / LineColumns.STEP;
        float[] tape = new float[(end + widths[widths.length - 1]) * LineSigns.CLASSES];
        int first = 0;
        for (int column = 0; column < end; ) {
            int columns = columns(end - column);
            int width = LineColumns.width(columns);
            int from = column * LineColumns.STEP - LineColumns.SEEN / 2;
            while (first + 1 < strips.size() && starts[first + 1] <= from) {
                first++;
            }
            float[] input = new float[LineStrip.HEIGHT * width];
            fill(input, width, strips, starts, first, from);
            engines.engine(columns).forward(input, 0, tape, column * LineSigns.CLASSES);
            column += columns;
        }
        float[][] logits = new float[strips.size()][];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = new float[LineColumns.count(strips.get(i).width()) * LineSigns.CLASSES];
            System.arraycopy(tape, starts[i] / LineColumns.STEP * LineSigns.CLASSES, logits[i], 0, logits[i].length);
        }
        return logits;
    }

    /** What is just enough for so many, or the most. */
    private int columns(int wanted) {
        int i = 0;
        while (i + 1 < widths.length && widths[i] < wanted) {
            i++;
        }
        return widths[i];
    }

    /** The tape's columns from {@code from} on. */
    private static void fill(float[] input, int width, List<LineStrip> strips, int[] starts, int first, int from) {
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
    }
}
