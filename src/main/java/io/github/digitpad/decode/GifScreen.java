package io.github.digitpad.decode;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;

/**
 * Where a GIF's first picture is on what browsers show, which may be larger: the rest is transparent.
 *
 * @see "Graphics Interchange Format, version 89a, 18 Logical Screen Descriptor, 20 Image Descriptor"
 */
record GifScreen(int width, int height, int left, int top) {

    private static final int SIZE = 6;

    /** @param width the first picture's own */
    static GifScreen of(ImageInputStream stream, IIOMetadata metadata, int width, int height) throws IOException {
        Element place = (Element) ((IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName()))
                .getElementsByTagName("ImageDescriptor")
                .item(0);
        int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
        int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
        stream.seek(SIZE);
        stream.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        int screenWidth = stream.readUnsignedShort();
        int screenHeight = stream.readUnsignedShort();
        return new GifScreen(Math.max(screenWidth, left + width), Math.max(screenHeight, top + height), left, top);
    }

    /** Sets what is beside the picture. */
    void setBeside(int pictureWidth, int pictureHeight, PixelTarget target) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x < left || x >= left + pictureWidth || y < top || y >= top + pictureHeight) {
                    target.set(x, y, 0, 0, 0, 0);
                }
            }
        }
    }
}
