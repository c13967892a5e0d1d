package io.github.digitpad.train;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.List;

/** How surprised a network is by labels, which tells networks apart that make equally many errors. */
final class LogLoss {

    /** What a label is surprising at most, so that one probability of 0 does not decide all. */
    private static final double LEAST_PROBABILITY = 1e-12;

    private LogLoss() {}

    /**
     * The mean negative natural logarithm of the labels' probabilities, by the portable engine.
     *
     * @param network gives probabilities
     */
    static double of(Network network, List<LabelledPicture> pictures) {
        Engine engine = PortableEngine.onJvm(network);
        float[] probabilities = new float[network.outputShape().size()];
        double sum = 0;
        for (LabelledPicture labelled : pictures) {
            engine.run(labelled.picture().toArray(), probabilities);
            sum -= Math.log(Math.max(LEAST_PROBABILITY, probabilities[labelled.label()]));
        }
        return sum / pictures.size();
    }
}
