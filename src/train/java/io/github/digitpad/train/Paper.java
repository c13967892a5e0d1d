package io.github.digitpad.train;

import io.github.digitpad.picture.GrayImage;
import java.util.SplittableRandom;

/** Photographs ink: paper, light, the ink's darkness, blur, noise, a JPEG's blocks. */
final class Paper {

    private Paper() {}

    /** The light of each pixel, 0 black to 1 white, as a camera would give it. */
    static GrayImage photograph(LineComposer.Line line, SplittableRandom random) {
        Coverage ink = line.ink();
        int width = ink.width;
        int height = ink.height;
        float[] light = ground(width, height, line.height(), random);
        boolean isPencil = random.nextInt(5) == 0;
        double dark = isPencil ? random.nextDouble(0.28, 0.6) : random.nextDouble(0.42, 0.97);
        double grain = isPencil ? random.nextDouble(0.1, 0.7) : random.nextInt(4) == 0 ? random.nextDouble(0.4) : 0;
        double ruleDark = random.nextInt(4) == 0 ? dark : random.nextDouble(0.12, 0.9);
        float[] uneven = Noise.smooth(width, height, line.height() * random.nextDouble(0.3, 1.5), random);
        double unevenness = random.nextDouble() < 0.5 ? random.nextDouble(0.6) : 0;
        for (int i = 0; i < light.length; i++) {
            double shown = ink.values[i];
            if (shown > 0) {
                shown *= (1 - grain * random.nextDouble()) * (1 - unevenness * uneven[i]);
            }
            light[i] *= (float) (1 - Math.max(dark * shown, ruleDark * line.rules().values[i]));
        }
        return developed(light, width, height, line.height(), dark, random);
    }

    /**
     * What a camera and a file make of light.
     *
     * @param size of a digit, in px
     * @param dark how dark the ink is: fainter ink than the noise nobody could read
     */
    static GrayImage developed(
            float[] light, int width, int height, double size, double dark, SplittableRandom random) {
        double noise = random.nextDouble() < 0.6 ? random.nextDouble(0.05) * Math.min(0.5, dark) : 0;
        boolean isBefore = random.nextBoolean();
        if (isBefore) {
            Noise.add(light, 1.5 * noise, random);
        }
        if (random.nextDouble() < 0.75) {
            Noise.blur(light, width, height, Math.min(2.2, size * random.nextDouble(0.05)));
        }
        if (!isBefore) {
            Noise.add(light, noise, random);
        }
        if (random.nextDouble() < 0.5) {
            JpegNoise.apply(light, width, height, random.nextDouble(0.01, 0.12));
        }
        boolean isNegative = random.nextDouble() < 0.04;
        for (int i = 0; i < light.length; i++) {
            float value = Math.round(255 * Math.max(0, Math.min(1, light[i]))) / 255f;
            light[i] = isNegative ? 1 - value : value;
        }
        return GrayImage.owning(width, height, light);
    }

    private static float[] ground(int width, int height, double size, SplittableRandom random) {
        float[] light = new float[width * height];
        double base = random.nextDouble() < 0.3 ? random.nextDouble(0.3, 0.7) : random.nextDouble(0.65, 1);
        double across = random.nextDouble() < 0.6 ? 0.15 * random.nextGaussian() : 0;
        double down = random.nextDouble() < 0.6 ? 0.1 * random.nextGaussian() : 0;
        float[] texture = Noise.smooth(width, height, random.nextDouble(3, 30), random);
        double textured = random.nextDouble() < 0.15 ? random.nextDouble(0.12) : random.nextDouble(0.05);
        boolean isShadowed = random.nextDouble() < 0.1;
        double angle = random.nextDouble(2 * Math.PI);
        double edge = random.nextDouble(0.2, 0.8) * width;
        double soft = random.nextDouble(2, 25);
        double shadow = random.nextDouble(0.15, 0.5);
        boolean isPatterned = random.nextDouble() < 0.14;
        double pattern = random.nextDouble(0.02, 0.12);
        double frequency = 2 * Math.PI / (size * random.nextDouble(0.08, 0.6));
        double bend = random.nextDouble(0, 2.5);
        double along = random.nextDouble(2 * Math.PI);
        double sharp = random.nextDouble(0.5, 4);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                double value = base * (1 + across * (x / (double) width - 0.5) + down * (y / (double) height - 0.5));
                value *= 1 - textured * (texture[i] - 0.5);
                if (isShadowed) {
                    double beyond = (x - edge) * Math.cos(angle) + (y - height / 2.0) * Math.sin(angle);
                    value *= 1 - shadow / (1 + Math.exp(-beyond / soft));
                }
                if (isPatterned) {
                    double u = frequency * (x * Math.cos(along) + y * Math.sin(along));
                    double v = frequency * (y * Math.cos(along) - x * Math.sin(along));
                    double wave = 0.5 + 0.5 * Math.sin(u + bend * Math.sin(0.4 * v));
                    value *= 1 - pattern * (sharp > 1 ? wave * wave * wave : wave);
                }
                light[i] = (float) value;
            }
        }
        return light;
    }
}
