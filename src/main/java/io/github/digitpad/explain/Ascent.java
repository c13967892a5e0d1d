package io.github.digitpad.explain;

import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;

/**
 * The picture that excites a map most, found by gradient ascent: from whichever of a few simple shapes excites it most,
 * it grows step by step to what raises the map's mean, and is smoothed a little on the way, since single pixels raise
 * it too, and show nothing. It gets no more ink than a digit has, since too much of it excites nothing at all. Its
 * values are from 0, paper, to 1, ink. Where empty paper excites the map more than what was found, that is the picture.
 *
 * <p>Made in steps, so that a page can do other things between them.
 *
 * @see "Olah et al. 2017, Feature Visualization"
 */
public final class Ascent {

    /** After so many steps pictures hardly change. */
    public static final int STEPS = 60;

    /** How much a pixel changes in a step, in the root of the mean square. */
    private static final double RATE = 0.06;

    /** How much ink there is at most, of a picture full of it; digits have 0.13. */
    private static final double INK = 0.15;

    private static final int HALVINGS = 12;

    /** What the smoothing ends with. */
    private static final double LAST_SMOOTHING = 0.12;

    /** How much farther each pixel goes to the mean of those around it in a step, at the beginning. */
    private static final double SMOOTHING = 0.5;

    private static final int SHAPES = 7;

    /** The slope that activations have where all are flat, as ReLUs are below 0. */
    private static final double OF_FLAT = 0.1;

    private final Activations activations;
    private final Gradients gradients;
    private final int height;
    private final int width;
    private final int channels;
    private final float[] picture;
    private final float[] before;
    private int node;
    private int map;
    private int steps = STEPS;

    /** What the map has for empty paper. */
    private double ofPaper;

    /** @param activations for its own passes: what they held is gone */
    public Ascent(Activations activations) {
        Shape input = activations.shape(Node.INPUT);
        this.activations = activations;
        this.gradients = new Gradients(activations);
        this.height = Frames.height(input);
        this.width = Frames.width(input);
        this.channels = input.size() / (height * width);
        this.picture = new float[input.size()];
        this.before = new float[input.size()];
    }

    /** Begins with another map. */
    public void begin(int ofNode, int ofMap) {
        node = ofNode;
        map = ofMap;
        steps = 0;
        Arrays.fill(picture, 0);
        run();
        ofPaper = value();
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int shape = 0; shape < SHAPES; shape++) {
            draw(shape);
            run();
            double found = value();
            differentiate(0);
            if (found > greatest && counts()) {
                greatest = found;
                best = shape;
            }
        }
        draw(best);
        run();
    }

    /**
     * Climbs one step.
     *
     * @return whether there are more
     */
    public boolean step() {
        differentiate();
        double[] slope = gradients.of(Node.INPUT);
        double squares = 0;
        for (double value : slope) {
            squares += value * value;
        }
        double rate = squares > 0 ? RATE / Math.sqrt(squares / slope.length) : 0;
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) Math.max(0, Math.min(1, picture[i] + rate * slope[i]));
        }
        steps++;
        smooth(SMOOTHING * (STEPS - steps) / STEPS + LAST_SMOOTHING);
        spare();
        run();
        return goesOn();
    }

    /**
     * Whether there are more steps; after the last one, what was found gives way to paper if that excites the map more.
     */
    private boolean goesOn() {
        boolean isLast = steps == STEPS;
        if (isLast && value() < ofPaper) {
            Arrays.fill(picture, 0);
            run();
        }
        return !isLast;
    }

    /** The picture so far; only to be read. */
    public float[] picture() {
        return picture;
    }

    /** The mean of the map for the picture so far. */
    public double value() {
        float[] values = activations.values(node);
        int maps = activations.maps(node);
        double sum = 0;
        for (int i = map; i < values.length; i += maps) {
            sum += values[i];
        }
        return sum * maps / values.length;
    }

    /** How much is done, from 0 to 1. */
    public double done() {
        return (double) steps / STEPS;
    }

    private void run() {
        activations.take(picture);
        for (int i = 0; i <= node; i++) {
            activations.runNode(i);
        }
    }

    /** One of the simple shapes that the climb may begin with, about as a pen draws them. */
    private void draw(int shape) {
        double unit = Math.min(height, width) / 28.0;
        int noise = 1;
        for (int i = 0; i < picture.length; i++) {
            int row = i / channels / width;
            int column = i / channels % width;
            double y = (row - (height - 1) / 2.0) / unit;
            double x = (column - (width - 1) / 2.0) / unit;
            double away = switch (shape) {
                case 0 -> ring(x, y, 6);
                case 1 -> Math.abs(x) + Math.max(0, Math.abs(y) - 8);
                case 2 -> Math.abs(y) + Math.max(0, Math.abs(x) - 8);
                case 3 -> Math.abs(x + y) / 1.4 + Math.max(0, Math.abs(x - y) - 11);
                case 4 -> twoRings(x, y);
                case 5 -> twoRings(x, y) + Math.max(0, -x - 2);
                default -> Math.min(ring(x, y + 4, 4), Math.abs(x - 4) + Math.max(0, Math.abs(y - 1) - 7));
            };
            // A linear congruential generator of 16 bits: no product overflows.
            noise = noise * 75 % 65537;
            picture[i] = (float) Math.max(0, Math.min(1, (1.75 - away) * (0.6 + 0.3 * noise / 65537.0)));
        }
    }

    /** How far a place is from an 8. */
    private static double twoRings(double x, double y) {
        return ring(x, Math.abs(y) - 4, 4);
    }

    private static double ring(double x, double y, double radius) {
        return Math.abs(Math.sqrt(x * x + y * y) - radius);
    }

    /** Of the map's mean; where nothing of the input counts, as if activations were steep where they are flat. */
    private void differentiate() {
        differentiate(0);
        if (!counts()) {
            differentiate(OF_FLAT);
        }
    }

    private void differentiate(double ofFlat) {
        gradients.setOfFlat(ofFlat);
        gradients.clear();
        int maps = activations.maps(node);
        for (int i = map; i < activations.values(node).length; i += maps) {
            gradients.seed(node, i, 1);
        }
        for (int i = node; i >= 0; i--) {
            gradients.runNode(i);
        }
    }

    /** Whether anything of the input counts. */
    private boolean counts() {
        for (double value : gradients.of(Node.INPUT)) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes the same from every pixel until there is no more ink than in a digit. */
    private void spare() {
        double least = 0;
        double most = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            double sum = 0;
            for (float pixel : picture) {
                sum += Math.max(0, pixel - middle);
            }
            if (sum > INK * picture.length) {
                least = middle;
            } else {
                most = middle;
            }
        }
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) Math.max(0, picture[i] - least);
        }
    }

    private void smooth(double share) {
        System.arraycopy(picture, 0, before, 0, picture.length);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                for (int channel = 0; channel < channels; channel++) {
                    double sum = 0;
                    int count = 0;
                    for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
                        for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
                            sum += before[(y * width + x) * channels + channel];
                            count++;
                        }
                    }
                    int at = (row * width + column) * channels + channel;
                    picture[at] = (float) (before[at] + share * (sum / count - before[at]));
                }
            }
        }
    }
}
