package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.PenClassifier;
import io.github.digitpad.reading.PenFeatures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenFitTest {

    /** Seen as a picture, each is a circle; what differs is where it begins. */
    @Test
    void learnsWhatThePictureDoesNotShow() {
        List<LabelledInk> digits = new ArrayList<>();
        for (int i = 0; i < 1280; i++) {
            digits.add(new LabelledInk(i % 10, 1, circle(i % 10)));
        }
        double[] weights = PenFit.fit(digits);
        for (int digit = 0; digit < 10; digit++) {
            double[] probabilities = PenClassifier.probabilities(PenFeatures.of(circle(digit)), weights);
            int best = 0;
            for (int i = 1; i < 10; i++) {
                best = probabilities[i] > probabilities[best] ? i : best;
            }
            assertEquals(digit, best);
        }
    }

    private static Ink circle(int start) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double turn = 2 * Math.PI * (start / 10.0 + i / 40.0);
            points.add(new Point(50 + 50 * Math.cos(turn), 50 + 50 * Math.sin(turn), i));
        }
        return Ink.of(new Stroke(points));
    }
}
