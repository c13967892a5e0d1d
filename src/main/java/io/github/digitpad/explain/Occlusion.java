package io.github.digitpad.explain;

import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/**
 * Where the ink is that an answer needs: paper is laid over a small square of the picture, at each place in turn, and
 * the fall of the score ({@link Question}) belongs to the square's middle. Below 0 where the ink speaks against it.
 *
 * <p>Made in steps, so that a page can do other things between them: first at some places, each for all around it, then
 * at those between; of large squares, a fifth of their side apart at last.
 *
 * @see "Zeiler and Fergus 2014, Visualizing and Understanding Convolutional Networks, section 4.2"
 */
public final class Occlusion {

    /** How many places there are on a square's side at last, if it has so many px. */
    private static final int FINEST = 5;

    /** How much farther apart the first places are: twice halved, it is 1. */
    private static final int COARSEST = 4;

    private final Activations activations;
    private final int side;
    private final int height;
    private final int width;
    private final int channels;
    private final int finest;
    private final int total;
    private final float[] picture;
    private final float[] covered;
    private final double[] falls;
    private Question question = Question.why(0);
    private double score;

    /** How far places are apart at present; below the finest when all is done. */
    private int stride;

    /** The next of those places; and how many there were, of all of them. */
    private int next;

    private int gone;

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
        this.finest = Math.max(1, side / FINEST);
        this.total = places(finest) + places(finest * 2) + places(finest * COARSEST);
        this.gone = total;
        this.picture = new float[input.size()];
        this.covered = new float[input.size()];
        this.falls = new double[height * width];
    }

    private int places(int apart) {
        return extent(height, apart) * extent(width, apart);
    }

    /** How many places so far apart lie on a side. */
    private static int extent(int side, int apart) {
        return (side + apart - 1) / apart;
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
        stride = finest * COARSEST;
        next = 0;
        gone = 0;
    }

    /**
     * Covers the next place that has ink under the square.
     *
     * @return whether there are more
     */
    public boolean step() {
        boolean made = false;
        while (!made && gone < total) {
            int across = extent(width, stride);
            int y = next / across * stride;
            int x = next % across * stride;
            boolean wasThere = stride < finest * COARSEST && y % (2 * stride) == 0 && x % (2 * stride) == 0;
            if (wasThere) {
                spread(y, x, falls[y * width + x]);
            } else if (cover(y, x)) {
                activations.run(covered);
                spread(y, x, score - question.score(activations));
                made = true;
            } else {
                spread(y, x, 0);
            }
            next++;
            gone++;
            if (next == places(stride)) {
                stride /= 2;
                next = 0;
            }
        }
        return gone < total;
    }

    /** What is at a place counts for all around it that are nearer to none. */
    private void spread(int y, int x, double fall) {
        int top = y - stride / 2;
        int left = x - stride / 2;
        for (int row = Math.max(0, top); row < Math.min(height, top + stride); row++) {
            for (int column = Math.max(0, left); column < Math.min(width, left + stride); column++) {
                falls[row * width + column] = fall;
            }
        }
    }

    /** Makes the picture with a square over a place; gives whether there was ink. */
    private boolean cover(int y, int x) {
        System.arraycopy(picture, 0, covered, 0, picture.length);
        boolean had = false;
        int top = y - side / 2;
        int left = x - side / 2;
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
        return (double) gone / total;
    }

    /** The falls so far, row by row; only to be read. */
    public double[] falls() {
        return falls;
    }
}
