package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.FlatFile.Table;

/** Operators by hand that move values, and what each makes of 1, 2, 3 and so on. */
abstract class MovedValues {

    static final int ADD = 0;
    static final int CONCATENATION = 2;
    static final int DEPTH_TO_SPACE = 5;
    static final int RESHAPE = 22;
    static final int SPACE_TO_DEPTH = 26;
    static final int PAD = 34;
    static final int GATHER = 36;
    static final int BATCH_TO_SPACE_ND = 37;
    static final int SPACE_TO_BATCH_ND = 38;
    static final int SQUEEZE = 43;
    static final int STRIDED_SLICE = 45;
    static final int SPLIT = 49;
    static final int CAST = 53;
    static final int PADV2 = 60;
    static final int SLICE = 65;
    static final int TILE = 69;
    static final int EXPAND_DIMS = 70;
    static final int SHAPE = 77;
    static final int PACK = 83;
    static final int UNPACK = 88;
    static final int ZEROS_LIKE = 93;
    static final int FILL = 94;
    static final int RANGE = 96;
    static final int RESIZE_NEAREST_NEIGHBOR = 97;
    static final int MIRROR_PAD = 100;
    static final int SPLIT_V = 102;
    static final int REVERSE_V2 = 105;
    static final int RANK = 110;
    static final int BROADCAST_TO = 130;

    /** What an operator gets, of the tensor whose values are moved and of others that this makes. */
    interface Inputs {
        int[] of(HandMade file, int moved);
    }

    record Case(int op, Table settings, int outputs, int taken, Inputs inputs) {

        Case(int op, Table settings, Inputs inputs) {
            this(op, settings, 1, 0, inputs);
        }

        /** Puts the operator into the file; gives what is taken of its outputs. */
        int in(HandMade file, int moved) {
            int[] from = inputs.of(file, moved);
            int[] to = new int[outputs];
            for (int i = 0; i < to.length; i++) {
                to[i] = file.tensor(HandMade.FLOAT32, 1);
            }
            file.operator(op, from, to, settings);
            return to[taken];
        }
    }

    static Table settings(Object... values) {
        Table table = new Table();
        for (int i = 0; i < values.length; i++) {
            table.with(i, values[i]);
        }
        return table;
    }

    static int size(int... dims) {
        int size = 1;
        for (int extent : dims) {
            size *= extent;
        }
        return size;
    }

    static float[] counted(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i + 1;
        }
        return values;
    }

    static int[] dims(int... dims) {
        return dims;
    }

    static float[] values(float... values) {
        return values;
    }

    /** What a constant of 1, 2, 3 and so on becomes: it is added to an input of zeros. */
    static float[] folded(Case of, int[] dims, boolean itsShape, int count) throws ModelFormatException {
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, 1, count);
        int moved = of.in(file, file.floats(dims, counted(size(dims))));
        int added = moved;
        if (itsShape) {
            int shape = file.tensor(HandMade.INT32, 1);
            added = file.tensor(HandMade.FLOAT32, 1);
            file.operator(SHAPE, new int[] {moved}, shape).operator(CAST, new int[] {shape}, added);
        }
        int flat = file.tensor(HandMade.FLOAT32, 1, count);
        int out = file.tensor(HandMade.FLOAT32, 1, count);
        file.operator(RESHAPE, new int[] {added, file.ints(1, count)}, flat).operator(ADD, new int[] {in, flat}, out);
        return file.run(out, new float[count]);
    }

    static void assertFolded(Case of, int[] from, int[] to, float... expected) throws ModelFormatException {
        float[] shape = new float[to.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = to[i];
        }
        assertArrayEquals(expected, folded(of, from, false, expected.length), 1e-6f);
        if (shape.length > 0) {
            assertArrayEquals(shape, folded(of, from, true, shape.length), 0, "the shape");
        }
    }

    /** What an input of 1, 2, 3 and so on becomes, as a row; half is added, since a network computes something. */
    static void assertComputed(Case of, int[] from, float... expected) throws ModelFormatException {
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, from);
        int moved = of.in(file, in);
        int row = file.tensor(HandMade.FLOAT32, 1, expected.length);
        int out = file.tensor(HandMade.FLOAT32, 1, expected.length);
        file.operator(RESHAPE, new int[] {moved, file.ints(1, -1)}, row)
                .operator(ADD, new int[] {row, file.floats(new int[] {}, 0.5f)}, out);
        float[] more = new float[expected.length];
        for (int i = 0; i < more.length; i++) {
            more[i] = expected[i] + 0.5f;
        }
        assertArrayEquals(more, file.run(out, counted(size(from))), 1e-6f);
    }

    static void assertMoved(Case of, int[] from, int[] to, float... expected) throws ModelFormatException {
        assertFolded(of, from, to, expected);
        assertComputed(of, from, expected);
    }

    static void assertRefused(String part, Case of, int... from) {
        String message = assertThrows(ModelFormatException.class, () -> folded(of, from, false, 1))
                .getMessage();
        assertTrue(String.valueOf(message).contains(part), message);
    }
}
