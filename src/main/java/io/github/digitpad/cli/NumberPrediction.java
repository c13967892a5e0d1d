package io.github.digitpad.cli;

import io.github.digitpad.data.InkOrName;
import io.github.digitpad.data.sets.svhn.HouseNumbers;
import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.decode.PictureKind;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the numbers of files, whichever can be read, and writes a line for each. */
final class NumberPrediction {

    /** The file's name that stands for what another program writes. */
    private static final String STANDARD_INPUT = "-";

    private final LearnedSet set;
    private final AllCores<Readers> cores;
    private final ReadingOptions options;
    private final boolean isCrop;
    private final NumberFormat format;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private volatile boolean isAnyFileUnread;

    /**
     * Writes where it is told to.
     *
     * @param isCrop whether each picture is cut out about one number
     * @param in what {@code -} stands for
     */
    NumberPrediction(
            LearnedSet set,
            ReadingOptions options,
            boolean isCrop,
            NumberFormat format,
            InputStream in,
            PrintWriter out,
            PrintWriter err) {
        this.set = set;
        this.cores = new AllCores<>(() -> new Readers(set));
        this.options = options;
        this.isCrop = isCrop;
        this.format = format;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /**
     * Whether all files could be read; a line that could not does not count.
     *
     * @param after so many lines of standard input are not read
     */
    boolean read(List<Path> files, long after) {
        if (!format.header().isEmpty()) {
            out.println(format.header());
        }
        boolean all = true;
        for (Path file : files) {
            all &= file.toString().equals(STANDARD_INPUT) ? readStandardInput(after) : read(file);
        }
        out.flush();
        return all && !isAnyFileUnread;
    }

    /** Whether nobody reads any more what is written; what was written is written out. */
    static boolean isUnread(PrintWriter out) {
        // The writer does not hear of what becomes of the stream behind it.
        return out.checkError() || System.out.checkError();
    }

    private boolean readStandardInput(long after) {
        try (NumberStream stream = new NumberStream(in, after, format, out, err, Progress.onTerminal(err))) {
            return stream.read(() -> new Readers(set), this::rows);
        }
    }

    /** The rows of one line of standard input: of its ink, or of all of the file that it names. */
    private List<NumberRow> rows(InkOrName line, Readers readers) throws IOException {
        Ink ink = line.ink();
        if (ink != null) {
            return rows(STANDARD_INPUT, readers, InkLines.item(ink));
        }
        List<NumberRow> rows = new ArrayList<>();
        try (NumberSource source = source(Path.of(line.name()))) {
            for (NumberSource.Item item = source.next(); item != null; item = source.next()) {
                rows.addAll(rows(line.name(), readers, item));
            }
        } catch (InvalidPathException e) {
            throw new IOException(line.name() + ": no file's name, and no ink as JSON.", e);
        }
        return rows.isEmpty() ? List.of(NumberRow.empty(line.name(), 0)) : rows;
    }

    private boolean read(Path file) {
        List<NumberSource.Item> batch = new ArrayList<>();
        boolean isEmpty = true;
        try (NumberSource source = source(file)) {
            // Where nobody reads on, as when head has enough, there is nothing to be done.
            for (NumberSource.Item item = source.next(); item != null && !isUnread(out); item = source.next()) {
                isEmpty = false;
                batch.add(item);
                if (batch.size() == source.atATime()) {
                    write(file, batch);
                }
            }
            write(file, batch);
            if (isEmpty) {
                write(NumberRow.empty(file.toString(), 0));
            }
            return true;
        } catch (IOException e) {
            // What came before the place where the file breaks off.
            write(file, batch);
            write(NumberRow.failed(file.toString(), 0, InputFiles.explain(e)));
            return false;
        }
    }

    /** What a file is, its bytes say. */
    private NumberSource source(Path file) throws IOException {
        PictureKind kind = Files.isRegularFile(file) ? PictureFile.kind(file) : PictureKind.OTHER;
        if (kind.isRead()) {
            // Excalidraw's may have the drawing in them.
            InkFilePages drawing = kind == PictureKind.PNG ? InkFilePages.of(file) : null;
            return drawing != null ? drawing : new PicturePages(file, isCrop);
        }
        if (HouseNumbers.isOne(file)) {
            return new HousePictures(file);
        }
        InkFilePages pages = InkFilePages.of(file);
        if (pages != null) {
            return pages;
        }
        return kind.isKnown() ? new PicturePages(file, isCrop) : new InkLines(file);
    }

    private void write(Path file, List<NumberSource.Item> batch) {
        cores.read(batch, (readers, item) -> rows(file.toString(), readers, item))
                .forEach(rows -> rows.forEach(this::write));
        batch.clear();
    }

    private List<NumberRow> rows(String file, Readers readers, NumberSource.Item item) {
        try {
            List<FoundNumber> numbers = item.read(readers, options);
            return numbers.isEmpty()
                    ? List.of(NumberRow.empty(file, item.page()))
                    : numbers.stream()
                            .map(number -> NumberRow.of(file, item.page(), number))
                            .toList();
        } catch (IOException e) {
            isAnyFileUnread |= item.isFile();
            return List.of(NumberRow.failed(file, item.page(), InputFiles.explain(e)));
        }
    }

    private void write(NumberRow row) {
        if (row.error() != null) {
            err.println(row.error());
        }
        out.println(format.line(row));
    }
}
