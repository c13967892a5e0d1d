package io.github.digitpad.formats.learned;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.paper.LineColumns;
import io.github.digitpad.paper.LineEngines;
import io.github.digitpad.paper.LineStrip;
import java.util.HashMap;
import java.util.Map;

/** Engines for the JVM that slide a network along strips: from a single digit's width to that of many numbers. */
final class JvmLineEngines implements LineEngines {

    private static final int[] COLUMNS = {8, 12, 16, 24, 32, 64};

    private final Network network;
    private final Map<Integer, Engine> made = new HashMap<>();

    /**
     * @param network of convolutions, pools and what goes value by value, without edges: it may be as wide as one likes
     */
    JvmLineEngines(Network network) {
        this.network = network;
    }

    @Override
    public int[] columns() {
        return COLUMNS.clone();
    }

    @Override
    public Engine engine(int columns) {
        return made.computeIfAbsent(columns, this::make);
    }

    private Engine make(int columns) {
        Shape input = Shape.of(LineStrip.HEIGHT, LineColumns.width(columns), 1);
        return PortableEngine.onJvm(Network.of(network.name(), input, network.nodes()));
    }
}
