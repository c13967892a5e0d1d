package io.github.digitpad.explain;

import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/**
 * Where the ink is that an answer needs: paper is laid over a small square of the picture, at each place in turn, and
 * the fall of the score ({@link Question}) belongs to the square's middle. Below 0 where the ink speaks against it.
 *
 * <p>Made in steps, so that a page can do other things between them.
 *
 * @see "Zeiler and Fergus 2014, Visualizing and Understanding Convolutional Networks, section 4.2"
 */
public final class Occlusion {

    private final Activations activations;
    private final int side;
    private final int height;
    private final int width;
    private final int channels;
    private final float[] picture;
    private final float[] covered;
    private final double[] falls;
    private Question question = Question.why(0);
    private double score;
    private int next;

    /**
     * Nothing is covered yet.
     *
     * @param activations for its own passes: what they held is gone
     * @param side of the square, in px; an odd number
     */
    public Occlusion(Activations activations, int side) {
        Shape input = activations.shape(Node.INPUT);
        this.activations = activations;
        this.side = side;
        this.height = Frames.height(input);
        this.width = Frames.width(input);
        this.channels = input.size() / (height * width);
        this.picture = new float[input.size()];
        this.covered = new float[input.size()];
        this.falls = new double[height * width];
        this.next = falls.length;
    }

    /**
     * Begins with a picture.
     *
     * @param ink as many values as the network's input has; copied
     */
    public void begin(float[] ink, Question asked) {
        System.arraycopy(ink, 0, picture, 0, picture.length);
        Arrays.fill(falls, 0);
        activations.run(picture);
        question = asked;
        score = asked.score(activations);
        next = 0;
    }

    /**
     * Covers the next place that has ink under the square.
     *
     * @return whether there are more
     */
    public boolean step() {
        while (next < falls.length && !cover(next)) {
            next++;
        }
        if (next < falls.length) {
            activations.run(covered);
            falls[next] = score - question.score(activations);
            next++;
        }
        return next < falls.length;
    }

    /** Makes the picture with a square over a place; gives whether there was ink. */
    private boolean cover(int place) {
        System.arraycopy(picture, 0, covered, 0, picture.length);
        boolean had = false;
        int top = place / width - side / 2;
        int left = place % width - side / 2;
        for (int row = Math.max(0, top); row < Math.min(height, top + side); row++) {
            for (int column = Math.max(0, left); column < Math.min(width, left + side); column++) {
                int at = (row * width + column) * channels;
                for (int i = at; i < at + channels; i++) {
                    had |= covered[i] != 0;
                    covered[i] = 0;
                }
            }
        }
        return had;
    }

    /** How much is done, from 0 to 1. */
    public double done() {
        return (double) next / falls.length;
    }

    /** The falls so far, row by row; only to be read. */
    public double[] falls() {
        return falls;
    }
}
