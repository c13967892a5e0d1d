package io.github.digitpad.formats.tfjs;

import static io.github.digitpad.formats.tfjs.ModelFixture.CONV;
import static io.github.digitpad.formats.tfjs.ModelFixture.assertRefused;
import static io.github.digitpad.formats.tfjs.ModelFixture.floats;
import static io.github.digitpad.formats.tfjs.ModelFixture.model;
import static io.github.digitpad.formats.tfjs.ModelFixture.read;
import static io.github.digitpad.formats.tfjs.ModelFixture.sequential;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Network;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Batch normalisation, rescaling, normalisation: what each comes to. */
class NormalizedModelsTest {

    private static final String PLAIN_CONV = CONV.replace(",\"activation\":\"relu\"", "");
    private static final String CONV_WEIGHTS = weight("conv/kernel", "2,2,1,2") + "," + weight("conv/bias", "2");

    @Test
    void batchNormalizationGoesIntoTheConvolutionBeforeIt() throws ModelFormatException {
        String norm = norm("norm", "\"epsilon\":0.5");
        String weights = CONV_WEIGHTS + "," + normWeights("norm");
        // Kernel 0.0 to 0.7, bias 0.8 and 0.9; gamma 2 and 3, beta 10 and 20, mean 1 and 2, variance 3.5 and 8.5.
        byte[] bytes = bytes(
                new float[] {0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 2, 3, 10, 20, 1, 2, 3.5f, 8.5f});
        Network network = read(model(sequential(PLAIN_CONV, norm), weights), bytes);
        assertEquals(1, network.layers().size());
        Conv2d conv = (Conv2d) network.layers().get(0);
        assertArrayEquals(
                new float[] {0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f},
                conv.kernel().toArray(),
                1e-6f);
        assertArrayEquals(new float[] {9.8f, 18.9f}, conv.bias().toArray(), 1e-5f);
    }

    @Test
    void behindAnActivationItStaysALayer() throws ModelFormatException {
        String norm = norm("norm", "\"epsilon\":0,\"axis\":[3]");
        String weights = CONV_WEIGHTS + "," + normWeights("norm");
        byte[] bytes = bytes(new float[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 10, 20, 1, 2, 4, 9});
        Network network = read(model(sequential(CONV, norm), weights), bytes);
        assertEquals(
                List.of("Conv2D", "ReLU", "Affine"),
                network.layers().stream().map(layer -> layer.kind()).toList());
        Affine affine = (Affine) network.layers().get(2);
        assertEquals("norm", affine.name());
        assertArrayEquals(new float[] {1, 1}, affine.scale().toArray());
        assertArrayEquals(new float[] {9, 18}, affine.offset().toArray());
    }

    @Test
    void scaleAndCentreMayBeLeftOut() throws ModelFormatException {
        String norm = norm("norm", "\"epsilon\":0,\"scale\":false,\"center\":false");
        String weights =
                CONV_WEIGHTS + "," + weight("norm/moving_mean", "2") + "," + weight("norm/moving_variance", "2");
        byte[] bytes = bytes(new float[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 16});
        Affine affine = (Affine)
                read(model(sequential(CONV, norm), weights), bytes).layers().get(2);
        assertArrayEquals(new float[] {0.5f, 0.25f}, affine.scale().toArray());
        assertArrayEquals(new float[] {-0.5f, -0.5f}, affine.offset().toArray());
    }

    @Test
    void weightsOfOtherNamesComeLayerByLayerOrThoseThatTrainingChangesFirst() throws ModelFormatException {
        String topology = sequential(CONV, norm("norm", "\"epsilon\":0"), norm("second", "\"epsilon\":0"));
        String others = normWeights("x") + "," + normWeights("y");
        float[] conv = new float[10];
        byte[] layerByLayer = bytes(conv, new float[] {2, 3, 10, 20, 1, 2, 4, 9, 1, 1, 5, 6, 0, 0, 1, 1});
        Network expected = read(model(topology, CONV_WEIGHTS + "," + others), layerByLayer);
        String trainableFirst = weight("x/gamma", "2") + "," + weight("x/beta", "2") + "," + weight("y/gamma", "2")
                + "," + weight("y/beta", "2") + "," + weight("x/moving_mean", "2") + ","
                + weight("x/moving_variance", "2") + "," + weight("y/moving_mean", "2") + ","
                + weight("y/moving_variance", "2");
        String numbered = trainableFirst.replace("x/", "norm/").replace("y/", "second/");
        byte[] sorted = bytes(conv, new float[] {2, 3, 10, 20, 1, 1, 5, 6, 1, 2, 4, 9, 0, 0, 1, 1});
        assertEquals(
                expected.layers(),
                read(model(topology, CONV_WEIGHTS + "," + numbered), sorted).layers());
        String keras3 = numbered.replace("gamma", "0")
                .replace("beta", "1")
                .replace("moving_mean", "2")
                .replace("moving_variance", "3");
        assertEquals(
                expected.layers(),
                read(model(topology, CONV_WEIGHTS + "," + keras3), sorted).layers());
    }

    @Test
    void whereAllShapesAreAlikeOrderIsLayerByLayer() throws ModelFormatException {
        // A kernel behind the norm makes the two orders different in shape, so that the right one is found.
        String dense = "{\"class_name\":\"Dense\",\"config\":{\"name\":\"dense\",\"units\":1}}";
        String flat = "{\"class_name\":\"GlobalAveragePooling2D\",\"config\":{\"name\":\"global\"}}";
        String topology = sequential(CONV, norm("norm", "\"epsilon\":0"), flat, dense);
        float[] conv = new float[10];
        String denseWeights = weight("z/kernel", "2,1") + "," + weight("z/bias", "1");
        byte[] layerByLayer = bytes(conv, new float[] {2, 3, 10, 20, 1, 2, 4, 9, 7, 8, 9});
        Network expected =
                read(model(topology, CONV_WEIGHTS + "," + normWeights("x") + "," + denseWeights), layerByLayer);
        String trainableFirst = weight("x/gamma", "2") + "," + weight("x/beta", "2") + "," + denseWeights + ","
                + weight("x/mean", "2") + "," + weight("x/variance", "2");
        byte[] sorted = bytes(conv, new float[] {2, 3, 10, 20, 7, 8, 9, 1, 2, 4, 9});
        assertEquals(
                expected.layers(),
                read(model(topology, CONV_WEIGHTS + "," + trainableFirst), sorted)
                        .layers());
    }

    @Test
    void rescalingAndNormalizationScaleTheInput() throws ModelFormatException {
        assertAffine("Rescaling", "\"scale\":0.5,\"offset\":-1", "", new float[0], new float[] {0.5f, 0.5f}, -1, -1);
        assertAffine("Rescaling", "\"scale\":[1,2],\"offset\":[3,4]", "", new float[0], new float[] {1, 2}, 3, 4);
        assertAffine(
                "Normalization",
                "\"axis\":[-1],\"mean\":[[1,2]],\"variance\":[[4,16]]",
                "",
                new float[0],
                new float[] {0.5f, 0.25f},
                -0.5f,
                -0.5f);
        assertAffine(
                "Normalization",
                "\"axis\":null,\"mean\":3,\"variance\":4",
                "",
                new float[0],
                new float[] {0.5f, 0.5f},
                -1.5f,
                -1.5f);
        assertAffine(
                "Normalization",
                "\"axis\":[3],\"mean\":null,\"variance\":null",
                weight("odd/mean", "2") + "," + weight("odd/variance", "2") + "," + weight("odd/count", ""),
                new float[] {1, 2, 4, 16, 99},
                new float[] {0.5f, 0.25f},
                -0.5f,
                -0.5f);
        assertAffine(
                "Normalization",
                "\"invert\":true,\"mean\":[1,2],\"variance\":[4,16]",
                "",
                new float[0],
                new float[] {2, 4},
                1,
                2);
    }

    @Test
    void refusesFactorsThatAreNoNumbers() {
        String norm = norm("norm", "\"epsilon\":0");
        String weights = CONV_WEIGHTS + "," + normWeights("norm");
        assertRefused(
                "model.json: layer 1 \"norm\" (BatchNormalization): makes a factor of NaN and an offset of NaN for channel"
                        + " 1, needs finite numbers.",
                model(sequential(CONV, norm), weights),
                bytes(new float[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 10, 20, 1, 2, 4, -9}));
        String three = normWeights("norm").replace("\"norm/beta\",\"shape\":[2]", "\"norm/beta\",\"shape\":[3]");
        assertRefused(
                "model.json: layer 1 \"norm\" (BatchNormalization): beta has 3 values, needs 2 for the channels of its"
                        + " input.",
                model(sequential(CONV, norm), CONV_WEIGHTS + "," + three),
                floats(19));
        assertRefused(
                "model.json: layer 1 \"norm\" (BatchNormalization): gamma has 2 values, needs 3 for the channels of its"
                        + " input.",
                model(sequential(CONV, norm("norm", "\"axis\":[1]")), weights),
                floats(18));
    }

    private static void assertAffine(
            String className, String settings, String weights, float[] values, float[] scale, float... offset)
            throws ModelFormatException {
        String layer = "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"odd\"," + settings + "}}";
        String all = weights.isEmpty() ? CONV_WEIGHTS : CONV_WEIGHTS + "," + weights;
        Network network = read(model(sequential(CONV, layer), all), bytes(new float[10], values));
        Affine affine = (Affine) network.layers().get(2);
        assertArrayEquals(scale, affine.scale().toArray());
        assertArrayEquals(offset, affine.offset().toArray());
    }

    private static String norm(String name, String settings) {
        return "{\"class_name\":\"BatchNormalization\",\"config\":{\"name\":\"" + name + "\"," + settings + "}}";
    }

    private static String normWeights(String name) {
        return weight(name + "/gamma", "2") + "," + weight(name + "/beta", "2") + ","
                + weight(name + "/moving_mean", "2") + "," + weight(name + "/moving_variance", "2");
    }

    private static String weight(String name, String shape) {
        return "{\"name\":\"" + name + "\",\"shape\":[" + shape + "],\"dtype\":\"float32\"}";
    }

    private static byte[] bytes(float[]... parts) {
        int count = 0;
        for (float[] part : parts) {
            count += part.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] part : parts) {
            for (float value : part) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }
}
