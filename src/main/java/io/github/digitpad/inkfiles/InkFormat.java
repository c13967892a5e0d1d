package io.github.digitpad.inkfiles;

import java.io.IOException;
import java.util.List;

/** A format of ink files. Each has a folder of its own beside this one, and a place in the list of {@link InkFiles}. */
public interface InkFormat {

    /** What it is called, as messages and the command line say it: {@code Xournal++}. */
    String name();

    /**
     * Whether a file is of this format, or means to be: what is wrong with it is worth a message then.
     *
     * @param file unpacked, where it was gzipped
     */
    boolean recognises(InkFile file);

    /**
     * Its pages, in their order, each with what a person wrote with a pen and can be seen: nothing that was erased,
     * deleted or hidden, no highlighter, no white-out, no typed text, no way of the pen through the air.
     *
     * @throws IOException {@link InkFormatException}, or what the file's parts are read with throws
     */
    List<InkPage> read(InkFile file) throws IOException;

    /**
     * What made it, and of which version it is, as far as it says: {@code Xournal++ 1.1.3, version 4}.
     *
     * @param file of this format, unpacked, which {@link #read} reads
     * @return empty, if it says neither
     * @throws IOException as reading does
     */
    default String madeBy(InkFile file) throws IOException {
        return "";
    }
}
