package io.github.digitpad.formats.brought;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the classes of a network are called. If they are the digits 0 to 9 in their order it reads numbers; else each
 * class stands for itself.
 *
 * @param names one for each class, in the network's order
 */
public record ClassLabels(List<String> names) {

    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** EMNIST's sets: by class, balanced, letters; and digits with capitals. */
    private static final List<String> USUAL = List.of(
            DIGITS,
            CAPITALS,
            DIGITS + CAPITALS,
            DIGITS + CAPITALS + "abdefghnqrt",
            DIGITS + CAPITALS + "abcdefghijklmnopqrstuvwxyz");

    /** The list is copied. */
    public ClassLabels {
        names = List.copyOf(names);
    }

    /**
     * Where nobody says: as in EMNIST, if it has as many; else numbers from 0.
     *
     * @see "Cohen et al. 2017, EMNIST: an extension of MNIST to handwritten letters, table II"
     */
    static ClassLabels usual(int classes) {
        List<String> names = new ArrayList<>();
        for (String set : USUAL) {
            for (int i = 0; i < classes && set.length() == classes; i++) {
                names.add(set.substring(i, i + 1));
            }
        }
        for (int i = names.size(); i < classes; i++) {
            names.add(String.valueOf(i));
        }
        return new ClassLabels(names);
    }

    /** Whether they are the ten digits, in their order. */
    public boolean isDigits() {
        return names.size() == DIGITS.length() && names.equals(usual(DIGITS.length()).names);
    }

    /** Which class each of the ten digits is, the first of that name; -1 for one that is none. */
    int[] classesOfDigits() {
        int[] classes = new int[DIGITS.length()];
        Arrays.fill(classes, -1);
        for (int i = names.size() - 1; i >= 0; i--) {
            int digit = names.get(i).length() == 1 ? DIGITS.indexOf(names.get(i)) : -1;
            if (digit >= 0) {
                classes[digit] = i;
            }
        }
        return classes;
    }
}
