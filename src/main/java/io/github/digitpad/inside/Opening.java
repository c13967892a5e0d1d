package io.github.digitpad.inside;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedReader;

/** Opens a network node by node, so that a page answers meanwhile. */
final class Opening implements OpeningPort {

    private final PackedReader reader;

    Opening(PackedReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean step() {
        if (reader.isDone()) {
            return false;
        }
        try {
            reader.readNode();
        } catch (PackFormatException e) {
            throw new IllegalStateException(e);
        }
        return !reader.isDone();
    }

    @Override
    public InsidePort port() {
        try {
            return new Inside(reader.network());
        } catch (PackFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
