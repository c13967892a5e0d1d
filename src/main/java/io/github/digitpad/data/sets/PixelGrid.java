package io.github.digitpad.data.sets;

/**
 * Pictures of one size in an array, wherever along its axes pictures, rows, columns and colours go.
 *
 * @param from the first picture's first pixel among the elements
 * @param ofPicture how far apart pictures are
 * @param colours 1, or the first so many of which, from 3 on, are red, green and blue
 */
public record PixelGrid(
        Elements elements,
        int count,
        int height,
        int width,
        int colours,
        int from,
        int ofPicture,
        int ofRow,
        int ofColumn,
        int ofColour)
        implements RawPictures {

    @Override
    public RawPicture get(int index) {
        float[] values = new float[height * width];
        int next = 0;
        int picture = from + index * ofPicture;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[next++] = value(picture + y * ofRow + x * ofColumn);
            }
        }
        return new RawPicture(width, height, values);
    }

    /** The luma, where there are colours. */
    private float value(int at) {
        if (colours < 3) {
            return (float) elements.at(at);
        }
        return (float)
                ((299 * elements.at(at) + 587 * elements.at(at + ofColour) + 114 * elements.at(at + 2 * ofColour))
                        / 1000);
    }
}
