package io.github.digitpad.data.sets;

import java.util.List;

/**
 * What a file, or several, have.
 *
 * @param arrays whose names and shapes say what they are of each other
 * @param parts what is whole by itself
 */
public record SetContent(List<StoredArray> arrays, List<StoredPart> parts) {

    public SetContent {
        arrays = List.copyOf(arrays);
        parts = List.copyOf(parts);
    }

    /** Arrays alone. */
    public static SetContent ofArrays(List<? extends StoredArray> arrays) {
        return new SetContent(List.copyOf(arrays), List.of());
    }

    /** Parts alone. */
    public static SetContent ofParts(List<? extends StoredPart> parts) {
        return new SetContent(List.of(), List.copyOf(parts));
    }
}
