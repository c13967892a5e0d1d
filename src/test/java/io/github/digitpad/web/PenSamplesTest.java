package io.github.digitpad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Point;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As WebKitGTK 2.50 sent them on a busy machine: samples of a 0 with a move from before it. */
class PenSamplesTest {

    private final PenSamples samples = new PenSamples();

    @Test
    void samplesAreOfTheirEvent() {
        samples.begin(100);
        assertEquals(points(110, 118, 126), samples.upTo(126, points(110, 118, 126)));
        assertEquals(points(140), samples.upTo(130, points(140)), "resampled by the browser");
    }

    @Test
    void earlySamplesWaitForTheirStroke() {
        assertEquals(points(3210), samples.upTo(3210, points(3389, 3470, 3666, 3210)));
        samples.begin(3210);
        assertEquals(points(3389, 3470, 3666, 3778), samples.upTo(3778, points(3778)));
        assertEquals(points(4024, 4034), samples.upTo(4034, points(4024, 4140, 4150, 4034)));
        assertEquals(points(4058), samples.upTo(4058, points(4058)), "the stroke ends");
        samples.begin(4145);
        assertEquals(points(4150, 4300), samples.upTo(4300, points(4300)), "only what came after it began");
    }

    private static List<Point> points(double... times) {
        List<Point> points = new ArrayList<>();
        for (double time : times) {
            points.add(new Point(time / 10, 5, time));
        }
        return points;
    }
}
