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

    /** Those of one layer; of a model, of all that are in it. */
    static List<WeightNeed> of(LayerSpec spec) throws ModelFormatException {
        WeightNeeds all = new WeightNeeds();
        all.add(spec);
        return all.needs;
    }

    private void addModel(Topology topology) throws ModelFormatException {
        for (LayerSpec spec : topology.layers()) {
            add(spec);
        }
    }

    private void add(LayerSpec spec) throws ModelFormatException {
        if (spec.nested() != null) {
            addModel(spec.nested());
        } else {
            KerasClass.of(spec).need(new OfLayer(spec));
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
            addKernel(List.of("kernel"), WeightNeed.ANY, filters);
            addBias(filters);
            addActivation();
        }

        void addTransposed() throws ModelFormatException {
            int filters = spec.count("filters");
            addKernel(List.of("kernel"), filters, WeightNeed.ANY);
            addBias(filters);
            addActivation();
        }

        void addDepthwise() throws ModelFormatException {
            addKernel(List.of("depthwise_kernel", "kernel"), WeightNeed.ANY, multiplier());
            addBias(WeightNeed.ANY);
            addActivation();
        }

        void addSeparable() throws ModelFormatException {
            int filters = spec.count("filters");
            addKernel(List.of("depthwise_kernel"), WeightNeed.ANY, multiplier());
            List<Integer> one = is1d() ? List.of(1, WeightNeed.ANY, filters) : List.of(1, 1, WeightNeed.ANY, filters);
            add(List.of("pointwise_kernel"), one, true);
            addBias(filters);
            addActivation();
        }

        void addDense() throws ModelFormatException {
            int units = spec.count("units");
            DenseKernel.Kind kind = DenseKernel.kind(spec);
            int columns = kind == DenseKernel.Kind.NIBBLES ? WeightNeed.ANY : units;
            add(List.of("kernel"), List.of(WeightNeed.ANY, columns), true);
            addBias(units);
            if (kind != DenseKernel.Kind.FLOATS) {
                add(List.of("kernel_scale"), WeightNeed.ANY_SHAPE, false);
            }
            if (kind == DenseKernel.Kind.NIBBLES && DenseKernel.isBlocked(spec)) {
                add(List.of("kernel_zero"), WeightNeed.ANY_SHAPE, false);
                add(List.of("g_idx"), WeightNeed.ANY_SHAPE, false);
            }
            addActivation();
        }

        /** The weights of the layer that the activation is written as. */
        void addActivation() throws ModelFormatException {
            LayerSpec activation = spec.activationLayer();
            if (activation != null) {
                addInner(activation);
            }
        }

        /** Of normalisation by what is there. */
        void addFactors() throws ModelFormatException {
            if (spec.config().get("scale").flag(true)) {
                add(List.of("gamma"), WeightNeed.ANY_SHAPE, true);
            }
            if (spec.config().get("center").flag(true)) {
                add(List.of("beta"), WeightNeed.ANY_SHAPE, true);
            }
        }

        void addScale() {
            add(List.of("scale"), WeightNeed.ANY_SHAPE, true);
        }

        /** Of a recurrent layer with so many gates. */
        void addRecurrent(int gates) throws ModelFormatException {
            int columns = gates * spec.count("units");
            add(List.of("kernel"), List.of(WeightNeed.ANY, columns), true);
            add(List.of("recurrent_kernel"), List.of(WeightNeed.ANY, columns), true);
            if (LayerBuilder.usesBias(spec)) {
                add(List.of("bias"), WeightNeed.ANY_SHAPE, true);
            }
        }

        void addBothWays() throws ModelFormatException {
            addInner(WrapperLayers.ahead(spec));
            addInner(WrapperLayers.back(spec));
        }

        void addEach() throws ModelFormatException {
            addInner(WrapperLayers.each(spec));
        }

        private void addInner(LayerSpec inner) throws ModelFormatException {
            KerasClass.of(inner).need(new OfLayer(inner));
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

        private void addKernel(List<String> kinds, int third, int last) throws ModelFormatException {
            if (is1d()) {
                add(kinds, List.of(spec.single("kernel_size", 1), third, last), true);
            } else {
                int[] kernel = spec.pair("kernel_size");
                add(kinds, List.of(kernel[0], kernel[1], third, last), true);
            }
        }

        private boolean is1d() {
            return spec.className().indexOf("1D") >= 0;
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
