package io.github.digitpad.train;

import io.github.digitpad.picture.GrayImage;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Spilled ink: filled shapes with a wavy edge. */
final class Blots {

    /** Of the edge, in px, where the picture is 64 wide. */
    private static final double RADIUS_PX = 24;

    /** Longer ones could be a thick one. */
    private static final double LEAST_ASPECT = 0.6;

    private static final int CORNERS = 72;
    private static final int WAVES = 6;

    private Blots() {}

    /** One blot, framed. */
    static GrayImage draw(SplittableRandom random) {
        double[] heights = new double[WAVES];
        double[] phases = new double[WAVES];
        double roughness = random.nextDouble(0.02, 0.25);
        for (int i = 0; i < WAVES; i++) {
            heights[i] = random.nextGaussian() * roughness / Math.sqrt(i + 1.0);
            phases[i] = random.nextDouble(2 * Math.PI);
        }
        double aspect = random.nextDouble(LEAST_ASPECT, 1);
        double tilt = random.nextDouble(Math.PI);
        Path2D edge = new Path2D.Double();
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            double radius = 1;
            for (int i = 0; i < WAVES; i++) {
                radius += heights[i] * Math.sin((i + 2) * angle + phases[i]);
            }
            radius = RADIUS_PX * Math.max(0.3, Math.min(1.3, radius));
            double along = radius * Math.cos(angle);
            double across = radius * aspect * Math.sin(angle);
            double x = 32 + along * Math.cos(tilt) - across * Math.sin(tilt);
            double y = 32 + along * Math.sin(tilt) + across * Math.cos(tilt);
            if (corner == 0) {
                edge.moveTo(x, y);
            } else {
                edge.lineTo(x, y);
            }
        }
        edge.closePath();
        return Letters.framed(edge);
    }
}
