package io.github.digitpad.raster;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.picture.CentreOfMass;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Placement;
import io.github.digitpad.picture.Resampler;

/**
 * Puts ink or a picture into 28×28 pixels as MNIST's makers did: scaled, keeping its proportions, so that it fits a
 * 20×20 box, anti-aliased, and moved so that its centre of mass lies at pixel index 14, which is (14.5, 14.5) where the
 * picture spans [0, 28]. Only as far as all of it stays inside the picture. Pictures of other sizes in proportion.
 *
 * <p>The strokes are scaled and then drawn, never the drawing: so size, place, zoom and pixel ratio change nothing.
 *
 * @see "LeCun, Cortes, Burges: The MNIST database of handwritten digits"
 */
public final class MnistFrame {

    /** Pixels on a side of MNIST's pictures. */
    public static final int SIZE = 28;

    /** The box in px that the ink is scaled to fit. */
    public static final double BOX = 20;

    /** Where the centre of mass goes, in px from the left and from the top. */
    public static final double CENTRE = 14.5;

    /** Of the pen in the frame, in px: gives framed pen strokes MNIST's mean ink, 0.131. */
    public static final double PEN_WIDTH = 2.5;

    /**
     * Pixels of a picture up to this count as paper when it is cropped, of 1. The float as a double: in a browser,
     * where floats are doubles until they are stored, a float constant is another number.
     */
    private static final double PAPER = 0.1f;

    private static final MnistFrame MNIST = new MnistFrame(SIZE, SIZE);

    private final int width;
    private final int height;

    /** How many px of this frame are one of MNIST's. */
    final double unit;

    /** A frame of another size, in whose shorter side everything is as large, and has as wide a pen, as in MNIST's. */
    public MnistFrame(int width, int height) {
        this.width = width;
        this.height = height;
        this.unit = Math.min(width, height) / (double) SIZE;
    }

    /** The framed picture, 28×28; all paper if there is no ink. A tap, or ink with no extent, becomes a dot. */
    public static GrayImage of(Ink ink) {
        return MNIST.frame(ink);
    }

    /** As {@link #of(Ink)}, with a pen of another width, in px of the frame, below 20. */
    public static GrayImage of(Ink ink, double penWidth) {
        return MNIST.frame(ink, penWidth);
    }

    /**
     * Frames a picture of one digit: what is darker than paper is cropped out, resampled and placed as above; 28×28,
     * all paper if the picture is.
     */
    public static GrayImage of(GrayImage picture) {
        return MNIST.frame(picture);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** As {@link #of(Ink)}, in this size. */
    public GrayImage frame(Ink ink) {
        return frame(ink, PEN_WIDTH);
    }

    /** As {@link #of(Ink, double)}, in this size; the pen's width still in px of MNIST's frame. */
    public GrayImage frame(Ink ink, double penWidth) {
        double pen = penWidth * unit;
        if (pen < StrokeRasterizer.LEAST_PEN_WIDTH) {
            int times = drawnLarger(pen);
            return shrunk(times(times).frame(ink, penWidth), times);
        }
        float[] pixels = new float[width * height];
        new InkFramer(this, penWidth).frame(ink, pixels);
        return GrayImage.owning(width, height, pixels);
    }

    /** How many times as large ink is drawn before it is shrunk, because its pen is too thin to be drawn. */
    int drawnLarger(double pen) {
        return (int) Math.ceil(StrokeRasterizer.LEAST_PEN_WIDTH / pen);
    }

    MnistFrame times(int times) {
        return new MnistFrame(width * times, height * times);
    }

    /** As {@link #of(GrayImage)}, in this size. */
    public GrayImage frame(GrayImage picture) {
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
            return blank();
        }
        double inkWidth = right - left;
        double inkHeight = bottom - top;
        double scale = BOX * unit / Math.max(inkWidth, inkHeight);
        CentreOfMass mass = CentreOfMass.of(picture, left, top, right, bottom);
        double roomX = (width - scale * inkWidth) / 2;
        double roomY = (height - scale * inkHeight) / 2;
        double middleX = width / 2.0 - scale * (left + right) / 2;
        double middleY = height / 2.0 - scale * (top + bottom) / 2;
        Placement placement = new Placement(
                scale,
                middleX + within(roomX, centre(width) - (mass.x() * scale + middleX)),
                middleY + within(roomY, centre(height) - (mass.y() * scale + middleY)));
        return fullInk(Resampler.resample(picture, left, top, right, bottom, placement, width, height));
    }

    private GrayImage blank() {
        return GrayImage.owning(width, height, new float[width * height]);
    }

    /** Where the centre of mass goes along a side. */
    static double centre(int side) {
        return CENTRE * side / SIZE;
    }

    /** Each pixel the mean of so many by so many. */
    private static GrayImage shrunk(GrayImage image, int times) {
        int width = image.width() / times;
        int height = image.height() / times;
        float[] pixels = new float[width * height];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                pixels[y / times * width + x / times] += image.at(x, y) / (times * times);
            }
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.min(1, pixels[i]);
        }
        return GrayImage.owning(width, height, pixels);
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

    static double within(double limit, double shift) {
        return Math.max(-limit, Math.min(limit, shift));
    }
}
