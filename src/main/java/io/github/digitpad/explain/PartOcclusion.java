package io.github.digitpad.explain;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.picture.Placement;
import io.github.digitpad.raster.InkFramer;
import java.util.Arrays;
import java.util.List;

/**
 * What each part of one's own ink counts for an answer: paper is laid over the part, where it is in the network's
 * picture, and the fall of the score ({@link Question}) is what it counts. Below 0 if it speaks against the answer.
 * Each pixel belongs to the part whose line is nearest.
 *
 * <p>Made in steps, so that a page can do other things between them.
 *
 * @see Occlusion
 */
public final class PartOcclusion {

    private final Activations activations;
    private final int height;
    private final int width;
    private final int channels;
    private final float[] picture;
    private final float[] covered;
    private final int[] owners;
    private List<Stroke> parts = List.of();
    private double[] falls = {};
    private float[][] outputs = {};
    private Question question = Question.why(0);
    private double score;
    private int next;

    /** @param activations for its own passes: what they held is gone */
    public PartOcclusion(Activations activations) {
        Shape input = activations.shape(Node.INPUT);
        this.activations = activations;
        this.height = Frames.height(input);
        this.width = Frames.width(input);
        this.channels = input.size() / (height * width);
        this.picture = new float[input.size()];
        this.covered = new float[input.size()];
        this.owners = new int[height * width];
    }

    /**
     * Begins with other ink.
     *
     * @param ink of one digit
     * @param stretches its parts, each as a stroke, as {@link InkPart} cuts it
     * @param framed as the network gets it, framed by {@link InkFramer}; copied
     */
    public void begin(Ink ink, Ink stretches, float[] framed, Question asked) {
        parts = stretches.strokes();
        falls = new double[parts.size()];
        outputs = new float[parts.size()][];
        question = asked;
        next = 0;
        System.arraycopy(framed, 0, picture, 0, picture.length);
        if (!parts.isEmpty()) {
            own(new InkFramer(Frames.of(activations.shape(Node.INPUT)))
                    .framing(ink)
                    .placement());
        }
        activations.run(picture);
        score = asked.score(activations);
    }

    /** Finds which part each pixel belongs to. */
    private void own(Placement placement) {
        double[] nearest = new double[owners.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int part = 0; part < parts.size(); part++) {
            for (Point point : parts.get(part).points()) {
                double x = point.x() * placement.scale() + placement.left() - 0.5;
                double y = point.y() * placement.scale() + placement.top() - 0.5;
                for (int i = 0; i < owners.length; i++) {
                    int row = i / width;
                    double dx = i - row * width - x;
                    double dy = row - y;
                    double distance = dx * dx + dy * dy;
                    if (distance < nearest[i]) {
                        nearest[i] = distance;
                        owners[i] = part;
                    }
                }
            }
        }
    }

    /**
     * Covers the next part.
     *
     * @return whether there are more
     */
    public boolean step() {
        if (next < falls.length) {
            for (int i = 0; i < covered.length; i++) {
                covered[i] = owners[i / channels] == next ? 0 : picture[i];
            }
            activations.run(covered);
            falls[next] = score - question.score(activations);
            outputs[next] = activations.output().clone();
            next++;
        }
        return next < falls.length;
    }

    /** How many parts have been covered, from the first one on. */
    public int covered() {
        return next;
    }

    /** How many parts there are. */
    public int count() {
        return parts.size();
    }

    /** How much the score falls without a part; 0 as long as it was not covered. */
    public double fall(int part) {
        return falls[part];
    }

    /** What the network gives without a part that was covered. */
    public float[] output(int part) {
        return outputs[part];
    }
}
