package io.github.digitpad.spark;

import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/** {@code digitpad_digit(picture)}: the digit of a picture's file that shows one; null where it is none. */
public final class DigitOfPicture implements UDF1<byte[], String> {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable String call(byte @Nullable [] picture) {
        return picture == null ? null : Texts.of(PadSettings.ONE_DIGIT, pad -> pad.read("picture", picture));
    }
}
