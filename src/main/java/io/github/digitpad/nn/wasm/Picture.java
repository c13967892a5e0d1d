package io.github.digitpad.nn.wasm;

/**
 * Where values {@code [height, width, channels]} lie in memory. Addresses and strides are in bytes. A pixel takes whole
 * vectors unless the picture is dense; lanes after the last channel hold anything. Around the picture there may be a
 * margin of zeros.
 *
 * @param at the address of row 0, column 0
 */
record Picture(int at, int height, int width, int channels, int pixelStride, int rowStride) {

    /** Bytes from a pixel to the next where there is nothing between them. */
    static int denseStride(int channels) {
        return channels * Code.LANE;
    }

    /** Bytes from a pixel to the next where each takes whole vectors. */
    static int vectorStride(int channels) {
        return vectors(channels) * Code.VECTOR;
    }

    /** How many vectors so many channels take. */
    static int vectors(int channels) {
        return (channels + 3) / 4;
    }

    int vectors() {
        return vectors(channels);
    }

    /** Whether the values follow one another as in an array. */
    boolean isDense() {
        return ((width == 1 && height == 1) || pixelStride == denseStride(channels)) && hasNoGaps();
    }

    /** Whether the rows follow one another. */
    boolean hasNoGaps() {
        return height == 1 || rowStride == width * pixelStride;
    }

    /** A part of it: some rows, columns and channels. */
    Picture part(int y, int x, int channel, int partHeight, int partWidth, int partChannels) {
        int start = at + y * rowStride + x * pixelStride + channel * Code.LANE;
        return new Picture(start, partHeight, partWidth, partChannels, pixelStride, rowStride);
    }

    boolean has(int otherHeight, int otherWidth, int otherChannels) {
        return height == otherHeight && width == otherWidth && channels == otherChannels;
    }

    /** The values as rows and columns of another number; for a picture that is dense. */
    Picture reshaped(int newHeight, int newWidth, int newChannels) {
        int stride = denseStride(newChannels);
        return new Picture(at, newHeight, newWidth, newChannels, stride, newWidth * stride);
    }
}
