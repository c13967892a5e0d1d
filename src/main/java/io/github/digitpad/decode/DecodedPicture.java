package io.github.digitpad.decode;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.picture.Orientation;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;

/** Pictures that Java has decoded already: the same samples, stored and upright, that their files would give. */
public final class DecodedPicture {

    private DecodedPicture() {}

    /**
     * The ink of a picture of one digit, told from its ground: 0 paper to 1 ink.
     *
     * @throws IllegalArgumentException if it is larger than is read; the message says how large that is
     */
    public static GrayImage readInk(BufferedImage image) {
        return read(image, UprightSamples::new).samples().ink();
    }

    /**
     * A picture of numbers.
     *
     * @throws IllegalArgumentException if it is larger than is read; the message says how large that is
     */
    public static LightSamples readLight(BufferedImage image) {
        return read(image, LightTarget::new).samples();
    }

    private static <T extends PixelTarget> T read(BufferedImage given, PixelTarget.Maker<T> maker) {
        BufferedImage image = given;
        try {
            PictureFile.requireSize(image.getWidth(), image.getHeight());
        } catch (UnreadPictureException e) {
            throw new IllegalArgumentException("picture: " + e.getMessage(), e);
        }
        if (image.isAlphaPremultiplied()) {
            // Its samples are darker than the colours that they stand for.
            WritableRaster raster = image.copyData(null);
            ColorModel colours = image.getColorModel().coerceData(raster, false);
            image = new BufferedImage(colours, raster, false, null);
        }
        int most = ImagePixels.most(image.getSampleModel());
        T target = maker.make(image.getWidth(), image.getHeight(), most, Orientation.UPRIGHT);
        ImagePixels.set(image, most, 0, 0, target);
        return target;
    }
}
