package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Elementwise.Function;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keras's layers that can be read, in the order in which a message lists them: each with the weights that it has and
 * the layers that it becomes.
 */
enum KerasClass {
    INPUT_LAYER("InputLayer"),
    CONV_2D("Conv2D"),
    DEPTHWISE_CONV_2D("DepthwiseConv2D"),
    SEPARABLE_CONV_2D("SeparableConv2D"),
    CONV_2D_TRANSPOSE("Conv2DTranspose"),
    CONV_1D("Conv1D"),
    DEPTHWISE_CONV_1D("DepthwiseConv1D"),
    SEPARABLE_CONV_1D("SeparableConv1D"),
    CONV_1D_TRANSPOSE("Conv1DTranspose"),
    MAX_POOLING_2D("MaxPooling2D"),
    AVERAGE_POOLING_2D("AveragePooling2D"),
    GLOBAL_MAX_POOLING_2D("GlobalMaxPooling2D"),
    GLOBAL_AVERAGE_POOLING_2D("GlobalAveragePooling2D"),
    ZERO_PADDING_2D("ZeroPadding2D"),
    CROPPING_2D("Cropping2D"),
    UP_SAMPLING_2D("UpSampling2D"),
    MAX_POOLING_1D("MaxPooling1D"),
    AVERAGE_POOLING_1D("AveragePooling1D"),
    GLOBAL_MAX_POOLING_1D("GlobalMaxPooling1D"),
    GLOBAL_AVERAGE_POOLING_1D("GlobalAveragePooling1D"),
    ZERO_PADDING_1D("ZeroPadding1D"),
    CROPPING_1D("Cropping1D"),
    UP_SAMPLING_1D("UpSampling1D"),
    ADAPTIVE_AVERAGE_POOLING_2D("AdaptiveAveragePooling2D"),
    ADAPTIVE_MAX_POOLING_2D("AdaptiveMaxPooling2D"),
    ADAPTIVE_AVERAGE_POOLING_1D("AdaptiveAveragePooling1D"),
    ADAPTIVE_MAX_POOLING_1D("AdaptiveMaxPooling1D"),
    CENTER_CROP("CenterCrop"),
    RESIZING("Resizing"),
    FLATTEN("Flatten"),
    RESHAPE("Reshape"),
    PERMUTE("Permute"),
    REPEAT_VECTOR("RepeatVector"),
    DENSE("Dense"),
    BATCH_NORMALIZATION("BatchNormalization"),
    LAYER_NORMALIZATION("LayerNormalization"),
    GROUP_NORMALIZATION("GroupNormalization"),
    RMS_NORMALIZATION("RMSNormalization"),
    UNIT_NORMALIZATION("UnitNormalization"),
    RESCALING("Rescaling"),
    NORMALIZATION("Normalization"),
    LSTM("LSTM"),
    GRU("GRU"),
    SIMPLE_RNN("SimpleRNN"),
    BIDIRECTIONAL(WrapperLayers.BOTH_WAYS),
    TIME_DISTRIBUTED(WrapperLayers.EACH),
    ACTIVATION("Activation"),
    RELU("ReLU"),
    LEAKY_RELU("LeakyReLU"),
    P_RELU("PReLU"),
    ELU("ELU"),
    THRESHOLDED_RELU("ThresholdedReLU"),
    SOFTMAX("Softmax"),
    SQRT("Sqrt"),
    RECIPROCAL("Reciprocal"),
    LOG("Log"),
    ERF("Erf"),
    SIGN("Sign"),
    ROUND("Round"),
    FLOOR("Floor"),
    ADD("Add"),
    SUBTRACT("Subtract"),
    MULTIPLY("Multiply"),
    AVERAGE("Average"),
    MAXIMUM("Maximum"),
    MINIMUM("Minimum"),
    CONCATENATE("Concatenate"),
    ONLY_TRAINING("");

    /** What values pass through once the network is trained. */
    private static final String[] OF_TRAINING = {
        "Dropout",
        "SpatialDropout1D",
        "SpatialDropout2D",
        "SpatialDropout3D",
        "GaussianDropout",
        "AlphaDropout",
        "GaussianNoise",
        "ActivityRegularization",
        "RandomFlip",
        "RandomRotation",
        "RandomTranslation",
        "RandomZoom",
        "RandomShear",
        "RandomContrast",
        "RandomBrightness",
        "RandomErasing",
        "RandomInvert",
        "RandomHeight",
        "RandomWidth",
        "RandomPerspective",
        "RandomElasticTransform",
        "RandomGaussianBlur",
        "RandomSharpness",
        "RandomHue",
        "RandomSaturation",
        "RandomColorJitter",
        "RandomGrayscale",
        "RandomColorDegeneration",
        "RandomPosterization",
        "RandAugment",
        "AugMix",
        "CutMix",
        "MixUp",
        "Masking",
        "Identity"
    };

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

    private final String className;

    KerasClass(String className) {
        this.className = className;
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
        KerasClass known = named(plain);
        if (known == null) {
            throw spec.unsupportedClass(names() + ", models inside models; and " + String.join(", ", OF_TRAINING)
                    + ", which only training uses");
        }
        return known;
    }

    /** Whether a class is one of these, as they are called today. */
    static boolean isOne(String className) {
        return named(className) != null;
    }

    private static @Nullable KerasClass named(String className) {
        for (KerasClass known : values()) {
            if (known != ONLY_TRAINING && known.className.equals(className)) {
                return known;
            }
        }
        for (String name : OF_TRAINING) {
            if (name.equals(className)) {
                return ONLY_TRAINING;
            }
        }
        return null;
    }

    private static String names() {
        return String.join(", ", named());
    }

    /** Those of layers that compute something, as Keras calls them. */
    static List<String> named() {
        List<String> names = new ArrayList<>();
        for (KerasClass known : values()) {
            if (known != ONLY_TRAINING) {
                names.add(known.className);
            }
        }
        return names;
    }

    /** Lists the weights that a layer must have. */
    void need(WeightNeeds.OfLayer ofLayer) throws ModelFormatException {
        switch (this) {
            case CONV_2D, CONV_1D -> ofLayer.addConvolution();
            case DEPTHWISE_CONV_2D, DEPTHWISE_CONV_1D -> ofLayer.addDepthwise();
            case SEPARABLE_CONV_2D, SEPARABLE_CONV_1D -> ofLayer.addSeparable();
            case CONV_2D_TRANSPOSE, CONV_1D_TRANSPOSE -> ofLayer.addTransposed();
            case DENSE -> ofLayer.addDense();
            case BATCH_NORMALIZATION -> ofLayer.addBatchNormalization();
            case LAYER_NORMALIZATION, GROUP_NORMALIZATION -> ofLayer.addFactors();
            case RMS_NORMALIZATION -> ofLayer.addScale();
            case NORMALIZATION -> ofLayer.addNormalization();
            case LSTM -> ofLayer.addRecurrent(4);
            case GRU -> ofLayer.addRecurrent(3);
            case SIMPLE_RNN -> ofLayer.addRecurrent(1);
            case BIDIRECTIONAL -> ofLayer.addBothWays();
            case TIME_DISTRIBUTED -> ofLayer.addEach();
            case ACTIVATION -> ofLayer.addActivation();
            case P_RELU -> ofLayer.addSlopes();
            default -> ofLayer.addNone();
        }
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
        switch (this) {
            case CONV_2D -> new ConvolutionLayers(builder, 2).convolution();
            case DEPTHWISE_CONV_2D -> new ConvolutionLayers(builder, 2).depthwise();
            case SEPARABLE_CONV_2D -> new ConvolutionLayers(builder, 2).separable();
            case CONV_2D_TRANSPOSE -> new ConvolutionLayers(builder, 2).transposed();
            case CONV_1D -> new ConvolutionLayers(builder, 1).convolution();
            case DEPTHWISE_CONV_1D -> new ConvolutionLayers(builder, 1).depthwise();
            case SEPARABLE_CONV_1D -> new ConvolutionLayers(builder, 1).separable();
            case CONV_1D_TRANSPOSE -> new ConvolutionLayers(builder, 1).transposed();
            case MAX_POOLING_2D -> new PictureLayers(builder, 2).pool(MaxPool2d::new);
            case AVERAGE_POOLING_2D -> new PictureLayers(builder, 2).pool(AveragePool2d::new);
            case GLOBAL_MAX_POOLING_2D -> new PictureLayers(builder, 2).globalPool(GlobalMaxPool::new);
            case GLOBAL_AVERAGE_POOLING_2D -> new PictureLayers(builder, 2).globalPool(GlobalAveragePool::new);
            case ADAPTIVE_AVERAGE_POOLING_2D -> new PictureLayers(builder, 2).adaptivePool(AveragePool2d::new);
            case ADAPTIVE_MAX_POOLING_2D -> new PictureLayers(builder, 2).adaptivePool(MaxPool2d::new);
            case ADAPTIVE_AVERAGE_POOLING_1D -> new PictureLayers(builder, 1).adaptivePool(AveragePool2d::new);
            case ADAPTIVE_MAX_POOLING_1D -> new PictureLayers(builder, 1).adaptivePool(MaxPool2d::new);
            case ZERO_PADDING_2D -> new PictureLayers(builder, 2).zeroPadding();
            case CROPPING_2D -> new PictureLayers(builder, 2).cropping();
            case UP_SAMPLING_2D -> new PictureLayers(builder, 2).upSampling();
            case MAX_POOLING_1D -> new PictureLayers(builder, 1).pool(MaxPool2d::new);
            case AVERAGE_POOLING_1D -> new PictureLayers(builder, 1).pool(AveragePool2d::new);
            case GLOBAL_MAX_POOLING_1D -> new PictureLayers(builder, 1).globalPool(GlobalMaxPool::new);
            case GLOBAL_AVERAGE_POOLING_1D -> new PictureLayers(builder, 1).globalPool(GlobalAveragePool::new);
            case ZERO_PADDING_1D -> new PictureLayers(builder, 1).zeroPadding();
            case CROPPING_1D -> new PictureLayers(builder, 1).cropping();
            case UP_SAMPLING_1D -> new PictureLayers(builder, 1).upSampling();
            case CENTER_CROP -> new PictureLayers(builder, 2).centerCrop();
            case RESIZING -> new PictureLayers(builder, 2).resizing();
            case FLATTEN -> new ShapeLayers(builder).flatten();
            case RESHAPE -> new ShapeLayers(builder).reshape();
            case PERMUTE -> new ShapeLayers(builder).permute();
            case REPEAT_VECTOR -> new ShapeLayers(builder).repeat();
            case DENSE -> new ValueLayers(builder).dense();
            case BATCH_NORMALIZATION -> new NormalizationLayers(builder).affine(AffineReader::batchNormalization);
            case LAYER_NORMALIZATION -> new NormalizationLayers(builder).layer();
            case GROUP_NORMALIZATION -> new NormalizationLayers(builder).groups();
            case RMS_NORMALIZATION -> new NormalizationLayers(builder).rms();
            case UNIT_NORMALIZATION -> new NormalizationLayers(builder).unit();
            case RESCALING -> builder.add(AffineReader.rescaling(builder));
            case NORMALIZATION -> new NormalizationLayers(builder).affine(AffineReader::normalization);
            case LSTM -> new RecurrentLayers(builder).lstm();
            case GRU -> new RecurrentLayers(builder).gru();
            case SIMPLE_RNN -> new RecurrentLayers(builder).simple();
            case BIDIRECTIONAL -> new WrapperLayers(builder).bothWays();
            case TIME_DISTRIBUTED -> new WrapperLayers(builder).each();
            case ACTIVATION -> new ValueLayers(builder).activation();
            case RELU -> new ValueLayers(builder).relu();
            case LEAKY_RELU -> new ValueLayers(builder).leakyRelu();
            case P_RELU -> new ValueLayers(builder).prelu();
            case ELU -> new ValueLayers(builder).elu();
            case THRESHOLDED_RELU -> new ValueLayers(builder).thresholdedRelu();
            case SOFTMAX -> new ValueLayers(builder).softmax();
            case SQRT -> new ValueLayers(builder).function(Function.SQRT);
            case RECIPROCAL -> new ValueLayers(builder).function(Function.RECIPROCAL);
            case LOG -> new ValueLayers(builder).function(Function.LOG);
            case ERF -> new ValueLayers(builder).function(Function.ERF);
            case SIGN -> new ValueLayers(builder).function(Function.SIGN);
            case ROUND -> new ValueLayers(builder).round();
            case FLOOR -> new ValueLayers(builder).function(Function.FLOOR);
            case ADD -> new MergeLayers(builder).all(Add::new);
            case SUBTRACT -> new MergeLayers(builder).subtract();
            case MULTIPLY -> new MergeLayers(builder).all(Multiply::new);
            case AVERAGE -> new MergeLayers(builder).average();
            case MAXIMUM -> new MergeLayers(builder).extreme(1);
            case MINIMUM -> new MergeLayers(builder).extreme(-1);
            case CONCATENATE -> new MergeLayers(builder).concatenate();
            default -> builder.pass();
        }
    }
}
