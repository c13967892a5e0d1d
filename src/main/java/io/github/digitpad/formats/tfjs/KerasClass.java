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
    CONV_2D("Conv2D", WeightNeeds.OfLayer::addConvolution, builder -> new ConvolutionLayers(builder, 2).convolution()),
    DEPTHWISE_CONV_2D(
            "DepthwiseConv2D",
            WeightNeeds.OfLayer::addDepthwise,
            builder -> new ConvolutionLayers(builder, 2).depthwise()),
    SEPARABLE_CONV_2D(
            "SeparableConv2D",
            WeightNeeds.OfLayer::addSeparable,
            builder -> new ConvolutionLayers(builder, 2).separable()),
    CONV_2D_TRANSPOSE(
            "Conv2DTranspose",
            WeightNeeds.OfLayer::addTransposed,
            builder -> new ConvolutionLayers(builder, 2).transposed()),
    CONV_1D("Conv1D", WeightNeeds.OfLayer::addConvolution, builder -> new ConvolutionLayers(builder, 1).convolution()),
    DEPTHWISE_CONV_1D(
            "DepthwiseConv1D",
            WeightNeeds.OfLayer::addDepthwise,
            builder -> new ConvolutionLayers(builder, 1).depthwise()),
    SEPARABLE_CONV_1D(
            "SeparableConv1D",
            WeightNeeds.OfLayer::addSeparable,
            builder -> new ConvolutionLayers(builder, 1).separable()),
    CONV_1D_TRANSPOSE(
            "Conv1DTranspose",
            WeightNeeds.OfLayer::addTransposed,
            builder -> new ConvolutionLayers(builder, 1).transposed()),
    MAX_POOLING_2D("MaxPooling2D", builder -> new PictureLayers(builder, 2).pool(MaxPool2d::new)),
    AVERAGE_POOLING_2D("AveragePooling2D", builder -> new PictureLayers(builder, 2).pool(AveragePool2d::new)),
    GLOBAL_MAX_POOLING_2D(
            "GlobalMaxPooling2D", builder -> new PictureLayers(builder, 2).globalPool(GlobalMaxPool::new)),
    GLOBAL_AVERAGE_POOLING_2D(
            "GlobalAveragePooling2D", builder -> new PictureLayers(builder, 2).globalPool(GlobalAveragePool::new)),
    ZERO_PADDING_2D("ZeroPadding2D", builder -> new PictureLayers(builder, 2).zeroPadding()),
    CROPPING_2D("Cropping2D", builder -> new PictureLayers(builder, 2).cropping()),
    UP_SAMPLING_2D("UpSampling2D", builder -> new PictureLayers(builder, 2).upSampling()),
    MAX_POOLING_1D("MaxPooling1D", builder -> new PictureLayers(builder, 1).pool(MaxPool2d::new)),
    AVERAGE_POOLING_1D("AveragePooling1D", builder -> new PictureLayers(builder, 1).pool(AveragePool2d::new)),
    GLOBAL_MAX_POOLING_1D(
            "GlobalMaxPooling1D", builder -> new PictureLayers(builder, 1).globalPool(GlobalMaxPool::new)),
    GLOBAL_AVERAGE_POOLING_1D(
            "GlobalAveragePooling1D", builder -> new PictureLayers(builder, 1).globalPool(GlobalAveragePool::new)),
    ZERO_PADDING_1D("ZeroPadding1D", builder -> new PictureLayers(builder, 1).zeroPadding()),
    CROPPING_1D("Cropping1D", builder -> new PictureLayers(builder, 1).cropping()),
    UP_SAMPLING_1D("UpSampling1D", builder -> new PictureLayers(builder, 1).upSampling()),
    CENTER_CROP("CenterCrop", builder -> new PictureLayers(builder, 2).centerCrop()),
    RESIZING("Resizing", builder -> new PictureLayers(builder, 2).resizing()),
    FLATTEN("Flatten", builder -> new ShapeLayers(builder).flatten()),
    RESHAPE("Reshape", builder -> new ShapeLayers(builder).reshape()),
    PERMUTE("Permute", builder -> new ShapeLayers(builder).permute()),
    REPEAT_VECTOR("RepeatVector", builder -> new ShapeLayers(builder).repeat()),
    DENSE("Dense", WeightNeeds.OfLayer::addDense, builder -> new ValueLayers(builder).dense()),
    BATCH_NORMALIZATION(
            "BatchNormalization",
            WeightNeeds.OfLayer::addBatchNormalization,
            builder -> new NormalizationLayers(builder).affine(AffineReader::batchNormalization)),
    LAYER_NORMALIZATION(
            "LayerNormalization", WeightNeeds.OfLayer::addFactors, builder -> new NormalizationLayers(builder).layer()),
    GROUP_NORMALIZATION(
            "GroupNormalization",
            WeightNeeds.OfLayer::addFactors,
            builder -> new NormalizationLayers(builder).groups()),
    RMS_NORMALIZATION(
            "RMSNormalization", WeightNeeds.OfLayer::addScale, builder -> new NormalizationLayers(builder).rms()),
    UNIT_NORMALIZATION("UnitNormalization", builder -> new NormalizationLayers(builder).unit()),
    RESCALING("Rescaling", builder -> builder.add(AffineReader.rescaling(builder))),
    NORMALIZATION(
            "Normalization",
            WeightNeeds.OfLayer::addNormalization,
            builder -> new NormalizationLayers(builder).affine(AffineReader::normalization)),
    LSTM("LSTM", needs -> needs.addRecurrent(4), builder -> new RecurrentLayers(builder).lstm()),
    GRU("GRU", needs -> needs.addRecurrent(3), builder -> new RecurrentLayers(builder).gru()),
    SIMPLE_RNN("SimpleRNN", needs -> needs.addRecurrent(1), builder -> new RecurrentLayers(builder).simple()),
    ACTIVATION("Activation", WeightNeeds.OfLayer::addActivation, builder -> new ValueLayers(builder).activation()),
    RELU("ReLU", builder -> new ValueLayers(builder).relu()),
    LEAKY_RELU("LeakyReLU", builder -> new ValueLayers(builder).leakyRelu()),
    P_RELU("PReLU", WeightNeeds.OfLayer::addSlopes, builder -> new ValueLayers(builder).prelu()),
    ELU("ELU", builder -> new ValueLayers(builder).elu()),
    THRESHOLDED_RELU("ThresholdedReLU", builder -> new ValueLayers(builder).thresholdedRelu()),
    SOFTMAX("Softmax", builder -> new ValueLayers(builder).softmax()),
    ADD("Add", builder -> new MergeLayers(builder).all(Add::new)),
    SUBTRACT("Subtract", builder -> new MergeLayers(builder).subtract()),
    MULTIPLY("Multiply", builder -> new MergeLayers(builder).all(Multiply::new)),
    AVERAGE("Average", builder -> new MergeLayers(builder).average()),
    MAXIMUM("Maximum", builder -> new MergeLayers(builder).extreme(1)),
    MINIMUM("Minimum", builder -> new MergeLayers(builder).extreme(-1)),
    CONCATENATE("Concatenate", builder -> new MergeLayers(builder).concatenate()),
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
    RANDOM_BRIGHTNESS("RandomBrightness"),
    RANDOM_ERASING("RandomErasing"),
    RANDOM_INVERT("RandomInvert"),
    RANDOM_HEIGHT("RandomHeight"),
    RANDOM_WIDTH("RandomWidth"),
    MASKING("Masking"),
    IDENTITY("Identity");

    /** What TensorFlow 1, and Keras for several machines or for NVIDIA's library, called some. */
    private static final String[][] ALIASES = {
        {"BatchNormalizationV1", "BatchNormalization"},
        {"BatchNormalizationV2", "BatchNormalization"},
        {"SyncBatchNormalization", "BatchNormalization"},
        {"LSTMV1", "LSTM"},
        {"LSTMV2", "LSTM"},
        {"GRUV1", "GRU"},
        {"GRUV2", "GRU"}
    };

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
        String plain = spec.className();
        for (String[] alias : ALIASES) {
            plain = alias[0].equals(plain) ? alias[1] : plain;
        }
        for (KerasClass known : values()) {
            if (known.className.equals(plain)) {
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

    /** Whether it takes several inputs. */
    boolean isMerge() {
        return switch (this) {
            case ADD, SUBTRACT, MULTIPLY, AVERAGE, MAXIMUM, MINIMUM, CONCATENATE -> true;
            default -> false;
        };
    }

    /** Adds what a layer becomes. */
    void build(LayerBuilder builder) throws ModelFormatException {
        layers.add(builder);
    }
}
