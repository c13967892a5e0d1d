package io.github.digitpad.train;

/** Pictures with their labels, for one step. Arrays are shared, not copied. */
final class Batch {

    private final float[] pictures;
    private final float[] targets;
    private final int size;

    /**
     * @param pictures row-major {@code [size, height, width]}
     * @param targets the probability of each class, {@code [size, classes]}
     */
    Batch(int size, float[] pictures, float[] targets) {
        this.size = size;
        this.pictures = pictures;
        this.targets = targets;
    }

    int size() {
        return size;
    }

    float[] pictures() {
        return pictures;
    }

    float[] targets() {
        return targets;
    }
}
