package io.github.digitpad.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.nn.Shape;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void foretellsFromLeftAboveAndAboveLeftOfTheSameChannels() {
        // Two rows of three places with two channels: 160 above left, 32 above, -16 to the left of the last row's
        // middle.
        int[] steps = {160, 7, 32, 7, 7, 7, -16, 7, 99, 99, 99, 99};
        Neighbours neighbours = new Neighbours(Shape.of(2, 3, 1, 2));
        assertEquals((9 * -16 + 7 * 32 - 6 * 160 + 8) >> 4, neighbours.foretell(steps, 8));
        assertEquals((9 * 160 + 8) >> 4, neighbours.foretell(steps, 2));
        assertEquals((7 * 160 + 8) >> 4, neighbours.foretell(steps, 6));
        assertEquals(0, neighbours.foretell(steps, 0));
        assertEquals(0, neighbours.foretell(steps, 1));
    }

    @Test
    void whatIsNoKernelHasNoNeighbours() {
        Neighbours neighbours = new Neighbours(Shape.of(3, 2));
        for (int place = 0; place < 6; place++) {
            assertEquals(0, neighbours.foretell(new int[] {50, 50, 50, 50, 50, 50}, place));
        }
    }
}
