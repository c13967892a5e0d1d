package io.github.digitpad.nn.portable;

import io.github.digitpad.nn.Tensor;

/**
 * The weights of a layer as a row for each of its inputs, with one for each of its outputs. Those of inputs that are
 * zero are left out.
 *
 * @see Rows
 */
final class WeightRows {

    /** So many outputs make it worth while. */
    static final int FEWEST = 12;

    private final float[] bias;

    /** The last is zero. */
    private final float[][] rows;

    /** The inputs that are not zero, and their rows; three places more fill up the last four. */
    private final float[] values;

    private final int[] places;

    private int count;

    /** @param kernel its last axis are the outputs */
    WeightRows(Tensor kernel, Tensor bias) {
        float[] weights = kernel.toArray();
        this.bias = bias.toArray();
        int outputs = this.bias.length;
        int inputs = weights.length / outputs;
        this.rows = new float[inputs + 1][outputs];
        for (int i = 0; i < inputs; i++) {
            System.arraycopy(weights, i * outputs, rows[i], 0, outputs);
        }
        this.values = new float[inputs + 3];
        this.places = new int[inputs + 3];
    }

    /** Begins with no input. */
    void begin() {
        count = 0;
    }

    /** Takes inputs that lie one behind the other, and their rows, too. */
    void take(float[] inputs, int from, int row, int length) {
        float[] taken = values;
        int[] at = places;
        int n = count;
        for (int i = 0; i < length; i++) {
            float value = inputs[from + i];
            taken[n] = value;
            at[n] = row + i;
            n += value != 0 ? 1 : 0;
        }
        count = n;
    }

    /** Takes inputs that are not zero, each with its row less {@code shift}. */
    void take(float[] inputs, int[] rowsOfThem, int from, int end, int shift) {
        System.arraycopy(inputs, from, values, count, end - from);
        int[] at = places;
        int to = count - from;
        for (int i = from; i < end; i++) {
            at[to + i] = rowsOfThem[i] - shift;
        }
        count += end - from;
    }

    /** The sum of what was taken, times the weights, and of the biases. */
    void sum(float[] sum) {
        System.arraycopy(bias, 0, sum, 0, sum.length);
        int zero = rows.length - 1;
        for (int i = 0; i < 3; i++) {
            values[count + i] = 0;
            places[count + i] = zero;
        }
        for (int i = 0; i < count; i += 4) {
            Rows.add(
                    rows[places[i]],
                    values[i],
                    rows[places[i + 1]],
                    values[i + 1],
                    rows[places[i + 2]],
                    values[i + 2],
                    rows[places[i + 3]],
                    values[i + 3],
                    sum);
        }
    }
}
