package io.github.digitpad.tfjs;

import static io.github.digitpad.tfjs.ModelFixture.CONV;
import static io.github.digitpad.tfjs.ModelFixture.DENSE;
import static io.github.digitpad.tfjs.ModelFixture.FLATTEN;
import static io.github.digitpad.tfjs.ModelFixture.WEIGHTS;
import static io.github.digitpad.tfjs.ModelFixture.assertRefused;
import static io.github.digitpad.tfjs.ModelFixture.model;
import static io.github.digitpad.tfjs.ModelFixture.read;
import static io.github.digitpad.tfjs.ModelFixture.sequential;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersModelReaderTest {

    private static final String INPUT =
            "{\"class_name\":\"InputLayer\",\"config\":{\"name\":\"input\",\"batch_input_shape\":[null,4,4,1]},"
                    + "\"inbound_nodes\":[]}";

    private static final Path BASELINE = Path.of("../shared/models/tfjs-baseline");

    @Test
    void readsASequentialModel() throws ModelFormatException {
        Network network = read(model());
        assertEquals("small", network.name());
        assertEquals(Shape.of(4, 4, 1), network.inputShape());
        assertEquals(
                List.of("conv Conv2D", "conv/relu ReLU", "flatten Flatten", "dense Dense", "dense/softmax Softmax"),
                names(network));
        Conv2d conv = (Conv2d) network.layers().get(0);
        assertEquals(Tensor.of(Shape.of(2, 2, 1, 2), 0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f), conv.kernel());
        assertEquals(Tensor.of(Shape.of(2), 0.8f, 0.9f), conv.bias());
        assertEquals(Padding.VALID, conv.padding());
    }

    @Test
    void readsWhatTensorFlowJsSavesAndOldKerasWrites() throws ModelFormatException {
        Network expected = read(model());
        String direct = model().replace("{\"model_config\":", "").replace("]}}},\"weights", "]}},\"weights");
        assertEquals(expected.layers(), read(direct).layers());
        assertEquals(
                expected.layers(),
                read(model().replace("\"format\":\"layers-model\",", "")).layers());
        String bareList =
                model().replace("{\"name\":\"small\",\"layers\":[", "[").replace("]}}},\"w", "]}},\"w");
        assertEquals(expected.layers(), read(bareList).layers());
        assertEquals("model", read(bareList).name());
    }

    @Test
    void readsKeras3() throws ModelFormatException {
        String input =
                "{\"module\":\"keras.layers\",\"class_name\":\"InputLayer\",\"config\":{\"batch_shape\":[null,4,4,1],"
                        + "\"dtype\":\"float32\",\"name\":\"input\"},\"registered_name\":null}";
        String policy = "\"name\":\"conv\",\"dtype\":{\"module\":\"keras\",\"class_name\":\"DTypePolicy\","
                + "\"config\":{\"name\":\"float32\"},\"registered_name\":null}";
        String conv = CONV.replace("\"name\":\"conv\",\"batch_input_shape\":[null,4,4,1]", policy);
        String weights = WEIGHTS.replace("/kernel", "/0").replace("/bias", "/1");
        assertEquals(
                read(model()).layers(),
                read(model(sequential(input, conv, FLATTEN, DENSE), weights)).layers());
    }

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
                "model.json: modelTopology.model_config.config.output_layers: found a list, needs one output.",
                model(graph("Model", "[[\"input\",0,0],[\"input\",0,0]]", INPUT), ""));
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

    @Test
    void saysWhichLayerIsNotSupportedAndWhatIs() {
        String lambda = "{\"class_name\":\"Lambda\",\"config\":{\"name\":\"mask\"}}";
        assertRefused(
                "model.json: layer 3 \"mask\" has class \"Lambda\", which is not supported. Supported: InputLayer, Conv2D,"
                        + " DepthwiseConv2D, SeparableConv2D, MaxPooling2D, AveragePooling2D, GlobalMaxPooling2D,"
                        + " GlobalAveragePooling2D, ZeroPadding2D, Flatten, Reshape, Dense, BatchNormalization,"
                        + " Rescaling, Normalization, Activation, ReLU, LeakyReLU, PReLU, ELU, ThresholdedReLU,"
                        + " Softmax, Add, Multiply, Concatenate, models inside models; and Dropout, SpatialDropout2D,"
                        + " GaussianDropout, AlphaDropout, GaussianNoise, ActivityRegularization, RandomFlip,"
                        + " RandomRotation, RandomTranslation, RandomZoom, RandomShear, RandomContrast,"
                        + " RandomBrightness, which only training uses.",
                model(sequential(CONV, FLATTEN, DENSE, lambda), WEIGHTS));
    }

    @Test
    void saysWhichSettingIsNotSupportedAndWhatIs() {
        assertConvRefused(
                "\"padding\":\"causal\"",
                "padding is \"causal\", which is not supported. Supported: \"valid\", \"same\".");
        assertConvRefused("\"dilation_rate\":[2,4]", "its window of [3, 5] does not fit into the picture [4, 4, 1].");
        assertConvRefused(
                "\"groups\":2", "needs [height, width, 2] for its kernel [2, 2, 1, 2] in 2 groups, gets [4, 4, 1].");
        assertConvRefused(
                "\"activation\":\"gelu\"",
                "activation is \"gelu\", which is not supported. Supported: \"linear\", \"relu\", \"relu6\", \"leaky_relu\", \"elu\", \"sigmoid\","
                        + " \"tanh\", \"softmax\".");
        assertConvRefused(
                "\"activation\":{\"class_name\":\"x\"}",
                "activation is an object, which is not supported. Supported: \"linear\", \"relu\", \"relu6\", \"leaky_relu\", \"elu\", \"sigmoid\","
                        + " \"tanh\", \"softmax\".");
        assertConvRefused(
                "\"data_format\":\"channels_first\"",
                "data_format is \"channels_first\", which is not supported. Supported: \"channels_last\".");
        String place = "model.json: modelTopology.model_config.config.layers[0].config.";
        assertRefused(place + "strides: found \"x\", needs a whole number.", conv("\"strides\":\"x\""));
        assertRefused(place + "strides: found a list, needs two whole numbers.", conv("\"strides\":[1,1,1]"));
        assertRefused(place + "strides[1]: found 0, needs 1 or more.", conv("\"strides\":[1,0]"));
        assertRefused(place + "filters: found nothing, needs a whole number.", conv("\"filters\":null"));
        assertRefused(place + "kernel_size: found nothing, needs a whole number.", conv("\"kernel_size\":null"));
        assertLayerRefused("Softmax", "\"axis\":1", "axis is 1, which is not supported. Supported: the last axis, -1.");
        assertLayerRefused(
                "BatchNormalization",
                "\"axis\":1,\"scale\":false,\"center\":false",
                "has no weight \"odd/moving_mean\" [any]. There is: \"conv/kernel\" [2, 2, 1, 2], \"conv/bias\" [2].");
        assertLayerRefused("Reshape", "\"target_shape\":[5,-1]", "cannot make [5, -1] of 18 values.");
        assertLayerRefused(
                "ReLU",
                "\"max_value\":-1",
                "needs a finite negativeSlope and threshold, and a maxValue of 0 or more or infinity.");
        assertLayerRefused(
                "Rescaling", "\"scale\":[1,2,3]", "scale has 3 values, needs 2 for the channels of its input.");
        assertLayerRefused("Concatenate", "\"axis\":3", "needs two inputs or more, gets 1.");
        assertLayerRefused(
                "Dense", "\"units\":3", "needs 4 values along the last axis for its kernel [4, 3], gets [3, 3, 2].");
    }

    @Test
    void appliesKerasDefaults() throws ModelFormatException {
        String pool =
                "{\"class_name\":\"MaxPooling2D\",\"config\":{\"name\":\"pool\",\"batch_input_shape\":[null,6,6,1]}}";
        String average = "{\"class_name\":\"AveragePooling2D\",\"config\":{\"name\":\"average\",\"pool_size\":[3,2],"
                + "\"strides\":null,\"padding\":\"same\"}}";
        List<Layer> layers =
                read(model(sequential(pool, average), ""), new byte[0]).layers();
        assertEquals(new MaxPool2d("pool", 2, 2, 2, 2, Padding.VALID), layers.get(0));
        assertEquals(new AveragePool2d("average", 3, 2, 3, 2, Padding.SAME), layers.get(1));
        String bare =
                "{\"class_name\":\"Conv2D\",\"config\":{\"name\":\"conv\",\"batch_input_shape\":[2,4,4,1],\"filters\":2,"
                        + "\"kernel_size\":2,\"use_bias\":false}}";
        String kernel = "{\"name\":\"conv/kernel\",\"shape\":[2,2,1,2],\"dtype\":\"float32\"}";
        Conv2d conv = (Conv2d) read(model(sequential(bare), kernel), ModelFixture.floats(8))
                .layers()
                .get(0);
        assertEquals(Tensor.of(Shape.of(2), 0, 0), conv.bias());
        assertEquals(1, conv.strideX());
    }

    @Test
    void leavesOutWhatOnlyTrainingUses() throws ModelFormatException {
        List<String> layers = new ArrayList<>(List.of(CONV, FLATTEN));
        for (String name : List.of(
                "Dropout",
                "SpatialDropout2D",
                "GaussianDropout",
                "AlphaDropout",
                "GaussianNoise",
                "ActivityRegularization",
                "Activation")) {
            layers.add("{\"class_name\":\"" + name + "\",\"config\":{\"name\":\"no_" + name
                    + "\",\"activation\":\"linear\"}}");
        }
        layers.add(DENSE);
        assertEquals(
                read(model()).layers(),
                read(model(sequential(layers.toArray(new String[0])), WEIGHTS)).layers());
    }

    @Test
    void refusesWhatIsNoModel() {
        assertRefused("model.json: found a list, needs an object.", "[1]");
        assertRefused(
                "model.json: format: found \"graph-model\", needs \"layers-model\": convert a Keras model with"
                        + " tensorflowjs_converter --output_format=tfjs_layers_model.",
                "{\"format\":\"graph-model\"}");
        assertRefused("model.json: modelTopology: found nothing, needs an object.", "{}");
        assertRefused("model.json: modelTopology.class_name: found nothing, needs a string.", "{\"modelTopology\":{}}");
        assertRefused(
                "model.json: modelTopology.model_config.class_name: found \"Lambda\", needs \"Sequential\","
                        + " \"Functional\" or \"Model\".",
                model("{\"class_name\":\"Lambda\"}", ""));
        assertRefused(
                "model.json: modelTopology.model_config.config.layers: found an empty list, needs at least one layer.",
                model(sequential(), ""));
        assertRefused(
                "model.json: layer 1 \"flatten\" (Flatten): an earlier layer has this name; needs one of its own.",
                model(sequential(FLATTEN, FLATTEN), ""));
        assertRefused(
                "model.json: layer 0 \"flatten\" (Flatten): the first layer says no batch_input_shape or batch_shape.",
                model(sequential(FLATTEN), ""));
        assertRefused(
                "model.json: weightsManifest: found nothing, needs a list.",
                "{\"modelTopology\":" + sequential(CONV) + "}");
        String input = "{\"class_name\":\"InputLayer\",\"config\":{\"name\":\"in\",\"batch_input_shape\":[null,4]}}";
        assertRefused("model.json: has no layer that computes anything.", model(sequential(input), ""), new byte[0]);
    }

    @Test
    void refusesInputsOfNoFixedOrAnAbsurdSize() {
        String place = "model.json: modelTopology.model_config.config.layers[0].config.batch_input_shape";
        assertRefused(
                place + "[1]: found nothing, needs a whole number; inputs of any size are not supported.",
                input("[null,null,4,1]"));
        assertRefused(place + "[2]: found 1.0E10, needs a whole number.", input("[null,4,1e10,1]"));
        String needs = ": needs at least one extent, each 1 or more, fewer than 2^31 elements in all.";
        assertRefused("model.json: layer 0 \"flatten\" (Flatten): shape []" + needs, input("[null]"));
        assertRefused("model.json: layer 0 \"flatten\" (Flatten): shape []" + needs, input("[]"));
        assertRefused(
                "model.json: layer 0 \"flatten\" (Flatten): shape [65536, 65536, 1]" + needs,
                input("[null,65536,65536,1]"));
        assertRefused(
                "model.json: layer 0 \"flatten\" (Flatten): gives [40000, 40000], 1600000000 values, more than the 16777216"
                        + " values that DigitPad computes.",
                input("[null,40000,40000]"),
                new byte[0]);
    }

    @Test
    void saysWhichFilesItWillAskFor() throws ModelFormatException {
        String manifest =
                "{\"modelTopology\":{},\"weightsManifest\":[{\"paths\":[\"a\",\"b\"]},{\"group\":\"optimizer\",\"paths\":[\"o\"]},"
                        + "{\"paths\":[\"c\"]}]}";
        assertEquals(List.of("a", "b", "c"), LayersModelReader.shardPaths("model.json", manifest));
    }

    @Test
    void readsTheDemosNetwork() throws ModelFormatException {
        if (Files.isDirectory(BASELINE)) {
            Network network = ModelDirectory.read(BASELINE);
            assertEquals(59_933, network.parameters());
            assertEquals(891_900, network.multiplyAdds());
            assertEquals(Shape.of(28, 28, 1), network.inputShape());
            assertEquals(Shape.of(10), network.outputShape());
        }
    }

    /** What Keras 3 writes for one use of a layer, its arguments being of this layer's first use. */
    private static String call(String arguments, String layer) {
        return "{\"args\":[" + arguments.replace("%", layer).replace("#", "0") + "],\"kwargs\":{\"training\":false}}";
    }

    private static void assertRefusedWith(String end, String json) {
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> read(json, new byte[0]));
        assertTrue(String.valueOf(e.getMessage()).endsWith(end), e.getMessage());
    }

    private static void assertConvRefused(String setting, String message) {
        assertRefused("model.json: layer 0 \"conv\" (Conv2D): " + message, conv(setting));
    }

    /** The model with one more layer after the convolution, instead of the dense one. */
    private static void assertLayerRefused(String className, String setting, String message) {
        String layer = "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"odd\"," + setting + "}}";
        boolean dense = className.equals("Dense");
        String weights = "{\"name\":\"conv/kernel\",\"shape\":[2,2,1,2],\"dtype\":\"float32\"},"
                + "{\"name\":\"conv/bias\",\"shape\":[2],\"dtype\":\"float32\"}"
                + (dense
                        ? ",{\"name\":\"odd/kernel\",\"shape\":[4,3],\"dtype\":\"float32\"},"
                                + "{\"name\":\"odd/bias\",\"shape\":[3],\"dtype\":\"float32\"}"
                        : "");
        assertRefused(
                "model.json: layer 1 \"odd\" (" + className + "): " + message,
                model(sequential(CONV, layer), weights),
                ModelFixture.floats(dense ? 25 : 10));
    }

    /** The model with a setting of its convolution replaced or added. */
    private static String conv(String setting) {
        String key = setting.substring(0, setting.indexOf(':') + 1);
        String conv = CONV.replaceAll(",?" + key + "(\"[^\"]*\"|\\[[^]]*]|[^,}\\]]*)", "");
        return model(sequential(conv.substring(0, conv.length() - 2) + "," + setting + "}}", FLATTEN, DENSE), WEIGHTS);
    }

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
