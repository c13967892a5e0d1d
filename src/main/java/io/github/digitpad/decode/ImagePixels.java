package io.github.digitpad.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;

/** The samples of a picture as Java's readers give it: those that are stored, with no colour profile and no gamma. */
final class ImagePixels {

    private static final int MOST = 255;
    private static final int MOST_OF_16_BITS = 65535;

    private ImagePixels() {}

    /** What the greatest of such samples becomes: 255, or 65535 where they have more than 8 bits. */
    static int most(SampleModel model) {
        return model.getSampleSize(0) > Byte.SIZE ? MOST_OF_16_BITS : MOST;
    }

    /** Sets a picture's pixels with its left top corner at a place of the target. */
    static void set(BufferedImage image, int most, int left, int top, PixelTarget target) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        double[] scales = scales(raster.getSampleModel(), most);
        double[] row = new double[image.getWidth() * bands];
        ColorModel colours = image.getColorModel();
        boolean isInks = colours.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
        int[] pixel = new int[bands];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                if (colours instanceof IndexColorModel palette) {
                    setEntry(palette, (int) row[x * bands], most, left + x, top + y, target);
                    continue;
                }
                for (int band = 0; band < bands; band++) {
                    pixel[band] = (int) Math.max(0, Math.min(most, row[x * bands + band] * scales[band] + 0.5));
                }
                if (isInks) {
                    setInks(pixel, most, left + x, top + y, target);
                } else if (bands < 3) {
                    target.set(left + x, top + y, pixel[0], pixel[0], pixel[0], bands == 2 ? pixel[1] : most);
                } else {
                    boolean hasAlpha = colours.hasAlpha() && bands > 3;
                    target.set(left + x, top + y, pixel[0], pixel[1], pixel[2], hasAlpha ? pixel[3] : most);
                }
            }
        }
    }

    private static double[] scales(SampleModel model, int most) {
        boolean isFraction =
                model.getDataType() == DataBuffer.TYPE_FLOAT || model.getDataType() == DataBuffer.TYPE_DOUBLE;
        double[] scales = new double[model.getNumBands()];
        for (int band = 0; band < scales.length; band++) {
            scales[band] = isFraction ? most : most / (Math.pow(2, model.getSampleSize(band)) - 1);
        }
        return scales;
    }

    private static void setEntry(IndexColorModel palette, int entry, int most, int x, int y, PixelTarget target) {
        int scale = most / MOST;
        target.set(
                x,
                y,
                scale * palette.getRed(entry),
                scale * palette.getGreen(entry),
                scale * palette.getBlue(entry),
                scale * palette.getAlpha(entry));
    }

    /** Of inks, 0 for none. */
    private static void setInks(int[] inks, int most, int x, int y, PixelTarget target) {
        long paper = (long) most - inks[3];
        target.set(
                x,
                y,
                (int) ((most - inks[0]) * paper / most),
                (int) ((most - inks[1]) * paper / most),
                (int) ((most - inks[2]) * paper / most),
                most);
    }
}
