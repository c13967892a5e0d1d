package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Softmax;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Activations that are written as objects, or under the name that Keras 2 has for softmax inside. */
class ActivationObjectsTest {

    private static final Path MODELS = Path.of("src/test/resources/models");

    @Test
    void modelsOfKerasAreRead() throws ModelFormatException {
        float none = Float.POSITIVE_INFINITY;
        assertEquals(
                new Relu("a/LeakyReLU", 0.1f, none, 0),
                layers("dense-leakyrelu").get(2));
        assertEquals(new Relu("a/ReLU"), layers("dense-relu-object").get(2));
        assertEquals(new Softmax("b/softmax_v2"), layers("softmax-v2").get(4));
        assertEquals(new Softmax("b/softmax_v2"), layers("softmax-v2-name").get(4));
    }

    private static List<Layer> layers(String model) throws ModelFormatException {
        return ModelDirectory.read(MODELS.resolve(model)).layers();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"class_name":"ReLU","config":{"max_value":6}}                                  | 0   | 6
            {"class_name":"LeakyReLU","config":{"negative_slope":0.5}}                      | 0.5 | Infinity
            {"class_name":"LeakyReLU","config":{}}                                          | 0.3 | Infinity
            {"class_name":"Activation","config":{"activation":"relu6"}}                     | 0   | 6
            {"class_name":"Activation","config":{"activation":{"class_name":"ReLU","config":{"max_value":2}}}} | 0 | 2
            """)
    void settingsAreKept(String activation, float slope, float most) throws ModelFormatException {
        Relu relu = (Relu) network(activation).layers().get(4);
        assertEquals(slope, relu.negativeSlope());
        assertEquals(most, relu.maxValue());
    }

    @Test
    void otherLayersAreActivationsToo() throws ModelFormatException {
        assertEquals(
                new Elu("dense/ELU", 0.5f),
                network("{\"class_name\":\"ELU\",\"config\":{\"alpha\":0.5}}")
                        .layers()
                        .get(4));
        assertEquals(
                new Softmax("dense/Softmax"),
                network("{\"class_name\":\"Softmax\",\"config\":{\"axis\":-1}}")
                        .layers()
                        .get(4));
    }

    @Test
    void whatIsNotSupportedIsNamed() {
        String supported = ", which is not supported. Supported: " + Activations.SUPPORTED + ".";
        ModelFixture.assertRefused(
                "model.json: layer 2 \"dense\" (Dense): activation is \"GRU\"" + supported,
                json("{\"class_name\":\"GRU\",\"config\":{\"name\":\"p\"}}"));
        ModelFixture.assertRefused(
                "model.json: layer 2 \"dense/p\" (PReLU): has no weight \"dense/p/alpha\" […]. There is:"
                        + " \"conv/kernel\" [2, 2, 1, 2], \"conv/bias\" [2], \"dense/kernel\" [18, 3], \"dense/bias\" [3].",
                json("{\"class_name\":\"PReLU\",\"config\":{\"name\":\"p\"}}"));
        ModelFixture.assertRefused(
                "model.json: layer 2 \"dense\" (Dense): activation is \"glu\"" + supported,
                json("{\"class_name\":\"function\",\"config\":\"glu\"}"));
    }

    private static Network network(String activation) throws ModelFormatException {
        return ModelFixture.read(json(activation));
    }

    private static String json(String activation) {
        return ModelFixture.model(
                ModelFixture.sequential(
                        ModelFixture.CONV, ModelFixture.FLATTEN, ModelFixture.DENSE.replace("\"softmax\"", activation)),
                ModelFixture.WEIGHTS);
    }
}
