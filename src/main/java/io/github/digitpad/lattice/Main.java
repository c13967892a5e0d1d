package io.github.digitpad.lattice;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedLearned;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** What {@code webapp/inside/inside-reading.js} calls. It has no network: an engine is lent to it. */
public final class Main {

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * A reader of which one sees how it reads.
     *
     * @param numbers as {@link PackedLearned#numbers}
     * @param pen as {@link PackedLearned#pen}
     * @param side of the pictures that the engine takes, in pixels
     * @throws PackFormatException if what was learned is of another version
     */
    @JSExport
    public static LatticePort openLattice(Float64Array numbers, String pen, int side, LentEngine.Run engine)
            throws PackFormatException {
        return new SeenReader(new LentEngine(side, engine), PackedLearned.read(numbers.toJavaArray(), pen));
    }
}
