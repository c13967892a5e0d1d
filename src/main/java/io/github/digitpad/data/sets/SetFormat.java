package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.io.IOException;

/** A format of data sets. Each has a folder of its own beside this one, and a place in the list of {@link DataSets}. */
public interface SetFormat {

    /** What it is called, as messages and {@code info} say it: {@code NumPy .npz}. */
    String name();

    /** Whether a file is of this format, or means to be: what is wrong with it is worth a message then. */
    boolean recognises(SetFile file) throws IOException;

    /**
     * What it has.
     *
     * @throws DataFormatException if it is broken, or has something that is not read; the message says what, and what
     *     to do
     */
    SetContent read(SetFile file) throws IOException;
}
