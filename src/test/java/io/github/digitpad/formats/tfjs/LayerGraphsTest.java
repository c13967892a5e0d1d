package io.github.digitpad.formats.tfjs;

import static io.github.digitpad.formats.tfjs.ModelFixture.CONV;
import static io.github.digitpad.formats.tfjs.ModelFixture.DENSE;
import static io.github.digitpad.formats.tfjs.ModelFixture.FLATTEN;
import static io.github.digitpad.formats.tfjs.ModelFixture.WEIGHTS;
import static io.github.digitpad.formats.tfjs.ModelFixture.assertRefused;
import static io.github.digitpad.formats.tfjs.ModelFixture.model;
import static io.github.digitpad.formats.tfjs.ModelFixture.read;
import static io.github.digitpad.formats.tfjs.ModelFixture.sequential;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models whose layers form a graph, and models inside models. */
class LayerGraphsTest {

    private static final String INPUT =
            "{\"class_name\":\"InputLayer\",\"config\":{\"name\":\"input\",\"batch_input_shape\":[null,4,4,1]},"
                    + "\"inbound_nodes\":[]}";

    @Test
    void readsGraphsThatAreOneLineInWhateverOrderTheyAreListed() throws ModelFormatException {
        String input =
                "{\"class_name\":\"InputLayer\",\"config\":{\"name\":\"input\",\"batch_input_shape\":[null,4,4,1]},"
                        + "\"inbound_nodes\":[]}";
        String keras2 = graph(
                "Functional",
                "[[\"dense\",0,0]]",
                input,
                in(DENSE, "[[[\"flatten\",0,0,{}]]]"),
                in(CONV, "[[[\"input\",0,0,{}]]]"),
                in(FLATTEN, "[[\"conv\",0,0,{}]]"));
        String kerasTensor = "[{\"args\":[{\"class_name\":\"__keras_tensor__\",\"config\":{\"shape\":[null,4,4,1],"
                + "\"keras_history\":[\"%\",0,0]}}],\"kwargs\":{\"training\":false}}]";
        String keras3 = graph(
                "Model",
                "[\"dense\",0,0]",
                input,
                in(CONV, kerasTensor.replace("%", "input")),
                in(FLATTEN, kerasTensor.replace("%", "conv")),
                in(DENSE, kerasTensor.replace("%", "flatten")));
        assertEquals(read(model()).layers(), read(model(keras2, WEIGHTS)).layers());
        assertEquals(read(model()).layers(), read(model(keras3, WEIGHTS)).layers());
    }

    @Test
    void ofSeveralOutputsTakesTheOneThatIsTheClasses() throws ModelFormatException {
        String flat = in(FLATTEN, "[[[\"input\",0,0,{}]]]");
        String row = in(
                "{\"class_name\":\"Reshape\",\"config\":{\"name\":\"row\",\"target_shape\":[2,8]}}",
                "[[[\"flatten\",0,0,{}]]]");
        String ten = in(
                "{\"class_name\":\"Cropping1D\",\"config\":{\"name\":\"ten\",\"cropping\":[0,6]}}",
                "[[[\"column\",0,0,{}]]]");
        String column = in(
                "{\"class_name\":\"Reshape\",\"config\":{\"name\":\"column\",\"target_shape\":[16,1]}}",
                "[[[\"flatten\",0,0,{}]]]");
        for (String outputs : List.of(
                "[[\"flatten\",0,0],[\"ten\",0,0],[\"row\",0,0]]",
                "[[\"ten\",0,0],[\"flatten\",0,0]]",
                "{\"a\":[\"row\",0,0],\"b\":[\"ten\",0,0]}")) {
            assertEquals(
                    Shape.of(10, 1),
                    read(model(graph("Functional", outputs, INPUT, flat, row, column, ten), ""), new byte[0])
                            .outputShape());
        }
    }

    @Test
    void readsBranchesThatComeTogether() throws ModelFormatException {
        String add = "{\"class_name\":\"Add\",\"config\":{\"name\":\"add\"}}";
        String join = "{\"class_name\":\"Concatenate\",\"config\":{\"name\":\"join\",\"axis\":-1}}";
        String relu = "{\"class_name\":\"ReLU\",\"config\":{\"name\":\"relu\"}}";
        List<Node> expected = List.of(
                Node.of(new Relu("relu"), Node.INPUT),
                Node.of(new Relu("relu/use_2"), 0),
                Node.of(new Add("add"), 0, 1),
                Node.of(new Concatenate("join", 2), 2, Node.INPUT));
        String keras2 = graph(
                "Functional",
                "[[\"join\",0,0]]",
                in(join, "[[[\"add\",0,0,{}],[\"input\",0,0,{}]]]"),
                in(add, "[[[\"relu\",0,0,{}],[\"relu\",1,0,{}]]]"),
                INPUT,
                in(relu, "[[[\"input\",0,0,{}]],[[\"relu\",0,0,{}]]]"));
        assertEquals(expected, read(model(keras2, ""), new byte[0]).nodes());
        String tensor = "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"%\",#,0]}}";
        String both = "[" + tensor + "," + tensor.replace("#", "1") + "]";
        String addAndInput = "[" + tensor + "," + tensor.replace("%", "input") + "]";
        String keras3 = graph(
                "Functional",
                "[\"join\",0,0]",
                INPUT,
                in(relu, "[" + call(tensor, "input") + "," + call(tensor, "relu") + "]"),
                in(add, "[" + call(both, "relu") + "]"),
                in(join, "[" + call(addAndInput, "add") + "]"));
        assertEquals(expected, read(model(keras3, ""), new byte[0]).nodes());
    }

    @Test
    void leavesOutWhatTheOutputDoesNotNeed() throws ModelFormatException {
        String relu = "{\"class_name\":\"ReLU\",\"config\":{\"name\":\"relu\"}}";
        String aside = "{\"class_name\":\"Flatten\",\"config\":{\"name\":\"aside\"}}";
        String graph = graph(
                "Model",
                "[[\"relu\",0,0]]",
                INPUT,
                in(aside, "[[[\"input\",0,0,{}]]]"),
                in(relu, "[[[\"input\",0,0,{}]]]"));
        assertEquals(
                List.of(Node.of(new Relu("relu"), Node.INPUT)),
                read(model(graph, ""), new byte[0]).nodes());
    }

    @Test
    void readsModelsInsideModels() throws ModelFormatException {
        String inner = sequential(FLATTEN, DENSE).replace("small", "inner");
        String nested = WEIGHTS.replace("dense/", "inner/dense/");
        List<String> expected = List.of(
                "conv Conv2D",
                "conv/relu ReLU",
                "inner/flatten Flatten",
                "inner/dense Dense",
                "inner/dense/softmax Softmax");
        Tensor kernel = ((Dense) read(model()).layers().get(3)).kernel();
        for (String weights : List.of(WEIGHTS, nested)) {
            Network network = read(model(sequential(CONV, inner), weights));
            assertEquals(expected, names(network));
            assertEquals(kernel, ((Dense) network.layers().get(3)).kernel());
        }
        String outer = sequential(sequential(CONV, FLATTEN).replace("small", "features"), DENSE);
        assertEquals(Shape.of(4, 4, 1), read(model(outer, WEIGHTS)).inputShape());
        String functional = graph(
                "Functional",
                "[[\"flatten\",0,0]]",
                INPUT,
                in(CONV, "[[[\"input\",0,0,{}]]]"),
                in(FLATTEN, "[[[\"conv\",0,0,{}]]]"));
        Network network = read(model(sequential(functional, DENSE), WEIGHTS));
        assertEquals(5, network.layers().size());
    }

    @Test
    void refusesGraphsThatDoNotHangTogether() {
        String twoInputs = in(FLATTEN, "[[[\"input\",0,0,{}],[\"input\",0,0,{}]]]");
        assertRefused(
                "model.json: layer 1 \"flatten\" (Flatten): needs one input, gets 2.",
                model(graph("Model", "[[\"flatten\",0,0]]", INPUT, twoInputs), ""),
                new byte[0]);
        assertRefused(
                "model.json: layer 1 \"conv\" (Conv2D): has no input.",
                model(graph("Model", "[[\"conv\",0,0]]", INPUT, in(CONV, "[]")), WEIGHTS));
        assertRefused(
                "model.json: layer 1 \"conv\" (Conv2D): has no input.",
                model(graph("Model", "[[\"conv\",0,0]]", INPUT, CONV), WEIGHTS));
        assertRefused(
                "model.json: layer 1 \"conv\" (Conv2D): gets its input from the layer \"none\", use 0, which is missing.",
                model(graph("Model", "[[\"conv\",0,0]]", INPUT, in(CONV, "[[[\"none\",0,0,{}]]]")), WEIGHTS));
        String cycle = " gets its input, by way of other layers, from itself; needs a graph without cycles.";
        assertRefused(
                "model.json: layer 2 \"flatten\" (Flatten):" + cycle,
                model(
                        graph(
                                "Model",
                                "[[\"dense\",0,0]]",
                                INPUT,
                                in(DENSE, "[[[\"flatten\",0,0,{}]]]"),
                                in(FLATTEN, "[[[\"conv\",0,0,{}]]]"),
                                in(CONV, "[[[\"flatten\",0,0,{}]]]")),
                        WEIGHTS));
        assertRefused(
                "model.json: layer 1 \"conv\" (Conv2D):" + cycle,
                model(graph("Model", "[[\"conv\",0,0]]", INPUT, in(CONV, "[[[\"conv\",0,0,{}]]]")), WEIGHTS));
        assertRefused(
                "model.json: modelTopology.model_config.config.output_layers: found an empty list, needs an output.",
                model(graph("Model", "{}", INPUT).replace("{}", "[]"), ""));
        assertRefused(
                "model.json: the model's output is that of the layer \"none\", which is missing.",
                model(graph("Model", "[[\"none\",0,0]]", INPUT), ""));
        assertRefused(
                "model.json: the model has 2 layers of class InputLayer, needs one.",
                model(graph("Model", "[[\"none\",0,0]]", INPUT, INPUT.replace("input\"", "second\"")), ""));
        assertRefused(
                "model.json: layer 1 \"flatten\" (Flatten): is called with 3; supported: what other layers give.",
                model(graph("Model", "[[\"flatten\",0,0]]", INPUT, in(FLATTEN, "[{\"args\":[3]}]")), ""));
    }

    @Test
    void aSmallFileCannotAskForAllMemoryOrTime() {
        String dropout = "{\"class_name\":\"Dropout\",\"config\":{\"name\":\"d%\"}}";
        String model = sequential(dropout.replace("%", "a"), dropout.replace("%", "b"));
        for (int i = 0; i < 20; i++) {
            String twice = "[[[\"input\",0,0,{}]],[[\"small\",0,0,{}]]]";
            model = graph("Model", "[[\"small\",1,0]]", INPUT, in(model, twice));
        }
        assertRefusedWith("is one layer more than the 10000 that DigitPad computes.", model(model, ""));
        String pool = "{\"class_name\":\"MaxPooling2D\",\"config\":{\"name\":\"pool\",\"pool_size\":2000,\"strides\":1,"
                + "\"padding\":\"same\",\"batch_input_shape\":[null,2000,2000,1]}}";
        assertRefusedWith(
                "makes it more than the 40 billion multiplications for a picture that DigitPad computes.",
                model(sequential(pool), ""));
        StringBuilder layers = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            layers.append(",{\"class_name\":\"ReLU\",\"config\":{\"name\":\"relu")
                    .append(i)
                    .append("\"}}");
        }
        assertRefusedWith(
                "layer 15 \"relu14\" (ReLU): gives [1048576], together with the layers before, more than the 16777216"
                        + " values that DigitPad computes.",
                input("[null,1024,1024]").replace("[null,1024,1024]}}", "[null,1024,1024]}}" + layers));
    }

    /** What Keras 3 writes for one use of a layer, its arguments being of this layer's first use. */
    private static String call(String arguments, String layer) {
        return "{\"args\":[" + arguments.replace("%", layer).replace("#", "0") + "],\"kwargs\":{\"training\":false}}";
    }

    private static void assertRefusedWith(String end, String json) {
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> read(json, new byte[0]));
        assertTrue(String.valueOf(e.getMessage()).endsWith(end), e.getMessage());
    }

    /** The model with a setting of its convolution replaced or added. */
    private static String input(String shape) {
        return model(sequential(FLATTEN.replace("}}", ",\"batch_input_shape\":" + shape + "}}")), "");
    }

    private static String graph(String className, String outputs, String... layers) {
        return "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"small\",\"layers\":["
                + String.join(",", layers) + "],\"input_layers\":[[\"input\",0,0]],\"output_layers\":" + outputs + "}}";
    }

    private static String in(String layer, String inboundNodes) {
        return layer.substring(0, layer.length() - 1) + ",\"inbound_nodes\":" + inboundNodes + "}";
    }

    private static List<String> names(Network network) {
        List<String> names = new ArrayList<>();
        for (Layer layer : network.layers()) {
            names.add(layer.name() + " " + layer.kind());
        }
        return names;
    }
}
