package io.github.digitpad.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.cli.PictureReadings;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.picture.Orientation;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of picture file is the picture that is seen. */
class PictureFileTest {

    private static final MnistFrame MNIST = new MnistFrame(28, 28);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        PictureKinds.write(folder);
    }

    @Test
    void everyKindIsASeven() throws IOException {
        PictureReadings readings = new PictureReadings();
        Map<String, byte[]> kinds = PictureKinds.all();
        assertTrue(kinds.size() > 60, "the kinds are there");
        for (String name : kinds.keySet()) {
            double[] probabilities = readings.probabilities(folder.resolve(name));
            assertTrue(probabilities[7] > 0.9, name + ": " + Arrays.toString(probabilities));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "grey8.png, grey-as-rgb8.png",
        "grey16.png, grey-as-rgb16.png",
        "grey8.png, gamma.png",
        "rgb8.png, profile.png",
        "colour.jpg, profile.jpg",
        "rgb8.png, interlaced-rgb8.png",
        "grey1.png, interlaced-grey1.png",
        "grey1.png, key-grey1.png",
        "dark-on-glass-grey8.png, white-on-glass-grey8.png",
        "dark-on-glass-grey8.png, colour-on-glass-rgba8.png",
        "grey8.png, dark-on-glass-grey8.png",
        "cmyk.jpg, cmyk-adobe.jpg",
        "ycc-without-jfif.jpg, ycc-adobe.jpg",
    })
    void theSamePictureStoredOtherwiseIsTheSame(String one, String other) throws IOException {
        assertArrayEquals(frame(one).toArray(), frame(other).toArray(), 1e-5f);
    }

    /** What is lost where shades are rounded or compressed is less than a shade of MNIST's. */
    @ParameterizedTest
    @CsvSource({
        "grey8.png, grey16.png, 0.01",
        "grey8.png, rgb16.png, 0.02",
        "grey8.png, card-on-glass-rgba8.png, 0.03",
        "grey8.png, grey.jpg, 0.15",
        "rgb8.png, rgb-adobe.jpg, 0.15",
        "rgb8.png, ycck-adobe.jpg, 0.15",
        "turned1.png, turned1-big.jpg, 0.15",
    })
    void whatIsNearlyTheSamePictureIsNearlyTheSame(String one, String other, float near) throws IOException {
        assertArrayEquals(frame(one).toArray(), frame(other).toArray(), near);
    }

    @Test
    void picturesAreTurnedAsTheCameraSays() throws IOException {
        for (int orientation = 2; orientation <= 8; orientation++) {
            assertEquals(frame("turned1.png"), frame("turned" + orientation + ".png"), "turned" + orientation);
            assertEquals(frame("turned" + orientation + "-big.jpg"), frame("turned" + orientation + "-little.jpg"));
            assertArrayEquals(
                    frame("turned1-big.jpg").toArray(),
                    frame("turned" + orientation + "-big.jpg").toArray(),
                    0.15f);
        }
    }

    @Test
    void exifThatIsDamagedTurnsNothing() throws IOException {
        byte[] jpeg = Files.readAllBytes(folder.resolve("grey.jpg"));
        byte[] tiff = JpegBytes.tiff(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < tiff.length; length++) {
            // The entry ends before the offset of the next directory.
            boolean isThere = length >= 34;
            assertEquals(isThere, Exif.orientation(Arrays.copyOf(tiff, length)).transposed(), length + " bytes");
        }
        for (int at : new int[] {0, 1, 2, 3, 4, 7, 22, 23, 24, 25, 29, 30}) {
            byte[] wrong = tiff.clone();
            wrong[at] ^= 0x55;
            assertEquals(false, Exif.orientation(wrong).transposed(), "byte " + at);
        }
        Path file = folder.resolve("exif.jpg");
        Files.write(file, JpegBytes.exif(jpeg, 9, ByteOrder.BIG_ENDIAN));
        assertEquals(frame("grey.jpg"), MNIST.frame(PictureFile.readInk(file)));
    }

    @Test
    void twoComponentsAreNoPicture() throws IOException {
        Path file = folder.resolve("two.jpg");
        Files.write(file, JpegBytes.raw(8, 8, 2, (x, y) -> new int[] {x * y, 128}));
        IOException refused = assertThrows(IOException.class, () -> MNIST.frame(PictureFile.readInk(file)));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith(file + ": a JPEG of 2 components."),
                refused::getMessage);
    }

    /** The decoder's own luma is that of the colours, also where only Exif says what is stored. */
    @Test
    void lightIsTheSameWhateverItIsTakenFrom() throws IOException {
        for (String name :
                new String[] {"photo.jpg", "colour.jpg", "ycc-adobe.jpg", "profile.jpg", "progressive.jpg"}) {
            assertArrayEquals(samples(name), light(folder.resolve(name)), 1.5f / 255, name);
        }
        byte[] jpeg = Files.readAllBytes(folder.resolve("ycc-without-jfif.jpg"));
        Path file = folder.resolve("exif-ycc.jpg");
        Files.write(file, JpegBytes.exif(jpeg, 1, ByteOrder.LITTLE_ENDIAN));
        assertArrayEquals(light(folder.resolve("ycc-without-jfif.jpg")), light(file), 1.5f / 255);
    }

    @ParameterizedTest
    @CsvSource({
        "grey8.png, grey-as-rgb8.png, 0",
        "grey8.png, grey16.png, 0.003",
        "rgb8.png, interlaced-rgb8.png, 0",
        "dark-on-glass-grey8.png, white-on-glass-grey8.png, 0",
        "cmyk.jpg, cmyk-adobe.jpg, 0",
        "rgb8.png, rgb-adobe.jpg, 0.08",
        "rgb8.png, cmyk-adobe.jpg, 0.1",
        "turned1.png, turned6.png, 0",
        "turned1-big.jpg, turned8-little.jpg, 0.05"
    })
    void theSamePictureStoredOtherwiseHasTheSameLight(String one, String other, float near) throws IOException {
        assertArrayEquals(light(folder.resolve(one)), light(folder.resolve(other)), near);
    }

    private static float[] light(Path file) throws IOException {
        return PictureFile.readLight(file, 1).light().toArray();
    }

    /** The light of the colours that the other way makes. */
    private static float[] samples(String name) throws IOException {
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(folder.resolve(name).toFile())) {
            return new JpegPicture(stream, 1 << 20)
                    .read((width, height, most, orientation) -> new LightOfColours(width, height, most, orientation))
                    .light();
        }
    }

    /** A page's picture that has its colours made. */
    private static final class LightOfColours implements PixelTarget {
        private final LightSamples samples;

        LightOfColours(int width, int height, int most, Orientation orientation) {
            samples = new LightSamples(width, height, most, orientation);
        }

        @Override
        public void set(int x, int y, int red, int green, int blue, int alpha) {
            samples.set(x, y, red, green, blue, alpha);
        }

        @Override
        public void setGrey(int x, int y, int shade) {
            samples.setGrey(x, y, shade);
        }

        @Override
        public void setGreyRow(int y, byte[] shades, int from) {
            samples.setGreyRow(y, shades, from);
        }

        @Override
        public boolean takesLuma() {
            return false;
        }

        float[] light() {
            return samples.light().toArray();
        }
    }

    private GrayImage frame(String name) throws IOException {
        return MNIST.frame(PictureFile.readInk(folder.resolve(name)));
    }
}
