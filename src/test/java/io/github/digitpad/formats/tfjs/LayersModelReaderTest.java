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

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersModelReaderTest {

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
        assertEquals(Padding.VALID, conv.window().padding());
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
        assertEquals(1, conv.window().strideX());
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
    void readsUpSamplingsSizeAsOneNumberTwoOrNone() throws ModelFormatException {
        assertEquals(new UpSampling2d("up", 2, 2), upSampling(""));
        assertEquals(new UpSampling2d("up", 3, 3), upSampling(",\"size\":3"));
        assertEquals(new UpSampling2d("up", 1, 4), upSampling(",\"size\":[1,4],\"interpolation\":\"nearest\""));
    }

    private static Layer upSampling(String settings) throws ModelFormatException {
        String layer = "{\"class_name\":\"UpSampling2D\",\"config\":{\"name\":\"up\",\"batch_input_shape\":[null,2,3,1]"
                + settings + "}}";
        return read(model(sequential(layer), ""), new byte[0]).layers().get(0);
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
                "model.json: layer 0 \"flatten\" (Flatten): the first layer says no batch_input_shape or batch_shape:"
                        + " the model was saved before it knew what it gets, and has no weights. Call it with a picture, train it,"
                        + " and save it again.",
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
        assertRefused(place + "[3]: found nothing, needs a whole number.", input("[null,4,4,null]"));
        assertRefused(place + "[2]: found 1e10, needs a whole number.", input("[null,4,1e10,1]"));
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
        assertEquals(List.of("a", "b", "c"), ModelReader.shardPaths("model.json", manifest));
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

    /** The model with a setting of its convolution replaced or added. */
    private static String input(String shape) {
        return model(sequential(FLATTEN.replace("}}", ",\"batch_input_shape\":" + shape + "}}")), "");
    }

    private static List<String> names(Network network) {
        List<String> names = new ArrayList<>();
        for (Layer layer : network.layers()) {
            names.add(layer.name() + " " + layer.kind());
        }
        return names;
    }
}
