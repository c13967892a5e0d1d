package io.github.digitpad.formats.packed;

import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.Arrays;

/**
 * A tensor as bytes: its shape, a form, and its values. Form {@value #FLOATS}: float32 each. Form {@value #LEVELS}: the
 * {@link Grid}, the number in it of a common value, then, in a {@link SymbolCode}, for each value by how much its
 * number differs from what its {@link Neighbours} foretell: 0, -1, 1, -2, … as 0, 1, 2, 3, …
 */
final class TensorCode {

    private static final int FLOATS = 0;
    private static final int LEVELS = 1;

    private TensorCode() {}

    static void write(Tensor tensor, ByteWriter out) {
        float[] values = tensor.toArray();
        Grid grid = Grid.of(values);
        if (grid != null) {
            ByteWriter levels = new ByteWriter();
            writeLevels(values, grid, new Neighbours(tensor.shape()), levels);
            byte[] bytes = levels.toByteArray();
            if (bytes.length < Float.BYTES * values.length) {
                out.shape(tensor.shape());
                out.octet(LEVELS);
                out.append(bytes);
                return;
            }
        }
        writeFloats(tensor, out);
    }

    /** In the first form, whatever the values: takes no time. */
    static void writeFloats(Tensor tensor, ByteWriter out) {
        out.shape(tensor.shape());
        out.octet(FLOATS);
        for (float value : tensor.toArray()) {
            out.float32(value);
        }
    }

    private static void writeLevels(float[] values, Grid grid, Neighbours neighbours, ByteWriter out) {
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
        byte[] symbols = new byte[values.length];
        int place = margin;
        for (int cell = 0; cell < neighbours.cells(); cell++) {
            int[] weights = neighbours.weights(cell);
            for (int end = place + neighbours.cellSize(); place < end; place++) {
                byte difference = (byte) (steps[place] - neighbours.foretell(steps, place, weights));
                symbols[place - margin] = (byte) (difference >= 0 ? 2 * difference : -2 * difference - 1);
            }
        }
        SymbolCode.write(symbols, out);
    }

    /** @throws IllegalArgumentException if the shape is none */
    static Tensor read(ByteReader in) throws PackFormatException {
        Shape shape = in.shape();
        int form = in.octet();
        if (form != LEVELS && form != FLOATS) {
            throw in.error("values of the unknown form " + form, null);
        }
        return Tensor.of(shape, form == LEVELS ? readLevels(shape, in) : in.float32s(shape.size()));
    }

    private static float[] readLevels(Shape shape, ByteReader in) throws PackFormatException {
        float[] onGrid = new Grid(in.octet(), in.float32(), in.float32(), in.float32(), in.float32()).values();
        int common = in.octet();
        byte[] symbols = SymbolCode.read(shape.size(), in);
        Neighbours neighbours = new Neighbours(shape);
        int margin = neighbours.margin();
        int[] steps = new int[margin + symbols.length];
        float[] values = new float[symbols.length];
        int place = margin;
        for (int cell = 0; cell < neighbours.cells(); cell++) {
            int[] weights = neighbours.weights(cell);
            for (int end = place + neighbours.cellSize(); place < end; place++) {
                int symbol = symbols[place - margin] & 0xff;
                int difference = (symbol >> 1) ^ -(symbol & 1);
                int number = (common + neighbours.foretell(steps, place, weights) + difference) & 0xff;
                steps[place] = number - common;
                values[place - margin] = onGrid[number];
            }
        }
        return values;
    }
}
