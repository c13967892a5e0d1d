package io.github.digitpad.pack;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;

/**
 * A tensor as bytes: its shape, a form, and its values. Form {@value #FLOATS}: float32 each. Form {@value #BYTES}: the
 * {@link Grid}, the number in it of a common value, then for each value by how much its number differs from what its
 * {@link Neighbours} foretell: 0, -1, 1, -2, … as 0, 1, 2, 3, …
 */
final class TensorCode {

    private static final int FLOATS = 0;
    private static final int BYTES = 1;

    /** What form {@value #BYTES} takes besides its values. */
    private static final int GRID_BYTES = 18;

    private TensorCode() {}

    static void write(Tensor tensor, ByteWriter out) {
        float[] values = tensor.toArray();
        out.shape(tensor.shape());
        Grid grid = values.length + GRID_BYTES < 4 * values.length ? Grid.of(values) : null;
        out.octet(grid == null ? FLOATS : BYTES);
        if (grid == null) {
            for (float value : values) {
                out.float32(value);
            }
        } else {
            writeBytes(values, grid, new Neighbours(tensor.shape()), out);
        }
    }

    private static void writeBytes(float[] values, Grid grid, Neighbours neighbours, ByteWriter out) {
        float[] onGrid = grid.values();
        int margin = neighbours.margin();
        int[] steps = new int[margin + values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            steps[margin + i] = Arrays.binarySearch(onGrid, values[i]);
            sum += steps[margin + i];
        }
        int common = (int) Math.round(sum / values.length);
        for (int i = 0; i < values.length; i++) {
            steps[margin + i] -= common;
        }
        out.octet(grid.anchor());
        out.float32(grid.scale());
        out.float32(grid.scaleRest());
        out.float32(grid.base());
        out.float32(grid.baseRest());
        out.octet(common);
        int place = margin;
        for (int cell = 0; cell < neighbours.cells(); cell++) {
            int[] weights = neighbours.weights(cell);
            for (int end = place + neighbours.cellSize(); place < end; place++) {
                byte difference = (byte) (steps[place] - neighbours.foretell(steps, place, weights));
                out.octet(difference >= 0 ? 2 * difference : -2 * difference - 1);
            }
        }
    }

    /** @throws IllegalArgumentException if the shape is none */
    static Tensor read(ByteReader in) throws PackFormatException {
        Shape shape = in.shape();
        int form = in.octet();
        if (form == FLOATS) {
            if (shape.size() > Integer.MAX_VALUE / 4) {
                throw in.error("2 GiB of values", null);
            }
            in.require(4 * shape.size());
            float[] values = new float[shape.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.float32();
            }
            return Tensor.of(shape, values);
        }
        if (form != BYTES) {
            throw in.error("values of the unknown form " + form, null);
        }
        in.require(shape.size());
        return Tensor.of(shape, readBytes(shape, in));
    }

    private static float[] readBytes(Shape shape, ByteReader in) throws PackFormatException {
        float[] onGrid = new Grid(in.octet(), in.float32(), in.float32(), in.float32(), in.float32()).values();
        int common = in.octet();
        Neighbours neighbours = new Neighbours(shape);
        int margin = neighbours.margin();
        int[] steps = new int[margin + shape.size()];
        float[] values = new float[shape.size()];
        byte[] codes = in.bytes();
        int next = in.skip(shape.size()) - margin;
        int place = margin;
        for (int cell = 0; cell < neighbours.cells(); cell++) {
            int[] weights = neighbours.weights(cell);
            for (int end = place + neighbours.cellSize(); place < end; place++) {
                int code = codes[next + place] & 0xff;
                int difference = (code >> 1) ^ -(code & 1);
                int number = (common + neighbours.foretell(steps, place, weights) + difference) & 0xff;
                steps[place] = number - common;
                values[place - margin] = onGrid[number];
            }
        }
        return values;
    }
}
