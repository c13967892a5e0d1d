package io.github.digitpad.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** What the tests of layers share. */
public final class Layers {

    private Layers() {}

    /** The classes of all kinds of layers. */
    public static Set<Class<?>> kinds() {
        return kinds(Layer.class).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Layers::kinds) : Stream.of(type);
    }

    static float[] run(UnaryLayer layer, Shape shape, float... input) {
        assertEquals(shape.size(), input.length, "the test's own input");
        float[] output = new float[layer.outputShape(shape).size()];
        layer.forward(input, shape, output);
        return output;
    }

    static void assertGives(float[] expected, UnaryLayer layer, Shape shape, float... input) {
        assertArrayEquals(expected, run(layer, shape, input), 1e-5f);
    }

    /** Asserts that an action is refused with this message. */
    public static void assertRefused(String message, Executable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    static float[] values(float... values) {
        return values;
    }

    /** {@code 1, 2, 3, …}. */
    static float[] counting(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i + 1;
        }
        return values;
    }
}
