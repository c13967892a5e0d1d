package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wrote: two laboratories may both have a writer 7.
 *
 * @param number or {@link LabelledInk#UNKNOWN_WRITER}
 * @param lab null if it is not known, or the writer is not
 */
record Writer(int number, @Nullable String lab) {

    static final Writer UNKNOWN = new Writer(LabelledInk.UNKNOWN_WRITER, null);

    static Writer of(int number, @Nullable String lab) {
        return number == LabelledInk.UNKNOWN_WRITER ? UNKNOWN : new Writer(number, lab);
    }

    /**
     * By the writers' names, the worst first: of two with the same accuracy, the one with more errors, then the lower
     * number. Who is unknown comes last. A name is the number; it has the laboratory where others share that number.
     *
     * @param score what part of an entry decides
     */
    static <S> Map<String, S> worstFirst(Map<Writer, S> scores, Function<S, Score> score) {
        Map<Integer, Integer> namesakes = new HashMap<>();
        scores.keySet().forEach(writer -> namesakes.merge(writer.number, 1, Integer::sum));
        List<Map.Entry<Writer, S>> sorted = scores.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Writer, S>, Boolean>comparing(
                                entry -> entry.getKey().equals(UNKNOWN))
                        .thenComparingDouble(
                                entry -> score.apply(entry.getValue()).accuracy())
                        .thenComparingInt(
                                entry -> -score.apply(entry.getValue()).wrong())
                        .thenComparingInt(entry -> entry.getKey().number)
                        .thenComparing(entry -> entry.getKey().labName()))
                .toList();
        Map<String, S> named = new LinkedHashMap<>();
        for (Map.Entry<Writer, S> entry : sorted) {
            Writer writer = entry.getKey();
            named.put(writer.name(Objects.requireNonNull(namesakes.get(writer.number)) > 1), entry.getValue());
        }
        return named;
    }

    private String name(boolean withLab) {
        if (equals(UNKNOWN)) {
            return Breakdown.UNKNOWN;
        }
        return withLab ? number + " (" + labName() + ")" : String.valueOf(number);
    }

    private String labName() {
        return lab == null ? Breakdown.UNKNOWN : lab;
    }
}
