package io.github.digitpad.spark;

import io.github.digitpad.api.DigitPad;
import io.github.digitpad.api.Reading;
import java.io.IOException;
import java.io.Serializable;
import java.util.Base64;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The column that is read.
 *
 * @param name of it
 * @param isInk whether it has strokes; else pictures
 */
record Column(String name, boolean isInk) implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * Checks a table.
     *
     * @throws IllegalArgumentException if it has no such column, or one that has something else
     */
    void requireIn(StructType schema) {
        if (!java.util.List.of(schema.fieldNames()).contains(name)) {
            throw new IllegalArgumentException("column \"" + name + "\": not in the table. It has "
                    + String.join(", ", schema.fieldNames()) + ".");
        }
        DataType type = schema.apply(name).dataType();
        boolean isGood = type instanceof StringType
                || (isInk
                        ? type instanceof ArrayType strokes
                                && strokes.elementType() instanceof ArrayType points
                                && points.elementType() instanceof ArrayType
                        : type instanceof BinaryType);
        if (!isGood) {
            throw new IllegalArgumentException("column \"" + name + "\": is " + type.simpleString() + ". Needs "
                    + (isInk
                            ? "strokes: array<array<array<double>>>, or a string of JSON."
                            : "pictures' files: binary, or a string in Base64."));
        }
    }

    /**
     * Reads a value.
     *
     * @throws IOException if it is no picture, or no ink; the message says why
     */
    Reading read(DigitPad pad, String file, @Nullable Object value) throws IOException {
        if (value == null) {
            throw new IOException(
                    file + ": column \"" + name + "\" is null. Needs " + (isInk ? "strokes." : "a picture."));
        }
        if (isInk) {
            try {
                return pad.read(value instanceof String text ? Strokes.ofJson(text) : Strokes.ofArrays(value));
            } catch (IOException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return pad.read(file, value instanceof String text ? decoded(file, text) : (byte[]) value);
    }

    private static byte[] decoded(String file, String text) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": no picture in Base64 (" + e.getMessage() + ").", e);
        }
    }
}
