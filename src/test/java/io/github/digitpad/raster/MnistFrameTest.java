package io.github.digitpad.raster;

import static io.github.digitpad.raster.StrokeRasterizerTest.path;
import static io.github.digitpad.raster.StrokeRasterizerTest.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.CentreOfMass;
import io.github.digitpad.picture.GrayImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MnistFrameTest {

    private static final double ONE_GREY_LEVEL = 1 / 255.0;

    @Test
    void noInkIsAllPaper() {
        assertEquals(0, sum(MnistFrame.of(Ink.EMPTY)));
    }

    @Test
    void tapIsADotInTheMiddle() {
        GrayImage image = MnistFrame.of(Ink.of(new Stroke(List.of(new Point(1234.5, -7, 0)))));
        CentreOfMass mass = CentreOfMass.of(image);
        assertEquals(MnistFrame.CENTRE, mass.x(), 0.01);
        assertEquals(MnistFrame.CENTRE, mass.y(), 0.01);
        assertEquals(Math.PI * 1.25 * 1.25 + 0.26, sum(image), 0.05);
    }

    @Test
    void strokeOfNoLengthIsADotToo() {
        assertEquals(MnistFrame.of(path(5, 5)), MnistFrame.of(path(5, 5, 5, 5, 5, 5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inkFillsTheBoxAroundItsCentreOfMass(long seed) {
        GrayImage image = MnistFrame.of(scrawl(seed));
        CentreOfMass mass = CentreOfMass.of(image);
        int left = 28;
        int right = 0;
        int top = 28;
        int bottom = 0;
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                float pixel = image.at(x, y);
                assertTrue(pixel >= 0 && pixel <= 1, "seed " + seed);
                if (pixel > 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        int extent = Math.max(right - left, bottom - top);
        assertTrue(extent == 20 || extent == 21, "seed " + seed + ": extent " + extent);
        assertEquals(MnistFrame.CENTRE, mass.x(), 0.05, "seed " + seed);
        assertEquals(MnistFrame.CENTRE, mass.y(), 0.05, "seed " + seed);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0, 0", "0.37, 1000.25, -333.3", "1, -50000, 7", "3, 0.5, 0.5", "250, 1, 1", "0.333, 123456.7, 9"
    })
    void sizeAndPlaceChangeNothing(double scale, double dx, double dy) {
        for (long seed = 1; seed <= 20; seed++) {
            Ink ink = scrawl(seed);
            assertClose(MnistFrame.of(ink), MnistFrame.of(moved(ink, scale, dx, dy)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({"28, 28", "32, 32", "64, 64", "20, 20", "8, 8", "5, 5", "48, 24", "12, 40"})
    void otherSizesAreInProportion(int width, int height) {
        double unit = Math.min(width, height) / 28.0;
        for (long seed = 1; seed <= 8; seed++) {
            GrayImage image = new MnistFrame(width, height).frame(scrawl(seed));
            CentreOfMass mass = CentreOfMass.of(image);
            assertEquals(width, image.width());
            assertEquals(height, image.height());
            assertEquals(MnistFrame.CENTRE / 28 * width, mass.x(), 0.1, "seed " + seed);
            assertEquals(MnistFrame.CENTRE / 28 * height, mass.y(), 0.1, "seed " + seed);
            double ink = sum(MnistFrame.of(scrawl(seed)));
            assertEquals(ink, sum(image) / unit / unit, 0.05 * ink, "seed " + seed);
        }
    }

    @Test
    void aPictureIsFramedInProportionToo() {
        float[] pixels = new float[90 * 50];
        for (int i = 20 * 90 + 10; i < 20 * 90 + 80; i++) {
            pixels[i] = 1;
        }
        GrayImage image = new MnistFrame(56, 70).frame(GrayImage.of(90, 50, pixels));
        CentreOfMass mass = CentreOfMass.of(image);
        assertEquals(29, mass.x(), 0.1);
        assertEquals(14.5 / 28 * 70, mass.y(), 0.1);
        // 40 px wide, from 9 to 49, and some grey beside.
        int row = 36;
        assertEquals(0, image.at(6, row));
        assertTrue(image.at(10, row) > 0.5);
        assertTrue(image.at(47, row) > 0.5);
        assertEquals(0, image.at(51, row));
    }

    /** The box of 20 px begins at pixel 4; ink at its left end would have it go farther to the right than to 8. */
    @Test
    void inkHeavyOnOneSideStaysInsideThePicture() {
        List<Stroke> strokes = new ArrayList<>(path(0, 0, 100, 0).strokes());
        for (int y = 0; y < 100; y += 2) {
            strokes.addAll(path(0, y, 6, y).strokes());
        }
        GrayImage image = MnistFrame.of(Ink.of(strokes));
        assertEquals(8, first(image, false));
        assertEquals(sum(image), sum(MnistFrame.of(moved(Ink.of(strokes), 2, 5, 5))), 0.01);
        assertEquals(8, first(MnistFrame.of(turned(Ink.of(strokes))), true));
    }

    @Test
    void aPictureHeavyOnOneSideStaysInsideToo() {
        float[] pixels = new float[120 * 120];
        for (int i = 0; i < 100; i++) {
            pixels[60 * 120 + 10 + i] = 1;
            for (int x = 0; x < 6; x++) {
                pixels[(10 + i) * 120 + 10 + x] = 1;
            }
        }
        float[] turned = new float[120 * 120];
        for (int i = 0; i < pixels.length; i++) {
            turned[i % 120 * 120 + i / 120] = pixels[i];
        }
        assertEquals(8, first(MnistFrame.of(GrayImage.of(120, 120, pixels)), false));
        assertEquals(8, first(MnistFrame.of(GrayImage.of(120, 120, turned)), true));
    }

    @Test
    void ofAThinLineInALargePictureTheInkIsFull() {
        float[] pixels = new float[200 * 200];
        for (int i = 20; i < 180; i++) {
            pixels[100 * 200 + i] = 0.9f;
        }
        float most = 0;
        for (float pixel : MnistFrame.of(GrayImage.of(200, 200, pixels)).toArray()) {
            most = Math.max(most, pixel);
        }
        assertEquals(1, most);
    }

    @Test
    void aTenthOfInkIsPaper() {
        float[] pixels = new float[100];
        pixels[44] = 0.1f;
        assertEquals(0, sum(MnistFrame.of(GrayImage.of(10, 10, pixels))));
        pixels[44] = 0.11f;
        assertTrue(sum(MnistFrame.of(GrayImage.of(10, 10, pixels))) > 0);
    }

    @Test
    void anExtentOfRoundingIsADot() {
        GrayImage image = MnistFrame.of(path(1e9, 1, Math.nextDown(1e9), 1));
        assertEquals(Math.PI * 1.25 * 1.25 + 0.26, sum(image), 0.05);
    }

    @Test
    void thePenMayBeAsThinAsItsFormulaTakes() {
        GrayImage thin = MnistFrame.of(path(0, 0, 0, 100), StrokeRasterizer.LEAST_PEN_WIDTH);
        assertEquals(20 * StrokeRasterizer.LEAST_PEN_WIDTH, sum(thin), 0.5);
    }

    @Test
    void aHundredThousandPointsAreFramedInAMoment() {
        SplittableRandom random = new SplittableRandom(3);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            points.add(new Point(random.nextDouble() * 300, random.nextDouble() * 300, i));
        }
        Ink ink = Ink.of(new Stroke(points));
        GrayImage image = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MnistFrame.of(ink));
        assertTrue(sum(image) > 250);
    }

    @Test
    void pictureOfAnySizeIsCroppedScaledAndCentred() {
        float[] pixels = new float[90 * 50];
        for (int y = 10; y < 40; y++) {
            for (int x = 50; x < 56; x++) {
                pixels[y * 90 + x] = 1;
            }
        }
        GrayImage framed = MnistFrame.of(GrayImage.of(90, 50, pixels));
        CentreOfMass mass = CentreOfMass.of(framed);
        assertEquals(14.5, mass.x(), 0.02);
        assertEquals(14.5, mass.y(), 0.02);
        assertEquals(20 * 4, sum(framed), 1);
    }

    @Test
    void smallPictureIsEnlargedWithoutSteps() {
        float[] pixels = new float[16 * 16];
        for (int i = 2; i < 14; i++) {
            pixels[i * 16 + i] = 1;
            pixels[i * 16 + i + 1] = 0.5f;
        }
        GrayImage framed = MnistFrame.of(GrayImage.of(16, 16, pixels));
        assertEquals(14.5, CentreOfMass.of(framed).x(), 0.1);
        assertTrue(sum(framed) > 12 * 1.5 * 1.5 * 1.5);
    }

    @Test
    void emptyPictureIsAllPaper() {
        assertEquals(0, sum(MnistFrame.of(GrayImage.of(5, 9, new float[45]))));
    }

    private static void assertClose(GrayImage expected, GrayImage actual, String message) {
        float[] a = expected.toArray();
        float[] b = actual.toArray();
        for (int i = 0; i < a.length; i++) {
            assertEquals(a[i], b[i], ONE_GREY_LEVEL, message + ", pixel " + i);
        }
    }

    /** A smooth random path of up to three strokes. */
    private static Ink scrawl(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Stroke> strokes = new ArrayList<>();
        for (int s = 0; s <= seed % 3; s++) {
            List<Point> points = new ArrayList<>();
            double phase = random.nextDouble() * 6;
            double sizeX = 20 + random.nextDouble() * 80;
            double sizeY = 20 + random.nextDouble() * 80;
            for (int i = 0; i < 40; i++) {
                double t = i * 0.1 + phase;
                points.add(new Point(150 + sizeX * Math.cos(t), 150 + sizeY * Math.sin(1.3 * t), i * 10));
            }
            strokes.add(new Stroke(points));
        }
        return Ink.of(strokes);
    }

    /** The first column, or row, that has more than a tenth of ink. */
    private static int first(GrayImage image, boolean row) {
        for (int i = 0; i < 28; i++) {
            for (int j = 0; j < 28; j++) {
                if (image.at(row ? j : i, row ? i : j) > 0.1) {
                    return i;
                }
            }
        }
        return 28;
    }

    /** With x and y exchanged. */
    private static Ink turned(Ink ink) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point p : stroke.points()) {
                points.add(new Point(p.y(), p.x(), p.timeMillis()));
            }
            strokes.add(new Stroke(points));
        }
        return Ink.of(strokes);
    }

    private static Ink moved(Ink ink, double scale, double dx, double dy) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point p : stroke.points()) {
                points.add(new Point(p.x() * scale + dx, p.y() * scale + dy, p.timeMillis()));
            }
            strokes.add(new Stroke(points));
        }
        return Ink.of(strokes);
    }
}
