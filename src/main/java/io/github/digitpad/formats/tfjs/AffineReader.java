package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What scales and shifts each channel: BatchNormalization, Rescaling, Normalization. */
final class AffineReader {

    /** What Keras adds to a batch norm's variances where nothing else is said. */
    private static final double BATCH_NORM_EPSILON = 1e-3;

    /** What Normalization divides by at least. */
    private static final double LEAST_DEVIATION = 1e-7;

    /** One of this class's methods. */
    interface Reading {
        /** The layer. */
        Affine read(AffineReader reader) throws ModelFormatException;
    }

    private final LayerSpec spec;
    private final String name;
    private final int channels;
    private final Map<String, Tensor> weights;

    /** @param name of the layer */
    AffineReader(LayerSpec spec, String name, Shape input, Map<String, Tensor> weights) {
        this.spec = spec;
        this.name = name;
        this.channels = input.extent(input.rank() - 1);
        this.weights = weights;
    }

    /** @throws IllegalArgumentException if its weights do not fit the input's channels, or make no finite factors */
    Affine batchNormalization() throws ModelFormatException {
        return batchNormalization(
                name,
                weight("gamma", 1),
                weight("beta", 0),
                weight("moving_mean", 0),
                weight("moving_variance", 1),
                spec.config().get("epsilon").number(BATCH_NORM_EPSILON));
    }

    /** @throws IllegalArgumentException if its settings do not fit the input's channels, or are no finite floats */
    static Affine rescaling(LayerBuilder builder) throws ModelFormatException {
        AffineReader reader = new AffineReader(builder.spec(), builder.name(), builder.shape(), builder.weights());
        return affine(reader.name, reader.setting("scale", 1), reader.setting("offset", 0));
    }

    /** {@code (x - mean) / sqrt(variance + epsilon) * gamma + beta}. */
    static Affine batchNormalization(
            String name, double[] gamma, double[] beta, double[] mean, double[] variance, double epsilon) {
        double[] scale = new double[gamma.length];
        double[] offset = new double[gamma.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = gamma[i] / Math.sqrt(variance[i] + epsilon);
            offset[i] = beta[i] - mean[i] * scale[i];
        }
        return affine(name, scale, offset);
    }

    /**
     * {@code (x - mean) / sqrt(variance)}, or the other way round where {@code invert} is set.
     *
     * @throws IllegalArgumentException if its weights do not fit the input's channels, or make no finite factors
     */
    Affine normalization() throws ModelFormatException {
        if (spec.config().get("axis").exists()) {}
        boolean given = spec.config().get("mean").exists();
        double[] mean = given ? setting("mean", 0) : weight("mean", 0);
        double[] variance = given ? setting("variance", 1) : weight("variance", 1);
        boolean invert = spec.config().get("invert").flag(false);
        double[] scale = new double[channels];
        double[] offset = new double[channels];
        for (int i = 0; i < channels; i++) {
            double deviation = Math.max(Math.sqrt(variance[i]), LEAST_DEVIATION);
            scale[i] = invert ? deviation : 1 / deviation;
            offset[i] = invert ? mean[i] : -mean[i] * scale[i];
        }
        return affine(name, scale, offset);
    }

    /** A layer of these factors and offsets, as floats. */
    static Affine affine(String name, double[] scale, double[] offset) {
        float[] factors = new float[scale.length];
        float[] offsets = new float[scale.length];
        for (int i = 0; i < scale.length; i++) {
            factors[i] = (float) scale[i];
            offsets[i] = (float) offset[i];
            if (!Float.isFinite(factors[i]) || !Float.isFinite(offsets[i])) {
                throw new IllegalArgumentException(
                        "makes a factor of " + Numbers.text(factors[i]) + " and an offset of "
                                + Numbers.text(offsets[i]) + " for channel " + i + ", needs finite numbers");
            }
        }
        Shape channels = Shape.of(scale.length);
        return new Affine(name, Tensor.of(channels, factors), Tensor.of(channels, offsets));
    }

    /** A weight for each channel, or one for all; the same number where the layer has none. */
    private double[] weight(String kind, double otherwise) {
        Tensor weight = weights.get(WeightNeed.name(spec, kind));
        List<Double> values = new ArrayList<>();
        for (int i = 0; weight != null && i < weight.shape().size(); i++) {
            values.add((double) weight.get(i));
        }
        return perChannel(kind, values, otherwise);
    }

    /** The same for a setting, which may be a number, or a list of them at some depth. */
    private double[] setting(String key, double otherwise) throws ModelFormatException {
        List<Double> values = new ArrayList<>();
        addNumbers(spec.config().get(key), values);
        return perChannel(key, values, otherwise);
    }

    private static void addNumbers(Json setting, List<Double> values) throws ModelFormatException {
        if (setting.isList()) {
            for (int i = 0; i < setting.size(); i++) {
                addNumbers(setting.at(i), values);
            }
        } else if (setting.exists()) {
            values.add(setting.number());
        }
    }

    private double[] perChannel(String what, List<Double> values, double otherwise) {
        if (values.size() > 1 && values.size() != channels) {
            throw new IllegalArgumentException(
                    what + " has " + values.size() + " values, needs " + channels + " for the channels of its input");
        }
        double[] all = new double[channels];
        for (int i = 0; i < channels; i++) {
            all[i] = values.isEmpty() ? otherwise : values.get(values.size() == 1 ? 0 : i);
        }
        return all;
    }
}
