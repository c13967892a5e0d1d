package io.github.digitpad.spark;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What Spark is told of readings: the same names as in the command line's JSON. */
public final class Schemas {

    /** In the ink's own unit, or in px of the upright picture. */
    static final StructType BOX = struct(
            required("x", DataTypes.DoubleType),
            required("y", DataTypes.DoubleType),
            required("w", DataTypes.DoubleType),
            required("h", DataTypes.DoubleType));

    static final StructType ALTERNATIVE =
            struct(required("text", DataTypes.StringType), required("confidence", DataTypes.DoubleType));

    static final StructType DIGIT = struct(
            required("text", DataTypes.StringType),
            required("box", BOX),
            required("confidence", DataTypes.DoubleType),
            required("alternatives", list(ALTERNATIVE)));

    /** A number; of what has none and of what cannot be read the number is null, and the error says why. */
    public static final StructType NUMBER = struct(
            optional("number", DataTypes.StringType),
            optional("confidence", DataTypes.DoubleType),
            optional("certainty", DataTypes.StringType),
            optional("page", DataTypes.IntegerType),
            optional("box", BOX),
            optional("digits", list(DIGIT)),
            optional("error", DataTypes.StringType));

    private Schemas() {}

    /** A row of the job's output: {@link #NUMBER} after the name of what it was read from. */
    static StructType output() {
        StructType output = struct(optional("file", DataTypes.StringType));
        for (StructField field : NUMBER.fields()) {
            output = output.add(field);
        }
        return output;
    }

    private static StructType struct(StructField... fields) {
        return DataTypes.createStructType(List.of(fields));
    }

    private static StructField required(String name, DataType type) {
        return DataTypes.createStructField(name, type, false);
    }

    private static StructField optional(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    static ArrayType list(DataType type) {
        return DataTypes.createArrayType(type, false);
    }
}
