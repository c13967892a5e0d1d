package io.github.digitpad.data;

import io.github.digitpad.picture.GrayImage;
import java.nio.file.Path;

/** The pictures of an IDX file (magic number 2051), all of one size; grey, 0 (paper) to 255 (ink). */
public final class IdxImages {

    private final IdxFile file;
    private final int count;
    private final int height;
    private final int width;

    private IdxImages(IdxFile file) {
        this.file = file;
        this.count = file.extent(0);
        this.height = file.extent(1);
        this.width = file.extent(2);
    }

    /**
     * Reads a file, plain or gzipped.
     *
     * @throws DataFormatException if it is no IDX images file, is cut short or goes on after its end, or has no picture
     */
    public static IdxImages read(Path file) throws DataFormatException {
        return new IdxImages(IdxFile.read(file, IdxFile.IMAGES, "images"));
    }

    /** How many pictures. */
    public int count() {
        return count;
    }

    /** Of each picture, in px. */
    public int height() {
        return height;
    }

    /** Of each picture, in px. */
    public int width() {
        return width;
    }

    /** A copy of one picture's bytes, row by row. */
    public byte[] bytes(int index) {
        byte[] bytes = new byte[height * width];
        file.bytes().get(position(index), bytes);
        return bytes;
    }

    /** One picture, its bytes divided by 255. */
    public GrayImage image(int index) {
        return Pixels.image(width, height, bytes(index));
    }

    Path source() {
        return file.source();
    }

    private int position(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(file.source() + ": image " + index + " of " + count);
        }
        return file.position() + index * height * width;
    }

    /**
     * Checks that there is one label for each picture.
     *
     * @throws DataFormatException if not; the message gives both files and counts
     */
    public void requirePaired(IdxLabels labels) throws DataFormatException {
        if (labels.count() != count) {
            throw unpaired(labels.source(), labels.count());
        }
    }

    DataFormatException unpaired(Path labels, int labelCount) {
        return new DataFormatException(file.source() + " has " + count + " images, " + labels + " " + labelCount
                + " labels; needs one label for each image. Are they of the same set?");
    }
}
