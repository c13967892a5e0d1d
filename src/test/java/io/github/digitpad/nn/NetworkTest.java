package io.github.digitpad.nn;

import static io.github.digitpad.nn.Layers.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

    private static MaxPool2d pool(String name) {
        return new MaxPool2d(name, 2, 2, 2, 2, Padding.VALID);
    }
}
