package io.github.digitpad.cli;

import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What numbers are read from, one after another: lines of ink; other kinds of file are other sources. */
interface NumberSource extends Closeable {

    /** One number to be read. Items of a source are independent of each other and may be read on any thread. */
    interface Item {
        /**
         * Reads it.
         *
         * @throws IOException if this one cannot be read; others of its source can
         */
        Reading read(Reader reader, ReadingOptions options) throws IOException;

        /** The page that it is on, from 1. */
        default int page() {
            return 1;
        }
    }

    /**
     * The next number, or null after the last one.
     *
     * @throws IOException if the source cannot be read, and no other number of it either
     */
    @Nullable
    Item next() throws IOException;
}
