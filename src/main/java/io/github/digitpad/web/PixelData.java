package io.github.digitpad.web;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Samples;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** Pictures as pages have them: red, green, blue and alpha, 0 to 255 each, a strip of rows at a time. */
final class PixelData {

    private static final int MOST = 255;

    /** As many px as are asked for at once: a phone's photo as a whole takes more memory than some phones give. */
    private static final int STRIP = 1 << 20;

    /** Gives so many rows of a picture. */
    @JSFunctor
    interface Rows extends JSObject {
        Uint8ClampedArray get(int top, int count);
    }

    private PixelData() {}

    /** The ink told from the paper: 0 paper to 1 ink. */
    static GrayImage ink(int width, int height, Rows rows) {
        Samples samples = new Samples(width, height, MOST);
        int most = Math.max(1, STRIP / width);
        for (int top = 0; top < height; top += most) {
            int count = Math.min(most, height - top);
            Uint8ClampedArray rgba = rows.get(top, count);
            for (int i = 0; i < width * count; i++) {
                samples.set(
                        i % width,
                        top + i / width,
                        rgba.get(4 * i),
                        rgba.get(4 * i + 1),
                        rgba.get(4 * i + 2),
                        rgba.get(4 * i + 3));
            }
        }
        return samples.ink();
    }
}
