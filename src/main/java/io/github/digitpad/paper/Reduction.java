package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;

/** Pictures made smaller by a whole number, each pixel the mean of a square. */
final class Reduction {

    private Reduction() {}

    static GrayImage of(GrayImage light, int factor) {
        return factor == 1 ? light : of(light, 0, 0, light.width(), light.height(), factor);
    }

    /** Of a part, ends not included; what is left of it beside whole squares is left out. */
    static GrayImage of(GrayImage light, int left, int top, int right, int bottom, int factor) {
        int width = Math.max(1, (right - left) / factor);
        int height = Math.max(1, (bottom - top) / factor);
        float[] smaller = new float[width * height];
        float share = 1f / (factor * factor);
        float[] line = new float[width * factor];
        for (int y = 0; y < height; y++) {
            for (int down = 0; down < factor; down++) {
                light.copyRow(left, top + y * factor + down, line);
                for (int x = 0; x < width; x++) {
                    float sum = 0;
                    for (int across = 0; across < factor; across++) {
                        sum += line[x * factor + across];
                    }
                    smaller[y * width + x] += sum * share;
                }
            }
            for (int x = 0; x < width; x++) {
                smaller[y * width + x] = Math.min(1, smaller[y * width + x]);
            }
        }
        return GrayImage.owning(width, height, smaller);
    }
}
