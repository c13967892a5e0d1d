package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.reading.Reader;
import java.util.List;
import java.util.function.BiFunction;

/** Reads much on all cores, each thread with a reader of its own. */
final class AllCores {

    private final ThreadLocal<Reader> readers;

    AllCores(LearnedSet set) {
        this.readers = ThreadLocal.withInitial(set::newReader);
    }

    /** What {@code reading} makes of each item with a reader, in the items' order. */
    <T, R> List<R> read(List<T> items, BiFunction<Reader, T, R> reading) {
        return items.parallelStream()
                .map(item -> reading.apply(readers.get(), item))
                .toList();
    }
}
