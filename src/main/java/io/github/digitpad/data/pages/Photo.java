package io.github.digitpad.data.pages;

import io.github.digitpad.picture.GrayImage;
import java.util.SplittableRandom;

/** A sheet as a camera sees it: from aside, in uneven light, with a shadow, blur and noise, on a table. */
final class Photo {

    /** From the sheet's points to the picture's: a projective map, row by row. */
    private final double[] toPicture;

    private final GrayImage light;

    private Photo(double[] toPicture, GrayImage light) {
        this.toPicture = toPicture;
        this.light = light;
    }

    static Photo of(Sheet sheet, SplittableRandom random) {
        double[] toPicture = view(sheet.width, sheet.height, random);
        double[] toSheet = inverse(toPicture);
        float[] seen = seen(sheet, toSheet, random);
        shade(seen, sheet.width, sheet.height, random);
        int blurs = random.nextInt(3);
        for (int i = 0; i < blurs; i++) {
            blur(seen, sheet.width, sheet.height);
        }
        double noise = 0.004 + 0.02 * random.nextDouble() * random.nextDouble();
        for (int i = 0; i < seen.length; i++) {
            // The sum of three is near enough to a camera's noise, and much faster.
            double value = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            seen[i] = (float) Math.max(0, Math.min(1, seen[i] + 2 * noise * value));
        }
        return new Photo(toPicture, GrayImage.owning(sheet.width, sheet.height, seen));
    }

    GrayImage light() {
        return light;
    }

    /** Where a box of the sheet is in the picture. */
    NumberBox box(NumberBox box) {
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            double[] point = mapped(toPicture, box.x(i), box.y(i));
            corners[2 * i] = Math.round(10 * point[0]) / 10.0;
            corners[2 * i + 1] = Math.round(10 * point[1]) / 10.0;
        }
        return NumberBox.of(corners);
    }

    /** Turned a little, seldom much, and seen from aside; all of it stays in the picture. */
    private static double[] view(int width, int height, SplittableRandom random) {
        double angle = random.nextInt(8) == 0 ? 0.35 * (2 * random.nextDouble() - 1) : 0.03 * random.nextGaussian();
        double depth = 0.12 * (2 * random.nextDouble() - 1);
        double aside = 0.12 * (2 * random.nextDouble() - 1);
        double[] map = {
            Math.cos(angle), -Math.sin(angle), 0, Math.sin(angle), Math.cos(angle), 0, aside / width, depth / height, 1
        };
        // From the sheet's middle.
        double[] x = new double[4];
        double[] y = new double[4];
        double reach = 0;
        for (int i = 0; i < 4; i++) {
            double[] corner = mapped(map, (i % 2 - 0.5) * width, (i < 2 ? -0.5 : 0.5) * height);
            x[i] = corner[0];
            y[i] = corner[1];
            reach = Math.max(reach, Math.max(Math.abs(x[i]) / (width / 2.0), Math.abs(y[i]) / (height / 2.0)));
        }
        double scale = (0.97 + 0.05 * random.nextDouble()) / Math.max(1, reach);
        double[] centred = {scale, 0, width / 2.0, 0, scale, height / 2.0, 0, 0, 1};
        double[] moved = {1, 0, -width / 2.0, 0, 1, -height / 2.0, 0, 0, 1};
        return product(centred, product(map, moved));
    }

    private static float[] seen(Sheet sheet, double[] toSheet, SplittableRandom random) {
        float table = (float) (0.1 + 0.5 * random.nextDouble());
        Clouds wood = new Clouds(random);
        int width = sheet.width;
        float[] seen = new float[width * sheet.height];
        for (int y = 0; y < sheet.height; y++) {
            for (int x = 0; x < width; x++) {
                double w = toSheet[6] * (x + 0.5) + toSheet[7] * (y + 0.5) + toSheet[8];
                double u = (toSheet[0] * (x + 0.5) + toSheet[1] * (y + 0.5) + toSheet[2]) / w - 0.5;
                double v = (toSheet[3] * (x + 0.5) + toSheet[4] * (y + 0.5) + toSheet[5]) / w - 0.5;
                boolean isSheet = u >= 0 && v >= 0 && u < width - 1 && v < sheet.height - 1;
                seen[y * width + x] =
                        isSheet ? at(sheet, u, v) : table * (float) (0.8 + 0.2 * wood.at(x / 60.0, y / 8.0));
            }
        }
        return seen;
    }

    private static float at(Sheet sheet, double u, double v) {
        int column = (int) u;
        int row = (int) v;
        float across = (float) (u - column);
        float down = (float) (v - row);
        int i = row * sheet.width + column;
        float[] light = sheet.light;
        return (1 - down) * ((1 - across) * light[i] + across * light[i + 1])
                + down * ((1 - across) * light[i + sheet.width] + across * light[i + sheet.width + 1]);
    }

    /** Light from one side, and often a shadow with a soft edge: of a hand, of the phone. */
    private static void shade(float[] seen, int width, int height, SplittableRandom random) {
        double bright = 0.75 + 0.25 * random.nextDouble();
        double falloff = 0.5 * random.nextDouble();
        double direction = 2 * Math.PI * random.nextDouble();
        boolean isShadowed = random.nextBoolean();
        double depth = isShadowed ? 0.2 + 0.4 * random.nextDouble() : 0;
        double edgeAngle = 2 * Math.PI * random.nextDouble();
        double edgePlace = 0.6 * (random.nextDouble() - 0.5);
        double softness = 0.01 + 0.15 * random.nextDouble();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width - 0.5;
                double v = (double) y / height - 0.5;
                double light = bright * (1 - falloff * (0.5 + u * Math.cos(direction) + v * Math.sin(direction)) / 1.2);
                double away =
                        u * Math.cos(edgeAngle) + v * Math.sin(edgeAngle) + 0.05 * Math.sin(9 * (u - v)) - edgePlace;
                double shadow = Math.max(0, Math.min(1, 0.5 + away / softness));
                seen[y * width + x] *= (float) (light * (1 - depth * shadow));
            }
        }
    }

    /** Each px the mean of nine. */
    private static void blur(float[] values, int width, int height) {
        float[] rows = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                rows[i] = (values[x == 0 ? i : i - 1] + values[i] + values[x == width - 1 ? i : i + 1]) / 3;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                values[i] = (rows[y == 0 ? i : i - width] + rows[i] + rows[y == height - 1 ? i : i + width]) / 3;
            }
        }
    }

    private static double[] mapped(double[] map, double x, double y) {
        double w = map[6] * x + map[7] * y + map[8];
        return new double[] {(map[0] * x + map[1] * y + map[2]) / w, (map[3] * x + map[4] * y + map[5]) / w};
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int i = 0; i < 3; i++) {
                    product[3 * row + column] += a[3 * row + i] * b[3 * i + column];
                }
            }
        }
        return product;
    }

    /** Up to a factor, which projective maps have none of. */
    private static double[] inverse(double[] m) {
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }
}
