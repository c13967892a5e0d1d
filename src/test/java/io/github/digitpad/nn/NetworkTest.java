package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final Shape PICTURE = Shape.of(4, 4, 1);

    @Test
    void knowsTheShapeBetweenItsLayers() {
        Network network = new Network("pair", PICTURE, List.of(pool("pool"), new Flatten("flatten")));
        assertEquals(Shape.of(2, 2, 1), network.outputShape(0));
        assertEquals(Shape.of(2, 2, 1), network.inputShape(1));
        assertEquals(PICTURE, network.inputShape(0));
        assertEquals(Shape.of(4), network.outputShape());
        assertEquals("Network \"pair\" [4, 4, 1] to [4], 2 layers", network.toString());
    }

    @Test
    void addsUpParametersAndMultiplyAdds() {
        Dense dense =
                new Dense("dense", Tensor.of(Shape.of(16, 3), new float[48]), Tensor.of(Shape.of(3), new float[3]));
        Dense again = new Dense("again", Tensor.of(Shape.of(3, 2), new float[6]), Tensor.of(Shape.of(2), new float[2]));
        Network network = new Network("sum", PICTURE, List.of(new Flatten("flatten"), dense, again));
        assertEquals(48 + 3 + 6 + 2, network.parameters());
        assertEquals(48 + 6, network.multiplyAdds());
    }

    @Test
    void namesTheLayerThatDoesNotFit() {
        assertRefused(
                "layer 1 \"second\" (MaxPooling2D): needs [height, width, channels], gets [16]",
                () -> new Network("broken", PICTURE, List.of(new Flatten("flatten"), pool("second"))));
        assertRefused("network \"empty\": needs at least one layer", () -> new Network("empty", PICTURE, List.of()));
    }

    @Test
    void knowsTheShapesInAGraph() {
        Network network = residual();
        assertEquals(Shape.of(4, 4, 1), network.inputShape(1));
        assertEquals(List.of(Shape.of(4, 4, 1), Shape.of(4, 4, 1)), network.inputShapes(2));
        assertEquals(Shape.of(2, 2, 1), network.outputShape());
        assertFalse(network.isChain());
        assertTrue(new Network("pair", PICTURE, List.of(pool("pool"), new Flatten("flatten"))).isChain());
        assertEquals(List.of(2), network.nodes().get(3).inputs());
        Network longer = network.plus(new Flatten("flatten"));
        assertEquals(Node.of(new Flatten("flatten"), 3), longer.nodes().get(4));
        assertEquals(0, network.multiplyAdds(2));
    }

    @Test
    void refusesGraphsThatDoNotHangTogether() {
        Relu relu = new Relu("relu");
        assertRefused(
                "layer 0 \"relu\" (ReLU): gets node 0, needs an earlier one",
                () -> Network.of("broken", PICTURE, List.of(Node.of(relu, 0))));
        assertRefused(
                "layer 1 \"relu\" (ReLU): gets node -2, needs an earlier one",
                () -> Network.of("broken", PICTURE, List.of(Node.of(relu, -1), Node.of(relu, -2))));
        assertRefused(
                "layer 0 \"relu\" (ReLU): needs one input, gets 2",
                () -> Network.of("broken", PICTURE, List.of(Node.of(relu, -1, -1))));
        assertRefused(
                "layer 0 \"relu\" (ReLU): no later layer uses what it gives",
                () -> Network.of("broken", PICTURE, List.of(Node.of(relu, -1), Node.of(relu, -1))));
        assertRefused(
                "layer 1 \"add\" (Add): needs inputs of one shape, gets [4, 4, 1], [2, 2, 1]",
                () -> Network.of(
                        "broken", PICTURE, List.of(Node.of(pool("pool"), -1), Node.of(new Add("add"), -1, 0))));
        assertRefused(
                "layer 0 \"add\" (Add): needs two inputs or more, gets 1",
                () -> new Network("broken", PICTURE, List.of(new Add("add"))));
        assertRefused("network \"empty\": needs at least one layer", () -> Network.of("empty", PICTURE, List.of()));
    }

    @Test
    void keepsItsLayersWhateverBecomesOfTheListGiven() {
        List<Layer> layers = new ArrayList<>(List.of(new Flatten("flatten")));
        Network network = new Network("kept", PICTURE, layers);
        Network longer = network.plus(new Relu("relu"));
        layers.clear();
        assertEquals(List.of(new Flatten("flatten")), network.layers());
        assertEquals(List.of(new Flatten("flatten"), new Relu("relu")), longer.layers());
    }

    @Test
    void shapesRefuseWhatIsNoShape() {
        String needs = ": needs at least one extent, each 1 or more, fewer than 2^31 elements in all";
        assertRefused("shape []" + needs, Shape::of);
        assertRefused("shape [3, 0]" + needs, () -> Shape.of(3, 0));
        assertRefused("shape [-1, -1]" + needs, () -> Shape.of(-1, -1));
        assertRefused("shape [65536, 32768]" + needs, () -> Shape.of(65536, 32768));
        int most = Integer.MAX_VALUE;
        assertRefused("shape [2147483647, 2147483647, 2147483647, 4]" + needs, () -> Shape.of(most, most, most, 4));
        assertEquals(most, Shape.of(most).size());
    }

    @Test
    void shapesAreValues() {
        int[] extents = {2, 3};
        Shape shape = Shape.of(extents);
        extents[0] = 9;
        shape.toArray()[1] = 9;
        assertEquals(Shape.of(2, 3), shape);
        assertEquals(Shape.of(2, 3).hashCode(), shape.hashCode());
        assertNotEquals(Shape.of(3, 2), shape);
        assertEquals("[2, 3]", shape.toString());
    }

    @Test
    void tensorsAreValues() {
        float[] values = {1, 2};
        Tensor tensor = Tensor.of(Shape.of(2), values);
        values[0] = 9;
        tensor.toArray()[1] = 9;
        assertEquals(Tensor.of(Shape.of(2), 1, 2), tensor);
        assertEquals(Tensor.of(Shape.of(2), 1, 2).hashCode(), tensor.hashCode());
        assertArrayEquals(new float[] {1, 2}, tensor.toArray());
        assertNotEquals(Tensor.of(Shape.of(1, 2), 1, 2), tensor);
        assertRefused("tensor [2, 2]: needs 4 values, got 3", () -> Tensor.of(Shape.of(2, 2), 1, 2, 3));
    }

    /** Two ReLUs in a row, the first one's output added, then a pool. */
    private static Network residual() {
        return Network.of(
                "residual",
                PICTURE,
                List.of(
                        Node.of(new Relu("first"), Node.INPUT),
                        Node.of(new Relu("second"), 0),
                        Node.of(new Add("add"), 1, 0),
                        Node.of(pool("pool"), 2)));
    }

    private static MaxPool2d pool(String name) {
        return new MaxPool2d(name, 2, 2, 2, 2, Padding.VALID);
    }
}
