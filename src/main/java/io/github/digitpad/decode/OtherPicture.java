package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The samples of a GIF, BMP, TIFF or WebP, by the readers that Java has: of WebP TwelveMonkeys', where that is there.
 */
final class OtherPicture {

    /** So many pixels are unpacked at a time, where a reader can. */
    private static final int MOST_AT_A_TIME = 1 << 22;

    private final PictureKind kind;
    private final ImageInputStream stream;
    private final ImageReader reader;
    private final int index;
    private final List<String> warnings = new ArrayList<>();

    private OtherPicture(PictureKind kind, ImageInputStream stream, ImageReader reader, int index) {
        this.kind = kind;
        this.stream = stream;
        this.reader = reader;
        this.index = index;
        reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
    }

    /** @param page from 1; of a TIFF only there may be others */
    static <T extends PixelTarget> T read(
            PictureKind kind, ImageInputStream stream, int page, PixelTarget.Maker<T> maker) throws IOException {
        ImageReader reader = reader(kind);
        try {
            if (kind == PictureKind.WEBP) {
                WebpFile.requireWhole(stream);
            }
            stream.seek(0);
            reader.setInput(stream, false, kind != PictureKind.TIFF && kind != PictureKind.GIF);
            int index = kind == PictureKind.TIFF ? TiffPages.index(reader, page) : 0;
            return new OtherPicture(kind, stream, reader, index).read(maker);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureKind kind) {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new UnreadPictureException(kind.what() + ", which this Java does not read. Put"
                    + " com.twelvemonkeys.imageio:imageio-webp beside DigitPad, or make a PNG of it.");
        }
        return readers.next();
    }

    private <T extends PixelTarget> T read(PixelTarget.Maker<T> maker) throws IOException {
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        GifScreen screen = kind == PictureKind.GIF
                ? GifScreen.of(stream, reader.getImageMetadata(0), width, height)
                : new GifScreen(width, height, 0, 0);
        Orientation orientation = switch (kind) {
            case TIFF -> TiffPages.orientation(reader.getImageMetadata(index));
            case WEBP -> WebpFile.orientation(stream);
            default -> Orientation.UPRIGHT;
        };
        int most = ImagePixels.most(reader.getImageTypes(index).next().getSampleModel());
        T target = maker.make(screen.width(), screen.height(), most, orientation);
        screen.setBeside(width, height, target);
        boolean isByRows = kind == PictureKind.TIFF || kind == PictureKind.BMP;
        int rows = isByRows ? Math.max(1, MOST_AT_A_TIME / width) : height;
        for (int top = 0; top < height; top += rows) {
            ImageReadParam wanted = reader.getDefaultReadParam();
            if (rows < height) {
                wanted.setSourceRegion(new Rectangle(0, top, width, Math.min(rows, height - top)));
            }
            BufferedImage image = reader.read(index, wanted);
            requireWhole();
            ImagePixels.set(image, most, screen.left(), screen.top() + top, target);
        }
        return target;
    }

    /** Of some files cut short the readers make a picture that is blank from there on, and only warn. */
    private void requireWhole() throws IIOException {
        for (String warning : warnings) {
            String lower = warning.toLowerCase(Locale.ROOT);
            if (lower.contains("eof") || lower.contains("end of") || lower.contains("truncated")) {
                throw new IIOException(warning);
            }
        }
    }
}
