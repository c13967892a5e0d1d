package io.github.digitpad.cli;

import io.github.digitpad.picture.Samples;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The samples of a PNG picture as a browser has them, those of 16 bits at full depth. Not {@code getRGB}, which takes
 * grey for linear light and brightens it.
 */
final class PngPixels {

    private static final int MOST = 255;
    private static final int MOST_OF_16_BITS = 65535;

    private PngPixels() {}

    static Samples samples(BufferedImage image, PngHeader header) {
        Raster raster = image.getRaster();
        int most = header.depth() == 16 ? MOST_OF_16_BITS : MOST;
        UprightSamples target = new UprightSamples(image.getWidth(), image.getHeight(), most, header.orientation());
        int bands = raster.getNumBands();
        int[] row = new int[image.getWidth() * bands];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                int at = x * bands;
                if (image.getColorModel() instanceof IndexColorModel palette) {
                    int entry = row[at];
                    target.set(
                            x,
                            y,
                            palette.getRed(entry),
                            palette.getGreen(entry),
                            palette.getBlue(entry),
                            palette.getAlpha(entry));
                } else if (bands < 3) {
                    // Java's reader compares the transparent shade with samples that it has made 8 bits of.
                    int alpha = header.isTransparent(row[at]) ? 0 : bands == 2 ? row[at + 1] : most;
                    target.set(x, y, row[at], row[at], row[at], alpha);
                } else {
                    target.set(x, y, row[at], row[at + 1], row[at + 2], bands == 4 ? row[at + 3] : most);
                }
            }
        }
        return target.samples();
    }
}
