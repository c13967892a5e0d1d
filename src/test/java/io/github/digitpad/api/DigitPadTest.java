package io.github.digitpad.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library, as a program uses it. */
class DigitPadTest {

    private static final Path SEVEN = Path.of("src/test/resources/pictures/seven.png");

    private static final Ink ONE_POINT_ONE =
            Ink.of(stroke(10, 0, 10, 100), stroke(40, 97, 40, 99), stroke(70, 0, 70, 100));

    private static final DigitPad PAD = DigitPad.standard();

    @TempDir
    private Path folder;

    private static Stroke stroke(double... xy) {
        return new Stroke(IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1], 8 * i))
                .toList());
    }

    @Test
    void inkIsOneNumberWithItsDigits() {
        Reading reading = PAD.read(Ink.of(stroke(10.5, 0, 10.5, 100), stroke(60, -2, 60, 100)));
        assertEquals("11", reading.text());
        assertEquals(1, reading.numbers().size());
        ReadNumber number = reading.numbers().get(0);
        assertEquals(new Box(10.5, -2, 49.5, 102), number.box());
        assertEquals(
                List.of("1", "1"), number.digits().stream().map(ReadDigit::text).toList());
        assertEquals(new Box(60, -2, 0, 102), number.digits().get(1).box());
        assertTrue(number.probability() > 0.9 && number.probability() <= 1, number.toString());
        assertEquals(number.certainty(), reading.certainty());
        assertEquals(number.probability(), reading.probability());
        assertTrue(number.digits().get(0).alternatives().stream()
                .noneMatch(other -> other.text().equals("1")));
    }

    @Test
    void settingsGiveOthersAndChangeNothing() {
        assertSame(PAD, DigitPad.standard());
        assertEquals("1.1", PAD.allowing("0-9.,-").read(ONE_POINT_ONE).text());
        assertFalse(PAD.read(ONE_POINT_ONE).text().contains("."));
        Reading one = PAD.oneDigit().read(ONE_POINT_ONE);
        assertEquals(1, one.text().length());
        assertEquals(9, one.numbers().get(0).digits().get(0).alternatives().size());
        assertThrows(IllegalArgumentException.class, () -> PAD.allowing("a-z"));
    }

    /** The way that makes nothing but the answer answers as the reader does that makes pictures, too. */
    @Test
    void aDigitIsReadAlikeWithAndWithoutItsPicture() throws IOException {
        Reader reader = ShippedModel.read().newReader();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            List<Stroke> strokes = new ArrayList<>();
            for (int stroke = 0; stroke < 1 + i % 3; stroke++) {
                // The third is a tap, here and there.
                double extent = stroke == 2 ? 4 : 100;
                double[] xy = new double[2 * random.nextInt(1, 9)];
                for (int j = 0; j < xy.length; j++) {
                    xy[j] = stroke * 40 + extent * random.nextDouble();
                }
                strokes.add(stroke(xy));
            }
            Ink ink = Ink.of(strokes);
            assertEquals(
                    Readings.of(reader.read(ink, ReadingOptions.ONE_DIGIT)),
                    PAD.oneDigit().read(ink));
        }
    }

    /** What a reading leaves to the collector, once the compiler knows the code: the answer, and hardly more. */
    @Test
    void readingADigitAllocatesLittle() {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        DigitPad digits = PAD.oneDigit();
        Ink seven = Ink.of(stroke(0, 0, 30, 0, 60, 0, 40, 50, 25, 100), stroke(15, 50, 55, 50));
        for (int i = 0; i < 3_000; i++) {
            digits.read(seven);
        }
        long thread = Thread.currentThread().getId();
        long before = memory.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 1_000; i++) {
            digits.read(seven);
        }
        long each = (memory.getThreadAllocatedBytes(thread) - before) / 1_000;
        assertTrue(each <= 4_096, each + " bytes a reading");
    }

    @Test
    void noInkIsNothing() {
        Reading reading = PAD.read(Ink.EMPTY);
        assertTrue(reading.isEmpty());
        assertEquals("", reading.text());
        assertEquals(0, reading.probability());
        assertEquals(Certainty.UNSURE, reading.certainty());
        assertTrue(PAD.oneDigit()
                .read(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB))
                .isEmpty());
        assertTrue(
                PAD.read(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)).isEmpty());
    }

    @Test
    void aPictureIsReadAlikeAsFileBytesAndImage() throws IOException {
        for (DigitPad pad : List.of(PAD, PAD.oneDigit())) {
            Reading ofFile = pad.read(SEVEN);
            assertEquals("7", ofFile.text());
            assertEquals(ofFile, pad.read("seven", Files.readAllBytes(SEVEN)));
            assertEquals(ofFile, pad.read(ImageIO.read(SEVEN.toFile())));
        }
    }

    /** Every kind of image that has the same colours, premultiplied alpha too. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void anyKindOfImage(int type) throws IOException {
        BufferedImage seven = ImageIO.read(SEVEN.toFile());
        BufferedImage image = new BufferedImage(seven.getWidth(), seven.getHeight(), type);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(seven, 0, 0, null);
        graphics.dispose();
        assertEquals("7", PAD.oneDigit().read(image).text());
        assertEquals("7", PAD.read(image).text());
    }

    /** Ink that lies on nothing, half transparent: what shows through is the same in both. */
    @Test
    void premultipliedAlphaIsTheSamePicture() {
        BufferedImage plain = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(new Color(200, 40, 40, 128));
        graphics.fillRect(28, 10, 6, 40);
        graphics.dispose();
        BufferedImage multiplied = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB_PRE);
        multiplied.createGraphics().drawImage(plain, 0, 0, null);
        Reading reading = PAD.oneDigit().read(plain);
        assertEquals("1", reading.text());
        assertEquals(reading.probability(), PAD.oneDigit().read(multiplied).probability(), 0.01);
    }

    @Test
    void aPageHasItsNumbersInTheirPlaces() throws IOException {
        BufferedImage seven = ImageIO.read(SEVEN.toFile());
        int side = 2 * seven.getWidth();
        BufferedImage page = new BufferedImage(8 * side, 8 * side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.drawImage(seven, side, side, side / 2, side / 2, null);
        graphics.drawImage(seven, 5 * side, 5 * side, side / 2, side / 2, null);
        graphics.dispose();
        List<ReadNumber> numbers = PAD.readPage(page).numbers();
        assertEquals(List.of("7", "7"), numbers.stream().map(ReadNumber::text).toList());
        assertTrue(Math.abs(numbers.get(1).box().x() - 5 * side) < side / 2.0, numbers.toString());
        assertThrows(IllegalArgumentException.class, () -> PAD.oneDigit().readPage(page));
    }

    @Test
    void filesThatCannotBeReadSayWhy() throws IOException {
        Path missing = folder.resolve("missing.png");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path text = Files.writeString(folder.resolve("text.png"), "no picture at all");
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(Files.readAllBytes(SEVEN), 90));
        for (Path file : List.of(missing, empty, text, cut)) {
            IOException error = assertThrows(IOException.class, () -> PAD.read(file));
            assertTrue(String.valueOf(error.getMessage()).startsWith(file + ": "), error.getMessage());
        }
        List<FileReading> all =
                PAD.readAll(Stream.of(empty, SEVEN, missing, SEVEN, cut)).toList();
        assertEquals(
                List.of("", "7", "", "7", ""),
                all.stream().map(one -> one.reading().text()).toList());
        assertEquals(
                List.of(true, false, true, false, true),
                all.stream().map(one -> one.error().isPresent()).toList());
        assertEquals(cut, all.get(4).file());
    }

    @Test
    void readAllReadsNoFurtherThanItIsAsked() {
        List<Path> asked = Collections.synchronizedList(new ArrayList<>());
        PAD.readAll(Stream.generate(() -> SEVEN).peek(asked::add)).limit(2).forEach(one -> {});
        assertEquals(2, asked.size());
    }

    @Test
    void manyThreadsReadTheSame() {
        Reading expected = PAD.read(ONE_POINT_ONE);
        Reading digit = PAD.oneDigit().read(ONE_POINT_ONE);
        assertTrue(IntStream.range(0, 400)
                .parallel()
                .allMatch(i -> i % 2 == 0
                        ? PAD.read(ONE_POINT_ONE).equals(expected)
                        : PAD.oneDigit().read(ONE_POINT_ONE).equals(digit)));
    }

    @Test
    void aModelOfOnesOwnReadsInk() throws IOException {
        DigitPad own = PAD.withModel(Path.of("model-weights"));
        assertEquals(PAD.read(ONE_POINT_ONE), own.read(ONE_POINT_ONE));
        assertEquals("7", own.read(SEVEN).text());
        IOException error = assertThrows(IOException.class, () -> PAD.withModel(folder.resolve("none.onnx")));
        assertTrue(String.valueOf(error.getMessage()).contains("none.onnx"), error.getMessage());
    }
}
