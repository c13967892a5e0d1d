package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RearrangementTest {

    private static final Shape SHAPE = Shape.of(4, 3, 2);

    @Test
    void axesInAnotherOrder() {
        Rearrangement found = of(Rearrange.transpose("t", SHAPE, 2, 0, 1));
        assertArrayEquals(new int[] {2, 0, 1}, found.order());
        assertEquals(true, found.isTransposed());
        assertEquals(false, found.isPart());
    }

    @Test
    void everySoManyPlacesOfEachAxis() {
        Rearrangement found =
                of(Rearrange.slice("s", SHAPE, new int[] {3, 0, 1}, new int[] {2, 2, 1}, new int[] {-3, 2, 1}));
        assertEquals(Shape.of(2, 2, 1), found.part());
        assertEquals(3, found.begin(0));
        assertEquals(-3, found.step(0));
        assertEquals(2, found.step(1));
        assertEquals(1, found.begin(2));
        assertEquals(2, found.count(1));
        assertEquals(true, found.isPart());
        assertEquals(false, found.isTransposed());
    }

    @Test
    void partsInAnotherOrderAndAnotherShape() {
        Rearrange part = Rearrange.slice("s", SHAPE, new int[] {1, 1, 0}, new int[] {3, 1, 2}, new int[] {1, 1, 1});
        Rearrange turned = part.then(Rearrange.transpose("t", part.output(), 2, 1, 0));
        Rearrangement found = of(new Rearrange("f", SHAPE, Shape.of(6), turned.from()));
        assertEquals(Shape.of(3, 1, 2), found.part());
        List<Integer> order = Arrays.stream(found.order()).boxed().toList();
        assertEquals(true, order.indexOf(2) < order.indexOf(0));
    }

    @Test
    void backwardsIsAPartToo() {
        assertEquals(
                true, of(new Rearrange("r", Shape.of(2), Shape.of(2), 1, 0)).isPart());
        assertEquals(
                false, of(new Rearrange("r", Shape.of(2), Shape.of(2), 0, 1)).isPart());
    }

    @Test
    void othersAreNone() {
        Shape row = Shape.of(4);
        assertNull(Rearrangement.of(new Rearrange("zero", row, Shape.of(2), 0, -1)));
        assertNull(Rearrangement.of(new Rearrange("twice", row, Shape.of(4), 0, 0, 1, 1)));
        assertNull(Rearrangement.of(new Rearrange("uneven", row, Shape.of(3), 0, 1, 3)));
        Shape square = Shape.of(2, 2);
        assertNull(Rearrangement.of(new Rearrange("diagonal", square, Shape.of(2), 0, 3)));
        assertNull(Rearrangement.of(new Rearrange("mixed", square, square, 0, 1, 3, 2)));
    }

    @Test
    void placesOfEachAxis() {
        Shape square = Shape.of(2, 2);
        int[] padded = {-1, -1, -1, -1, 0, 1, -1, 2, 3};
        assertArrayEquals(
                new int[][] {{-1, 0, 1}, {-1, 0, 1}},
                AxisPlaces.of(new Rearrange("padded", square, Shape.of(3, 3), padded)));
        assertArrayEquals(
                new int[][] {{0, 0, 1}, {1, 0}},
                AxisPlaces.of(new Rearrange("repeated", square, Shape.of(3, 2), 1, 0, 1, 0, 3, 2)));
        assertNull(AxisPlaces.of(new Rearrange("mixed", square, square, 0, 1, 3, 2)));
        assertNull(AxisPlaces.of(new Rearrange("flat", square, Shape.of(4), 0, 1, 2, 3)));
        assertEquals(true, AxisPlaces.isAll(new int[] {0, 1}, 2));
        assertEquals(false, AxisPlaces.isAll(new int[] {0, 1}, 3));
        assertEquals(false, AxisPlaces.isAll(new int[] {1, 0}, 2));
    }

    private static Rearrangement of(Rearrange layer) {
        Rearrangement found = Rearrangement.of(layer);
        assertNotNull(found);
        return Objects.requireNonNull(found);
    }
}
