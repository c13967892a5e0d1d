package io.github.digitpad.data.sets;

import io.github.digitpad.picture.GrayImage;

/**
 * How ink spreads about its centre, by its second moments.
 *
 * @param across variance along x
 * @param upwards variance along y
 * @param slant covariance
 */
record Spread(double across, double upwards, double slant) {

    static Spread of(GrayImage image) {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double ink = image.at(x, y);
                mass += ink;
                sumX += ink * x;
                sumY += ink * y;
                xx += ink * x * x;
                yy += ink * y * y;
                xy += ink * x * y;
            }
        }
        if (!(mass > 0)) {
            return new Spread(0, 0, 0);
        }
        double meanX = sumX / mass;
        double meanY = sumY / mass;
        return new Spread(xx / mass - meanX * meanX, yy / mass - meanY * meanY, xy / mass - meanX * meanY);
    }

    /** Whether it is more across than upwards. */
    boolean isLying() {
        return across > upwards;
    }

    /** How much of it is along one line, whichever way that goes: 0 for what is round, 1 for a line. */
    double elongation() {
        double sum = across + upwards;
        double difference = Math.hypot(across - upwards, 2 * slant);
        return sum > 0 ? difference / sum : 0;
    }
}
