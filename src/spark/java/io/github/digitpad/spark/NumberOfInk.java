package io.github.digitpad.spark;

import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/** {@code digitpad_ink(strokes)}: the number of ink as JSON; null where it is none. */
public final class NumberOfInk implements UDF1<String, String> {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable String call(@Nullable String strokes) {
        return strokes == null ? null : Texts.of(PadSettings.DIGITS, pad -> pad.read(Strokes.ofJson(strokes)));
    }
}
