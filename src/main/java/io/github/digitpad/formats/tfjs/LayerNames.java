package io.github.digitpad.formats.tfjs;

import java.util.HashSet;
import java.util.Set;

/**
 * Names that TensorFlow.js takes: {@code A-Z a-z 0-9 . _ - /}, a letter or digit first, each given once. Good names
 * stay as they are.
 */
final class LayerNames {

    private final Set<String> given = new HashSet<>();

    /** The name, or the nearest that can be given. */
    String give(String name) {
        StringBuilder valid = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            valid.append(isLetterOrDigit(c) || "._-/".indexOf(c) >= 0 ? c : '_');
        }
        if (valid.length() == 0 || !isLetterOrDigit(valid.charAt(0))) {
            valid.insert(0, "layer");
        }
        String base = valid.toString();
        String unused = base;
        for (int i = 1; !given.add(unused); i++) {
            unused = base + "_" + i;
        }
        return unused;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
