package io.github.digitpad.train;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.List;
import java.util.Locale;

/** How many pictures a network reads right. */
record Accuracy(int right, int count) {

    /** Runs every picture through the portable engine. */
    static Accuracy of(Network network, List<LabelledPicture> pictures) {
        Engine engine = PortableEngine.onJvm(network);
        float[] scores = new float[network.outputShape().size()];
        int right = 0;
        for (LabelledPicture labelled : pictures) {
            engine.run(labelled.picture().toArray(), scores);
            if (Scores.best(scores, 0, scores.length) == labelled.label()) {
                right++;
            }
        }
        return new Accuracy(right, pictures.size());
    }

    /** As {@code "99.60 % (4980 of 5000)"}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %% (%d of %d)", 100.0 * right / count, right, count);
    }
}
