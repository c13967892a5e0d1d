package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.sets.RawPictures.RawPicture;
import java.io.IOException;
import java.util.List;

/**
 * Between which values a set's pixels lie.
 *
 * @param low black, or white
 * @param high the other
 */
record ValueRange(float low, float high) {

    private static final ValueRange LIGHT = new ValueRange(0, 1);

    /** MNIST's mean and standard deviation, with which PyTorch's tutorials normalise it. */
    private static final float MEAN = 0.1307f;

    private static final float DEVIATION = 0.3081f;

    /** Pixels that were resampled or fitted go a bit beyond. */
    private static final float BEYOND = 0.5f;

    private record Known(ValueRange range, boolean isWhole) {}

    /** By which of these everything fits: the narrowest first. */
    private static final List<Known> KNOWN = List.of(
            new Known(LIGHT, false),
            new Known(new ValueRange(-1, 1), false),
            new Known(new ValueRange(-MEAN / DEVIATION, (1 - MEAN) / DEVIATION), false),
            new Known(new ValueRange(0, 16), true),
            new Known(new ValueRange(0, 255), false),
            new Known(new ValueRange(0, 65535), true));

    /**
     * The range of a set.
     *
     * @throws DataFormatException if a value is no number, or they lie in no range that is known
     */
    static ValueRange of(String source, RawPictures pictures) throws IOException {
        if (pictures.isLight()) {
            return LIGHT;
        }
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        boolean whole = true;
        for (int i = 0; i < pictures.count(); i++) {
            RawPicture picture = pictures.get(i);
            for (int at = 0; at < picture.values().length; at++) {
                float value = picture.values()[at];
                if (!Float.isFinite(value)) {
                    throw new DataFormatException(source + ": picture " + i + " (counted from 0): pixel (x="
                            + at % picture.width() + ", y=" + at / picture.width() + ") is " + value
                            + "; needs a number.");
                }
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                whole &= value == (int) value;
            }
        }
        return of(source, least, greatest, whole);
    }

    private static ValueRange of(String source, float least, float greatest, boolean whole) throws DataFormatException {
        for (Known known : KNOWN) {
            ValueRange range = known.range;
            float beyond = whole || range.high > 16 ? 0 : BEYOND;
            // A bit below 0 is of 0 to 1, half a range below of -1 to 1.
            float below = range.low == 0 ? Math.min(beyond, 0.3f) : 0.01f;
            float above = range.low < -0.3f && range.low > -0.5f ? 0.01f : beyond;
            boolean fits = least >= range.low - below && greatest <= range.high + above && (whole || !known.isWhole);
            if (fits) {
                return range;
            }
        }
        throw new DataFormatException(source + ": its pixels go from " + text(least) + " to " + text(greatest)
                + "; needs 0 to 255, 0 to 1, -1 to 1, or whole numbers from 0 to 16 or 65535. Scale them to one.");
    }

    /** A value as a share of the range, 0 to 1. */
    float share(float value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    /** As {@code 0 to 255}. */
    String text() {
        return text(low) + " to " + text(high);
    }

    private static String text(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
