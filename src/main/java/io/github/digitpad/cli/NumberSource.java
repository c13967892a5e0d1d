package io.github.digitpad.cli;

import io.github.digitpad.reading.ReadingOptions;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What numbers are read from, one item after another: lines of ink, pages of pictures. */
interface NumberSource extends Closeable {

    /** A number to be read, or a page of them. Items are independent of each other and may be read on any thread. */
    interface Item {
        /**
         * Reads it.
         *
         * @return its numbers in the order of reading; none if there is none
         * @throws IOException if this one cannot be read; others of its source can
         */
        List<FoundNumber> read(Readers readers, ReadingOptions options) throws IOException;

        /** Whether a file cannot be read where this cannot: of lines, the others can. */
        default boolean isFile() {
            return false;
        }

        /** The page that it is on, from 1. */
        default int page() {
            return 1;
        }
    }

    /**
     * The next item, or null after the last one.
     *
     * @throws IOException if the source cannot be read, and nothing more of it either
     */
    @Nullable
    Item next() throws IOException;

    /** How many items may be in memory at a time. */
    int atATime();
}
