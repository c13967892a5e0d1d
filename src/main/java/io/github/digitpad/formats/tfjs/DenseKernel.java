package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;

/**
 * The kernel of a dense layer, {@code [in, units]}, also where Keras has quantised it: with 8 bits it is {@code q /
 * scale}, and what the layer gets is rounded, too; with 4 bits {@code (q - zero) * scale}, two along the units in a
 * byte, the first in the low half, the scales for so many rows each.
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

    /** Whether the layer rounds what it gets. */
    static boolean roundsInputs(LayerSpec spec) throws ModelFormatException {
        Json quantization = spec.config().get("quantization_config");
        boolean weightsOnly = quantization.isObject()
                && quantization.get("config").isObject()
                && !quantization.get("config").get("activation_quantizer").exists();
        return kind(spec) == Kind.BYTES && !weightsOnly;
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
        return Tensor.of(kernel.shape(), values);
    }

    private static Tensor nibbles(LayerBuilder builder, Tensor packed, int units) throws ModelFormatException {
        int in = packed.shape().extent(0);
        int width = packed.shape().extent(1);
        if (width != (units + 1) / 2) {
            throw new IllegalArgumentException(
                    "kernel " + packed.shape() + ": needs two of " + units + " units a byte");
        }
        Tensor scale = builder.weight("kernel_scale");
        boolean grouped = scale.shape().rank() == 2;
        int groups = grouped ? scale.shape().extent(0) : 1;
        Tensor zero = grouped ? builder.weight("kernel_zero") : null;
        Tensor index = grouped ? builder.weight("g_idx") : null;
        boolean fits = scale.shape().size() == groups * units
                && (zero == null || zero.shape().size() == groups * units)
                && (index == null || index.shape().size() == in);
        if (!fits) {
            throw new IllegalArgumentException("kernel_scale " + scale.shape() + ": does not fit the kernel");
        }
        float[] values = new float[in * units];
        for (int row = 0; row < in; row++) {
            int group = index == null ? 0 : Math.max(0, Math.min(groups - 1, (int) index.get(row)));
            for (int unit = 0; unit < units; unit++) {
                int octet = (int) packed.get(row * width + unit / 2);
                int nibble = unit % 2 == 0 ? octet << 28 >> 28 : octet << 24 >> 28;
                int at = group * units + unit;
                // Without groups, as with 8 bits, the scale divides.
                values[row * units + unit] =
                        zero == null ? nibble / scale.get(at) : (nibble - zero.get(at)) * scale.get(at);
            }
        }
        return Tensor.of(Shape.of(in, units), values);
    }
}
