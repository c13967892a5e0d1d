package io.github.digitpad.paper;

import io.github.digitpad.nn.Engine;

/** One network's engines for strips of several widths, each made when it is first needed: a short number takes less. */
public interface LineEngines {

    /** For how many {@link LineColumns} there is one, the least first; one at least. */
    int[] columns();

    /** That of a width. */
    Engine engine(int columns);

    /** A single one. */
    static LineEngines of(Engine engine) {
        int columns = engine.outputShape().size() / LineSigns.CLASSES;
        return new LineEngines() {
            @Override
            public int[] columns() {
                return new int[] {columns};
            }

            @Override
            public Engine engine(int wanted) {
                return engine;
            }
        };
    }
}
