package io.github.digitpad.spark;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/** {@code digitpad_read(picture)}: all numbers of a picture's file, an array of {@link Schemas#NUMBER}. */
public final class ReadPicture implements UDF1<byte[], Object[]> {

    private static final long serialVersionUID = 1;

    @Override
    public Object @Nullable [] call(byte @Nullable [] picture) {
        if (picture == null) {
            return null;
        }
        List<Object[]> rows = NumberRows.of(PadSettings.DIGITS.pad(), pad -> pad.read("picture", picture));
        Object[] numbers = new Object[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = RowFactory.create(rows.get(i));
        }
        return numbers;
    }
}
