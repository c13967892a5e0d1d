package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineNetworkTest {

    /** One layer that sees all that a column may, at a quarter of its columns. */
    private static Network network(int columns, int height) {
        SplittableRandom random = new SplittableRandom(5);
        Shape kernel = Shape.of(height / 4, LineColumns.SEEN / 4, 1, LineSigns.CLASSES);
        float[] values = new float[kernel.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Network(
                "strips",
                Shape.of(height, LineColumns.width(columns), 1),
                List.of(
                        new MaxPool2d("pool", 4, 4, 4, 4, Padding.VALID),
                        new Conv2d(
                                "columns",
                                Tensor.of(kernel, values),
                                Tensor.of(Shape.of(LineSigns.CLASSES), new float[LineSigns.CLASSES]),
                                1,
                                1,
                                Padding.VALID)));
    }

    private static LineNetwork reader(int columns) {
        return new LineNetwork(LineEngines.of(engine(columns)));
    }

    private static Engine engine(int columns) {
        return new PortableEngine(network(columns, LineStrip.HEIGHT));
    }

    private static float[][] read(LineNetwork network, List<LineStrip> strips) {
        LineTape tape = new LineTape(network, strips);
        while (tape.step()) {}
        float[][] logits = new float[strips.size()][];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = tape.logits(i);
        }
        return logits;
    }

    /** So many strokes beside each other. */
    static LineStrip strip(int strokes) {
        int width = 20 + 14 * strokes;
        float[] light = new float[40 * width];
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < width; x++) {
                boolean isInk = y >= 10 && y < 30 && x >= 10 && x < 10 + 14 * strokes && (x - 10) % 14 < 4;
                light[y * width + x] = isInk ? 0.1f : 0.9f;
            }
        }
        return Objects.requireNonNull(NumberPicture.strip(GrayImage.owning(width, 40, light)));
    }

    @Test
    void aStripIsReadTheSameAloneAndBesideOthers() {
        List<LineStrip> strips = new ArrayList<>();
        for (int strokes : new int[] {3, 1, 9, 2, 1, 6}) {
            strips.add(strip(strokes));
        }
        float[][] together = read(reader(7), strips);
        for (int i = 0; i < strips.size(); i++) {
            float[] alone = read(reader(7), List.of(strips.get(i)))[0];
            assertEquals(LineColumns.count(strips.get(i).width()) * LineSigns.CLASSES, alone.length);
            assertArrayEquals(alone, together[i], "strip " + i);
        }
    }

    @Test
    void theWindowsWidthDoesNotMatter() {
        List<LineStrip> strips = List.of(strip(4), strip(7));
        float[][] narrow = read(reader(1), strips);
        float[][] wide = read(reader(50), strips);
        for (int i = 0; i < strips.size(); i++) {
            assertArrayEquals(narrow[i], wide[i], 1e-4f);
        }
    }

    /**
     * A strip takes the narrowest engine that it fits into, several take the widest, and the narrowest for the rest.
     */
    @Test
    void ofSeveralEnginesTheNarrowestThatIsEnoughReads() {
        List<Integer> used = new ArrayList<>();
        LineNetwork several = new LineNetwork(new LineEngines() {
            @Override
            public int[] columns() {
                return new int[] {8, 20, 60};
            }

            @Override
            public Engine engine(int columns) {
                used.add(columns);
                return LineNetworkTest.engine(columns);
            }
        });
        used.clear();
        float[] alone = read(several, List.of(strip(1)))[0];
        assertArrayEquals(read(reader(7), List.of(strip(1)))[0], alone, 1e-4f);
        assertEquals(List.of(8), used);
        used.clear();
        List<LineStrip> strips = List.of(strip(9), strip(4), strip(9), strip(2));
        float[][] together = read(several, strips);
        assertEquals(List.of(60, 60, 20), used);
        for (int i = 0; i < strips.size(); i++) {
            assertArrayEquals(read(reader(7), List.of(strips.get(i)))[0], together[i], 1e-4f, "strip " + i);
        }
    }

    @Test
    void nothingIsReadOfNothing() {
        assertEquals(0, read(reader(7), List.of()).length);
    }

    @Test
    void anotherNetworkIsRefused() {
        PortableEngine engine = new PortableEngine(network(7, 32));
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new LineNetwork(LineEngines.of(engine)))
                        .getMessage());
        assertTrue(message.contains("[32, 88, 1]"), message);
    }
}
