package io.github.digitpad.formats.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {

    @Test
    void valuesLieAtEqualDistancesFromTheAnchors() {
        float[] values = new Grid(2, 0.5f, 0.25f, -3, 1).values();
        assertEquals(256, values.length);
        assertEquals(-3.5f, values[0]);
        assertEquals(-2, values[2]);
        assertEquals(253 * 0.75f - 2, values[255]);
    }

    /** As converters quantise: the scale is a double that no float equals. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 17, 255, 256})
    void findsAGridThroughQuantisedNumbers(int count) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double scale = Math.exp(random.nextDouble() * 20 - 15);
            double min = -scale * (random.nextInt(300) - 20) + (seed % 2) * scale * random.nextDouble();
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                int place = count == 256 ? i : i == 0 ? 0 : i == 1 ? 255 : random.nextInt(256);
                numbers[i] = (float) (place * scale + min);
            }
            assertHas(Grid.of(numbers), numbers, "seed " + seed);
        }
    }

    @Test
    void findsAGridThatIsNotUsedToItsEnd() {
        float[] numbers = new float[101];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (i * 0.1 - 7.3);
        }
        assertHas(Grid.of(numbers), numbers, "101 numbers");
    }

    @Test
    void oneNumberIsAGrid() {
        assertHas(Grid.of(new float[] {0.1f, 0.1f}), new float[] {0.1f}, "one number");
        assertHas(Grid.of(new float[] {0}), new float[] {0}, "zero");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        Random random = new Random(1);
        float[] any = new float[200];
        for (int i = 0; i < any.length; i++) {
            any[i] = random.nextFloat();
        }
        assertNull(Grid.of(any));
        float[] tooMany = new float[257];
        for (int i = 0; i < tooMany.length; i++) {
            tooMany[i] = i;
        }
        assertNull(Grid.of(tooMany));
        assertNull(Grid.of(new float[] {0, 1, 2, Math.nextUp(2), 255}));
        assertNull(Grid.of(new float[] {0, 1, Float.POSITIVE_INFINITY}));
        assertNull(Grid.of(new float[] {0, 1, Float.NaN}));
        assertNull(Grid.of(new float[] {-0f, 0, 1}));
    }

    private static void assertHas(@Nullable Grid grid, float[] numbers, String message) {
        assertNotNull(grid, message);
        float[] values = grid.values();
        for (float number : numbers) {
            int bits = Float.floatToRawIntBits(number);
            boolean found = false;
            for (float value : values) {
                found |= Float.floatToRawIntBits(value) == bits;
            }
            assertEquals(true, found, message + ": " + number);
        }
    }
}
