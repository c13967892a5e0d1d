package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Hostile;
import io.github.digitpad.formats.tflite.FlatFile.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TensorFlow Lite's files as nobody writes them: small ones that ask for much, sizes that lie, what is not there. */
class HostileTfliteTest {

    private static final String NAME = "m.tflite";
    private static final int ADD = 0;
    private static final int FULLY_CONNECTED = 9;
    private static final int TILE = 69;
    private static final int BROADCAST_TO = 130;

    private final HandMade file = new HandMade();

    private byte[] dense(float... weights) {
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        int kernel = file.floats(new int[] {1, 2}, weights);
        int out = file.tensor(HandMade.FLOAT32, 1, 1);
        return file.operator(FULLY_CONNECTED, new int[] {in, kernel, -1}, out).bytes(out);
    }

    @Test
    void theFileItselfIsAModel() {
        assertNull(Hostile.message(NAME, dense(1, 2)));
    }

    @Test
    void weightsThatAreNoNumbersOrMissing() {
        Hostile.assertRefused(
                NAME, dense(1, Float.NaN), "has a weight that is no finite number. Convert a trained network.");
        HostileTfliteTest none = new HostileTfliteTest();
        Hostile.assertRefused(NAME, none.dense(), "gets tensor 1 \"t1\", which nothing before it gives");
        HostileTfliteTest few = new HostileTfliteTest();
        Hostile.assertRefused(NAME, few.dense(1), "has 4 bytes, needs 8");
        HandMade bias = new HandMade();
        int in = bias.tensor(HandMade.FLOAT32, 1, 1);
        int kernel = bias.floats(new int[] {1, 1}, 1);
        int infinite = bias.floats(new int[] {1}, Float.NEGATIVE_INFINITY);
        int out = bias.tensor(HandMade.FLOAT32, 1, 1);
        bias.operator(FULLY_CONNECTED, new int[] {in, kernel, infinite}, out);
        Hostile.assertRefused(NAME, bias.bytes(out), "has a weight that is no finite number");
    }

    @Test
    void operatorsThatAskForMuch() {
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        int out = file.tensor(HandMade.FLOAT32, 1, 2);
        file.operator(TILE, new int[] {in, file.ints(1 << 15, 1 << 15)}, out);
        Hostile.assertRefused(NAME, file.bytes(out), "TILE", "m.tflite: ");
        HandMade spread = new HandMade();
        int from = spread.tensor(HandMade.FLOAT32, 1, 1);
        int to = spread.tensor(HandMade.FLOAT32, 1, 1);
        spread.operator(BROADCAST_TO, new int[] {from, spread.ints(1 << 14, 1 << 14)}, to);
        Hostile.assertRefused(NAME, spread.bytes(to), "BROADCAST_TO");
    }

    @Test
    void sizesThatLie() {
        int in = file.tensor(HandMade.FLOAT32, 1 << 16, 1 << 16);
        int out = file.tensor(HandMade.FLOAT32, 1, 2);
        file.operator(ADD, new int[] {in, in}, out);
        Hostile.assertRefused(NAME, file.bytes(out), "m.tflite: ", "65536");
    }

    @Test
    void namesWithBytesOfZero() {
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        file.last().with(3, "a\0b");
        int kernel = file.constant(HandMade.FLOAT32, new byte[7], 1, 2);
        file.last().with(3, "k\0b");
        int out = file.tensor(HandMade.FLOAT32, 1, 1);
        file.operator(FULLY_CONNECTED, new int[] {in, kernel, -1}, out);
        Hostile.assertRefused(NAME, file.bytes(out), "\"k\ufffdb\"", "has 7 bytes, needs 8");
    }

    @Test
    void theFirstOfTwoGraphsIsSaid() throws ModelFormatException {
        Table tensor = new Table().with(0, new int[] {1, 2}).with(1, HandMade.FLOAT32);
        Table graph = new Table()
                .with(0, List.of(tensor, new Table().with(0, new int[] {1, 2})))
                .with(1, new int[] {0})
                .with(2, new int[] {1})
                .with(3, List.of(new Table().with(1, new int[] {0}).with(2, new int[] {1})));
        byte[] bytes = FlatFile.of(
                new Table()
                        .with(0, 3)
                        .with(1, List.of(new Table().with(0, (byte) 19).with(3, 19)))
                        .with(2, List.of(graph, graph))
                        .with(4, List.of(new Table())),
                "TFL3");
        assertEquals(
                "TensorFlow Lite model, the first graph of 2",
                HandMade.read(bytes).format());
    }
}
