package io.github.digitpad.decode;

import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.picture.Orientation;

/** A page's picture. */
final class LightTarget implements PixelTarget {

    private final LightSamples samples;

    /** As {@link LightSamples} has it. */
    LightTarget(int width, int height, int most, Orientation orientation) {
        samples = new LightSamples(width, height, most, orientation);
    }

    @Override
    public void set(int x, int y, int red, int green, int blue, int alpha) {
        samples.set(x, y, red, green, blue, alpha);
    }

    @Override
    public void setGrey(int x, int y, int shade) {
        samples.setGrey(x, y, shade);
    }

    @Override
    public void setGreyRow(int y, byte[] shades, int from) {
        samples.setGreyRow(y, shades, from);
    }

    @Override
    public boolean takesLuma() {
        return true;
    }

    LightSamples samples() {
        return samples;
    }
}
