package io.github.digitpad.decode;

import io.github.digitpad.picture.Orientation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;

/**
 * The pictures in a TIFF file that are pages: neither smaller copies of others nor masks.
 *
 * @see "TIFF 6.0, section 8: NewSubfileType, Orientation"
 */
final class TiffPages {

    private static final int COPY = 1;
    private static final int MASK = 4;

    /** More are not looked for: a directory may lead to itself. */
    private static final int MOST = 10_000;

    private TiffPages() {}

    /** How many there are, at least one. */
    static int count(ImageInputStream stream) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try {
            stream.seek(0);
            reader.setInput(stream, false, false);
            return Math.max(1, indices(reader).size());
        } finally {
            reader.dispose();
        }
    }

    /** Which picture of the file is this page, from 1. */
    static int index(ImageReader reader, int page) throws IOException {
        List<Integer> indices = indices(reader);
        if (indices.isEmpty() && page == 1) {
            return 0;
        }
        if (page > indices.size()) {
            throw new IIOException("there is no page " + page + " of " + indices.size());
        }
        return indices.get(page - 1);
    }

    private static List<Integer> indices(ImageReader reader) throws IOException {
        List<Integer> indices = new ArrayList<>();
        int count = Math.min(MOST, reader.getNumImages(true));
        for (int i = 0; i < count; i++) {
            int kind = number(reader.getImageMetadata(i), BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE, 0);
            if ((kind & (COPY | MASK)) == 0) {
                indices.add(i);
            }
        }
        return indices;
    }

    static Orientation orientation(IIOMetadata metadata) throws IOException {
        return Orientation.ofExif(number(metadata, BaselineTIFFTagSet.TAG_ORIENTATION, 1));
    }

    private static int number(IIOMetadata metadata, int tag, int otherwise) throws IOException {
        TIFFField field = TIFFDirectory.createFromMetadata(metadata).getTIFFField(tag);
        return field == null || field.getCount() < 1 ? otherwise : field.getAsInt(0);
    }
}
