package io.github.digitpad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far it is, on one line of a terminal that is written again each second. Nothing, where there is no terminal. */
final class Progress {

    private static final long EACH_NANOS = 1_000_000_000;

    /** Back to the line's beginning, and all of it away. */
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final boolean isShown;
    private final LongSupplier nanos;
    private final long start;
    private long shown;
    private long lines;
    private long errors;
    private boolean isThere;

    Progress(PrintWriter terminal, boolean isShown, LongSupplier nanos) {
        this.terminal = terminal;
        this.isShown = isShown;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shown = start;
    }

    /** Where standard error is a terminal, and standard output is not the same one. */
    static Progress onTerminal(PrintWriter err) {
        return new Progress(err, isTerminal(2) && !isTerminal(1), System::nanoTime);
    }

    /** As {@code test -t} has it: Java 17 knows only whether all are. */
    private static boolean isTerminal(int descriptor) {
        ProcessBuilder test = new ProcessBuilder("test", "-t", String.valueOf(descriptor)).inheritIO();
        // It looks at a descriptor of its own; its input must stay ours to read.
        test.redirectInput(ProcessBuilder.Redirect.PIPE);
        try {
            return test.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One line more is answered. */
    void count(int line, boolean isError) {
        lines++;
        errors += isError ? 1 : 0;
        long now = nanos.getAsLong();
        if (isShown && now - shown >= EACH_NANOS) {
            shown = now;
            isThere = true;
            terminal.print(CLEAR + text(line, now));
            terminal.flush();
        }
    }

    private String text(int line, long now) {
        double seconds = (now - start) / 1e9;
        return String.format(Locale.ROOT, "line %,d, %,d errors, %,.0f lines a second", line, errors, lines / seconds);
    }

    /** Makes room for a message. */
    void clear() {
        if (isThere) {
            terminal.print(CLEAR);
            isThere = false;
        }
    }

    /** Leaves the line as it should stand. */
    void end() {
        clear();
        if (isShown && lines > 0) {
            terminal.println(String.format(
                    Locale.ROOT, "%,d lines, %,d errors, %,.1f s", lines, errors, (nanos.getAsLong() - start) / 1e9));
        }
        terminal.flush();
    }
}
