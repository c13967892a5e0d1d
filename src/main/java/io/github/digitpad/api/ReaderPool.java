package io.github.digitpad.api;

import io.github.digitpad.formats.learned.LearnedSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;

/**
 * Readers for any number of threads: as many are kept as there are processors, more are made where more threads read at
 * once, and left to the collector.
 */
final class ReaderPool {

    private final LearnedSet set;
    private final ArrayBlockingQueue<Readers> idle =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    ReaderPool(LearnedSet set) {
        this.set = set;
    }

    /** What is read with readers that no other thread has meanwhile. */
    <T> T with(Function<Readers, T> reading) {
        Readers kept = idle.poll();
        Readers readers = kept == null ? new Readers(set) : kept;
        T read = reading.apply(readers);
        // Not after an exception: what it left half done nobody reads with again.
        idle.offer(readers);
        return read;
    }
}
