package io.github.digitpad.explain;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Node;
import io.github.digitpad.raster.InkFramer;

/**
 * What a network makes of ink whose {@link Handles} are moved, and how that changes with each move: by how the renderer
 * draws the ink with each handle moved a little to either side, and the network's gradient.
 */
final class BentInk {

    /** By how much a class is to be ahead of what it is compared with, in logits. */
    private static final double AHEAD = 0.05;

    /** How far handles are moved to see how the picture changes, of the ink's extent. */
    private static final double PROBE = 0.02;

    private final Activations activations;
    private final Gradients gradients;
    private final InkFramer framer;
    private final int logits;
    private final float[] picture;
    private final float[] probed;
    private final Handles handles;
    private final double[] probe;

    /** For each move how each pixel changes with it, for each px. */
    private final float[][] changes;

    BentInk(Activations activations, Gradients gradients, Handles handles) {
        this.activations = activations;
        this.gradients = gradients;
        this.framer = new InkFramer(Frames.of(activations.shape(Node.INPUT)));
        this.logits = Logits.node(activations.network());
        this.picture = new float[activations.shape(Node.INPUT).size()];
        this.probed = new float[picture.length];
        this.handles = handles;
        this.probe = new double[handles.count() * 2];
        this.changes = new float[probe.length][picture.length];
    }

    int classes() {
        return activations.values(logits).length;
    }

    double extent() {
        return handles.extent();
    }

    Ink ink(double[] moves, double share) {
        return handles.bent(moves, share);
    }

    /** Lets the network read the ink with its handles moved by a multiple of the moves. */
    void read(double[] moves, double share) {
        framer.frame(handles.bent(moves, share), picture);
        activations.run(picture);
    }

    /**
     * How far, in logits, a class was behind; below 0 if it was where it is wanted.
     *
     * @param sure whether it is to have more than half of the probability, so more than all others together; else more
     *     than any other
     */
    double behind(int wanted, boolean sure) {
        float[] scores = activations.values(logits);
        double others = scores[greatest(wanted)];
        return others + (sure ? Math.log(sumOfOthers(wanted, others)) : 0) + AHEAD - scores[wanted];
    }

    /** The sum of e to the logit of each class but for one, each less the greatest of them. */
    private double sumOfOthers(int wanted, double greatest) {
        double sum = 0;
        float[] scores = activations.values(logits);
        for (int i = 0; i < scores.length; i++) {
            sum += i == wanted ? 0 : Math.exp(scores[i] - greatest);
        }
        return sum;
    }

    /** The class with the greatest logit, but for one. */
    int greatest(int without) {
        float[] scores = activations.values(logits);
        int greatest = without == 0 ? 1 : 0;
        for (int i = 0; i < scores.length; i++) {
            greatest = i != without && scores[i] > scores[greatest] ? i : greatest;
        }
        return greatest;
    }

    /** Sees how the picture changes with each move from here on. */
    void probe(double[] moves) {
        double far = PROBE * handles.extent();
        System.arraycopy(moves, 0, probe, 0, moves.length);
        for (int i = 0; i < moves.length; i++) {
            probe[i] = moves[i] + far;
            framer.frame(handles.bent(probe, 1), changes[i]);
            probe[i] = moves[i] - far;
            framer.frame(handles.bent(probe, 1), probed);
            probe[i] = moves[i];
            for (int j = 0; j < probed.length; j++) {
                changes[i][j] = (float) ((changes[i][j] - probed[j]) / (2 * far));
            }
        }
    }

    /**
     * How a class's logit grows over what it is compared with, with each move, for each px: where the ink was read and
     * probed last.
     *
     * @param sure as {@link #behind} has it
     * @param slope receives it
     * @return the sum of its squares
     */
    double slope(int wanted, boolean sure, double[] slope) {
        if (sure) {
            gradients.ofLogOdds(wanted);
        } else {
            gradients.ofDifference(wanted, greatest(wanted));
        }
        double[] ofPicture = gradients.of(Node.INPUT);
        double squares = 0;
        for (int i = 0; i < slope.length; i++) {
            double sum = 0;
            for (int j = 0; j < ofPicture.length; j++) {
                sum += ofPicture[j] * changes[i][j];
            }
            slope[i] = sum;
            squares += sum * sum;
        }
        return squares;
    }
}
