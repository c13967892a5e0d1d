package io.github.digitpad.train;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose pen strokes are not trained on.
 *
 * @param writers by their numbers, which mean the same person in all files
 * @param labs by the laboratories that collected them, as UNIPEN's lines have them
 */
record LeftOut(Set<Integer> writers, Set<String> labs) {

    static final LeftOut NOBODY = new LeftOut(Set.of(), Set.of());

    LeftOut {
        writers = Set.copyOf(writers);
        labs = Set.copyOf(labs);
    }

    boolean has(int writer, String lab) {
        return writers.contains(writer) || labs.contains(lab);
    }

    /** As the command line has it, with a blank before; nothing if nobody is left out. */
    String options() {
        return option(" --leave-out-writers ", writers) + option(" --leave-out-labs ", labs);
    }

    private static String option(String name, Set<?> values) {
        return values.isEmpty() ? "" : name + listed(values, ",");
    }

    /** In words, with a comma before; nothing if nobody is left out. */
    @Override
    public String toString() {
        return (writers.isEmpty() ? "" : ", without the writers " + listed(writers, ", "))
                + (labs.isEmpty() ? "" : ", without the laboratories " + listed(labs, ", "));
    }

    private static String listed(Set<?> values, String separator) {
        return new TreeSet<>(values).stream().map(Object::toString).collect(Collectors.joining(separator));
    }
}
