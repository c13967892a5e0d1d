package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import java.util.List;

/**
 * A labelled collection as a network reads it.
 *
 * @param name of the collection, for people
 * @param network the network's name
 * @param readings in the collection's order
 * @param seconds how long reading took
 */
record Evaluation(String name, String network, List<LabelledReading> readings, double seconds) {

    static Evaluation of(LabelledPictures pictures, Network network) {
        long start = System.nanoTime();
        List<LabelledReading> readings = LabelledReading.all(pictures, network);
        return new Evaluation(pictures.name(), network.name(), readings, (System.nanoTime() - start) / 1e9);
    }

    Score score() {
        return Score.of(readings);
    }

    Calibration calibration() {
        return Calibration.of(readings);
    }
}
