package io.github.digitpad.decode;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.LightSamples;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads picture files: JPEG, PNG, WebP, GIF (of an animated one its first picture), BMP and TIFF, upright as their
 * orientation says. Its size is looked at before its pixels, and what is damaged, too large or no picture is one
 * message: file, found, needed.
 */
public final class PictureFile {

    private static final long MOST_PIXELS = 64_000_000;

    /** Longer sides are no picture of numbers, and make resampling take more memory than the picture itself. */
    private static final int LONGEST_SIDE = 32_768;

    private PictureFile() {}

    /**
     * What a file is.
     *
     * @throws IOException if it cannot be read
     */
    public static PictureKind kind(Path file) throws IOException {
        return PictureKind.of(new PictureBytes.OfFile(file).first(PictureKind.BYTES));
    }

    /**
     * The ink of a picture of one digit, told from its ground: 0 paper to 1 ink.
     *
     * @throws IOException if it is no picture that is read here
     */
    public static GrayImage readInk(Path file) throws IOException {
        return readInk(new PictureBytes.OfFile(file));
    }

    /** As {@link #readInk(Path)}. */
    public static GrayImage readInk(PictureBytes file) throws IOException {
        return read(file, 1, UprightSamples::new).samples().ink();
    }

    /**
     * A picture of numbers.
     *
     * @param page from 1 to {@link #pages}
     * @throws IOException if it is no picture that is read here
     */
    public static LightSamples readLight(Path file, int page) throws IOException {
        return readLight(new PictureBytes.OfFile(file), page);
    }

    /** As {@link #readLight(Path, int)}. */
    public static LightSamples readLight(PictureBytes file, int page) throws IOException {
        return read(file, page, LightTarget::new).samples();
    }

    /**
     * How many pages it has: 1, but for a TIFF of several.
     *
     * @throws IOException if it is no picture that is read here
     */
    public static int pages(Path file) throws IOException {
        return pages(new PictureBytes.OfFile(file));
    }

    /** As {@link #pages(Path)}. */
    public static int pages(PictureBytes file) throws IOException {
        return opened(file, (kind, stream) -> kind == PictureKind.TIFF ? TiffPages.count(stream) : 1);
    }

    private static <T extends PixelTarget> T read(PictureBytes file, int page, PixelTarget.Maker<T> maker)
            throws IOException {
        long bytes = file.size();
        PixelTarget.Maker<T> sized = (width, height, most, orientation) -> {
            requireSize(width, height);
            return maker.make(width, height, most, orientation);
        };
        return opened(file, (kind, stream) -> switch (kind) {
            case PNG -> new PngPicture(stream, bytes).read(sized);
            case JPEG -> new JpegPicture(stream, bytes).read(sized);
            default -> OtherPicture.read(kind, stream, page, sized);
        });
    }

    private interface Reading<T> {
        T read(PictureKind kind, ImageInputStream stream) throws IOException;
    }

    private static <T> T opened(PictureBytes file, Reading<T> reading) throws IOException {
        if (!file.isThere()) {
            throw new IOException(file.name() + ": no file that can be read. Check the path.");
        }
        PictureKind kind = PictureKind.of(file.first(PictureKind.BYTES));
        if (!kind.isRead()) {
            throw new IOException(
                    file.name() + ": " + (file.size() == 0 ? "an empty file. Save it again." : kind.refusal()));
        }
        try (ImageInputStream stream = file.open()) {
            return reading.read(kind, stream);
        } catch (UnreadPictureException e) {
            throw new IOException(file.name() + ": " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new IOException(file.name() + ": a damaged picture (it is cut short). Save it again.", e);
        } catch (IIOException | RuntimeException e) {
            // Besides its own exception ImageIO throws all sorts of unchecked ones on damaged files.
            throw new IOException(file.name() + ": a damaged picture (" + inOneLine(e) + "). Save it again.", e);
        }
    }

    private static String inOneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    }

    static void requireSize(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw new UnreadPictureException(width + "×" + height + " pixels is more than is read ("
                    + MOST_PIXELS / 1_000_000 + " million). Crop it or make it smaller.");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new UnreadPictureException("a side of " + Math.max(width, height) + " pixels is more than is read ("
                    + LONGEST_SIDE + "). Crop it or make it smaller.");
        }
    }
}
