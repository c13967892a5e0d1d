package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Texts;
import io.github.digitpad.nn.Tensor;
import java.util.List;

/** A weight as a file has it. */
public interface KerasWeight {

    /** As the file calls it: the last part is the kind, the part before that the layer. */
    String name();

    /** None for a single number. */
    List<Integer> extents();

    /** The values; one without extents is given as a vector of one. */
    Tensor tensor() throws ModelFormatException;

    /** As {@code "conv2d/kernel" [5, 5, 1, 8]}. */
    default String label() {
        return Json.quote(name()) + " " + Texts.of(extents());
    }
}
