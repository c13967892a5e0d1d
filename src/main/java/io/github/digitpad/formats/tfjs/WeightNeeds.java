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
                KerasClass.of(spec).need(new OfLayer(spec));
            }
        }
    }

    /** The weights of one layer, which are numbered. What each {@link KerasClass} calls. */
    final class OfLayer {

        private final LayerSpec spec;
        private int number;

        private OfLayer(LayerSpec spec) {
            this.spec = spec;
        }

        void addNone() {}

        void addConvolution() throws ModelFormatException {
            int filters = spec.count("filters");
            addKernel(List.of("kernel"), filters);
            addBias(filters);
        }

        void addDepthwise() throws ModelFormatException {
            addKernel(List.of("depthwise_kernel", "kernel"), multiplier());
            addBias(WeightNeed.ANY);
        }

        void addSeparable() throws ModelFormatException {
            int filters = spec.count("filters");
            addKernel(List.of("depthwise_kernel"), multiplier());
            add(List.of("pointwise_kernel"), List.of(1, 1, WeightNeed.ANY, filters), true);
            addBias(filters);
        }

        void addDense() throws ModelFormatException {
            int units = spec.count("units");
            add(List.of("kernel"), List.of(WeightNeed.ANY, units), true);
            addBias(units);
        }

        void addSlopes() {
            add(List.of("alpha"), WeightNeed.ANY_SHAPE, true);
        }

        void addNormalization() throws ModelFormatException {
            if (!spec.config().get("mean").exists()) {
                add(List.of("mean"), WeightNeed.ANY_SHAPE, false);
                add(List.of("variance"), WeightNeed.ANY_SHAPE, false);
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

        void addBatchNormalization() throws ModelFormatException {
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

        /** TensorFlow.js does not save it for a separable convolution. */
        private int multiplier() throws ModelFormatException {
            return spec.config().get("depth_multiplier").exists() ? spec.count("depth_multiplier") : WeightNeed.ANY;
        }
    }
}
