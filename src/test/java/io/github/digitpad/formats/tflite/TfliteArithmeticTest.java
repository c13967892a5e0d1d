package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tflite.FlatFile.Table;
import org.junit.jupiter.api.Test;

/** Operators on numbers, each of constants and of what the network gets, in all that one can be. */
class TfliteArithmeticTest {

    private static final int ADD = 0;
    private static final int RESHAPE = 22;
    private static final int SPLIT = 49;
    private static final int CAST = 53;

    private static Table settings(Object... values) {
        Table table = new Table();
        for (int i = 0; i < values.length; i++) {
            table.with(i, values[i]);
        }
        return table;
    }

    private static float[] values(float... values) {
        return values;
    }

    /**
     * What an operator makes of two rows, of which each is a constant or half of the input; of one where there is no
     * second.
     */
    private static float[] run(
            int op, Table settings, float[] a, boolean aIsKnown, float[] b, boolean bIsKnown, int count)
            throws ModelFormatException {
        int length = a.length;
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, 1, 2, length);
        int first = file.tensor(HandMade.FLOAT32, 1, 1, length);
        int second = file.tensor(HandMade.FLOAT32, 1, 1, length);
        file.operator(SPLIT, new int[] {file.ints(1), in}, new int[] {first, second}, settings(2));
        int left = aIsKnown ? file.floats(new int[] {1, 1, length}, a) : first;
        int right = bIsKnown ? file.floats(b.length == 1 ? new int[] {} : new int[] {1, 1, b.length}, b) : second;
        int made = file.tensor(HandMade.FLOAT32, 1, 1, count);
        file.operator(op, b.length == 0 ? new int[] {left} : new int[] {left, right}, new int[] {made}, settings);
        // Plus what of the input is 0, so that constants depend on it.
        int zeros = file.tensor(HandMade.FLOAT32, 1, 1, length);
        int zero = file.tensor(HandMade.FLOAT32, 1, 1, 1);
        int out = file.tensor(HandMade.FLOAT32, 1, 1, count);
        file.operator(18, new int[] {first, file.floats(new int[] {}, 0)}, zeros)
                .operator(74, new int[] {zeros, file.ints(2)}, new int[] {zero}, settings(true))
                .operator(ADD, new int[] {made, zero}, out);
        float[] input = new float[2 * length];
        System.arraycopy(a, 0, input, 0, length);
        System.arraycopy(b, 0, input, length, b.length == length ? length : 0);
        return file.run(out, input);
    }

    private static void assertPair(int op, float[] a, float[] b, float... expected) throws ModelFormatException {
        for (int known = 0; known < 4; known++) {
            assertArrayEquals(
                    expected,
                    run(op, settings(), a, (known & 1) != 0, b, (known & 2) != 0, expected.length),
                    1e-5f,
                    "of operator " + op + ", known " + known);
        }
    }

    private static void assertEach(int op, Table settings, float[] a, float... expected) throws ModelFormatException {
        for (boolean known : new boolean[] {true, false}) {
            assertArrayEquals(
                    expected,
                    run(op, settings, a, known, values(), false, expected.length),
                    1e-5f,
                    "of operator " + op);
        }
    }

    private static final float[] A = {1, -2, 3, 2};
    private static final float[] B = {2, -2, 0.5f, 4};

    @Test
    void pairsOfNumbers() throws ModelFormatException {
        assertPair(ADD, A, B, 3, -4, 3.5f, 6);
        assertPair(41, A, B, -1, 0, 2.5f, -2);
        assertPair(18, A, B, 2, 4, 1.5f, 8);
        assertPair(42, A, B, 0.5f, 1, 6, 0.5f);
        assertPair(55, A, B, 2, -2, 3, 4);
        assertPair(57, A, B, 1, -2, 0.5f, 2);
        assertPair(99, A, B, 1, 0, 6.25f, 4);
    }

    @Test
    void comparisons() throws ModelFormatException {
        for (int known = 0; known < 3; known++) {
            boolean a = (known & 1) != 0;
            boolean b = (known & 2) != 0;
            assertArrayEquals(values(1, 0, 0, 1), run(58, settings(), A, a, B, b, 4), "less");
            assertArrayEquals(values(0, 0, 1, 0), run(61, settings(), A, a, B, b, 4), "greater");
            assertArrayEquals(values(0, 1, 1, 0), run(62, settings(), A, a, B, b, 4), "greater or equal");
            assertArrayEquals(values(1, 1, 0, 1), run(63, settings(), A, a, B, b, 4), "less or equal");
            assertArrayEquals(values(0, 1, 0, 0), run(71, settings(), A, a, B, b, 4), "equal");
            assertArrayEquals(values(1, 0, 1, 1), run(72, settings(), A, a, B, b, 4), "not equal");
        }
        float[] truths = {0, 1, 0, 1};
        float[] others = {0, 0, 1, 1};
        assertArrayEquals(values(0, 1, 1, 1), run(84, settings(), truths, false, others, true, 4), "or");
        assertArrayEquals(values(0, 0, 0, 1), run(86, settings(), truths, false, others, false, 4), "and");
        assertArrayEquals(values(1, 0, 1, 0), run(87, settings(), truths, false, values(), false, 4), "not");
    }

    @Test
    void powers() throws ModelFormatException {
        float[] base = {1, 4, 9};
        float[][] expected = {{1, 4, 9}, {1, 16, 81}, {1, 64, 729}, {1, 2, 3}, {1, 0.5f, 1 / 3f}, {1, 0.25f, 1 / 9f}};
        float[] exponents = {1, 2, 3, 0.5f, -0.5f, -1};
        for (int i = 0; i < exponents.length; i++) {
            for (boolean known : new boolean[] {true, false}) {
                assertArrayEquals(expected[i], run(78, settings(), base, known, values(exponents[i]), true, 3), 1e-4f);
            }
        }
        assertArrayEquals(values(1, 8), run(78, settings(), values(1, 2), true, values(7, 3), true, 2), 1e-5f);
        assertRefused(
                "raises to powers of several kinds, supported: one number",
                () -> run(78, settings(), values(1, 2), false, values(2, 3), true, 2));
    }

    @Test
    void functionsOfOneNumber() throws ModelFormatException {
        float[] mixed = {-2.5f, -0.5f, 0, 1.5f, 7};
        assertEach(59, settings(), mixed, 2.5f, 0.5f, 0, -1.5f, -7);
        assertEach(101, settings(), mixed, 2.5f, 0.5f, 0, 1.5f, 7);
        assertEach(92, settings(), mixed, 6.25f, 0.25f, 0, 2.25f, 49);
        assertEach(8, settings(), mixed, -3, -1, 0, 1, 7);
        assertEach(104, settings(), mixed, -2, 0, 0, 2, 7);
        assertEach(116, settings(), mixed, -2, 0, 0, 2, 7);
        assertEach(158, settings(), mixed, -1, -1, 0, 1, 1);
        assertEach(19, settings(), mixed, 0, 0, 0, 1.5f, 7);
        assertEach(21, settings(), mixed, 0, 0, 0, 1.5f, 6);
        assertEach(20, settings(), mixed, -1, -0.5f, 0, 1, 1);
        assertEach(152, settings(), mixed, 0, 0, 0, 1, 1);
        assertEach(98, settings(0.1f), mixed, -0.25f, -0.05f, 0, 1.5f, 7);
        assertEach(117, settings(), mixed, -2.5f * 0.5f / 6, -0.5f * 2.5f / 6, 0, 1.5f * 4.5f / 6, 7);
        float[] exponentials = new float[2];
        float[] negative = {(float) Math.expm1(-2.5), (float) Math.expm1(-0.5), 0, 1.5f, 7};
        assertEach(111, settings(), mixed, negative);
        for (int i = 0; i < 2; i++) {
            exponentials[i] = (float) Math.exp(i - 1);
        }
        assertEach(47, settings(), values(-1, 0), exponentials);
        assertEach(73, settings(), values(1, 4), 0, (float) Math.log(4));
        assertEach(75, settings(), values(1, 4), 1, 2);
        assertEach(76, settings(), values(1, 4), 1, 0.5f);
        assertEach(14, settings(), values(0, 2), 0.5f, (float) (1 / (1 + Math.exp(-2))));
        assertEach(28, settings(), values(0, 2), 0, (float) Math.tanh(2));
        // 1.5 · Φ(1.5), and the formula with a hyperbolic tangent.
        assertEach(150, settings(false), values(0, 1.5f), 0, 1.3997892f);
        double inside = Math.sqrt(2 / Math.PI) * (1.5 + 0.044715 * 1.5 * 1.5 * 1.5);
        assertEach(150, settings(true), values(0, 1.5f), 0, (float) (0.75 * (1 + Math.tanh(inside))));
    }

    @Test
    void sharesOfARow() throws ModelFormatException {
        double sum = Math.exp(1) + Math.exp(3);
        float[] soft = {(float) (Math.exp(1) / sum), (float) (Math.exp(3) / sum)};
        assertArrayEquals(soft, run(25, settings(1f), values(1, 3), false, values(), false, 2), 1e-6f);
        assertArrayEquals(soft, run(25, settings(2f), values(0.5f, 1.5f), false, values(), false, 2), 1e-6f);
        assertArrayEquals(soft, run(25, settings(), values(1, 3), false, values(), false, 2), 1e-6f, "none said");
        float[] logarithms = {(float) Math.log(soft[0]), (float) Math.log(soft[1])};
        assertArrayEquals(logarithms, run(50, settings(), values(1, 3), false, values(), false, 2), 1e-6f);
    }

    /** 2 bits from -1 to 1: steps of 2/3, of which one is 0; or, without the least of four numbers, of 1. */
    @Test
    void aFewSteps() throws ModelFormatException {
        float[] in = {-5, -0.3f, 0.2f, 0.4f, 5};
        assertArrayEquals(
                values(-4 / 3f, 0, 0, 2 / 3f, 2 / 3f),
                run(80, settings(-1f, 1f, 2, false), in, false, values(), false, 5),
                1e-6f);
        assertArrayEquals(
                values(-1, 0, 0, 0, 1), run(80, settings(-1f, 1f, 2, true), in, false, values(), false, 5), 1e-6f);
        assertArrayEquals(
                values(0, 1 / 65535f),
                run(80, settings(0f, 1f, 16, false), values(0, 1e-5f), false, values(), false, 2),
                1e-7f);
        String needs = ", needs 2 to 16 between two bounds";
        for (Table wrong :
                new Table[] {settings(0f, 1f, 1, false), settings(0f, 1f, 17, false), settings(1f, 1f, 8, false)}) {
            assertRefused(needs, () -> run(80, wrong, values(0, 1), false, values(), false, 2));
        }
    }

    @Test
    void eitherOfTwo() throws ModelFormatException {
        for (int op : new int[] {64, 123}) {
            HandMade file = new HandMade();
            int in = file.tensor(HandMade.FLOAT32, 1, 3);
            int condition = file.tensor((byte) 6, 1, 3);
            int out = file.tensor(HandMade.FLOAT32, 1, 3);
            file.operator(61, new int[] {in, file.floats(new int[] {}, 0)}, condition)
                    .operator(op, new int[] {condition, in, file.floats(new int[] {1, 3}, 7, 8, 9)}, out);
            assertArrayEquals(values(7, 2, 9), file.run(out, -1, 2, 0), 1e-5f);
        }
    }

    private static float[] wholeQuotients(int[] a, int[] b) throws ModelFormatException {
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, 1, a.length);
        int quotient = file.tensor(HandMade.INT32, a.length);
        int real = file.tensor(HandMade.FLOAT32, a.length);
        int out = file.tensor(HandMade.FLOAT32, 1, a.length);
        file.operator(42, new int[] {file.ints(a), file.ints(b)}, quotient)
                .operator(CAST, new int[] {quotient}, real)
                .operator(ADD, new int[] {in, real}, out);
        return file.run(out, new float[a.length]);
    }

    @Test
    void wholeNumbersAreCutOff() throws ModelFormatException {
        assertArrayEquals(
                values(3, -3, -3, 3, 0, 0, 2),
                wholeQuotients(new int[] {7, -7, 7, -7, 5, 1, 6}, new int[] {2, 2, -2, -2, 0, 2, 3}));
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, 1, 3);
        int whole = file.tensor(HandMade.INT32, 3);
        int real = file.tensor(HandMade.FLOAT32, 3);
        int out = file.tensor(HandMade.FLOAT32, 1, 3);
        file.operator(CAST, new int[] {file.floats(new int[] {3}, -1.7f, 1.7f, 0)}, whole)
                .operator(CAST, new int[] {whole}, real)
                .operator(ADD, new int[] {in, real}, out);
        assertArrayEquals(values(-1, 1, 0), file.run(out, 0, 0, 0), 0);
        HandMade cut = new HandMade();
        int computed = cut.tensor(HandMade.FLOAT32, 1, 3);
        int cutOff = cut.tensor(HandMade.INT32, 1, 3);
        int again = cut.tensor(HandMade.FLOAT32, 1, 3);
        cut.operator(CAST, new int[] {computed}, cutOff).operator(CAST, new int[] {cutOff}, again);
        assertRefused(
                "cuts off to INT32 what the network computes, which is not supported", () -> cut.run(again, 1, 2, 3));
    }

    private static float[] slopes(int... dims) throws ModelFormatException {
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, 1, 1, 2, 2);
        int out = file.tensor(HandMade.FLOAT32, 1, 1, 2, 2);
        int size = 1;
        for (int extent : dims) {
            size *= extent;
        }
        file.operator(54, new int[] {in, file.floats(dims, size == 1 ? values(0.5f) : values(0.5f, 0.25f))}, out);
        return file.run(out, -1, -4, 2, -8);
    }

    @Test
    void slopesBelowZero() throws ModelFormatException {
        assertArrayEquals(values(-0.5f, -1, 2, -2), slopes(2), 1e-6f);
        assertArrayEquals(values(-0.5f, -1, 2, -2), slopes(1, 1, 2), 1e-6f);
        assertArrayEquals(values(-0.5f, -1, 2, -2), slopes(1, 1, 1, 2), 1e-6f);
        assertArrayEquals(values(-0.5f, -2, 2, -2), slopes(2, 1), 1e-6f);
        assertArrayEquals(values(-0.5f, -2, 2, -4), slopes(1), 1e-6f);
        assertRefused("has slopes [2, 1, 1, 1] for values of [1, 2, 2]", () -> slopes(2, 1, 1, 1));
    }

    private static float[] reduced(int op, boolean keeps, boolean known, int[] dims, int... axes)
            throws ModelFormatException {
        int size = 1;
        for (int extent : dims) {
            size *= extent;
        }
        float[] input = new float[size];
        for (int i = 0; i < size; i++) {
            input[i] = (i * 5 + 2) % 7 - 2.5f;
        }
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, dims);
        int made = file.tensor(HandMade.FLOAT32, 1);
        file.operator(
                op,
                new int[] {known ? file.floats(dims, input) : in, file.ints(axes)},
                new int[] {made},
                settings(keeps));
        int zeros = file.tensor(HandMade.FLOAT32, dims);
        int zero = file.tensor(HandMade.FLOAT32, 1, 1);
        int row = file.tensor(HandMade.FLOAT32, 1, 1);
        int out = file.tensor(HandMade.FLOAT32, 1, 1);
        int[] all = new int[dims.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        int sum = file.tensor(HandMade.FLOAT32);
        file.operator(18, new int[] {in, file.floats(new int[] {}, 0)}, zeros)
                .operator(74, new int[] {zeros, file.ints(all)}, sum)
                .operator(RESHAPE, new int[] {sum, file.ints(1, 1)}, zero)
                .operator(RESHAPE, new int[] {made, file.ints(1, -1)}, row)
                .operator(ADD, new int[] {row, zero}, out);
        return file.run(out, input);
    }

    /** Of [[-0.5, -2.5, 2.5], [0.5, -1.5, 3.5]]. */
    @Test
    void rowsAndColumnsBecomeOneNumber() throws ModelFormatException {
        int[] dims = {1, 2, 3};
        for (boolean known : new boolean[] {true, false}) {
            for (boolean keeps : new boolean[] {true, false}) {
                assertArrayEquals(values(-0.5f / 3, 2.5f / 3), reduced(40, keeps, known, dims, 2), 1e-6f);
                assertArrayEquals(values(-0.5f, 2.5f), reduced(74, keeps, known, dims, -1), 1e-6f);
                assertArrayEquals(values(2.5f, 3.5f), reduced(82, keeps, known, dims, 2), 1e-6f);
                assertArrayEquals(values(-2.5f, -1.5f), reduced(89, keeps, known, dims, 2), 1e-6f);
                assertArrayEquals(values(0, -2, 3), reduced(40, keeps, known, dims, 1), 1e-6f);
                assertArrayEquals(values(0, -4, 6), reduced(74, keeps, known, dims, 1), 1e-6f);
                assertArrayEquals(values(0.5f, -1.5f, 3.5f), reduced(82, keeps, known, dims, 1), 1e-6f);
                assertArrayEquals(values(-0.5f, -2.5f, 2.5f), reduced(89, keeps, known, dims, 1), 1e-6f);
                assertArrayEquals(values(2), reduced(74, keeps, known, dims, 1, 2), 1e-6f);
                assertArrayEquals(values(2 / 6f), reduced(40, keeps, known, dims, 2, 1), 1e-6f);
                assertArrayEquals(
                        values(-0.5f, -2.5f, 2.5f, 0.5f, -1.5f, 3.5f), reduced(82, keeps, known, dims, 0), 1e-6f);
            }
        }
        assertArrayEquals(values(3.125f, -2.625f), reduced(81, false, true, dims, 2), 1e-6f);
        assertRefused(
                "multiplies what the network computes, supported: shapes", () -> reduced(81, false, false, dims, 2));
    }

    private interface Reading {
        void read() throws ModelFormatException;
    }

    private static void assertRefused(String part, Reading reading) {
        String message = String.valueOf(
                assertThrows(ModelFormatException.class, reading::read).getMessage());
        assertTrue(message.contains(part), message);
    }
}
