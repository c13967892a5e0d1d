package io.github.digitpad.cli;

import io.github.digitpad.data.BadLineException;
import io.github.digitpad.data.InkOrName;
import io.github.digitpad.data.NumberLinesReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what another program writes, line by line on all cores, and answers in the lines' order, each as soon as it and
 * those before it are read. Only a few lines are in memory: who is read faster than it answers waits.
 */
final class NumberStream implements Closeable {

    private static final String NAME = "standard input";

    /** Lines that are read ahead, for each core: enough that one slow line does not keep the others from working. */
    private static final int AHEAD = 8;

    /** Reads one line. */
    interface Reading {
        List<NumberRow> rows(InkOrName line, Readers readers) throws IOException;
    }

    private final InputStream in;
    private final long after;
    private final NumberFormat format;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Progress progress;
    private final ExecutorService workers;
    private final BlockingQueue<Future<List<NumberRow>>> answers;
    private volatile boolean isAnyFileUnread;
    private volatile boolean isOver;
    private volatile @Nullable Throwable failure;

    /** @param after so many lines are not read */
    NumberStream(InputStream in, long after, NumberFormat format, PrintWriter out, PrintWriter err, Progress progress) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.in = in;
        this.after = after;
        this.format = format;
        this.out = out;
        this.err = err;
        this.progress = progress;
        this.workers = Executors.newFixedThreadPool(cores);
        this.answers = new ArrayBlockingQueue<>(AHEAD * cores);
    }

    /**
     * Reads all lines.
     *
     * @return whether all files that they name could be read
     */
    boolean read(Supplier<Readers> newReaders, Reading reading) {
        Thread writer = new Thread(this::write, "answers");
        writer.start();
        ThreadLocal<Readers> readers = ThreadLocal.withInitial(newReaders);
        boolean isRead = true;
        try (NumberLinesReader lines = new NumberLinesReader(NAME, in)) {
            lines.skip(after);
            while (ask(lines, readers, reading) && !isOver) {}
        } catch (IOException e) {
            isRead = false;
            answer(CompletableFuture.completedFuture(List.of(NumberRow.failed("-", 0, InputFiles.explain(e)))));
        }
        answer(CompletableFuture.completedFuture(List.of()));
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return isRead && !isAnyFileUnread;
    }

    /** Has the next line read; false after the last one. */
    private boolean ask(NumberLinesReader lines, ThreadLocal<Readers> readers, Reading reading) throws IOException {
        try {
            InkOrName line = lines.nextInkOrName();
            if (line == null) {
                return false;
            }
            int number = lines.line();
            answer(workers.submit(() -> rows(line, number, readers.get(), reading)));
        } catch (BadLineException bad) {
            NumberRow row = NumberRow.failed("-", 1, InputFiles.explain(bad)).answering(lines.line());
            answer(CompletableFuture.completedFuture(List.of(row)));
        }
        return true;
    }

    private List<NumberRow> rows(InkOrName line, int number, Readers readers, Reading reading) {
        try {
            return reading.rows(line, readers).stream()
                    .map(row -> row.answering(number))
                    .toList();
        } catch (IOException e) {
            isAnyFileUnread = true;
            String error = NAME + ": line " + number + ": " + InputFiles.explain(e);
            return List.of(NumberRow.failed(line.name(), 0, error).answering(number));
        }
    }

    private void answer(Future<List<NumberRow>> rows) {
        try {
            answers.put(rows);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes answers until an empty one comes; where nobody reads them any more, they are let go. */
    private void write() {
        try {
            for (List<NumberRow> rows = answers.take().get();
                    !rows.isEmpty();
                    rows = answers.take().get()) {
                write(rows);
                Future<List<NumberRow>> next = answers.peek();
                if ((next == null || !next.isDone()) && NumberPrediction.isUnread(out)) {
                    isOver = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            failure = e.getCause();
            isOver = true;
            // Whoever waits to put one more in sees that nothing is wanted.
            answers.clear();
        } finally {
            progress.end();
        }
    }

    private void write(List<NumberRow> rows) {
        StringBuilder text = new StringBuilder();
        @Nullable String error = null;
        for (NumberRow row : rows) {
            text.append(format.line(row)).append(System.lineSeparator());
            error = row.error() == null ? error : row.error();
            if (row.error() != null) {
                progress.clear();
                err.println(row.error());
            }
        }
        // All that answers a line in one: who is ended in the middle has written whole lines, but for the last.
        out.print(text);
        progress.count(rows.get(0).input(), error != null);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
