package io.github.digitpad.train;

import java.util.SplittableRandom;

/** Noise and blur of grey pictures. */
final class Noise {

    private Noise() {}

    /** Values from 0 to 1 that change slowly. */
    static float[] smooth(int width, int height, double cellPx, SplittableRandom random) {
        int columns = (int) (width / cellPx) + 2;
        int rows = (int) (height / cellPx) + 2;
        float[] cells = new float[columns * rows];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) random.nextDouble();
        }
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) (y / cellPx);
            double down = y / cellPx - row;
            for (int x = 0; x < width; x++) {
                int column = (int) (x / cellPx);
                double right = x / cellPx - column;
                int at = row * columns + column;
                double above = cells[at] + right * (cells[at + 1] - cells[at]);
                double below = cells[at + columns] + right * (cells[at + columns + 1] - cells[at + columns]);
                values[y * width + x] = (float) (above + down * (below - above));
            }
        }
        return values;
    }

    /** Adds noise of this standard deviation, about as it is distributed in cameras. */
    static void add(float[] light, double deviation, SplittableRandom random) {
        if (deviation == 0) {
            return;
        }
        for (int i = 0; i < light.length; i++) {
            long bits = random.nextLong();
            // Four bytes' sum is nearly Gaussian, and much faster.
            double sum = (bits & 0xff) + (bits >> 8 & 0xff) + (bits >> 16 & 0xff) + (bits >> 24 & 0xff) - 510;
            light[i] += (float) (deviation * sum / 148);
        }
    }

    /** Blurs with a Gaussian; what is beyond the edge is as the edge. */
    static void blur(float[] light, int width, int height, double deviation) {
        int reach = (int) Math.ceil(2.5 * deviation);
        if (reach == 0 || deviation < 0.2) {
            return;
        }
        float[] kernel = new float[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            kernel[i] = (float) Math.exp(-0.5 * i * i / (deviation * deviation));
            sum += (i == 0 ? 1 : 2) * kernel[i];
        }
        for (int i = 0; i <= reach; i++) {
            kernel[i] /= (float) sum;
        }
        float[] rows = new float[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = kernel[0] * light[y * width + x];
                for (int i = 1; i <= reach; i++) {
                    value += kernel[i]
                            * (light[y * width + Math.max(0, x - i)] + light[y * width + Math.min(width - 1, x + i)]);
                }
                rows[y * width + x] = value;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = kernel[0] * rows[y * width + x];
                for (int i = 1; i <= reach; i++) {
                    value += kernel[i]
                            * (rows[Math.max(0, y - i) * width + x] + rows[Math.min(height - 1, y + i) * width + x]);
                }
                light[y * width + x] = value;
            }
        }
    }
}
