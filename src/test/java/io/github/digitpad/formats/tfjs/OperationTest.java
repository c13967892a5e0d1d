package io.github.digitpad.formats.tfjs;

import static io.github.digitpad.formats.tfjs.ModelFixture.model;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions where others have layers, in each of the forms in which TensorFlow and Keras write them. */
class OperationTest {

    private static Network network(String shape, String... layers) throws ModelFormatException {
        List<String> all =
                new ArrayList<>(List.of("{\"class_name\":\"InputLayer\",\"config\":{\"name\":\"in\",\"batch_shape\":"
                        + shape + "},\"inbound_nodes\":[]}"));
        all.addAll(List.of(layers));
        return ModelFixture.read(
                model(
                        "{\"class_name\":\"Functional\",\"config\":{\"name\":\"m\",\"layers\":[" + String.join(",", all)
                                + "],\"output_layers\":[[\"out\",0,0]]}}",
                        ""),
                new byte[0]);
    }

    /** What a network of a row of four makes of -1, 0, 2 and 4. */
    private static void assertGives(String layer, float... expected) throws ModelFormatException {
        PortableEngine engine = new PortableEngine(network("[null,4]", layer));
        float[] output = new float[4];
        engine.run(new float[] {-1, 0, 2, 4}, output);
        assertArrayEquals(expected, output, 1e-6f, layer);
    }

    /** Keras 3, as .keras files have it. */
    private static String operation(String name, String settings, String... arguments) {
        return "{\"module\":\"keras.src.ops.numpy\",\"class_name\":\"" + name + "\",\"config\":{\"name\":\"out\""
                + settings + "},\"inbound_nodes\":[{\"args\":[" + String.join(",", arguments) + "],\"kwargs\":{}}]}";
    }

    private static String in() {
        return "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"in\",0,0]}}";
    }

    /** Keras 2. */
    private static String lambda(String function, String first, String named) {
        return "{\"class_name\":\"TFOpLambda\",\"config\":{\"name\":\"out\",\"trainable\":true,\"function\":\""
                + function + "\"},\"inbound_nodes\":[[" + first + "," + named + "]]}";
    }

    /** TensorFlow 1.14 to 2.3. */
    private static String node(String op, String constants) {
        return "{\"name\":\"out\",\"class_name\":\"TensorFlowOpLayer\",\"config\":{\"name\":\"inner\",\"node_def\":{\"op\":\""
                + op + "\",\"attr\":{}},\"constants\":{" + constants + "}},\"inbound_nodes\":[[[\"in\",0,0,{}]]]}";
    }

    @Test
    void aNumberIsAddedTakenAwayMultipliedAndDividedBy() throws ModelFormatException {
        assertGives(operation("Add", "", in(), "3"), 2, 3, 5, 7);
        assertGives(operation("Add", "", "3", in()), 2, 3, 5, 7);
        assertGives(operation("Subtract", "", in(), "3"), -4, -3, -1, 1);
        assertGives(operation("Subtract", "", "3", in()), 4, 3, 1, -1);
        assertGives(operation("Multiply", "", in(), "3"), -3, 0, 6, 12);
        assertGives(operation("TrueDivide", "", in(), "4"), -0.25f, 0, 0.5f, 1);
        assertGives(operation("Add", "", in(), "[[1,2,3,4]]"), 0, 2, 5, 8);
        assertGives(lambda("math.subtract", "\"in\",0,0", "{\"y\":3,\"name\":null}"), -4, -3, -1, 1);
        assertGives(lambda("math.subtract", "\"_CONSTANT_VALUE\",-1,3", "{\"y\":[\"in\",0,0]}"), 4, 3, 1, -1);
        assertGives(lambda("math.truediv", "\"in\",0,0", "{\"y\":4}"), -0.25f, 0, 0.5f, 1);
        assertGives(node("Sub", "\"1\":3"), -4, -3, -1, 1);
        assertGives(node("Sub", "\"0\":3"), 4, 3, 1, -1);
        assertGives(node("RealDiv", "\"1\":4"), -0.25f, 0, 0.5f, 1);
    }

    @Test
    void twoOfTheNetworkAreWhatTheLayerOfThatNameMakes() throws ModelFormatException {
        assertGives(operation("Multiply", "", in(), in()), 1, 0, 4, 16);
        assertGives(lambda("__operators__.add", "\"in\",0,0", "{\"y\":[\"in\",0,0]}"), -2, 0, 4, 8);
        assertGives(operation("Subtract", "", in(), in()), 0, 0, 0, 0);
        assertGives(operation("Maximum", "", in(), in()), -1, 0, 2, 4);
    }

    @Test
    void functionsOfAValueAreActivations() throws ModelFormatException {
        assertGives(operation("Relu", "", in()), 0, 0, 2, 4);
        assertGives(lambda("nn.relu", "\"in\",0,0", "{\"name\":null}"), 0, 0, 2, 4);
        assertGives(node("Relu", ""), 0, 0, 2, 4);
        assertGives(operation("LeakyRelu", ",\"negative_slope\":0.5", in()), -0.5f, 0, 2, 4);
        assertGives(lambda("nn.leaky_relu", "\"in\",0,0", "{}"), -0.2f, 0, 2, 4);
        assertGives(operation("Negative", "", in()), 1, 0, -2, -4);
        assertGives(operation("Gelu", ",\"approximate\":true", in()), -0.158808f, 0, 1.954598f, 3.999930f);
        assertGives(operation("Gelu", ",\"approximate\":false", in()), -0.158655f, 0, 1.954500f, 3.999873f);
        String cast = lambda("cast", "\"in\",0,0", "{\"dtype\":\"float32\"}").replace("out", "cast");
        assertGives(cast + "," + node("Relu", "").replace("\"in\"", "\"cast\""), 0, 0, 2, 4);
    }

    @Test
    void axesComeAndGo() throws ModelFormatException {
        assertShape("[2, 3, 1]", operation("ExpandDims", ",\"axis\":-1", in()));
        assertShape("[1, 2, 3]", operation("ExpandDims", ",\"axis\":1", in()));
        assertShape("[3, 2]", operation("Transpose", ",\"axes\":[0,2,1]", in()));
        assertShape("[6]", operation("Reshape", ",\"newshape\":[-1,6]", in()));
        assertShape("[2, 6]", operation("Concatenate", ",\"axis\":-1", "[" + in() + "," + in() + "]"));
        assertEquals(
                Shape.of(3),
                network("[null,1,3]", operation("Squeeze", ",\"axis\":[1]", in()))
                        .outputShape());
        assertEquals(
                Shape.of(2),
                network("[null,4,4,2]", operation("Mean", ",\"axis\":[1,2],\"keepdims\":false", in()))
                        .outputShape());
        assertEquals(
                Shape.of(1, 1, 2),
                network("[null,4,4,2]", lambda("math.reduce_max", "\"in\",0,0", "{\"axis\":[1,2],\"keepdims\":true}"))
                        .outputShape());
        assertEquals(
                Shape.of(2, 2, 2),
                network("[null,4,4,2]", lambda("image.resize", "\"in\",0,0", "{\"size\":[2,2]}"))
                        .outputShape());
    }

    private static void assertShape(String expected, String layer) throws ModelFormatException {
        assertEquals(expected, network("[null,2,3]", layer).outputShape().toString());
    }

    @Test
    void whatIsNotReadIsRefusedByItsName() {
        assertRefused("layer 1 \"out\" has class \"TrueDivide\"", operation("TrueDivide", "", "3", in()));
        assertRefused("layer 1 \"out\" has class \"math.top_k\"", lambda("math.top_k", "\"in\",0,0", "{}"));
        assertRefused("layer 1 \"out\" has class \"Mean\"", operation("Mean", ",\"axis\":1", in()));
        assertRefused("needs an axis of one value", operation("Squeeze", ",\"axis\":1", in()));
    }

    private static void assertRefused(String part, String layer) {
        String message = String.valueOf(assertThrows(ModelFormatException.class, () -> network("[null,2,3]", layer))
                .getMessage());
        assertTrue(message.contains(part), message);
    }
}
