package io.github.digitpad.data;

import io.github.digitpad.picture.GrayImage;

/** Pixels as data sets store them: a byte each, 0 (paper) to 255 (ink), row by row. */
final class Pixels {

    private static final float GREATEST = 255f;

    private Pixels() {}

    static GrayImage image(int width, int height, byte[] bytes) {
        float[] pixels = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            pixels[i] = Byte.toUnsignedInt(bytes[i]) / GREATEST;
        }
        return GrayImage.of(width, height, pixels);
    }
}
