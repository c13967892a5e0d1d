package io.github.digitpad.formats.tfjs;

import java.io.IOException;

/** Where a model's weight files come from: a directory, files that a person dropped, a download. */
@FunctionalInterface
public interface ShardSource {

    /**
     * The whole content of one weight file.
     *
     * @param path as {@code weightsManifest[].paths} in {@code model.json} gives it, relative to {@code model.json}
     * @throws IOException if it is not there or cannot be read; the message says what was there instead
     */
    byte[] read(String path) throws IOException;
}
