package io.github.digitpad.formats.tflite;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How whole numbers stand for real ones: {@code (number - zero) * scale}.
 *
 * @param type of the whole numbers
 * @param scales one, or one for each place along an axis
 * @param zeros as many
 * @param axis the one that the scales are along
 */
record Quantization(TensorType type, Numbers scales, Numbers zeros, int axis) {

    /** Numbers that do not change. */
    static final class Numbers {
        private final double[] values;

        Numbers(double[] values) {
            this.values = values.clone();
        }

        int count() {
            return values.length;
        }

        double at(int index) {
            return values[values.length == 1 ? 0 : index];
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    double scale() {
        return scales.at(0);
    }

    double zero() {
        return zeros.at(0);
    }

    /** @throws IllegalArgumentException if there is neither one scale nor as many as these */
    void require(int outputs) {
        if (scales.count() != 1 && scales.count() != outputs) {
            throw new IllegalArgumentException(
                    "has " + scales.count() + " scales of its weights, needs one, or " + outputs + " for its outputs");
        }
    }
}
