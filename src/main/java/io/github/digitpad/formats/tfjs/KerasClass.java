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

/**
 * Keras's layers that can be read, in the order in which a message lists them: each with the weights that it has and
 * the layers that it becomes.
 */
enum KerasClass {
    INPUT_LAYER("InputLayer", false),
    CONV_2D("Conv2D", false),
    DEPTHWISE_CONV_2D("DepthwiseConv2D", false),
    SEPARABLE_CONV_2D("SeparableConv2D", false),
    CONV_2D_TRANSPOSE("Conv2DTranspose", false),
    CONV_1D("Conv1D", false),
    DEPTHWISE_CONV_1D("DepthwiseConv1D", false),
    SEPARABLE_CONV_1D("SeparableConv1D", false),
    CONV_1D_TRANSPOSE("Conv1DTranspose", false),
    MAX_POOLING_2D("MaxPooling2D", false),
    AVERAGE_POOLING_2D("AveragePooling2D", false),
    GLOBAL_MAX_POOLING_2D("GlobalMaxPooling2D", false),
    GLOBAL_AVERAGE_POOLING_2D("GlobalAveragePooling2D", false),
    ZERO_PADDING_2D("ZeroPadding2D", false),
    CROPPING_2D("Cropping2D", false),
    UP_SAMPLING_2D("UpSampling2D", false),
    MAX_POOLING_1D("MaxPooling1D", false),
    AVERAGE_POOLING_1D("AveragePooling1D", false),
    GLOBAL_MAX_POOLING_1D("GlobalMaxPooling1D", false),
    GLOBAL_AVERAGE_POOLING_1D("GlobalAveragePooling1D", false),
    ZERO_PADDING_1D("ZeroPadding1D", false),
    CROPPING_1D("Cropping1D", false),
    UP_SAMPLING_1D("UpSampling1D", false),
    CENTER_CROP("CenterCrop", false),
    RESIZING("Resizing", false),
    FLATTEN("Flatten", false),
    RESHAPE("Reshape", false),
    PERMUTE("Permute", false),
    REPEAT_VECTOR("RepeatVector", false),
    DENSE("Dense", false),
    BATCH_NORMALIZATION("BatchNormalization", false),
    LAYER_NORMALIZATION("LayerNormalization", false),
    GROUP_NORMALIZATION("GroupNormalization", false),
    RMS_NORMALIZATION("RMSNormalization", false),
    UNIT_NORMALIZATION("UnitNormalization", false),
    RESCALING("Rescaling", false),
    NORMALIZATION("Normalization", false),
    LSTM("LSTM", false),
    GRU("GRU", false),
    SIMPLE_RNN("SimpleRNN", false),
    BIDIRECTIONAL(WrapperLayers.BOTH_WAYS, false),
    TIME_DISTRIBUTED(WrapperLayers.EACH, false),
    ACTIVATION("Activation", false),
    RELU("ReLU", false),
    LEAKY_RELU("LeakyReLU", false),
    P_RELU("PReLU", false),
    ELU("ELU", false),
    THRESHOLDED_RELU("ThresholdedReLU", false),
    SOFTMAX("Softmax", false),
    SQRT("Sqrt", false),
    RECIPROCAL("Reciprocal", false),
    LOG("Log", false),
    ERF("Erf", false),
    SIGN("Sign", false),
    ROUND("Round", false),
    FLOOR("Floor", false),
    ADD("Add", false),
    SUBTRACT("Subtract", false),
    MULTIPLY("Multiply", false),
    AVERAGE("Average", false),
    MAXIMUM("Maximum", false),
    MINIMUM("Minimum", false),
    CONCATENATE("Concatenate", false),
    DROPOUT("Dropout", true),
    SPATIAL_DROPOUT_1D("SpatialDropout1D", true),
    SPATIAL_DROPOUT_2D("SpatialDropout2D", true),
    SPATIAL_DROPOUT_3D("SpatialDropout3D", true),
    GAUSSIAN_DROPOUT("GaussianDropout", true),
    ALPHA_DROPOUT("AlphaDropout", true),
    GAUSSIAN_NOISE("GaussianNoise", true),
    ACTIVITY_REGULARIZATION("ActivityRegularization", true),
    RANDOM_FLIP("RandomFlip", true),
    RANDOM_ROTATION("RandomRotation", true),
    RANDOM_TRANSLATION("RandomTranslation", true),
    RANDOM_ZOOM("RandomZoom", true),
    RANDOM_SHEAR("RandomShear", true),
    RANDOM_CONTRAST("RandomContrast", true),
    RANDOM_BRIGHTNESS("RandomBrightness", true),
    RANDOM_ERASING("RandomErasing", true),
    RANDOM_INVERT("RandomInvert", true),
    RANDOM_HEIGHT("RandomHeight", true),
    RANDOM_WIDTH("RandomWidth", true),
    RANDOM_PERSPECTIVE("RandomPerspective", true),
    RANDOM_ELASTIC_TRANSFORM("RandomElasticTransform", true),
    RANDOM_GAUSSIAN_BLUR("RandomGaussianBlur", true),
    RANDOM_SHARPNESS("RandomSharpness", true),
    RANDOM_HUE("RandomHue", true),
    RANDOM_SATURATION("RandomSaturation", true),
    RANDOM_COLOR_JITTER("RandomColorJitter", true),
    RANDOM_GRAYSCALE("RandomGrayscale", true),
    RANDOM_POSTERIZATION("RandomPosterization", true),
    RAND_AUGMENT("RandAugment", true),
    AUG_MIX("AugMix", true),
    CUT_MIX("CutMix", true),
    MIX_UP("MixUp", true),
    MASKING("Masking", true),
    IDENTITY("Identity", true);

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
    private final boolean onlyTraining;

    /** @param onlyTraining whether only training uses it: values pass through afterwards */
    KerasClass(String className, boolean onlyTraining) {
        this.className = className;
        this.onlyTraining = onlyTraining;
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

    /** Whether a class is one of these, as they are called today. */
    static boolean isOne(String className) {
        for (KerasClass known : values()) {
            if (known.className.equals(className)) {
                return true;
            }
        }
        return false;
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
