package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import java.util.ArrayList;
import java.util.List;

/**
 * Keras's layers that can be read, in the order in which a message lists them: each with the weights that it has and
 * the layers that it becomes.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing that could change.
enum KerasClass {
    INPUT_LAYER("InputLayer", LayerBuilder::pass),
    CONV_2D("Conv2D", WeightNeeds.OfLayer::addConvolution, LayerBuilder::addConvolution),
    DEPTHWISE_CONV_2D("DepthwiseConv2D", WeightNeeds.OfLayer::addDepthwise, LayerBuilder::addDepthwise),
    SEPARABLE_CONV_2D("SeparableConv2D", WeightNeeds.OfLayer::addSeparable, LayerBuilder::addSeparable),
    MAX_POOLING_2D("MaxPooling2D", builder -> builder.addPool(MaxPool2d::new)),
    AVERAGE_POOLING_2D("AveragePooling2D", builder -> builder.addPool(AveragePool2d::new)),
    GLOBAL_MAX_POOLING_2D("GlobalMaxPooling2D", builder -> builder.addGlobalPool(GlobalMaxPool::new)),
    GLOBAL_AVERAGE_POOLING_2D("GlobalAveragePooling2D", builder -> builder.addGlobalPool(GlobalAveragePool::new)),
    ZERO_PADDING_2D("ZeroPadding2D", LayerBuilder::addPadding),
    UP_SAMPLING_2D("UpSampling2D", LayerBuilder::addUpSampling),
    FLATTEN("Flatten", LayerBuilder::addFlatten),
    RESHAPE("Reshape", LayerBuilder::addReshape),
    DENSE("Dense", WeightNeeds.OfLayer::addDense, LayerBuilder::addDense),
    BATCH_NORMALIZATION(
            "BatchNormalization",
            WeightNeeds.OfLayer::addBatchNormalization,
            builder -> builder.addAffine(AffineReader::batchNormalization)),
    RESCALING("Rescaling", builder -> builder.addAffine(AffineReader::rescaling)),
    NORMALIZATION(
            "Normalization",
            WeightNeeds.OfLayer::addNormalization,
            builder -> builder.addAffine(AffineReader::normalization)),
    ACTIVATION("Activation", LayerBuilder::addActivation),
    RELU("ReLU", LayerBuilder::addRelu),
    LEAKY_RELU("LeakyReLU", LayerBuilder::addLeakyRelu),
    P_RELU("PReLU", WeightNeeds.OfLayer::addSlopes, LayerBuilder::addPRelu),
    ELU("ELU", LayerBuilder::addElu),
    THRESHOLDED_RELU("ThresholdedReLU", LayerBuilder::addThresholdedRelu),
    SOFTMAX("Softmax", LayerBuilder::addSoftmax),
    ADD("Add", builder -> builder.add(Add::new)),
    MULTIPLY("Multiply", builder -> builder.add(Multiply::new)),
    CONCATENATE("Concatenate", LayerBuilder::addConcatenate),
    DROPOUT("Dropout"),
    SPATIAL_DROPOUT_2D("SpatialDropout2D"),
    GAUSSIAN_DROPOUT("GaussianDropout"),
    ALPHA_DROPOUT("AlphaDropout"),
    GAUSSIAN_NOISE("GaussianNoise"),
    ACTIVITY_REGULARIZATION("ActivityRegularization"),
    RANDOM_FLIP("RandomFlip"),
    RANDOM_ROTATION("RandomRotation"),
    RANDOM_TRANSLATION("RandomTranslation"),
    RANDOM_ZOOM("RandomZoom"),
    RANDOM_SHEAR("RandomShear"),
    RANDOM_CONTRAST("RandomContrast"),
    RANDOM_BRIGHTNESS("RandomBrightness");

    private interface Needs {
        void add(WeightNeeds.OfLayer needs) throws ModelFormatException;
    }

    private interface Layers {
        void add(LayerBuilder builder) throws ModelFormatException;
    }

    private final String className;
    private final boolean onlyTraining;
    private final Needs needs;
    private final Layers layers;

    /** What only training uses: values pass through afterwards. */
    KerasClass(String className) {
        this(className, true, WeightNeeds.OfLayer::addNone, LayerBuilder::pass);
    }

    /** What has no weights. */
    KerasClass(String className, Layers layers) {
        this(className, false, WeightNeeds.OfLayer::addNone, layers);
    }

    KerasClass(String className, Needs needs, Layers layers) {
        this(className, false, needs, layers);
    }

    KerasClass(String className, boolean onlyTraining, Needs needs, Layers layers) {
        this.className = className;
        this.onlyTraining = onlyTraining;
        this.needs = needs;
        this.layers = layers;
    }

    /**
     * That of a layer.
     *
     * @throws ModelFormatException if it is none of these
     */
    static KerasClass of(LayerSpec spec) throws ModelFormatException {
        for (KerasClass known : values()) {
            if (known.className.equals(spec.className())) {
                return known;
            }
        }
        throw spec.unsupportedClass(
                names(false) + ", models inside models; and " + names(true) + ", which only training uses");
    }

    private static String names(boolean onlyTraining) {
        List<String> names = new ArrayList<>();
        for (KerasClass known : values()) {
            if (known.onlyTraining == onlyTraining) {
                names.add(known.className);
            }
        }
        return String.join(", ", names);
    }

    /** Lists the weights that a layer must have. */
    void need(WeightNeeds.OfLayer ofLayer) throws ModelFormatException {
        needs.add(ofLayer);
    }

    /** Adds what a layer becomes. */
    void build(LayerBuilder builder) throws ModelFormatException {
        layers.add(builder);
    }
}
