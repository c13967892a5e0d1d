package io.github.digitpad.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.cli.PictureReadings;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.LightSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GIF, BMP, TIFF and WebP, and what is no picture. */
class OtherPicturesTest {

    private static final Path GIVEN = Path.of("src/test/resources/pictures");

    @TempDir
    private Path folder;

    @Test
    void everyKindIsTheSamePicture() throws IOException {
        BufferedImage seven = seven();
        PictureReadings readings = new PictureReadings();
        float[] expected = light(GIVEN.resolve("seven.png"));
        for (Map.Entry<String, byte[]> kind : written(seven).entrySet()) {
            Path file = Files.write(folder.resolve(kind.getKey()), kind.getValue());
            assertArrayEquals(expected, light(file), 0.02f, kind.getKey());
            assertEquals("7", readings.read(file).text(), kind.getKey());
        }
    }

    @ParameterizedTest
    @CsvSource({"lossless.webp, 0.001", "turned.webp, 0.001", "moving.webp, 0.001", "lossy.webp, 0.2"})
    void webpIsTheSamePicture(String name, float near) throws IOException {
        assertArrayEquals(light(GIVEN.resolve("seven.png")), light(GIVEN.resolve(name)), near);
        assertEquals("7", new PictureReadings().read(GIVEN.resolve(name)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"glass.webp", "glass-lossy.webp"})
    void inkOnNothingIsOnPaper(String name) throws IOException {
        GrayImage light = PictureFile.readLight(GIVEN.resolve(name), 1).light();
        assertEquals(1, light.at(2, 2), 0.02f);
        assertEquals("7", new PictureReadings().read(GIVEN.resolve(name)).text());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void tiffIsTurnedAsItSays(int orientation) throws IOException {
        BufferedImage seven = seven();
        io.github.digitpad.picture.Orientation turned = io.github.digitpad.picture.Orientation.ofExif(orientation);
        int width = turned.transposed() ? seven.getHeight() : seven.getWidth();
        int height = turned.transposed() ? seven.getWidth() : seven.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                stored.setRGB(x, y, seven.getRGB(turned.x(x, y, width, height), turned.y(x, y, width, height)));
            }
        }
        Path file = folder.resolve("turned.tif");
        Files.write(file, tiff("LZW", new int[][] {{BaselineTIFFTagSet.TAG_ORIENTATION, orientation}}, stored));
        assertArrayEquals(light(GIVEN.resolve("seven.png")), light(file));
    }

    @Test
    void aTiffHasPagesButItsSmallCopiesAreNone() throws IOException {
        BufferedImage blank = new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_GRAY);
        Path file = folder.resolve("pages.tif");
        Files.write(
                file,
                tiff(
                        "Deflate",
                        new int[][] {{}, {BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE, 1}, {}},
                        blank,
                        blank,
                        seven()));
        assertEquals(2, PictureFile.pages(file));
        assertEquals(20, PictureFile.readLight(file, 1).width());
        assertEquals(84, PictureFile.readLight(file, 2).width());
        IOException none = assertThrows(IOException.class, () -> PictureFile.readLight(file, 3));
        assertTrue(String.valueOf(none.getMessage()).contains("no page 3 of 2"), none::getMessage);
        assertEquals(1, PictureFile.pages(GIVEN.resolve("seven.png")));
    }

    @Test
    void aGifIsAsLargeAsBrowsersShowIt() throws IOException {
        Path file = folder.resolve("seven.gif");
        byte[] gif = Objects.requireNonNull(written(seven()).get("seven.gif"));
        gif[6] = 100;
        gif[8] = 90;
        int descriptor = indexOf(gif, new byte[] {0x2c, 0, 0, 0, 0, 84, 0, 80, 0});
        gif[descriptor + 1] = 9;
        gif[descriptor + 3] = 4;
        Files.write(file, gif);
        LightSamples samples = PictureFile.readLight(file, 1);
        assertEquals("100×90", samples.width() + "×" + samples.height());
        assertArrayEquals(
                new float[] {
                    PictureFile.readLight(GIVEN.resolve("seven.png"), 1).light().at(30, 19)
                },
                new float[] {samples.light().at(39, 23)},
                0.02f);
    }

    /** A message, or what came before the cut: never another exception. */
    @Test
    void whatIsCutShortIsNamed() throws IOException {
        Map<String, byte[]> files = written(seven());
        for (String name : new String[] {"lossy.webp", "lossless.webp", "glass.webp", "seven.png"}) {
            files.put(name, Files.readAllBytes(GIVEN.resolve(name)));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path cut = folder.resolve(file.getKey());
            byte[] whole = file.getValue();
            for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
                Files.write(cut, Arrays.copyOf(whole, length));
                int bytes = length;
                if (length < 0.9 * whole.length) {
                    IOException damaged = assertThrows(
                            IOException.class,
                            () -> PictureFile.readLight(cut, 1),
                            () -> file.getKey() + " of " + bytes + " bytes");
                    assertTrue(String.valueOf(damaged.getMessage()).startsWith(cut + ": "), damaged::getMessage);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'....ftypheic....mif1heic', 'a HEIC picture, as phones take them', 'heif-convert'",
        "'....ftypmif1....mif1heic', 'a HEIC picture', 'heif-convert'",
        "'....ftypavif....avifmif1', 'an AVIF picture', 'avifdec'",
        "'....ftypisom....isommp42', 'a film', 'Save a picture from it'",
        "'%PDF-1.7', 'a PDF document', 'pdftoppm -png'",
        "'8BPS', 'a Photoshop document', 'PNG'",
        "'<?xml version=\"1.0\"?><svg width=\"1\">', 'an SVG drawing', 'rsvg-convert'",
        "'<!DOCTYPE html>', 'a web page', 'Save the picture itself'",
        "'hello', 'no picture', 'Check the path'",
        "'', 'an empty file', 'Save it again'"
    })
    void whatIsNotReadIsNamedWithWhatToDo(String bytes, String name, String advice) throws IOException {
        byte[] content = bytes.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("....")) {
            Arrays.fill(content, 0, 3, (byte) 0);
            content[3] = (byte) content.length;
        }
        Path file = Files.write(folder.resolve("file"), content);
        IOException refused = assertThrows(IOException.class, () -> PictureFile.readLight(file, 1));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(file + ": " + name), message);
        assertTrue(message.contains(advice), message);
        assertEquals(
                bytes.isEmpty() || bytes.equals("hello"),
                !PictureFile.kind(file).isKnown());
    }

    private static float[] light(Path file) throws IOException {
        return PictureFile.readLight(file, 1).light().toArray();
    }

    private static BufferedImage seven() throws IOException {
        return ImageIO.read(GIVEN.resolve("seven.png").toFile());
    }

    /** In every kind that Java writes, by the files' names. */
    private static Map<String, byte[]> written(BufferedImage seven) throws IOException {
        BufferedImage grey = copy(seven, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage grey16 = copy(seven, BufferedImage.TYPE_USHORT_GRAY);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("seven.bmp", written(seven, "bmp"));
        files.put("grey.bmp", written(grey, "bmp"));
        files.put("seven.gif", written(grey, "gif"));
        for (String compression : new String[] {"LZW", "Deflate", "PackBits", "JPEG"}) {
            files.put(compression + ".tif", tiff(compression, new int[][] {{}}, seven));
        }
        files.put("grey.tif", tiff("LZW", new int[][] {{}}, grey));
        files.put("grey16.tif", tiff("LZW", new int[][] {{}}, grey16));
        return files;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes), format);
        return bytes.toByteArray();
    }

    /** By samples, luma where it is grey: no colour is converted. */
    private static BufferedImage copy(BufferedImage image, int type) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int luma = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) + 500) / 1000;
                copy.getRaster().setSample(x, y, 0, type == BufferedImage.TYPE_USHORT_GRAY ? 257 * luma : luma);
            }
        }
        return copy;
    }

    /** @param tags of each picture, a tag and its value after another */
    private static byte[] tiff(String compression, int[][] tags, BufferedImage... images) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < images.length; i++) {
                ImageWriteParam settings = writer.getDefaultWriteParam();
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionType(compression);
                IIOMetadata metadata =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(images[i]), settings);
                TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
                for (int at = 0; at < tags[i].length; at += 2) {
                    TIFFTag tag = BaselineTIFFTagSet.getInstance().getTag(tags[i][at]);
                    boolean isShort = tag.isDataTypeOK(TIFFTag.TIFF_SHORT);
                    directory.addTIFFField(new TIFFField(
                            tag,
                            isShort ? TIFFTag.TIFF_SHORT : TIFFTag.TIFF_LONG,
                            1,
                            isShort ? new char[] {(char) tags[i][at + 1]} : new long[] {tags[i][at + 1]}));
                }
                writer.writeToSequence(new IIOImage(images[i], null, directory.getAsMetadata()), settings);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("is not there");
    }
}
