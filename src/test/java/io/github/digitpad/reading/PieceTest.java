package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Segments;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PieceTest {

    @Test
    void distanceIsThatOfTheNearestSegments() {
        SplittableRandom random = new SplittableRandom(7);
        int crossing = 0;
        for (int i = 0; i < 2000; i++) {
            Stroke a = scrawl(random);
            Stroke b = scrawl(random);
            double distance = new InkPiece(1, a).distanceTo(new InkPiece(2, b));
            assertEquals(nearestSegments(a, b), distance, 1e-12, "scrawls " + i);
            crossing += distance == 0 ? 1 : 0;
        }
        assertEquals(300, crossing, 250, "some cross, some do not");
    }

    private static double nearestSegments(Stroke a, Stroke b) {
        double least = Double.POSITIVE_INFINITY;
        for (Point[] s : segments(a)) {
            for (Point[] t : segments(b)) {
                least = Math.min(
                        least,
                        Segments.distance(
                                s[0].x(), s[0].y(), s[1].x(), s[1].y(), t[0].x(), t[0].y(), t[1].x(), t[1].y()));
            }
        }
        return least;
    }

    private static List<Point[]> segments(Stroke stroke) {
        List<Point> points = stroke.points();
        List<Point[]> segments = new ArrayList<>();
        for (int i = 0; i < Math.max(1, points.size() - 1); i++) {
            segments.add(new Point[] {points.get(i), points.get(Math.min(i + 1, points.size() - 1))});
        }
        return segments;
    }

    /** Of 1 to 32 points, which are all measured with; in short steps or in long ones. */
    private static Stroke scrawl(SplittableRandom random) {
        double step = random.nextInt(3) == 0 ? 40 : 4;
        double x = 100 * random.nextDouble();
        double y = 100 * random.nextDouble();
        List<Point> points = new ArrayList<>();
        for (int left = 1 + random.nextInt(32); left > 0; left--) {
            points.add(new Point(x, y, 0));
            x += step * (random.nextDouble() - 0.5);
            y += step * (random.nextDouble() - 0.5);
        }
        return new Stroke(points);
    }
}
