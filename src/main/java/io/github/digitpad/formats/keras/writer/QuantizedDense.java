package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.formats.tfjs.JsonWriter;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A dense layer with rounded inputs as Keras's, which has its kernel in whole numbers of 8 bits. */
final class QuantizedDense {

    private static final String KERNEL = "kernel";

    private static final float GREATEST = 127;
    private static final float ERROR = 1e-5f;

    private QuantizedDense() {}

    /** Whether a weight of a layer is in whole numbers. */
    static boolean isOctets(KerasNode node, String weight) {
        return weight.equals(KERNEL) && node.config().get("dtype") instanceof Map;
    }

    /** Whether a layer is one whose kernel can be of whole numbers without a loss. */
    static boolean isOne(Layer layer) {
        return layer instanceof Dense dense && wholes(dense, scales(dense)) != null;
    }

    /** For each output by what its weights are multiplied, so that the greatest is 127. */
    private static float[] scales(Dense dense) {
        int units = dense.bias().shape().size();
        float[] kernel = dense.kernel().toArray();
        float[] scales = new float[units];
        for (int i = 0; i < kernel.length; i++) {
            scales[i % units] = Math.max(scales[i % units], Math.abs(kernel[i]));
        }
        for (int unit = 0; unit < units; unit++) {
            scales[unit] = scales[unit] == 0 ? 1 : GREATEST / scales[unit];
        }
        return scales;
    }

    /** The kernel in whole numbers; nothing, if these would be others. */
    private static float @Nullable [] wholes(Dense dense, float[] scales) {
        float[] kernel = dense.kernel().toArray();
        for (int i = 0; i < kernel.length; i++) {
            float exact = kernel[i] * scales[i % scales.length];
            kernel[i] = Math.round(exact);
            if (Math.abs(kernel[i] - exact) > ERROR * GREATEST) {
                return null;
            }
        }
        return kernel;
    }

    /** @param layer one of which that is so, the layer behind the rounding */
    static KerasNode add(KerasGraph graph, Layer layer, Shape shape, KerasNode input) {
        if (!(layer instanceof Dense dense)) {
            throw new IllegalArgumentException("is no dense layer");
        }
        float[] scales = scales(dense);
        int units = scales.length;
        float[] kernel = Objects.requireNonNull(wholes(dense, scales));
        Map<String, Tensor> weights = new LinkedHashMap<>();
        boolean biasFirst = graph.form() == KerasForm.HDF5; // What could be trained comes first there.
        if (biasFirst) {
            weights.put("bias", dense.bias());
        }
        weights.put(KERNEL, Tensor.of(dense.kernel().shape(), kernel));
        if (!biasFirst) {
            weights.put("bias", dense.bias());
        }
        weights.put("kernel_scale", Tensor.of(Shape.of(units), scales));
        Map<String, @Nullable Object> policy = JsonWriter.object(
                "module",
                "keras",
                "class_name",
                "QuantizedDTypePolicy",
                "config",
                JsonWriter.object("mode", "int8", "source_name", "float32"),
                "registered_name",
                null);
        return graph.add(
                "Dense",
                dense.name(),
                dense.outputShape(shape),
                List.of(input),
                weights,
                "dtype",
                policy,
                "units",
                units,
                "activation",
                "linear",
                "use_bias",
                true);
    }
}
