package io.github.digitpad.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.conformance.HandMade;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallestChangeTest {

    private static Network own() throws IOException {
        return ModelDirectory.read(Path.of("model-weights"));
    }

    private static List<LabelledInk> inks() throws IOException {
        return UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen"))
                .subList(0, 10);
    }

    private static void search(SmallestChange change, Ink ink, int other) {
        change.begin(ink, other);
        double done = change.done();
        while (change.step()) {
            assertTrue(change.done() >= done);
            done = change.done();
        }
        assertEquals(1, change.done());
        assertFalse(change.step());
    }

    private static int answer(Network network, Ink ink) {
        float[] probabilities = probabilities(network, ink);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }

    private static float[] probabilities(Network network, Ink ink) {
        float[] probabilities = new float[network.outputShape().size()];
        new PortableEngine(network).run(MnistFrame.of(ink).toArray(), probabilities);
        return probabilities;
    }

    @Test
    void bendsHandwrittenDigitsUntilTheNetworkReadsAnother() throws IOException {
        Network network = own();
        SmallestChange change = new SmallestChange(new Activations(network));
        int found = 0;
        int sure = 0;
        for (LabelledInk written : inks()) {
            search(change, written.ink(), SmallestChange.ANY);
            assertEquals(answer(network, written.ink()), change.answer());
            assertEquals(change.answer(), answer(network, change.ink(0)));
            if (change.found() != SmallestChange.ANY) {
                found++;
                assertNotEquals(change.answer(), change.found());
                assertEquals(change.found(), answer(network, change.ink(1)), "of " + change.answer());
                assertTrue(change.size() > 0 && change.size() <= SmallestChange.LIMIT + 1e-9, "size " + change.size());
                float probability = probabilities(network, change.ink(1))[change.found()];
                assertEquals(change.isSure(), probability >= 0.5f, "it has " + probability);
                sure += change.isSure() ? 1 : 0;
                assertGoesAsFarAsItSays(change);
            } else {
                assertFalse(change.isSure());
            }
        }
        assertTrue(found >= 9, found + " found");
        // Where to be more likely than any other was enough, half of them were in doubt, at 13 % some.
        assertTrue(sure >= 9, sure + " have half of the probability");
    }

    private static void assertGoesAsFarAsItSays(SmallestChange change) {
        List<Stroke> before = change.ink(0).strokes();
        List<Stroke> after = change.ink(1).strokes();
        double farthest = 0;
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < before.get(i).points().size(); j++) {
                Point from = before.get(i).points().get(j);
                Point to = after.get(i).points().get(j);
                assertEquals(from.timeMillis(), to.timeMillis());
                farthest = Math.max(farthest, Math.hypot(to.x() - from.x(), to.y() - from.y()));
            }
        }
        double handles = change.size() * Bounds.of(change.ink(0)).extent();
        assertTrue(farthest <= handles + 1e-9, "points go no farther than handles");
        // A handle need not lie on a point; but points are a twentieth apart.
        assertTrue(farthest >= 0.7 * handles, farthest + " of " + handles);
    }

    @Test
    void isTheSameEachTime() throws IOException {
        SmallestChange change = new SmallestChange(new Activations(own()));
        Ink seven = inks().get(7).ink();
        search(change, seven, SmallestChange.ANY);
        Ink once = change.ink(0.5);
        double size = change.size();
        search(change, inks().get(1).ink(), SmallestChange.ANY);
        search(change, seven, SmallestChange.ANY);
        assertEquals(once, change.ink(0.5));
        assertEquals(size, change.size());
    }

    @Test
    void becomesTheClassThatIsAskedFor() throws IOException {
        Network network = own();
        SmallestChange change = new SmallestChange(new Activations(network));
        search(change, inks().get(9).ink(), 4);
        assertEquals(4, change.found());
        assertEquals(4, answer(network, change.ink(1)));
        search(change, inks().get(9).ink(), 9);
        assertEquals(9, change.answer());
        assertEquals(SmallestChange.ANY, change.found());
    }

    /** The first class has ink in the middle columns for it; the other two are all but alike: none gets half. */
    @Test
    void whatCanOnlyBeMadeDoubtfulIsSaidToBe() {
        float[] kernel = new float[784 * 3];
        for (int i = 0; i < 784; i++) {
            kernel[3 * i] = Math.abs(i % 28 - 14) <= 2 ? 0.05f : 0;
        }
        Network upright = new Network(
                "upright",
                Shape.of(28, 28, 1),
                List.of(
                        new Flatten("flatten"),
                        new Dense(
                                "dense", Tensor.of(Shape.of(784, 3), kernel), Tensor.of(Shape.of(3), -1.9f, 0.1f, 0))));
        SmallestChange change = new SmallestChange(new Activations(upright));
        search(change, Ink.of(new Stroke(List.of(new Point(0, 0, 0), new Point(3, 20, 9)))), SmallestChange.ANY);
        assertEquals(0, change.answer());
        assertEquals(1, change.found());
        assertFalse(change.isSure());
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        SmallestChange change = new SmallestChange(new Activations(own()));
        search(change, Ink.EMPTY, SmallestChange.ANY);
        assertEquals(SmallestChange.ANY, change.found());
        assertEquals(SmallestChange.ANY, change.answer());
        List<Stroke> dots = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            dots.add(new Stroke(List.of(new Point(i, i * i, i))));
        }
        search(change, Ink.of(dots), SmallestChange.ANY);
        assertEquals(SmallestChange.ANY, change.found());
        assertEquals(Double.POSITIVE_INFINITY, change.size());
    }

    @Test
    void aNetworkThatAlwaysSaysTheSameIsNotChanged() {
        SmallestChange change = new SmallestChange(new Activations(HandMade.always(1, 2)));
        search(change, Ink.of(new Stroke(List.of(new Point(0, 0, 0), new Point(3, 20, 9)))), SmallestChange.ANY);
        assertEquals(1, change.answer());
        assertEquals(SmallestChange.ANY, change.found());
    }

    @Test
    void aDotCanBeMovedButNotBent() throws IOException {
        SmallestChange change = new SmallestChange(new Activations(own()));
        search(change, Ink.of(new Stroke(List.of(new Point(5, 5, 0)))), SmallestChange.ANY);
        assertEquals(SmallestChange.ANY, change.found());
    }
}
