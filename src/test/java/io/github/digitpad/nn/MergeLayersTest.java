package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertRefused;
import static io.github.digitpad.nn.Layers.counting;
import static io.github.digitpad.nn.Layers.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeLayersTest {

    @Test
    void addSumsAllItsInputs() {
        Shape two = Shape.of(2);
        float[] output = run(new Add("add"), List.of(two, two, two), values(1, 2), values(10, 20), values(100, 200));
        assertArrayEquals(values(111, 222), output);
    }

    @Test
    void multiplyTakesTheProductOfAllItsInputs() {
        Shape two = Shape.of(2);
        float[] output =
                run(new Multiply("multiply"), List.of(two, two, two), values(1, 2), values(3, 5), values(7, 11));
        assertArrayEquals(values(21, 110), output);
    }

    @Test
    void concatenateJoinsAlongAnyAxis() {
        Shape wide = Shape.of(2, 2, 1);
        Shape deep = Shape.of(2, 2, 2);
        assertArrayEquals(
                values(1, 10, 20, 2, 30, 40, 3, 50, 60, 4, 70, 80),
                run(
                        new Concatenate("join", 2),
                        List.of(wide, deep),
                        counting(4),
                        values(10, 20, 30, 40, 50, 60, 70, 80)));
        assertArrayEquals(
                values(1, 2, 10, 3, 4, 20),
                run(new Concatenate("join", 1), List.of(wide, Shape.of(2, 1, 1)), counting(4), values(10, 20)));
        assertArrayEquals(
                values(10, 20, 1, 2, 3, 4),
                run(new Concatenate("join", 0), List.of(Shape.of(1, 2, 1), wide), values(10, 20), counting(4)));
        assertEquals(Shape.of(2, 2, 3), new Concatenate("join", 2).outputShape(List.of(wide, deep)));
    }

    @Test
    void refuseWhatDoesNotFit() {
        Shape two = Shape.of(2);
        Shape three = Shape.of(3);
        assertRefused("needs two inputs or more, gets 1", () -> new Add("add").outputShape(List.of(two)));
        assertRefused("needs two inputs or more, gets 0", () -> new Concatenate("join", 0).outputShape(List.of()));
        assertRefused(
                "needs inputs of one shape, gets [2], [3]", () -> new Add("add").outputShape(List.of(two, three)));
        assertRefused(
                "needs inputs of one shape, gets [3], [2]",
                () -> new Multiply("multiply").outputShape(List.of(three, two)));
        assertRefused("axis -1: needs 0 or more", () -> new Concatenate("join", -1));
        assertRefused(
                "needs inputs that have an axis 1 (counted from 0), gets [2], [3]",
                () -> new Concatenate("join", 1).outputShape(List.of(two, three)));
        assertRefused(
                "needs inputs that differ along axis 1 only (counted from 0), gets [2, 2], [3, 2]",
                () -> new Concatenate("join", 1).outputShape(List.of(Shape.of(2, 2), Shape.of(3, 2))));
        assertRefused(
                "needs inputs that differ along axis 0 only (counted from 0), gets [2], [3, 1]",
                () -> new Concatenate("join", 0).outputShape(List.of(two, Shape.of(3, 1))));
        Shape most = Shape.of(Integer.MAX_VALUE);
        assertRefused(
                "gives 2^31 values or more, gets [2147483647], [2]",
                () -> new Concatenate("join", 0).outputShape(List.of(most, two)));
    }

    private static float[] run(MergeLayer layer, List<Shape> shapes, float[]... inputs) {
        float[] output = new float[layer.outputShape(shapes).size()];
        layer.forward(inputs, shapes, output);
        return output;
    }
}
