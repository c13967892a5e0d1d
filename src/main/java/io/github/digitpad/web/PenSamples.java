package io.github.digitpad.web;

import io.github.digitpad.ink.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the samples that events bring to the strokes that they are of. WebKit, when it is behind, hands samples over
 * with an event from before their stroke began, which would draw lines between strokes and leave the strokes without
 * them.
 */
final class PenSamples {

    /** A sample may be so much newer than its event where a browser resamples: two frames. */
    private static final double MOST_AHEAD_MILLIS = 33;

    private final List<Point> early = new ArrayList<>();

    /** A stroke begins; samples from before are of none. */
    void begin(double timeMillis) {
        takeEarly(timeMillis, new ArrayList<>());
    }

    /** The samples up to an event, of those that came with it and those that came too early. */
    List<Point> upTo(double timeMillis, List<Point> samples) {
        List<Point> due = new ArrayList<>();
        takeEarly(timeMillis, due);
        for (Point sample : samples) {
            (sample.timeMillis() > timeMillis + MOST_AHEAD_MILLIS ? early : due).add(sample);
        }
        return due;
    }

    private void takeEarly(double timeMillis, List<Point> due) {
        while (!early.isEmpty() && early.get(0).timeMillis() <= timeMillis) {
            due.add(early.remove(0));
        }
    }
}
