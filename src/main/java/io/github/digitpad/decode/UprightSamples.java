package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;
import io.github.digitpad.picture.Samples;

/** A digit's picture: takes pixels where they are stored and sets them where they are seen. */
final class UprightSamples implements PixelTarget {

    private final int width;
    private final int height;
    private final int most;
    private final Orientation orientation;
    private final Samples samples;

    /** For a picture that is stored with these sides; {@code most} as {@link Samples} has it. */
    UprightSamples(int width, int height, int most, Orientation orientation) {
        this.width = width;
        this.height = height;
        this.most = most;
        this.orientation = orientation;
        this.samples = new Samples(orientation.width(width, height), orientation.height(width, height), most);
    }

    @Override
    public void set(int x, int y, int red, int green, int blue, int alpha) {
        samples.set(orientation.x(x, y, width, height), orientation.y(x, y, width, height), red, green, blue, alpha);
    }

    @Override
    public void setGrey(int x, int y, int shade) {
        set(x, y, shade, shade, shade, most);
    }

    @Override
    public void setGreyRow(int y, byte[] shades, int from) {
        for (int x = 0; x < width; x++) {
            setGrey(x, y, shades[from + x] & 255);
        }
    }

    @Override
    public boolean takesLuma() {
        return false;
    }

    Samples samples() {
        return samples;
    }
}
