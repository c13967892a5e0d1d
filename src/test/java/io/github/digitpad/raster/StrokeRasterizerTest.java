package io.github.digitpad.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Placement;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrokeRasterizerTest {

    private static final Placement AS_IS = new Placement(1, 0, 0);

    @Test
    void uprightLineCoversWholeAndHalfPixelsExactly() {
        GrayImage image = draw(3, line(4.5, -5, 4.5, 15));
        assertEquals(0, image.at(2, 5));
        assertEquals(1, image.at(3, 5));
        assertEquals(1, image.at(5, 5));
        GrayImage shifted = draw(3, line(5, -5, 5, 15));
        assertEquals(0.5, shifted.at(3, 5), 1e-6);
        assertEquals(1, shifted.at(4, 5));
        assertEquals(0.5, shifted.at(6, 5), 1e-6);
    }

    @Test
    void slantedLineHasItsTrueArea() {
        for (double degrees = 0.5; degrees < 180; degrees += 7) {
            double dx = Math.cos(Math.toRadians(degrees));
            double dy = Math.sin(Math.toRadians(degrees));
            GrayImage image = new StrokeRasterizer(64, 64, 3)
                    .draw(line(32 - 20 * dx, 32 - 20 * dy, 32 + 20 * dx, 32 + 20 * dy), AS_IS);
            // Sides exact; round ends a quarter pixel too large, both together.
            assertEquals(40 * 3 + Math.PI * 1.5 * 1.5 + 0.26, sum(image), 0.2, degrees + "°");
        }
    }

    @Test
    void coverageIsTheAreaOfTheSquareInsideTheEdge() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double inside = random.nextDouble() * 2 - 1;
            double nx = Math.cos(angle);
            double ny = Math.sin(angle);
            int hits = 0;
            int samples = 400;
            for (int y = 0; y < samples; y++) {
                for (int x = 0; x < samples; x++) {
                    double px = (x + 0.5) / samples - 0.5;
                    double py = (y + 0.5) / samples - 0.5;
                    if (px * nx + py * ny < inside) {
                        hits++;
                    }
                }
            }
            assertEquals(
                    hits / (double) (samples * samples),
                    StrokeRasterizer.coverage(inside, nx * 3, ny * 3, 3),
                    0.003,
                    "case " + i + " of seed 7");
        }
    }

    @Test
    void tapIsARoundDot() {
        GrayImage image = draw(4, Ink.of(new Stroke(List.of(new Point(5, 5, 0)))));
        assertEquals(Math.PI * 4 + 0.26, sum(image), 0.05);
        assertEquals(1, image.at(4, 4));
        assertEquals(image.at(3, 3), image.at(6, 6), 1e-6);
        assertEquals(image.at(3, 5), image.at(5, 3), 1e-6);
    }

    @Test
    void joinsAreRound() {
        GrayImage image = draw(4, path(5, 9, 5, 5, 9, 5));
        // The corner's pixel lies outside the round join, which a square (mitred) one would fill.
        assertTrue(image.at(3, 3) < 0.6, "corner " + image.at(3, 3));
        assertTrue(image.at(3, 3) > 0.2, "corner " + image.at(3, 3));
        assertEquals(1, image.at(3, 5));
    }

    @Test
    void crossingAndRepeatingAddNoInk() {
        Ink once = line(2, 2, 8, 8);
        Ink twice = once.plus(once.strokes().get(0));
        assertEquals(draw(2, once), draw(2, twice));
        Ink withPauses = path(2, 2, 2, 2, 5, 5, 5, 5, 8, 8, 8, 8);
        GrayImage expected = draw(2, once);
        GrayImage actual = draw(2, withPauses);
        for (int i = 0; i < 100; i++) {
            assertEquals(expected.toArray()[i], actual.toArray()[i], 1e-5);
        }
    }

    @Test
    void inkOutsideIsCutOff() {
        assertEquals(0, sum(draw(3, line(-50, -50, -20, 80))));
        assertEquals(0, sum(draw(3, line(1e8, 1e8, 1e9, 1e9))));
        GrayImage edge = draw(3, line(-50, 0, 50, 0));
        assertEquals(1, edge.at(0, 0));
        assertEquals(0.5, edge.at(9, 1), 1e-6);
    }

    @Test
    void refusesAPenTooThinForItsFormula() {
        assertEquals(
                "pen: needs a width of at least 1.42 px",
                assertThrows(IllegalArgumentException.class, () -> new StrokeRasterizer(10, 10, 1))
                        .getMessage());
    }

    private static GrayImage draw(double penWidth, Ink ink) {
        return new StrokeRasterizer(10, 10, penWidth).draw(ink, AS_IS);
    }

    private static Ink line(double fromX, double fromY, double toX, double toY) {
        return path(fromX, fromY, toX, toY);
    }

    static Ink path(double... xy) {
        Point[] points = new Point[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point(xy[2 * i], xy[2 * i + 1], i);
        }
        return Ink.of(new Stroke(List.of(points)));
    }

    static double sum(GrayImage image) {
        double sum = 0;
        for (float pixel : image.toArray()) {
            sum += pixel;
        }
        return sum;
    }
}
