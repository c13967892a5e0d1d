package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void channelsLastIsWhereAPicturesValuesLie() {
        Order order = Assembly.channelsLast(new int[] {1, 3, 2, 2});
        assertArrayEquals(new int[] {0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11}, order.offsets());
        assertFalse(order.isPlain());
        assertTrue(Assembly.channelsLast(new int[] {1, 1, 28, 28}).isPlain());
        assertTrue(Assembly.channelsLast(new int[] {1, 16, 1, 1}).isPlain());
        assertEquals(Order.plain(784), Assembly.channelsLast(new int[] {1, 1, 28, 28}));
    }

    @Test
    void axesThatBeginInsideOfADigitAreToldApart() {
        Order order = Assembly.channelsLast(new int[] {1, 3, 2, 2});
        assertNotNull(order.split(new int[] {3, 4}));
        assertNull(order.split(new int[] {4, 3}));
        assertNotNull(Order.plain(12).split(new int[] {4, 3}));
    }

    /** Transposed and reshaped any number of times, the values are where they would be in arrays that are moved. */
    @Test
    void agreesWithArraysThatAreMoved() {
        Random random = new Random(3);
        int moved = 0;
        for (int trial = 0; trial < 2000; trial++) {
            int[] dims = {2, 1 + random.nextInt(3), 2 * (1 + random.nextInt(2)), 3};
            Order order = Order.plain(Dims.size(dims));
            Constant values = Constant.integers(numbers(Dims.size(dims))).reshaped(dims);
            for (int step = 0; step < 4; step++) {
                if (random.nextBoolean()) {
                    dims = random.nextBoolean()
                            ? new int[] {dims[0] * dims[1], dims[2], 1, dims[3]}
                            : new int[] {dims[0], dims[1] * dims[2], dims[3], 1};
                    values = values.reshaped(dims);
                    continue;
                }
                int[] perm = permutation(random);
                Order.Split split = order.split(dims);
                if (split == null) {
                    continue;
                }
                order = split.transposed(perm);
                int[] strides = Dims.strides(dims);
                int[] turned = new int[4];
                int[] steps = new int[4];
                for (int i = 0; i < 4; i++) {
                    turned[i] = dims[perm[i]];
                    steps[i] = strides[perm[i]];
                }
                values = values.taken(turned, Dims.places(turned, steps, 0));
                dims = turned;
                moved++;
            }
            // Each value is the number of the place at which it lay from the beginning.
            int[] offsets = order.offsets();
            for (int i = 0; i < offsets.length; i++) {
                assertEquals(values.at(i), offsets[i], "trial " + trial + ", value " + i);
            }
        }
        assertTrue(moved > 2000, "only " + moved);
    }

    private static double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    private static int[] permutation(Random random) {
        int[] perm = {0, 1, 2, 3};
        for (int i = 3; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = perm[i];
            perm[i] = perm[other];
            perm[other] = swap;
        }
        return perm;
    }
}
