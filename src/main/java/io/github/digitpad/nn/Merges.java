package io.github.digitpad.nn;

import java.util.List;

/** What all layers with several inputs check in the same way. */
final class Merges {

    private Merges() {}

    /** The shape that all inputs have. */
    static Shape common(List<Shape> inputs) {
        requireSeveral(inputs);
        for (Shape input : inputs) {
            if (!input.equals(inputs.get(0))) {
                throw new IllegalArgumentException("needs inputs of one shape, gets " + list(inputs));
            }
        }
        return inputs.get(0);
    }

    static void requireSeveral(List<Shape> inputs) {
        if (inputs.size() < 2) {
            throw new IllegalArgumentException("needs two inputs or more, gets " + inputs.size());
        }
    }

    /** The shapes as a message lists them: {@code [4, 4, 2], [2, 2, 2]}. */
    static String list(List<Shape> inputs) {
        StringBuilder list = new StringBuilder();
        for (Shape input : inputs) {
            list.append(list.length() == 0 ? "" : ", ").append(input);
        }
        return list.toString();
    }
}
