package io.github.digitpad.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Reads much on all cores, each thread with a reader of its own.
 *
 * @param <R> the reader
 */
final class AllCores<R> {

    private final ThreadLocal<R> readers;

    AllCores(Supplier<R> newReader) {
        this.readers = ThreadLocal.withInitial(newReader);
    }

    /** What {@code reading} makes of each item with a reader, in the items' order. */
    <T, S> List<S> read(List<T> items, BiFunction<R, T, S> reading) {
        return items.parallelStream()
                .map(item -> reading.apply(readers.get(), item))
                .toList();
    }
}
