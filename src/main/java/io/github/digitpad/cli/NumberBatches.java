package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberLinesReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file's labelled numbers, some at a time. */
final class NumberBatches implements Closeable {

    /** How many numbers are in memory at a time. */
    private static final int BATCH = 256;

    private final Path file;
    private final NumberLinesReader lines;
    private final @Nullable WriterSet writers;
    private boolean isEmpty = true;

    /** @param writers whose numbers are wanted; null for all */
    NumberBatches(Path file, @Nullable WriterSet writers) throws IOException {
        this.file = file;
        this.lines = new NumberLinesReader(file);
        this.writers = writers;
    }

    /**
     * The next numbers, or none after the last ones.
     *
     * @throws IOException if a line is no labelled number, or the file has none at all
     */
    List<LocatedNumber> next() throws IOException {
        List<LocatedNumber> batch = new ArrayList<>();
        LabelledNumber number = lines.next();
        while (number != null) {
            isEmpty = false;
            if (writers == null || writers.contains(number.writer())) {
                batch.add(new LocatedNumber(file, lines.line(), number));
            }
            number = batch.size() == BATCH ? null : lines.next();
        }
        if (isEmpty) {
            throw new IOException(file + ": has no numbers. Needs one or more lines.");
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
