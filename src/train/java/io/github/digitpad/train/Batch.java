package io.github.digitpad.train;

/** Pictures with what they are to be answered with, for one step. Arrays are shared, not copied. */
final class Batch {

    private final int digits;
    private final float[] pictures;
    private final float[] targets;
    private final double temperature;
    private final int size;

    /**
     * Pictures in an order that tells what they show.
     *
     * @param digits how many of the pictures, the first ones, show a digit
     * @param pictures row-major {@code [size, height, width]}
     * @param targets the probability of each class, {@code [size, classes]}
     * @param temperature what logits are divided by before their probabilities are compared with the targets
     */
    Batch(int size, int digits, float[] pictures, float[] targets, double temperature) {
        this.size = size;
        this.digits = digits;
        this.pictures = pictures;
        this.targets = targets;
        this.temperature = temperature;
    }

    /** Digits only, at temperature 1. */
    Batch(int size, float[] pictures, float[] targets) {
        this(size, size, pictures, targets, 1);
    }

    int size() {
        return size;
    }

    int digits() {
        return digits;
    }

    float[] pictures() {
        return pictures;
    }

    float[] targets() {
        return targets;
    }

    double temperature() {
        return temperature;
    }

    /** The same pictures, to be answered otherwise. */
    Batch withTargets(float[] otherTargets, double otherTemperature) {
        return new Batch(size, digits, pictures, otherTargets, otherTemperature);
    }
}
