package io.github.digitpad.formats;

import io.github.digitpad.nn.Network;
import java.util.List;

/**
 * A model as its files have it.
 *
 * @param source what messages call it: the path of the file that it begins with
 * @param format as people call it: {@code TensorFlow.js layers model}
 * @param madeBy the programs that wrote it, with their versions, as the files say; empty, if they do not
 * @param network takes and gives what the files say, in their range and order
 * @param labels what its classes are called, as the files say; empty, if they do not
 */
public record Model(String source, String format, String madeBy, Network network, List<String> labels) {

    /** The list is copied. */
    public Model {
        labels = List.copyOf(labels);
    }
}
