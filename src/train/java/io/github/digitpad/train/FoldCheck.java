package io.github.digitpad.train;

import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.List;

/** Checks that the network to be published computes what the trained one does. */
final class FoldCheck {

    /** Between logits, whose size is about 10; float arithmetic in another order differs by about 1e-5. */
    private static final double TOLERANCE = 1e-3;

    private FoldCheck() {}

    /**
     * Compares the logits of pictures.
     *
     * @param folded ends in logits
     * @return the greatest difference
     * @throws IllegalStateException if one exceeds the tolerance
     */
    static double requireAgreement(TorchNetwork trained, Network folded, List<LabelledPicture> pictures) {
        int pixels = folded.inputShape().size();
        int classes = folded.outputShape().size();
        float[] inputs = new float[pictures.size() * pixels];
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i).picture().copyTo(inputs, i * pixels);
        }
        float[] expected = trained.logits(inputs);
        PortableEngine engine = new PortableEngine(folded);
        float[] logits = new float[classes];
        double greatest = 0;
        for (int i = 0; i < pictures.size(); i++) {
            engine.run(pictures.get(i).picture().toArray(), logits);
            for (int c = 0; c < classes; c++) {
                double difference = Math.abs(logits[c] - expected[i * classes + c]);
                if (!(difference <= TOLERANCE)) {
                    throw new IllegalStateException("picture " + i + ", class " + c + ": the folded network gives "
                            + logits[c] + ", PyTorch " + expected[i * classes + c] + "; needs to agree within "
                            + TOLERANCE);
                }
                greatest = Math.max(greatest, difference);
            }
        }
        return greatest;
    }
}
