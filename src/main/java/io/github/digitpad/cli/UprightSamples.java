package io.github.digitpad.cli;

import io.github.digitpad.picture.Orientation;
import io.github.digitpad.picture.Samples;

/** Takes pixels where they are stored and sets them where they are seen. */
final class UprightSamples {

    private final int width;
    private final int height;
    private final Orientation orientation;
    private final Samples samples;

    /** For a picture that is stored with these sides; {@code most} as {@link Samples} has it. */
    UprightSamples(int width, int height, int most, Orientation orientation) {
        this.width = width;
        this.height = height;
        this.orientation = orientation;
        this.samples = new Samples(orientation.width(width, height), orientation.height(width, height), most);
    }

    void set(int x, int y, int red, int green, int blue, int alpha) {
        samples.set(orientation.x(x, y, width, height), orientation.y(x, y, width, height), red, green, blue, alpha);
    }

    Samples samples() {
        return samples;
    }
}
