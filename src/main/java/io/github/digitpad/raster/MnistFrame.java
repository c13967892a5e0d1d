package io.github.digitpad.raster;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;

/**
 * Puts ink or a picture into 28×28 pixels as MNIST's makers did: scaled, keeping its proportions, so that it fits a
 * 20×20 box, anti-aliased, and moved so that its centre of mass lies at pixel index 14, which is (14.5, 14.5) where the
 * picture spans [0, 28]. Only as far as all of it stays inside the picture.
 *
 * <p>The strokes are scaled and then drawn, never the drawing: so size, place, zoom and pixel ratio change nothing.
 *
 * @see "LeCun, Cortes, Burges: The MNIST database of handwritten digits"
 */
public final class MnistFrame {

    /** Pixels on a side. */
    public static final int SIZE = 28;

    /** The box in px that the ink is scaled to fit. */
    public static final double BOX = 20;

    /** Where the centre of mass goes, in px from the left and from the top. */
    public static final double CENTRE = 14.5;

    /** Of the pen in the frame, in px: gives framed pen strokes MNIST's mean ink, 0.131. */
    public static final double PEN_WIDTH = 2.5;

    /** Pixels of a picture below this count as paper when it is cropped, of 1. */
    private static final float PAPER = 0.1f;

    /** An extent below this share of the coordinates is rounding, not ink. */
    private static final double ROUNDING = 1e-12;

    private MnistFrame() {}

    /** The framed picture, 28×28; all paper if there is no ink. A tap, or ink with no extent, becomes a dot. */
    public static GrayImage of(Ink ink) {
        return of(ink, PEN_WIDTH);
    }

    /**
     * As {@link #of(Ink)}, with a pen of another width.
     *
     * @param penWidth in px of the frame, from 1.42 to below 20
     */
    public static GrayImage of(Ink ink, double penWidth) {
        StrokeRasterizer rasterizer = new StrokeRasterizer(SIZE, SIZE, penWidth);
        if (ink.isEmpty()) {
            return GrayImage.owning(SIZE, SIZE, new float[SIZE * SIZE]);
        }
        Bounds bounds = Bounds.of(ink);
        double extent = bounds.extent();
        double scale = extent > ROUNDING * magnitude(bounds) ? (BOX - penWidth) / extent : 1;
        Placement centred = new Placement(
                scale,
                SIZE / 2.0 - scale * (bounds.left() + bounds.right()) / 2,
                SIZE / 2.0 - scale * (bounds.top() + bounds.bottom()) / 2);
        CentreOfMass mass = CentreOfMass.of(rasterizer.draw(ink, centred));
        double roomX = (SIZE - scale * bounds.width() - penWidth) / 2;
        double roomY = (SIZE - scale * bounds.height() - penWidth) / 2;
        return rasterizer.draw(
                ink, centred.movedBy(within(roomX, CENTRE - mass.x()), within(roomY, CENTRE - mass.y())));
    }

    /**
     * Frames a picture of one digit: what is darker than paper is cropped out, resampled and placed as above; 28×28,
     * all paper if the picture is.
     */
    public static GrayImage of(GrayImage picture) {
        int left = picture.width();
        int top = picture.height();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.at(x, y) > PAPER) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        if (right == 0) {
            return GrayImage.owning(SIZE, SIZE, new float[SIZE * SIZE]);
        }
        double width = right - left;
        double height = bottom - top;
        double scale = BOX / Math.max(width, height);
        CentreOfMass mass = CentreOfMass.of(picture, left, top, right, bottom);
        double roomX = (SIZE - scale * width) / 2;
        double roomY = (SIZE - scale * height) / 2;
        double middleX = SIZE / 2.0 - scale * (left + right) / 2;
        double middleY = SIZE / 2.0 - scale * (top + bottom) / 2;
        Placement placement = new Placement(
                scale,
                middleX + within(roomX, CENTRE - (mass.x() * scale + middleX)),
                middleY + within(roomY, CENTRE - (mass.y() * scale + middleY)));
        return fullInk(Resampler.resample(picture, left, top, right, bottom, placement, SIZE, SIZE));
    }

    /** Stretched so that its darkest pixel is all ink: a thin pen in a large picture turns grey when made smaller. */
    private static GrayImage fullInk(GrayImage image) {
        float[] pixels = image.toArray();
        float most = 0;
        for (float pixel : pixels) {
            most = Math.max(most, pixel);
        }
        for (int i = 0; i < pixels.length && most > 0; i++) {
            pixels[i] /= most;
        }
        return GrayImage.owning(image.width(), image.height(), pixels);
    }

    /** Of the coordinates, whichever is farthest from 0. */
    private static double magnitude(Bounds bounds) {
        return Math.max(
                Math.max(Math.abs(bounds.left()), Math.abs(bounds.right())),
                Math.max(Math.abs(bounds.top()), Math.abs(bounds.bottom())));
    }

    private static double within(double limit, double shift) {
        return Math.max(-limit, Math.min(limit, shift));
    }
}
