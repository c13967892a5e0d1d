package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.util.List;

/** An array of a file: what it is called and its shape are known, its numbers are read when they are asked for. */
public interface StoredArray {

    /** The file's name, for messages. */
    String source();

    /** Its own name, with the file's where that says what it is: {@code x_train}, {@code t10k-labels-idx1-ubyte}. */
    String name();

    /** How many along each axis, 1 or more. */
    int[] shape();

    /**
     * Its numbers.
     *
     * @throws DataFormatException if they cannot be read, or are fewer than its shape says
     */
    NumberArray load() throws DataFormatException;

    /** What its columns are called, where it is a table with a header; else none. */
    default List<String> columns() {
        return List.of();
    }

    /** What messages call it: the file, and its name inside. */
    default String place() {
        return name().isEmpty() || source().contains(name()) ? source() : source() + ": \"" + name() + "\"";
    }

    /** Of an array that is there already. */
    static StoredArray of(String source, String name, NumberArray array) {
        return new StoredArray() {
            @Override
            public String source() {
                return source;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public int[] shape() {
                return array.shape();
            }

            @Override
            public NumberArray load() {
                return array;
            }
        };
    }
}
