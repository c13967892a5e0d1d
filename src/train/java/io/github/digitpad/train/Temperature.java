package io.github.digitpad.train;

import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * What logits are divided by so that probabilities say how often answers are right. Changes no answer.
 *
 * @param value above 1 where the network is too sure, below 1 where it is not sure enough
 * @param fitted to pictures that were held back in this run; else it was given
 * @see "Guo, Pleiss, Sun, Weinberger 2017, On Calibration of Modern Neural Networks"
 */
record Temperature(double value, boolean fitted) {

    /** Of the search, as a logarithm: from 1/10 to 10. */
    private static final double RANGE = Math.log(10);

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Of the logarithm. */
    private static final double TOLERANCE = 1e-4;

    /** @throws IllegalArgumentException if it is not a positive number */
    Temperature {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("temperature " + value + ": needs a positive number");
        }
    }

    /**
     * The temperature under which the labels are most likely, by golden-section search.
     *
     * @param network ends in logits
     * @param pictures that were not trained on
     */
    static Temperature fit(Network network, List<LabelledPicture> pictures) {
        Engine engine = PortableEngine.onJvm(network);
        List<float[]> logits = new ArrayList<>();
        for (LabelledPicture labelled : pictures) {
            float[] scores = new float[network.outputShape().size()];
            engine.run(labelled.picture().toArray(), scores);
            logits.add(scores);
        }
        double low = -RANGE;
        double high = RANGE;
        while (high - low > TOLERANCE) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(logits, pictures, Math.exp(left)) < surprise(logits, pictures, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Temperature(Math.exp((low + high) / 2), true);
    }

    /** The negative logarithm of the labels' likelihood. */
    private static double surprise(List<float[]> logits, List<LabelledPicture> pictures, double temperature) {
        double sum = 0;
        for (int i = 0; i < logits.size(); i++) {
            float[] scores = logits.get(i);
            double greatest = scores[Scores.best(scores, 0, scores.length)] / temperature;
            double total = 0;
            for (float score : scores) {
                total += Math.exp(score / temperature - greatest);
            }
            sum += greatest + Math.log(total) - scores[pictures.get(i).label()] / temperature;
        }
        return sum;
    }

    /**
     * The network whose last layer gives its logits divided by this.
     *
     * @param network ends in a dense layer
     * @throws IllegalArgumentException if it ends in another
     */
    Network fold(Network network) {
        List<Layer> layers = new ArrayList<>(network.layers());
        int last = layers.size() - 1;
        if (!(layers.get(last) instanceof Dense dense)) {
            throw new IllegalArgumentException(
                    "network ends in " + layers.get(last).kind() + ": needs Dense to divide its logits");
        }
        layers.set(last, new Dense(dense.name(), divided(dense.kernel()), divided(dense.bias())));
        return new Network(network.name(), network.inputShape(), layers);
    }

    private Tensor divided(Tensor tensor) {
        float[] values = tensor.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / value);
        }
        return Tensor.of(tensor.shape(), values);
    }
}
