package io.github.digitpad.formats.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
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

    @Test
    void aModelOfTheFirstVersionIsToldByItsSettings() throws ModelFormatException {
        assertTrue(Keras1.isOne(json("{'config':[{'config':{'nb_filter':8}}]}")));
        assertTrue(Keras1.isOne(json("{'config':[1,{'config':{'output_dim':8}},2]}")));
        assertFalse(Keras1.isOne(json("{'config':[{'config':{'filters':8}},'nb_filter']}")));
        assertFalse(Keras1.isOne(json("[" + "[".repeat(20) + "{'nb_filter':1}" + "]".repeat(20) + "]")));
        assertTrue(Keras1.isOne(json("[" + "[".repeat(19) + "{'nb_filter':1}" + "]".repeat(19) + "]")));
    }

    @Test
    void channelsThatComeFirstAreTheanos() throws ModelFormatException {
        assertTrue(Keras1.isOfTheano(json("{'config':[1,{'data_format':'channels_first'},2]}")));
        assertFalse(Keras1.isOfTheano(json("{'config':[{'data_format':'channels_last'}],'channels_first':1}")));
        assertTrue(Keras1.isOfTheano(json("[" + "[".repeat(19) + "'channels_first'" + "]".repeat(19) + "]")));
        assertTrue(Keras1.isOfTheano(json("{'a':".repeat(20) + "'channels_first'" + "}".repeat(20))));
        assertFalse(Keras1.isOfTheano(json("[" + "[".repeat(21) + "'channels_first'" + "]".repeat(21) + "]")));
    }

    @Test
    void classesAndSettingsAreCalledAsToday() throws ModelFormatException {
        assertRenewed(
                "{'class_name':'Conv2D','config':{'filters':8,'nb_row':3,'nb_col':5,'strides':[1,1],'padding':'same',"
                        + "'dim_ordering':'th','data_format':'channels_first','kernel_size':[3,5]}}",
                "{'class_name':'Convolution2D','config':{'nb_filter':8,'nb_row':3,'nb_col':5,'subsample':[1,1],"
                        + "'border_mode':'same','dim_ordering':'th'}}");
        assertRenewed(
                "{'class_name':'Conv2DTranspose','config':{'dim_ordering':'tf','data_format':'channels_last'}}",
                "{'class_name':'Deconvolution2D','config':{'dim_ordering':'tf'}}");
        assertRenewed(
                "{'class_name':'ZeroPadding2D','config':{'padding':[[1,2],[3,4]]}}",
                "{'class_name':'ZeroPadding2D','config':{'padding':[1,2,3,4]}}");
        assertRenewed(
                "{'class_name':'ZeroPadding2D','config':{'padding':[1,2]}}",
                "{'class_name':'ZeroPadding2D','config':{'padding':[1,2]}}");
        assertRenewed(
                "{'class_name':'Concatenate','config':{'mode':'concat','concat_axis':1,'axis':1}}",
                "{'class_name':'Merge','config':{'mode':'concat','concat_axis':1}}");
        assertRenewed("{'class_name':'Add','config':{'mode':'sum'}}", "{'class_name':'Merge','config':{'mode':'sum'}}");
        assertRenewed(
                "{'class_name':'Merge','config':{'mode':'dot'}}", "{'class_name':'Merge','config':{'mode':'dot'}}");
        assertRenewed(
                "[{'class_name':'Flatten','config':{'dim_ordering':'th'}},{'class_name':7}]",
                "[{'class_name':'Flatten','config':{'dim_ordering':'th'}},{'class_name':7}]");
    }

    @Test
    void kernelsOfRowsHadAnAxisMoreAndTheanosBeganWithTheFilters() throws ModelFormatException {
        Json last = json("{'data_format':'channels_last'}");
        Json first = json("{'data_format':'channels_first'}");
        KerasWeight rows = Keras1.renewed(known("w", 1, 3, 1, 5, 7), "Conv1D", last);
        assertEquals(List.of(3, 5, 7), rows.extents());
        assertEquals("w", rows.name());
        assertEquals(
                List.of(3, 5, 7),
                Keras1.renewed(known("w", 1, 7, 5, 3, 1), "Conv1D", last).extents());
        assertEquals(
                List.of(3, 4, 5, 7),
                Keras1.renewed(known("w", 1, 7, 5, 3, 4), "Conv2D", first).extents());
        assertEquals(
                List.of(7, 5, 3, 4),
                Keras1.renewed(known("w", 1, 7, 5, 3, 4), "Conv2D", last).extents());
        assertEquals(
                List.of(7, 5, 3, 4),
                Keras1.renewed(known("w", 1, 7, 5, 3, 4), "Dense", first).extents());
        assertEquals(
                List.of(7, 5, 3, 1),
                Keras1.renewed(known("w", 1, 7, 5, 3, 1), "Conv2D", NONE).extents());
        assertEquals(
                List.of(7), Keras1.renewed(known("w", 1, 7), "Conv1D", last).extents());
        assertEquals(
                List.of(3, 1, 2, 2),
                new TurnedWeight(known("w", 1, 2, 2, 1, 3), new int[] {3, 2, 1, 0}, false).extents());
    }

    @Test
    void theWeightsOfARowsKernelAreTurned() throws ModelFormatException {
        float[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        KerasWeight turned =
                new TurnedWeight(new Known("w", Tensor.of(Shape.of(2, 2, 3, 1), values)), new int[] {2, 3, 1, 0}, true);
        assertEquals(List.of(3, 2, 2), turned.extents());
        assertArrayEquals(
                new float[] {1, 7, 4, 10, 2, 8, 5, 11, 3, 9, 6, 12},
                turned.tensor().toArray());
    }

    @Test
    void weightsSideBySideAreCalledAsTheFirst() throws ModelFormatException {
        KerasWeight joined = Keras1.joined(gates(3), "GRU", NONE).get(1);
        assertEquals("U0", joined.name());
        KerasWeight wide = new JoinedWeight(List.of(known("a", 1, 2, 3, 2), known("b", 2, 2, 3, 1)));
        assertEquals(List.of(2, 3, 3), wide.extents());
        assertArrayEquals(
                new float[] {1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2},
                wide.tensor().toArray());
    }

    private static Json json(String text) throws ModelFormatException {
        return Json.parse("m.h5", text.replace('\'', '"'));
    }

    private static void assertRenewed(String expected, String old) throws ModelFormatException {
        assertEquals(json(expected).value(), Keras1.renewed(json(old)).value());
    }
}
