package io.github.digitpad.formats.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.Shape;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void foretellsFromLeftAboveAndAboveLeftOfTheSameChannels() {
        Neighbours neighbours = new Neighbours(Shape.of(2, 3, 1, 2));
        assertEquals(6, neighbours.cells());
        assertEquals(2, neighbours.cellSize());
        assertEquals(8, neighbours.margin());
        // After the margin: two rows of three cells of two channels.
        int[] steps = {0, 0, 0, 0, 0, 0, 0, 0, 160, 7, 32, 7, 7, 7, -16, 7, 99, 99, 99, 99};
        assertEquals((9 * -16 + 7 * 32 - 6 * 160 + 8) >> 4, neighbours.foretell(steps, 16, neighbours.weights(4)));
        assertEquals((9 * 160 + 8) >> 4, neighbours.foretell(steps, 10, neighbours.weights(1)));
        assertEquals((7 * 160 + 8) >> 4, neighbours.foretell(steps, 14, neighbours.weights(3)));
        assertEquals(0, neighbours.foretell(steps, 8, neighbours.weights(0)));
        assertEquals(0, neighbours.foretell(steps, 9, neighbours.weights(0)));
    }

    @Test
    void whatIsNoKernelHasNoNeighbours() {
        Neighbours neighbours = new Neighbours(Shape.of(3, 2));
        assertEquals(1, neighbours.cells());
        assertEquals(6, neighbours.cellSize());
        assertEquals(0, neighbours.margin());
        for (int place = 0; place < 6; place++) {
            assertEquals(0, neighbours.foretell(new int[] {50, 50, 50, 50, 50, 50}, place, neighbours.weights(0)));
        }
    }
}
