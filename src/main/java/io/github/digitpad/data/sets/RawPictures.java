package io.github.digitpad.data.sets;

import java.io.IOException;

/** Pictures, of one size or of several, in whatever numbers their file has. Several threads may ask. */
public interface RawPictures {

    /** How many. */
    int count();

    /**
     * One of them.
     *
     * @throws IOException if it cannot be read
     */
    RawPicture get(int index) throws IOException;

    /** Whether its values are light, 0 black to 1 white, as decoders of picture files give it. */
    default boolean isLight() {
        return false;
    }

    /** Of which file a picture is, for messages and lists; empty where all are in one. */
    default String name(int index) {
        return "";
    }

    /**
     * A picture.
     *
     * @param values row by row
     */
    record RawPicture(int width, int height, float[] values) {}
}
