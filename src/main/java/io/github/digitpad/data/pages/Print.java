package io.github.digitpad.data.pages;

import java.util.SplittableRandom;

/** What is on a sheet before anybody writes: its lines, and pictures. */
final class Print {

    private Print() {}

    /** Plain, ruled or squared; a printed table has plain paper. */
    static void paper(Sheet sheet, boolean isPlain, double height, SplittableRandom random) {
        grain(sheet, random);
        int kind = isPlain ? 0 : random.nextInt(4);
        if (kind < 2) {
            return;
        }
        double darkness = 0.1 + 0.25 * random.nextDouble();
        double thickness = Math.max(1, height * (0.02 + 0.03 * random.nextDouble()));
        double pitch =
                kind == 2 ? height * (1.6 + 0.8 * random.nextDouble()) : height * (0.7 + 0.7 * random.nextDouble());
        for (double y = pitch * (1 + random.nextDouble()); y < sheet.height; y += pitch) {
            line(sheet, 0, y, sheet.width, y, thickness, darkness, random);
        }
        if (kind == 3) {
            for (double x = pitch * random.nextDouble(); x < sheet.width; x += pitch) {
                line(sheet, x, 0, x, sheet.height, thickness, darkness, random);
            }
        } else if (random.nextBoolean()) {
            double x = sheet.width * (0.08 + 0.06 * random.nextDouble());
            line(sheet, x, 0, x, sheet.height, thickness, darkness, random);
        }
    }

    static void line(
            Sheet sheet,
            double x0,
            double y0,
            double x1,
            double y1,
            double thickness,
            double darkness,
            SplittableRandom random) {
        sheet.stroke(new double[] {x0, y0, x1, y1}, thickness, darkness, 0.1, random);
    }

    /** Fibres and a little dirt: soft spots of a few px. */
    private static void grain(Sheet sheet, SplittableRandom random) {
        double strength = 0.01 + 0.02 * random.nextDouble();
        Clouds clouds = new Clouds(random);
        for (int y = 0; y < sheet.height; y++) {
            for (int x = 0; x < sheet.width; x++) {
                sheet.light[y * sheet.width + x] *= (float) (1 - strength * clouds.at(x / 6.0, y / 6.0));
            }
        }
    }

    /** A printed photo: clouds of all sizes, with a few hard edges. */
    static void photo(Sheet sheet, double left, double top, double right, double bottom, SplittableRandom random) {
        Clouds clouds = new Clouds(random);
        double size = (right - left) / (2 + 3 * random.nextDouble());
        double edge = 0.3 + 0.4 * random.nextDouble();
        sheet.draw(left, top, right, bottom, (x, y) -> {
            double value = 0;
            double weight = 0.5;
            for (double scale = size; scale > 3; scale /= 2) {
                value += weight * clouds.at(x / scale, y / scale);
                weight /= 2;
            }
            return Math.min(0.95, 0.2 + 0.5 * value + (value > edge ? 0.25 : 0));
        });
    }
}
