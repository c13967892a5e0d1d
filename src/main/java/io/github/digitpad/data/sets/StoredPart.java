package io.github.digitpad.data.sets;

import java.io.IOException;

/** A part of a data set, as {@code train} or {@code test}; read when it is asked for. */
public interface StoredPart {

    /** As {@code train}; empty where the set has no parts. */
    String name();

    /**
     * Its pictures with what is known of them.
     *
     * @throws IOException if it cannot be read; the message says why
     */
    RawPart load() throws IOException;

    /** Whether its labels are known, as far as that can be said before it is read. */
    default boolean hasLabels() {
        return true;
    }

    /** A part that is there already. */
    static StoredPart of(String name, RawPart part) {
        return new StoredPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public RawPart load() {
                return part;
            }
        };
    }
}
