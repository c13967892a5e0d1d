package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.NetworkBuilder;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Keras model by its config, which looks for its weights in one of the ways in which Keras keeps them. */
public final class KerasModel {

    /** The weights of layers by the layers' names, as {@code .h5} files have them. */
    public interface ByLayer {

        /**
         * Those of a layer of the outermost model; of a model inside it, all that are in it.
         *
         * @param layer its name
         * @param className Keras's name of its class
         * @param config its settings
         */
        List<? extends KerasWeight> of(String layer, String className, Json config) throws ModelFormatException;
    }

    /** The weights of layers in groups that are called after their classes, as {@code .keras} files have them. */
    public interface ByGroup {

        /** The names of the groups inside of a group. */
        List<String> groups(String path) throws ModelFormatException;

        /** What the file says the layer is called whose group this is; nothing, if it does not say. */
        @Nullable
        String layer(String path) throws ModelFormatException;

        /**
         * Whether layers with weights were counted twice when the groups got their names, as Keras 2.12 and 2.13 did:
         * {@code conv2d}, {@code conv2d_2}, {@code conv2d_4}.
         */
        boolean countsTwice() throws ModelFormatException;

        /** A weight: {@code layers/conv2d/vars/0}. */
        @Nullable
        KerasWeight weight(String path) throws ModelFormatException;
    }

    /** The layers whose kernels Theano's convolution lays over the picture the other way round. */
    private static final List<String> TURNED = List.of("Conv1D", "Conv2D", "Conv2DTranspose");

    private final Topology topology;
    private final NetworkBuilder network;
    private final List<WeightNeed> needs;
    private String output = "";

    private KerasModel(Topology topology) throws ModelFormatException {
        this.topology = topology;
        this.needs = WeightNeeds.of(topology);
        this.network = topology.network();
    }

    /**
     * The model that a config describes.
     *
     * @param model with {@code class_name} and {@code config}
     * @param version Keras's first number, by which some functions differ
     * @throws ModelFormatException if it is none, or has layers that are not supported
     */
    public static KerasModel of(Json model, int version) throws ModelFormatException {
        return new KerasModel(Topology.read(model, "", version));
    }

    /** All weights that it must have, in the order of the layers in the file. */
    List<WeightNeed> needs() {
        return needs;
    }

    Network build(Map<String, Tensor> weights) throws ModelFormatException {
        ModelBuilder builder = new ModelBuilder(network, weights);
        Network built = builder.build(topology);
        int count = topology.outputs().size();
        output = count == 1 ? "" : ", output " + Json.quote(builder.chosen()) + " of " + count;
        return built;
    }

    /** Of several outputs, which one was read, as a card says it behind the format's name; nothing of one. */
    public String output() {
        return output;
    }

    /**
     * The network, its weights by the names of layers.
     *
     * @param source what messages call the file that has them
     * @param turned whether kernels lie the other way round, as Theano's
     */
    public Network read(String source, ByLayer weights, boolean turned) throws ModelFormatException {
        Map<String, Tensor> all = new HashMap<>();
        for (LayerSpec spec : topology.layers()) {
            List<WeightNeed> own = WeightNeeds.of(spec);
            if (!own.isEmpty()) {
                List<? extends KerasWeight> stored = weights.of(spec.ownName(), spec.className(), spec.config());
                all.putAll(WeightAssignment.assign(source + ": layer " + Json.quote(spec.name()), stored, own));
            }
        }
        if (turned) {
            for (WeightNeed need : needs) {
                Tensor kernel = all.get(need.name());
                if (kernel != null && need.kinds().get(0).equals("kernel") && isTurned(need.layer())) {
                    all.put(need.name(), turned(kernel));
                }
            }
        }
        return build(all);
    }

    private static boolean isTurned(LayerSpec spec) {
        for (String className : TURNED) {
            if (className.equals(spec.className())) {
                return true;
            }
        }
        return false;
    }

    /** The places of a kernel in the opposite order. */
    private static Tensor turned(Tensor kernel) {
        Shape shape = kernel.shape();
        int pair = shape.extent(shape.rank() - 1) * shape.extent(shape.rank() - 2);
        int places = shape.size() / pair;
        float[] values = kernel.toArray();
        float[] turned = new float[values.length];
        for (int place = 0; place < places; place++) {
            System.arraycopy(values, place * pair, turned, (places - 1 - place) * pair, pair);
        }
        return Tensor.wrap(shape, turned);
    }

    /**
     * The network, its weights in groups called after the layers' classes.
     *
     * @param source what messages call the file that has them
     */
    public Network read(String source, ByGroup weights) throws ModelFormatException {
        Map<String, String> paths = new GroupPaths(weights).of(topology);
        Map<String, Tensor> all = new HashMap<>();
        for (WeightNeed need : needs) {
            String path = paths.getOrDefault(need.layer().name(), "") + "/vars/" + need.number();
            KerasWeight weight = weights.weight(path);
            if (weight == null) {
                throw need.layer()
                        .error("has no weight " + Json.quote(path) + ", its "
                                + need.kinds().get(0) + " " + need.shape() + ", in " + source);
            }
            if (!need.accepts(weight.extents())) {
                throw need.layer()
                        .error("weight " + weight.label() + " has the wrong shape, needs " + need.shape() + " for its "
                                + need.kinds().get(0));
            }
            all.put(need.name(), weight.tensor());
        }
        return build(all);
    }

    /** Weights of a list whose names are paths of groups. */
    static final class Listed implements ByGroup {

        private final Map<String, KerasWeight> weights = new HashMap<>();

        Listed(List<? extends KerasWeight> listed) {
            for (KerasWeight weight : listed) {
                weights.put(weight.name(), weight);
            }
        }

        /** Whether the names are such paths. */
        static boolean isOne(List<? extends KerasWeight> listed) {
            for (KerasWeight weight : listed) {
                if (weight.name().startsWith("layers/") && weight.name().indexOf("/vars/") > 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public List<String> groups(String path) {
            return new ArrayList<>();
        }

        @Override
        public @Nullable String layer(String path) {
            return null;
        }

        @Override
        public boolean countsTwice() {
            return false;
        }

        @Override
        public @Nullable KerasWeight weight(String path) {
            return weights.get(path);
        }
    }
}
