package io.github.digitpad.pad;

import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who reads what is written on pads: one network for all of them, each with a reader of its own. */
public interface Readers {

    /**
     * A reader with the network in use, which is read now if need be; nothing, if there is none. Lasts until another
     * network comes into use.
     */
    @Nullable
    Reader newReader();

    /**
     * Reads, but for a slice of time only.
     *
     * @return nothing, if a network that takes long has not been through by then: the same reading, asked for again,
     *     goes on
     */
    default @Nullable Reading slice(Supplier<Reading> reading) {
        return reading.get();
    }

    /** How often another network has come into use. */
    int changes();
}
