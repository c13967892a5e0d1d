package io.github.digitpad.formats.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.Json;
import io.github.digitpad.formats.tfjs.KerasWeight;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first version of Keras wrote otherwise: gates one by one, and models inside without their names. */
class Keras1Test {

    private record Known(String name, Tensor tensor) implements KerasWeight {
        @Override
        public List<Integer> extents() {
            List<Integer> extents = new ArrayList<>();
            for (int axis = 0; axis < tensor.shape().rank(); axis++) {
                extents.add(tensor.shape().extent(axis));
            }
            return extents;
        }
    }

    /** A kernel of two rows, a recurrent one and a bias for each gate; all values are the gate's number. */
    private static List<KerasWeight> gates(int count) {
        List<KerasWeight> weights = new ArrayList<>();
        for (int gate = 0; gate < count; gate++) {
            weights.add(known("W" + gate, gate, 2, 1));
            weights.add(known("U" + gate, gate, 1, 1));
            weights.add(known("b" + gate, gate, 1));
        }
        return weights;
    }

    private static Known known(String name, float value, int... extents) {
        Shape shape = Shape.of(extents);
        float[] values = new float[shape.size()];
        Arrays.fill(values, value);
        return new Known(name, Tensor.of(shape, values));
    }

    private static final Json NONE = Json.of("m.h5", null);

    @Test
    void theGatesOfAnLstmComeIntoTheOrderOfToday() throws ModelFormatException {
        List<KerasWeight> joined = Keras1.joined(gates(4), "LSTM", NONE);
        assertEquals(3, joined.size());
        assertEquals(List.of(2, 4), joined.get(0).extents());
        assertArrayEquals(
                new float[] {0, 2, 1, 3, 0, 2, 1, 3}, joined.get(0).tensor().toArray());
        assertArrayEquals(new float[] {0, 2, 1, 3}, joined.get(1).tensor().toArray());
        assertEquals(List.of(4), joined.get(2).extents());
    }

    @Test
    void thoseOfAGruStayAsTheyWere() throws ModelFormatException {
        List<KerasWeight> joined = Keras1.joined(gates(3), "GRU", NONE);
        assertArrayEquals(new float[] {0, 1, 2, 0, 1, 2}, joined.get(0).tensor().toArray());
    }

    @Test
    void bothWaysHaveTwiceAsMany() throws ModelFormatException {
        Json config = Json.parse("m.h5", "{\"layer\":{\"class_name\":\"GRU\"}}");
        assertEquals(6, Keras1.joined(gates(6), "Bidirectional", config).size());
    }

    @Test
    void whatIsNoneOfTheseStays() throws ModelFormatException {
        assertEquals(12, Keras1.joined(gates(4), "Dense", NONE).size());
        assertEquals(9, Keras1.joined(gates(3), "LSTM", NONE).size());
    }

    @Test
    void gatesOfOtherShapesAreRefused() throws ModelFormatException {
        List<KerasWeight> weights = gates(3);
        weights.set(3, known("odd", 1, 3, 1));
        KerasWeight joined = Keras1.joined(weights, "GRU", NONE).get(0);
        assertEquals(
                "the weight \"odd\" [3, 1] has another shape than \"W0\" [2, 1], which stands beside it.",
                assertThrows(ModelFormatException.class, joined::tensor).getMessage());
    }

    @Test
    void aModelInsideIsCalledAsItsGroupIs() throws ModelFormatException {
        Json model = Json.parse(
                "m.h5",
                "{\"class_name\":\"Sequential\",\"config\":[{\"class_name\":\"Sequential\",\"config\":[]},"
                        + "{\"class_name\":\"Dense\",\"config\":{\"name\":\"last\"}}]}");
        Json named = Keras1.named(model, List.of("sequential_11", "last")).get("config");
        assertEquals("sequential_11", named.at(0).get("name").string());
        assertEquals("last", named.at(1).get("config").get("name").string());
        assertEquals(model, Keras1.named(model, List.of("other")));
    }
}
