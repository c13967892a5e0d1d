package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;
import java.util.SplittableRandom;

/** A drawn picture of paper. */
final class Paper {

    final int width;
    final int height;
    final float[] light;

    Paper(int width, int height, double shade) {
        this.width = width;
        this.height = height;
        this.light = new float[width * height];
        java.util.Arrays.fill(light, (float) shade);
    }

    /** Ink on a straight way, which keeps so much of the paper's light. */
    Paper line(double fromX, double fromY, double toX, double toY, double wide, double keeps) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double square = Math.max(1e-9, dx * dx + dy * dy);
        double reach = wide / 2 + 1;
        int right = (int) Math.min(width - 1, Math.max(fromX, toX) + reach);
        int bottom = (int) Math.min(height - 1, Math.max(fromY, toY) + reach);
        for (int y = (int) Math.max(0, Math.min(fromY, toY) - reach); y <= bottom; y++) {
            for (int x = (int) Math.max(0, Math.min(fromX, toX) - reach); x <= right; x++) {
                double share = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / square));
                double away = Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
                double covered = Math.max(0, Math.min(1, wide / 2 + 0.5 - away));
                light[y * width + x] *= (float) (1 - covered * (1 - keeps));
            }
        }
        return this;
    }

    /** Light that falls from one side to the other. */
    Paper lit(double left, double right) {
        for (int i = 0; i < light.length; i++) {
            light[i] *= (float) (left + (right - left) * (i % width) / width);
        }
        return this;
    }

    Paper noisy(double much, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) Math.max(0, Math.min(1, light[i] + much * random.nextGaussian()));
        }
        return this;
    }

    Paper negative() {
        for (int i = 0; i < light.length; i++) {
            light[i] = 1 - light[i];
        }
        return this;
    }

    GrayImage image() {
        return GrayImage.of(width, height, light);
    }
}
