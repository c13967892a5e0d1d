package io.github.digitpad.web;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.InkSeparator;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** Pictures as pages have them: red, green, blue and alpha, 0 to 255 each. */
final class PixelData {

    private static final int OPAQUE = 255;

    private PixelData() {}

    /** The ink told from the paper: 0 paper to 1 ink. */
    static GrayImage ink(ImageData image) {
        return InkSeparator.separate(light(image));
    }

    /** From 0 (black) to 1 (white). Where the ground is transparent, whatever is on it counts as dark. */
    private static GrayImage light(ImageData image) {
        Uint8ClampedArray rgba = image.getData();
        int width = image.getWidth();
        float[] light = new float[width * image.getHeight()];
        boolean onGlass = isTransparent(rgba, width, image.getHeight());
        for (int i = 0; i < light.length; i++) {
            int alpha = rgba.get(4 * i + 3);
            double white =
                    onGlass ? 0 : 0.299 * rgba.get(4 * i) + 0.587 * rgba.get(4 * i + 1) + 0.114 * rgba.get(4 * i + 2);
            light[i] = (float) Math.min(1, (alpha * white / OPAQUE + OPAQUE - alpha) / OPAQUE);
        }
        return GrayImage.of(width, image.getHeight(), light);
    }

    /** Whether most of the picture's first and last row are transparent. */
    private static boolean isTransparent(Uint8ClampedArray rgba, int width, int height) {
        int opacity = 0;
        for (int x = 0; x < width; x++) {
            opacity += rgba.get(4 * x + 3) + rgba.get(4 * ((height - 1) * width + x) + 3);
        }
        return opacity < width * OPAQUE;
    }
}
