package io.github.digitpad.formats.keras.writer;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.formats.ZipWriter;
import io.github.digitpad.formats.hdf5.writer.Hdf5Group;
import io.github.digitpad.formats.hdf5.writer.Hdf5Writer;
import io.github.digitpad.formats.tfjs.JsonWriter;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network as a functional Keras model, of Keras's own layers alone. The same network gives the same bytes.
 *
 * <p>It takes pictures {@code [N, 28, 28, 1]} and gives {@code [N, 10]} for our own network; shapes and values are
 * ours.
 */
public final class KerasWriter {

    private static final String KERAS_3 = "3.0.0";
    private static final String KERAS_2 = "2.15.0";

    private final KerasForm form;
    private final String name;
    private final KerasNode input;
    private final KerasNode output;
    private final List<KerasNode> nodes;

    private KerasWriter(Network network, KerasForm form) {
        KerasGraph graph = new KerasGraph(form, network.inputShape());
        this.form = form;
        this.name = KerasGraph.valid(network.name(), "network");
        this.input = graph.input();
        this.output = new KerasLayers(graph).add(network);
        this.nodes = graph.inKerasOrder(output);
    }

    /**
     * A {@code .keras} file's content, which Keras 3 reads.
     *
     * @throws IllegalArgumentException if Keras has nothing for a layer; the message names it
     */
    public static byte[] archive(Network network) {
        KerasWriter writer = new KerasWriter(network, KerasForm.ARCHIVE);
        ZipWriter zip = new ZipWriter(0);
        zip.add("metadata.json", Utf8.encode(JsonWriter.write(JsonWriter.object("keras_version", KERAS_3))));
        zip.add("config.json", Utf8.encode(JsonWriter.write(writer.config())));
        zip.add("model.weights.h5", Hdf5Writer.write(writer.weightsByClass()));
        return zip.toByteArray();
    }

    /**
     * An {@code .h5} file's content, which Keras 3 reads, and Keras 2 where all that is asked of it is of its time.
     *
     * @throws IllegalArgumentException if Keras has nothing for a layer that such a file can hold; the message names it
     */
    public static byte[] hdf5(Network network) {
        return Hdf5Writer.write(new KerasWriter(network, KerasForm.HDF5).file());
    }

    private Map<String, @Nullable Object> config() {
        boolean archive = form == KerasForm.ARCHIVE;
        List<@Nullable Object> layers = new ArrayList<>();
        for (KerasNode node : nodes) {
            layers.add(archive ? node.inArchive() : node.inHdf5());
        }
        List<@Nullable Object> from = List.of(input.name(), 0, 0);
        List<@Nullable Object> to = List.of(output.name(), 0, 0);
        Map<String, @Nullable Object> config = JsonWriter.object(
                "name",
                name,
                "trainable",
                true,
                "layers",
                layers,
                "input_layers",
                archive ? from : List.of(from),
                "output_layers",
                archive ? to : List.of(to));
        return archive
                ? JsonWriter.object(
                        "module",
                        "keras.src.models.functional",
                        "class_name",
                        "Functional",
                        "config",
                        config,
                        "registered_name",
                        "Functional")
                : JsonWriter.object("class_name", "Functional", "config", config);
    }

    /** Keras finds weights by the class of their layer and how many of it came before. */
    private Hdf5Group weightsByClass() {
        Hdf5Group root = new Hdf5Group();
        root.group("vars").attribute("name", name);
        Hdf5Group layers = root.group("layers");
        Map<String, Integer> counts = new HashMap<>();
        for (KerasNode node : nodes) {
            if (!node.isLayer()) {
                continue;
            }
            String plain = snakeCase(node.className());
            int count = counts.merge(plain, 1, Integer::sum) - 1;
            Hdf5Group vars =
                    layers.group(count == 0 ? plain : plain + "_" + count).group("vars");
            vars.attribute("name", node.name());
            int number = 0;
            for (Map.Entry<String, Tensor> weight : node.weights().entrySet()) {
                put(vars, String.valueOf(number), weight.getValue(), QuantizedDense.isOctets(node, weight.getKey()));
                number++;
            }
        }
        return root;
    }

    private Hdf5Group file() {
        Hdf5Group root = new Hdf5Group();
        root.attribute("backend", "tensorflow");
        root.attribute("keras_version", KERAS_2);
        root.attribute("model_config", JsonWriter.write(config()));
        Hdf5Group weights = root.group("model_weights");
        weights.attribute("backend", "tensorflow");
        weights.attribute("keras_version", KERAS_2);
        List<String> layerNames = new ArrayList<>();
        for (KerasNode node : nodes) {
            // Only those with weights: a header does not hold the names of very many.
            if (node.weights().isEmpty()) {
                continue;
            }
            layerNames.add(node.name());
            Hdf5Group layer = weights.group(node.name());
            List<String> weightNames = new ArrayList<>();
            for (Map.Entry<String, Tensor> weight : node.weights().entrySet()) {
                String last = weight.getKey() + ":0";
                weightNames.add(node.name() + "/" + last);
                put(layer.group(node.name()), last, weight.getValue(), QuantizedDense.isOctets(node, weight.getKey()));
            }
            layer.attribute("weight_names", weightNames);
        }
        weights.attribute("layer_names", layerNames);
        return root;
    }

    private static void put(Hdf5Group group, String name, Tensor tensor, boolean inOctets) {
        float[] values = tensor.toArray();
        if (inOctets) {
            byte[] octets = new byte[values.length];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte) values[i];
            }
            group.octets(name, octets, tensor.shape().toArray());
        } else {
            group.floats(name, values, tensor.shape().toArray());
        }
    }

    /**
     * What Keras calls a class in the paths of weights: {@code p_re_lu} for {@code PReLU}.
     *
     * @see "Keras 3, keras/src/utils/naming.py, to_snake_case"
     */
    static String snakeCase(String className) {
        return className
                .replaceAll("\\W+", "")
                .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }
}
