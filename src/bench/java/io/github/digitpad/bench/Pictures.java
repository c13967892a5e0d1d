package io.github.digitpad.bench;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.nn.Network;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Real handwriting to read in turn: one picture again and again would teach the processor its branches.
 *
 * @param pixels of those that are read in turn
 * @param all pictures that there are
 */
record Pictures(String source, List<float[]> pixels, List<float[]> all) {

    private static final int MOST = 500;
    static final Path OWN = Path.of("src/test/resources/strokes/thirty-digits.unipen");

    /** MNIST's test pictures if they are there, else our own strokes, framed. */
    static Pictures of(Settings settings) throws DataFormatException {
        Path mnist = settings.data().resolve("mnist/t10k-images-idx3-ubyte.gz");
        List<float[]> pixels = new ArrayList<>();
        if (Files.exists(mnist)) {
            IdxImages images = IdxImages.read(mnist);
            for (int i = 0; i < images.count(); i++) {
                pixels.add(images.image(i).toArray());
            }
            return new Pictures(MOST + " of MNIST's test pictures", pixels.subList(0, MOST), pixels);
        }
        for (LabelledInk digit : UnipenReader.read(OWN)) {
            GrayImage framed = MnistFrame.of(digit.ink());
            pixels.add(framed.toArray());
        }
        return new Pictures(pixels.size() + " of our own drawn digits", pixels, pixels);
    }

    /** @throws IllegalArgumentException if the network takes another number of values */
    void requireFit(Network network) {
        int size = network.inputShape().size();
        if (size != pixels.get(0).length) {
            throw new IllegalArgumentException("network \"" + network.name() + "\" takes " + network.inputShape()
                    + ": needs 28×28 = 784 values, as the pictures have");
        }
    }

    /** One after the other: float32, little-endian. */
    static byte[] bytes(List<float[]> pixels) {
        ByteBuffer buffer = ByteBuffer.allocate(pixels.size() * pixels.get(0).length * Float.BYTES);
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        for (float[] picture : pixels) {
            for (float pixel : picture) {
                buffer.putFloat(pixel);
            }
        }
        return buffer.array();
    }
}
