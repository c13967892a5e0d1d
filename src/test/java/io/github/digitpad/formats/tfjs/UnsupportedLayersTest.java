package io.github.digitpad.formats.tfjs;

import static io.github.digitpad.formats.tfjs.ModelFixture.CONV;
import static io.github.digitpad.formats.tfjs.ModelFixture.DENSE;
import static io.github.digitpad.formats.tfjs.ModelFixture.FLATTEN;
import static io.github.digitpad.formats.tfjs.ModelFixture.WEIGHTS;
import static io.github.digitpad.formats.tfjs.ModelFixture.assertRefused;
import static io.github.digitpad.formats.tfjs.ModelFixture.model;
import static io.github.digitpad.formats.tfjs.ModelFixture.sequential;

import org.junit.jupiter.api.Test;

/** Layers and settings that are not supported: the message says which, and what is. */
class UnsupportedLayersTest {

    private static final String SUPPORTED = "InputLayer, Conv2D, DepthwiseConv2D, SeparableConv2D, Conv2DTranspose,"
            + " Conv1D, DepthwiseConv1D, SeparableConv1D, Conv1DTranspose, MaxPooling2D, AveragePooling2D,"
            + " GlobalMaxPooling2D, GlobalAveragePooling2D, ZeroPadding2D, Cropping2D, UpSampling2D, MaxPooling1D,"
            + " AveragePooling1D, GlobalMaxPooling1D, GlobalAveragePooling1D, ZeroPadding1D, Cropping1D, UpSampling1D,"
            + " AdaptiveAveragePooling2D, AdaptiveMaxPooling2D, AdaptiveAveragePooling1D, AdaptiveMaxPooling1D,"
            + " CenterCrop, Resizing, Flatten, Reshape, Permute, RepeatVector, Dense, BatchNormalization,"
            + " LayerNormalization, GroupNormalization, RMSNormalization, UnitNormalization, Rescaling, Normalization,"
            + " LSTM, GRU, SimpleRNN, Bidirectional, TimeDistributed, Activation, ReLU, LeakyReLU, PReLU, ELU, ThresholdedReLU,"
            + " Softmax, Sqrt, Reciprocal, Log, Erf, Sign, Round, Floor, Add, Subtract, Multiply, Average,"
            + " Maximum, Minimum, Concatenate, models inside models; and Dropout, SpatialDropout1D, SpatialDropout2D, SpatialDropout3D, GaussianDropout,"
            + " AlphaDropout, GaussianNoise, ActivityRegularization, RandomFlip, RandomRotation, RandomTranslation,"
            + " RandomZoom, RandomShear, RandomContrast, RandomBrightness, RandomErasing, RandomInvert, RandomHeight,"
            + " RandomWidth, RandomPerspective, RandomElasticTransform, RandomGaussianBlur, RandomSharpness, RandomHue,"
            + " RandomSaturation, RandomColorJitter, RandomGrayscale, RandomColorDegeneration,"
            + " RandomPosterization, RandAugment, AugMix, CutMix, MixUp,"
            + " Masking, Identity, which only training uses.";

    @Test
    void saysWhichLayerIsNotSupportedAndWhatIs() {
        String lambda = "{\"class_name\":\"Lambda\",\"config\":{\"name\":\"mask\"}}";
        assertRefused(
                "model.json: layer 3 \"mask\" has class \"Lambda\", which is not supported. What it computes is"
                        + " Python, which is never run: put Keras's layers in its place, such as Rescaling(1 / 255), and save the"
                        + " model again. Supported: " + SUPPORTED,
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
                "\"activation\":\"sparsemax\"",
                "activation is \"sparsemax\", which is not supported. Supported: " + Activations.SUPPORTED + ".");
        assertConvRefused(
                "\"activation\":{\"class_name\":\"x\"}",
                "activation is \"x\", which is not supported. Supported: " + Activations.SUPPORTED + ".");
        assertConvRefused(
                "\"data_format\":\"channels_up\"",
                "data_format is \"channels_up\", which is not supported. Supported: \"channels_last\","
                        + " \"channels_first\".");
        String place = "model.json: modelTopology.model_config.config.layers[0].config.";
        assertRefused(place + "strides: found \"x\", needs a whole number.", conv("\"strides\":\"x\""));
        assertRefused(place + "strides: found a list, needs two whole numbers.", conv("\"strides\":[1,1,1]"));
        assertRefused(place + "strides[1]: found 0, needs 1 or more.", conv("\"strides\":[1,0]"));
        assertRefused(place + "filters: found nothing, needs a whole number.", conv("\"filters\":null"));
        assertRefused(place + "kernel_size: found nothing, needs a whole number.", conv("\"kernel_size\":null"));
        assertLayerRefused(
                "BatchNormalization",
                "\"axis\":1,\"scale\":false,\"center\":false",
                "has no weight \"odd/moving_mean\" [any]. There is: \"conv/kernel\" [2, 2, 1, 2], \"conv/bias\" [2].");
        assertLayerRefused(
                "UpSampling2D",
                "\"interpolation\":\"bicubic\"",
                "interpolation is \"bicubic\", which is not supported. Supported: \"nearest\", \"bilinear\".");
        assertLayerRefused(
                "UpSampling2D",
                "\"data_format\":\"channels_up\"",
                "data_format is \"channels_up\", which is not supported. Supported: \"channels_last\","
                        + " \"channels_first\".");
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
}
