package io.github.digitpad.personal;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A person's zeros: a ring, and a slash from the upper left that is longer than the ring, each a little different. */
public final class OddZeros {

    private OddZeros() {}

    /** One of them; the same for the same seed. */
    public static Ink of(long seed) {
        Random random = new Random(seed);
        double width = 28 + 2 * random.nextDouble();
        double height = 40 + 2 * random.nextDouble();
        double reach = 1.8 + 0.1 * random.nextDouble();
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double angle = 2 * Math.PI * i / 40;
            ring.add(new Point(100 - width * Math.sin(angle), 100 - height * Math.cos(angle), 10 * i));
        }
        List<Point> slash = new ArrayList<>();
        for (int i = -10; i <= 10; i++) {
            slash.add(new Point(100 + reach * width * i / 10, 100 + reach * height * i / 10, 600 + 10 * i));
        }
        return Ink.of(new Stroke(ring), new Stroke(slash));
    }
}
