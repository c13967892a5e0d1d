package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import java.util.ArrayList;
import java.util.List;

/** Which weights the layers of a model must have, in Keras's order. */
final class WeightNeeds {

    private final List<WeightNeed> needs = new ArrayList<>();

    private WeightNeeds() {}

    /**
     * Those of all layers, in the file's order.
     *
     * @throws ModelFormatException also if a layer's class is not supported
     */
    static List<WeightNeed> of(Topology topology) throws ModelFormatException {
        WeightNeeds all = new WeightNeeds();
        all.addModel(topology);
        return all.needs;
    }

    private void addModel(Topology topology) throws ModelFormatException {
        for (LayerSpec spec : topology.layers()) {
            if (spec.nested() != null) {
                addModel(spec.nested());
            } else {
                LayerBuilder.requireSupported(spec);
                new OfLayer(spec).addAll();
            }
        }
    }

    /** The weights of one layer, which are numbered. */
    private final class OfLayer {

        private final LayerSpec spec;
        private int number;

        OfLayer(LayerSpec spec) {
            this.spec = spec;
        }

        void addAll() throws ModelFormatException {
            switch (spec.className()) {
                case "Conv2D" -> {
                    int filters = spec.count("filters");
                    addKernel(List.of("kernel"), filters);
                    addBias(filters);
                }
                case "DepthwiseConv2D" -> {
                    addKernel(List.of("depthwise_kernel", "kernel"), multiplier(spec));
                    addBias(WeightNeed.ANY);
                }
                case "SeparableConv2D" -> {
                    int filters = spec.count("filters");
                    addKernel(List.of("depthwise_kernel"), multiplier(spec));
                    add(List.of("pointwise_kernel"), List.of(1, 1, WeightNeed.ANY, filters), true);
                    addBias(filters);
                }
                case "Dense" -> {
                    int units = spec.count("units");
                    add(List.of("kernel"), List.of(WeightNeed.ANY, units), true);
                    addBias(units);
                }
                case "BatchNormalization" -> addBatchNormalization();
                case "PReLU" -> add(List.of("alpha"), WeightNeed.ANY_SHAPE, true);
                case "Normalization" -> {
                    if (!spec.config().get("mean").exists()) {
                        add(List.of("mean"), WeightNeed.ANY_SHAPE, false);
                        add(List.of("variance"), WeightNeed.ANY_SHAPE, false);
                    }
                }
                default -> {
                    // No weights.
                }
            }
        }

        private void addKernel(List<String> kinds, int last) throws ModelFormatException {
            int[] kernel = spec.pair("kernel_size");
            add(kinds, List.of(kernel[0], kernel[1], WeightNeed.ANY, last), true);
        }

        private void addBias(int outputs) throws ModelFormatException {
            if (LayerBuilder.usesBias(spec)) {
                add(List.of("bias"), List.of(outputs), true);
            }
        }

        private void addBatchNormalization() throws ModelFormatException {
            List<Integer> channels = List.of(WeightNeed.ANY);
            if (spec.config().get("scale").flag(true)) {
                add(List.of("gamma"), channels, true);
            }
            if (spec.config().get("center").flag(true)) {
                add(List.of("beta"), channels, true);
            }
            add(List.of("moving_mean"), channels, false);
            add(List.of("moving_variance"), channels, false);
        }

        private void add(List<String> kinds, List<Integer> extents, boolean trainable) {
            needs.add(new WeightNeed(spec, kinds, number, extents, trainable));
            number++;
        }
    }

    /** TensorFlow.js does not save it for a separable convolution. */
    private static int multiplier(LayerSpec spec) throws ModelFormatException {
        return spec.config().get("depth_multiplier").exists() ? spec.count("depth_multiplier") : WeightNeed.ANY;
    }
}
