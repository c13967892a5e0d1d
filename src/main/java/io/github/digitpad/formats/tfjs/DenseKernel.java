package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;

/**
 * The kernel of a dense layer, {@code [in, units]}, also where Keras has quantised it: with 8 bits it is {@code q /
 * scale}, and what the layer gets is rounded, too; with 4 bits {@code (q - zero) * scale}, two along the units in a
 * byte, the first in the low half, the scales for so many rows each. Before blocks of rows came, it was as with 8 bits,
 * and two along the inputs in a byte.
 */
final class DenseKernel {

    /** How a kernel is stored. */
    enum Kind {
        FLOATS,
        BYTES,
        NIBBLES
    }

    private DenseKernel() {}

    /** As {@code dtype} says. */
    static Kind kind(LayerSpec spec) throws ModelFormatException {
        Json dtype = spec.config().get("dtype");
        if (!dtype.isObject() || !dtype.get("config").isObject()) {
            return Kind.FLOATS;
        }
        Json config = dtype.get("config");
        // Older files have it in the policy's name: "int8_from_float32".
        String name = config.get("mode").string(config.get("name").string(""));
        boolean quantised = config.get("mode").exists() || name.indexOf("_from_") > 0;
        if (!quantised) {
            return Kind.FLOATS;
        }
        if (name.startsWith("int8")) {
            return Kind.BYTES;
        }
        if (name.startsWith("int4")) {
            return Kind.NIBBLES;
        }
        throw spec.unsupported("dtype", Json.quote(name), "floats, \"int8\", \"int4\"");
    }

    /** Whether scales are for blocks of rows: {@code int4/128}, not {@code int4}. */
    static boolean isBlocked(LayerSpec spec) throws ModelFormatException {
        String mode = spec.config().get("dtype").get("config").get("mode").string("");
        int slash = mode.indexOf('/');
        return slash >= 0 && slash + 1 < mode.length() && mode.charAt(slash + 1) != '-';
    }

    /** Whether the layer rounds what it gets. */
    static boolean roundsInputs(LayerSpec spec) throws ModelFormatException {
        Json quantization = spec.config().get("quantization_config");
        boolean weightsOnly = quantization.isObject()
                && quantization.get("config").isObject()
                && !quantization.get("config").get("activation_quantizer").exists();
        return switch (kind(spec)) {
            case FLOATS -> false;
            case BYTES -> !weightsOnly;
            case NIBBLES -> !weightsOnly && !isBlocked(spec);
        };
    }

    static Tensor of(LayerBuilder builder) throws ModelFormatException {
        LayerSpec spec = builder.spec();
        Tensor kernel = builder.weight("kernel");
        if (kernel.shape().rank() != 2) {
            throw new IllegalArgumentException("kernel " + kernel.shape() + ": needs [in, units]");
        }
        return switch (kind(spec)) {
            case FLOATS -> kernel;
            case BYTES -> bytes(kernel, builder.weight("kernel_scale"));
            case NIBBLES -> nibbles(builder, kernel, spec.count("units"));
        };
    }

    private static Tensor bytes(Tensor kernel, Tensor scale) {
        int units = kernel.shape().extent(1);
        if (scale.shape().size() != units) {
            throw new IllegalArgumentException("kernel_scale " + scale.shape() + ": needs [" + units + "]");
        }
        float[] values = kernel.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] /= scale.get(i % units);
        }
        return Tensor.wrap(kernel.shape(), values);
    }

    private static Tensor nibbles(LayerBuilder builder, Tensor packed, int units) throws ModelFormatException {
        int in = builder.channels();
        int width = packed.shape().extent(1);
        boolean alongUnits = packed.shape().extent(0) == in && width == (units + 1) / 2;
        boolean alongInputs = packed.shape().extent(0) == (in + 1) / 2 && width == units;
        if (!alongUnits && !alongInputs) {
            throw new IllegalArgumentException(
                    "kernel " + packed.shape() + ": needs two of [" + in + ", " + units + "] a byte");
        }
        boolean blocked = isBlocked(builder.spec());
        Tensor scale = builder.weight("kernel_scale");
        int groups = Math.max(1, scale.shape().size() / units);
        Tensor zero = blocked
                ? builder.weight("kernel_zero")
                : LayerBuilder.zeros(scale.shape().size());
        Tensor index = blocked ? builder.weight("g_idx") : LayerBuilder.zeros(in);
        boolean fits = scale.shape().size() == groups * units
                && zero.shape().size() == groups * units
                && index.shape().size() == in;
        if (!fits) {
            throw new IllegalArgumentException("kernel_scale " + scale.shape() + ": does not fit the kernel");
        }
        float[] values = new float[in * units];
        for (int row = 0; row < in; row++) {
            int group = Math.max(0, Math.min(groups - 1, (int) index.get(row)));
            for (int unit = 0; unit < units; unit++) {
                int octet =
                        (int) (alongUnits ? packed.get(row * width + unit / 2) : packed.get(row / 2 * width + unit));
                int low = (alongUnits ? unit : row) % 2 == 0 ? octet << 4 : octet;
                int nibble = (low << 24) >> 28;
                int at = group * units + unit;
                values[row * units + unit] = blocked ? (nibble - zero.get(at)) * scale.get(at) : nibble / scale.get(at);
            }
        }
        return Tensor.wrap(Shape.of(in, units), values);
    }
}
