package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads any bytes as pen strokes in UNIPEN: the fuzzed reader {@code unipen}. */
public final class UnipenFuzzTarget {

    private UnipenFuzzTarget() {}

    public static void check(byte[] data) {
        FuzzedFile.checkPlainAndGzipped(data, UnipenFuzzTarget::digits);
    }

    private static Object digits(Path file) throws IOException {
        List<LabelledInk> digits = UnipenReader.read(file);
        assertTrue(!digits.isEmpty());
        for (LabelledInk digit : digits) {
            assertTrue(digit.label() >= 0 && digit.label() <= 9, digit::toString);
            assertTrue(digit.writer() >= LabelledInk.UNKNOWN_WRITER, digit::toString);
            assertTrue(!digit.ink().isEmpty(), digit::toString);
            double timeMillis = 0;
            for (Stroke stroke : digit.ink().strokes()) {
                for (Point point : stroke.points()) {
                    assertTrue(Math.abs(point.x()) <= 1e6 && Math.abs(500 - point.y()) <= 1e6, point::toString);
                    assertEquals(timeMillis, point.timeMillis());
                    timeMillis += UnipenReader.SAMPLING_MILLIS;
                }
            }
        }
        return digits;
    }
}
