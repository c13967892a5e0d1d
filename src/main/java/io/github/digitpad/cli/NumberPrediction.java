package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the numbers of files, whichever can be read, and writes a line for each. */
final class NumberPrediction {

    /** The file's name that stands for what another program writes. */
    private static final String STANDARD_INPUT = "-";

    /** How many numbers of a file are in memory at a time; of another program each is answered before the next. */
    private static final int BATCH = 256;

    private final AllCores cores;
    private final ReadingOptions options;
    private final NumberFormat format;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param in what {@code -} stands for */
    NumberPrediction(
            LearnedSet set,
            ReadingOptions options,
            NumberFormat format,
            InputStream in,
            PrintWriter out,
            PrintWriter err) {
        this.cores = new AllCores(set);
        this.options = options;
        this.format = format;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Whether all files could be read; a line that could not does not count. */
    boolean read(List<Path> files) {
        if (!format.header().isEmpty()) {
            out.println(format.header());
        }
        boolean all = true;
        for (Path file : files) {
            all &= read(file);
        }
        out.flush();
        return all;
    }

    private boolean read(Path file) {
        boolean isStandardInput = file.toString().equals(STANDARD_INPUT);
        int most = isStandardInput ? 1 : BATCH;
        List<NumberSource.Item> batch = new ArrayList<>();
        boolean isEmpty = true;
        try (NumberSource source = isStandardInput ? new InkLines("standard input", in) : new InkLines(file)) {
            // Where nobody reads on, as when head has enough, there is nothing to be done.
            for (NumberSource.Item item = source.next(); item != null && !out.checkError(); item = source.next()) {
                isEmpty = false;
                batch.add(item);
                if (batch.size() == most) {
                    write(file, batch);
                }
            }
            write(file, batch);
            if (isEmpty) {
                write(NumberRow.empty(file.toString()));
            }
            return true;
        } catch (IOException e) {
            // What came before the place where the file breaks off.
            write(file, batch);
            write(NumberRow.failed(file.toString(), 0, InputFiles.explain(e)));
            return false;
        }
    }

    private void write(Path file, List<NumberSource.Item> batch) {
        cores.read(batch, (reader, item) -> row(file, reader, item)).forEach(this::write);
        batch.clear();
    }

    private NumberRow row(Path file, Reader reader, NumberSource.Item item) {
        try {
            return NumberRow.of(file.toString(), item.page(), item.read(reader, options));
        } catch (IOException e) {
            return NumberRow.failed(file.toString(), item.page(), InputFiles.explain(e));
        }
    }

    private void write(NumberRow row) {
        if (row.error() != null) {
            err.println(row.error());
        }
        out.println(format.line(row));
    }
}
