package io.github.digitpad.data.sets;

import java.util.List;

/**
 * Pictures as their file has them.
 *
 * @param source of the pictures, for messages
 * @param labels a number for each picture, or empty
 * @param writers the number of who wrote each, or empty
 * @param notes what was found out about them so far, for people
 */
public record RawPart(String source, RawPictures pictures, int[] labels, int[] writers, List<String> notes) {

    /** Pictures without more. */
    public static RawPart of(String source, RawPictures pictures, int[] labels) {
        return new RawPart(source, pictures, labels, new int[0], List.of());
    }
}
