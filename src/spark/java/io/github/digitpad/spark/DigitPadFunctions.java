package io.github.digitpad.spark;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** The functions for SQL, Scala, Java and Python. */
public final class DigitPadFunctions {

    private DigitPadFunctions() {}

    /**
     * Makes them known to a session: {@code digitpad_number}, {@code digitpad_digit}, {@code digitpad_read} of
     * pictures' files, {@code digitpad_ink} of strokes as JSON.
     */
    public static void register(SparkSession spark) {
        spark.udf().register("digitpad_number", new NumberOfPicture(), DataTypes.StringType);
        spark.udf().register("digitpad_digit", new DigitOfPicture(), DataTypes.StringType);
        spark.udf().register("digitpad_ink", new NumberOfInk(), DataTypes.StringType);
        spark.udf().register("digitpad_read", new ReadPicture(), Schemas.list(Schemas.NUMBER));
    }
}
