package io.github.digitpad.train;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a digit as another hand would have: turned, slanted, wider or narrower, the path a little bent, each stroke a
 * little out of place, with another pen. Then frames it as the page does.
 */
final class InkWarp {

    private static final double ROTATION_DEGREES = 8;
    private static final double SLANT = 0.22;
    private static final double ASPECT = 0.2;

    /** Of the digit's extent. */
    private static final double BEND = 0.03;

    /** Of the digit's extent. */
    private static final double STROKE_SHIFT = 0.02;

    /** Of the logarithm of the pen's width. */
    private static final double PEN_WIDTH_SPREAD = 0.22;

    private static final double LEAST_PEN_WIDTH = 1.5;
    private static final double GREATEST_PEN_WIDTH = 4.5;

    private InkWarp() {}

    static GrayImage draw(Ink ink, SplittableRandom random) {
        double penWidth = MnistFrame.PEN_WIDTH * Math.exp(random.nextGaussian() * PEN_WIDTH_SPREAD);
        return MnistFrame.of(warp(ink, random), Math.max(LEAST_PEN_WIDTH, Math.min(GREATEST_PEN_WIDTH, penWidth)));
    }

    static Ink warp(Ink ink, SplittableRandom random) {
        double angle = Math.toRadians(random.nextGaussian() * ROTATION_DEGREES);
        double slant = random.nextGaussian() * SLANT;
        double aspect = Math.exp(random.nextGaussian() * ASPECT);
        double cos = Math.cos(angle) * aspect;
        double sin = Math.sin(angle);
        double extent = Math.max(1, Bounds.of(ink).extent());
        Wave bendX = Wave.random(BEND * extent, extent, random);
        Wave bendY = Wave.random(BEND * extent, extent, random);
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            double shiftX = random.nextGaussian() * STROKE_SHIFT * extent;
            double shiftY = random.nextGaussian() * STROKE_SHIFT * extent;
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                double x = point.x() + slant * point.y() + bendX.at(point) + shiftX;
                double y = point.y() + bendY.at(point) + shiftY;
                points.add(new Point(cos * x - sin * y, sin * x + Math.cos(angle) * y, point.timeMillis()));
            }
            strokes.add(new Stroke(points));
        }
        return Ink.of(strokes);
    }

    /** A smooth displacement that depends on the place: about one wave over the digit, in a random direction. */
    private record Wave(double height, double perX, double perY, double phase) {

        static Wave random(double height, double extent, SplittableRandom random) {
            double direction = random.nextDouble(2 * Math.PI);
            double frequency = 2 * Math.PI * random.nextDouble(0.5, 1.5) / extent;
            return new Wave(
                    random.nextGaussian() * height * Math.sqrt(2),
                    frequency * Math.cos(direction),
                    frequency * Math.sin(direction),
                    random.nextDouble(2 * Math.PI));
        }

        double at(Point point) {
            return height * Math.sin(perX * point.x() + perY * point.y() + phase);
        }
    }
}
