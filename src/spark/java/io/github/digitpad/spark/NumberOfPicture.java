package io.github.digitpad.spark;

import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/**
 * {@code digitpad_number(picture)}: the numbers of a picture's file, with a space between them; null where it is none
 * or has none.
 */
public final class NumberOfPicture implements UDF1<byte[], String> {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable String call(byte @Nullable [] picture) {
        return picture == null ? null : Texts.of(PadSettings.DIGITS, pad -> pad.read("picture", picture));
    }
}
