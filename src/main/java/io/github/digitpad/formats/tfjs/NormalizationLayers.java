package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Keras's layers that scale and shift: by what training found out, by settings, or by what they get. */
final class NormalizationLayers {

    private static final double EPSILON = 1e-3;
    private static final double RMS_EPSILON = 1e-6;

    /** Below this square of a length {@code UnitNormalization} divides by its root. */
    private static final float LEAST_SQUARE = 1e-12f;

    private final LayerBuilder builder;
    private final LayerSpec spec;
    private final String name;

    NormalizationLayers(LayerBuilder builder) {
        this.builder = builder;
        this.spec = builder.spec();
        this.name = builder.name();
    }

    /** By factors and offsets along an axis. */
    void affine(AffineReader.Reading reading) throws ModelFormatException {
        Json axis = spec.config().get("axis");
        int rank = builder.rank();
        if (axis.isList() && axis.size() > 1 && axis.size() == rank) {
            // All axes: each place has its own.
            Shape shape = builder.shape();
            builder.add(new Reshape(name + "/row", Shape.of(shape.size())));
            add(reading);
            builder.add(new Reshape(name + "/shape", shape));
            return;
        }
        boolean none = !axis.exists() || (axis.isList() && axis.size() == 0);
        builder.withLast(none ? rank - 1 : spec.axis("axis", rank), () -> add(reading));
    }

    private void add(AffineReader.Reading reading) throws ModelFormatException {
        builder.add(reading.read(new AffineReader(spec, name, builder.shape(), builder.weights())));
    }

    void layer() throws ModelFormatException {
        if (spec.config().get("rms_scaling").flag(false)) {
            throw spec.unsupported("rms_scaling", "true", "false, and the layer RMSNormalization");
        }
        boolean scale = spec.config().get("scale").flag(true);
        boolean center = spec.config().get("center").flag(true);
        normalize(axes(), EPSILON, true, scale ? "gamma" : "", center ? "beta" : "");
    }

    void rms() throws ModelFormatException {
        normalize(axes(), RMS_EPSILON, false, "scale", "");
    }

    private List<Integer> axes() throws ModelFormatException {
        Json axis = spec.config().get("axis");
        List<Integer> axes = new ArrayList<>();
        int rank = builder.rank();
        boolean[] taken = new boolean[rank];
        for (int i = 0; i < (axis.isList() ? axis.size() : 1); i++) {
            Json one = axis.isList() ? axis.at(i) : axis;
            int number = one.integer(-1);
            int counted = number < 0 ? rank + number : number - 1;
            if (counted < 0 || counted >= rank) {
                throw one.wrong("an axis of its input, from 1 to " + rank + " or -1");
            }
            taken[counted] = true;
        }
        for (int i = 0; i < rank; i++) {
            if (taken[i]) {
                axes.add(i);
            }
        }
        return axes;
    }

    /** Puts the axes last, side by side; then it is each row by itself. */
    private void normalize(List<Integer> axes, double otherEpsilon, boolean centered, String scale, String offset)
            throws ModelFormatException {
        Shape shape = builder.shape();
        int rank = shape.rank();
        int[] there = new int[rank];
        int[] back = new int[rank];
        int others = 0;
        int values = 1;
        for (int axis = 0; axis < rank; axis++) {
            if (!has(axes, axis)) {
                there[others++] = axis;
            }
        }
        for (int i = 0; i < axes.size(); i++) {
            there[others + i] = axes.get(i);
            values *= shape.extent(axes.get(i));
        }
        for (int i = 0; i < rank; i++) {
            back[there[i]] = i;
        }
        builder.transpose("axes", there);
        Shape moved = builder.shape();
        Shape rows = Shape.of(shape.size() / values, values);
        boolean several = axes.size() > 1;
        if (several) {
            builder.add(new Reshape(name + "/rows", rows));
        }
        builder.add(new LayerNormalization(name, spec.real("epsilon", otherEpsilon), centered));
        addFactors(values, scale, offset);
        if (several) {
            builder.add(new Reshape(name + "/shape", moved));
        }
        builder.transpose("back", back);
    }

    private static boolean has(List<Integer> axes, int axis) {
        for (int each : axes) {
            if (each == axis) {
                return true;
            }
        }
        return false;
    }

    private void addFactors(int count, String scale, String offset) throws ModelFormatException {
        if (scale.isEmpty() && offset.isEmpty()) {
            return;
        }
        Tensor factors = scale.isEmpty() ? LayerBuilder.filled(count, 1) : row(scale, count);
        Tensor offsets = offset.isEmpty() ? LayerBuilder.zeros(count) : row(offset, count);
        builder.add(new Affine(name + "/affine", factors, offsets));
    }

    private Tensor row(String kind, int count) throws ModelFormatException {
        Tensor weight = builder.weight(kind);
        if (weight.shape().size() != count) {
            throw new IllegalArgumentException(kind + " has " + weight.shape() + " values, needs " + count);
        }
        return Tensor.of(Shape.of(count), weight.toArray());
    }

    /** Channels side by side are a group, which is normalised over the whole picture. */
    void groups() throws ModelFormatException {
        int rank = builder.rank();
        builder.withLast(spec.axis("axis", rank), () -> {
            Shape shape = builder.shape();
            int channels = builder.channels();
            int found = spec.config().get("groups").integer(32);
            int groups = found == -1 ? channels : found;
            if (groups < 1 || channels % groups != 0) {
                throw new IllegalArgumentException(groups + " groups of " + channels + " channels: needs as many each");
            }
            int places = shape.size() / channels;
            builder.add(new Reshape(name + "/parts", Shape.of(places, groups, channels / groups)));
            builder.transpose("groups", 1, 0, 2);
            builder.add(new Reshape(name + "/rows", Shape.of(groups, shape.size() / groups)));
            builder.add(new LayerNormalization(name, spec.real("epsilon", EPSILON), true));
            builder.add(new Reshape(name + "/columns", Shape.of(groups, places, channels / groups)));
            builder.transpose("places", 1, 0, 2);
            builder.add(new Reshape(name + "/shape", shape));
            addFactors(
                    channels,
                    spec.config().get("scale").flag(true) ? "gamma" : "",
                    spec.config().get("center").flag(true) ? "beta" : "");
        });
    }

    /** Of length 1: what RMS normalisation gives, by the root of how many there are. */
    void unit() throws ModelFormatException {
        builder.withLast(spec.axis("axis", builder.rank()), () -> {
            int channels = builder.channels();
            builder.add(new LayerNormalization(name, LEAST_SQUARE / channels, false));
            Tensor factor = LayerBuilder.filled(channels, (float) (1 / Math.sqrt(channels)));
            builder.add(new Affine(name + "/affine", factor, LayerBuilder.zeros(channels)));
        });
    }
}
