package io.github.digitpad.paper;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;

/** The network that slides along strips, by windows of one or several widths. Serves one thread at a time. */
final class LineNetwork {

    final LineEngines engines;
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

    /** What is just enough for so many, or the most. */
    int columns(int wanted) {
        int i = 0;
        while (i + 1 < widths.length && widths[i] < wanted) {
            i++;
        }
        return widths[i];
    }
}
