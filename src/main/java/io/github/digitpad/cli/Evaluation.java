package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import java.util.List;
import java.util.Map;

/**
 * A labelled collection as a network reads it.
 *
 * @param name of the collection, for people
 * @param network the network's name
 * @param readings in the collection's order
 * @param seconds how long reading took
 */
record Evaluation(String name, String network, List<LabelledReading> readings, double seconds) {

    static Evaluation of(LabelledPictures pictures, LearnedSet set) {
        long start = System.nanoTime();
        List<LabelledReading> readings = LabelledReading.all(pictures, set);
        return new Evaluation(pictures.name(), set.network().name(), readings, (System.nanoTime() - start) / 1e9);
    }

    Score score() {
        return Score.of(readings);
    }

    /** Of each key of the breakdown, in its order. */
    Map<String, Score> scores(Breakdown breakdown) {
        return Score.by(breakdown, readings);
    }

    Calibration calibration() {
        return Calibration.of(readings);
    }
}
