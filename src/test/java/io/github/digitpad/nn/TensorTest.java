package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TensorTest {

    @Test
    void aTensorKeepsItsOwnValues() {
        float[] values = {1, 2};
        Tensor tensor = Tensor.of(Shape.of(2), values);
        values[0] = 3;
        tensor.toArray()[1] = 4;
        assertEquals(Tensor.of(Shape.of(2), 1, 2), tensor);
    }

    @Test
    void aWrappedArrayIsNotCopied() {
        float[] values = {1, 2, 3, 4};
        assertSame(values, Tensor.wrap(Shape.of(2, 2), values).values());
        assertRefused("tensor [3]: needs 3 values, got 4", () -> Tensor.wrap(Shape.of(3), values));
        assertRefused("tensor [3]: needs 3 values, got 4", () -> Tensor.of(Shape.of(3), values));
    }
}
