package io.github.digitpad.train;

import io.github.digitpad.picture.GrayImage;
import java.util.SplittableRandom;

/** A scanned digit: what of it is ink is decided anew, so that its strokes are thinner or thicker. */
final class ScanGlyph implements Glyph {

    /** What is darker is cropped out, of 1. */
    private static final float PAPER = 0.2f;

    private final GrayImage picture;
    private final int left;
    private final int top;
    private final int columns;
    private final int rows;
    private final double threshold;
    private final double softness;

    /**
     * @param threshold how much of a pixel's light is missing where ink begins
     * @param softness how much more where it is full
     */
    ScanGlyph(GrayImage picture, double threshold, double softness) {
        this.picture = picture;
        this.threshold = threshold;
        this.softness = softness;
        int least = picture.width();
        int most = 0;
        int high = picture.height();
        int low = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.at(x, y) > PAPER) {
                    least = Math.min(least, x);
                    most = Math.max(most, x + 1);
                    high = Math.min(high, y);
                    low = Math.max(low, y + 1);
                }
            }
        }
        this.left = least;
        this.top = high;
        this.columns = Math.max(1, most - least);
        this.rows = Math.max(1, low - high);
    }

    /** With a stroke as wide as comes. */
    static ScanGlyph of(GrayImage picture, double threshold, SplittableRandom random) {
        return new ScanGlyph(picture, threshold, random.nextDouble(0.2, 0.6));
    }

    @Override
    public double width() {
        return columns / (double) Math.max(rows, 2 * columns / 5);
    }

    @Override
    public void draw(Coverage coverage, Place place, Pen pen) {
        double one = Math.max(rows, 2 * columns / 5);
        double lean = Math.abs(place.slant()) * place.size() / 2 + 2;
        int fromX = (int) Math.max(0, place.left() - lean);
        int toX = (int) Math.min(coverage.width, place.left() + place.size() * place.wider() * width() + lean);
        double dip = Math.abs(place.slope()) * place.size() * place.wider() * width() + 2;
        int fromY = (int) Math.max(0, place.top() - dip);
        int toY = (int) Math.min(coverage.height, place.top() + place.size() + dip);
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                double across = (x + 0.5 - place.left()) / place.size();
                double down = (y + 0.5 - place.top()) / place.size() - place.slope() * across;
                double own = (across - place.slant() * (0.5 - down)) / place.wider();
                double grey = at(left + own * one - 0.5, top + rows - (1 - down) * one - 0.5);
                double ink = Math.min(1, (grey - threshold) / softness + 0.5);
                if (ink > 0) {
                    coverage.darken(x, y, ink);
                }
            }
        }
    }

    /** Between pixels, 0 outside. */
    private double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double across = x - column;
        double down = y - row;
        return (1 - down) * ((1 - across) * pixel(column, row) + across * pixel(column + 1, row))
                + down * ((1 - across) * pixel(column, row + 1) + across * pixel(column + 1, row + 1));
    }

    private double pixel(int x, int y) {
        return x >= 0 && y >= 0 && x < picture.width() && y < picture.height() ? picture.at(x, y) : 0;
    }
}
