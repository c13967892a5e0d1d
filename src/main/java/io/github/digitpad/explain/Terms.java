package io.github.digitpad.explain;

import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * What one number of a network is made of: which numbers of its inputs it comes from, and what each of them counts.
 *
 * <p>Where a layer sums up ({@link How#SUM}, {@link How#MEAN}, {@link How#COPY}), factors are weights, and the factors
 * times the values plus the bias are the number. Elsewhere a factor says how much the number grows for each unit that
 * the value grows: the partial derivative. {@link Gradients} is made of the same factors.
 *
 * <p>The terms of a window lie in it row by row, {@code [rows, columns, depth]}, as the kernel's weights do; a cell of
 * a convolution's that is outside of the picture has no place, and its value is 0.
 *
 * <p>Holds the terms of one number at a time, in arrays that are used again. Serves one thread.
 */
public final class Terms {

    /** How a number comes of its terms. */
    public enum How {
        /** Factors times values, and a bias. */
        SUM,
        /** The mean of those inside the picture. */
        MEAN,
        /** One value as it is; 0 where there is no term. */
        COPY,
        /** The greatest value. */
        GREATEST,
        /** All values, multiplied. */
        PRODUCT,
        /** A function of one value. */
        FUNCTION,
        /** The first value's share of a row, by exponentials, or that share's logarithm. */
        SHARE,
        /** The first value, put into proportion to its row. */
        NORMALIZATION
    }

    /** In place of a place: a cell outside of the picture. */
    public static final int OUTSIDE = -1;

    private static final int SOME = 64;

    private final Activations activations;
    private final LayerTerms layers;

    private int[] inputs = new int[SOME];
    private int[] places = new int[SOME];
    private double[] factors = new double[SOME];
    private int count;
    private int rows;
    private int columns;
    private double bias;
    private How how = How.COPY;
    private float[][] values = {};
    private int node;
    private int index;

    /** @param activations whose last pass is explained */
    public Terms(Activations activations) {
        this.activations = activations;
        this.layers = new LayerTerms(this);
    }

    /**
     * Finds the terms of a number; what was found before is gone.
     *
     * @param which the index of the node that gives it
     * @param number its index among what the node gives
     */
    public void of(int which, int number) {
        node = which;
        index = number;
        count = 0;
        rows = 1;
        columns = 1;
        bias = 0;
        values = activations.inputs(which);
        how = activations.network().layers().get(which).accept(layers);
    }

    /** How the number comes of the terms. */
    public How how() {
        return how;
    }

    /** How many terms. */
    public int count() {
        return count;
    }

    /** How many rows the window has; 1 where there is none. */
    public int rows() {
        return rows;
    }

    /** How many columns the window has; 1 where there is none. */
    public int columns() {
        return columns;
    }

    /** Which of the network's nodes a term's value comes from, or {@link Node#INPUT}. */
    public int node(int term) {
        return activations.network().nodes().get(node).inputs().get(inputs[term]);
    }

    /** Where a term's value lies in what that node gives; {@link #OUTSIDE} if it is none of them. */
    public int place(int term) {
        return places[term];
    }

    /** A term's value. */
    public double value(int term) {
        return places[term] == OUTSIDE ? 0 : values[inputs[term]][places[term]];
    }

    /** By what the value is multiplied, or how much the number grows with it. */
    public double factor(int term) {
        return factors[term];
    }

    /** What is added to the products; 0 where nothing is. */
    public double bias() {
        return bias;
    }

    /** The factors times the values, and the bias: the number itself, where a layer sums up and its map is on. */
    public double sum() {
        double sum = bias;
        for (int term = 0; term < count; term++) {
            sum += factors[term] * value(term);
        }
        return sum;
    }

    /** The term of the greatest value, the first of equal ones; {@link #OUTSIDE} if no term has a place. */
    public int greatest() {
        int best = OUTSIDE;
        for (int term = 0; term < count; term++) {
            if (places[term] != OUTSIDE && (best == OUTSIDE || value(term) > value(best))) {
                best = term;
            }
        }
        return best;
    }

    /** The number, as the last pass computed it; 0 if its map is off. */
    public double result() {
        return activations.values(node)[index];
    }

    /** The number's index. */
    int index() {
        return index;
    }

    /** The shape that the number's node gives. */
    Shape shape() {
        return activations.shape(node);
    }

    /** The shape of the node's first or only input. */
    Shape inputShape() {
        return activations.network().inputShape(node);
    }

    List<Shape> inputShapes() {
        return activations.network().inputShapes(node);
    }

    /** A value of one of the node's inputs. */
    double input(int which, int place) {
        return values[which][place];
    }

    /** Which of its node's inputs a term's value is from. */
    int which(int term) {
        return inputs[term];
    }

    void setBias(double offset) {
        bias = offset;
    }

    void setWindow(int windowRows, int windowColumns) {
        rows = windowRows;
        columns = windowColumns;
    }

    void setFactor(int term, double factor) {
        factors[term] = factor;
    }

    /** Adds a term of the node's first or only input. */
    void add(int place, double factor) {
        add(0, place, factor);
    }

    void add(int which, int place, double factor) {
        if (count == places.length) {
            inputs = Arrays.copyOf(inputs, count * 2);
            places = Arrays.copyOf(places, count * 2);
            factors = Arrays.copyOf(factors, count * 2);
        }
        inputs[count] = which;
        places[count] = place;
        factors[count] = factor;
        count++;
    }
}
