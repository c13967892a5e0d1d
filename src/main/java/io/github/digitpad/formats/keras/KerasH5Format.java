package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.hdf5.Hdf5File;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import io.github.digitpad.formats.tfjs.KerasModel;
import io.github.digitpad.nn.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keras's older files, of versions 1 to 3: HDF5 that has the config as an attribute and the weights by layer. */
public final class KerasH5Format implements ModelFormat {

    private static final String CONFIG = "model_config";
    private static final String WEIGHTS = "model_weights";

    @Override
    public String files() {
        return "a Keras .h5 file";
    }

    @Override
    public Match match(String path, byte[] head) {
        if (Hdf5File.isOne(head)) {
            // What has weights alone may lie beside the model that it belongs to.
            return path.endsWith(".weights.h5") ? Match.POSSIBLE : Match.CERTAIN;
        }
        return path.endsWith(".h5") || path.endsWith(".hdf5") ? Match.POSSIBLE : Match.NONE;
    }

    @Override
    public List<String> wanted(String path, byte[] content) {
        return List.of();
    }

    @Override
    public Model read(String path, ModelFiles files) throws ModelFormatException {
        byte[] bytes = files.read(path);
        Hdf5Node root = Hdf5File.root(path, bytes, 0, bytes.length);
        String config = root.text(CONFIG);
        if (config == null) {
            throw new ModelFormatException(path + ": " + without(root));
        }
        Json model = Json.parse(path + ": " + CONFIG, config);
        String said = text(root, "keras_version");
        int version = KerasVersion.first(said, Keras1.isOne(model) ? 1 : 2);
        boolean theano = text(root, "backend").equals("theano");
        if (version == 1) {
            model = Keras1.renewed(model);
            theano |= text(root, "backend").isEmpty() && Keras1.isOfTheano(model);
        }
        Hdf5Node weights = root.get(WEIGHTS);
        List<String> names = (weights == null ? root : weights).texts("layer_names");
        if (names != null) {
            model = Keras1.named(model, names);
        }
        WeightsByLayer layers = new WeightsByLayer(path, weights == null ? root : weights, version == 1);
        String madeBy = said.isEmpty() ? "Keras" : "Keras " + KerasVersion.shown(said);
        KerasModel keras = KerasModel.of(model, Math.max(2, version));
        Network network = keras.read(path, layers, theano);
        return new Model(path, "Keras HDF5" + keras.output(), madeBy, network, List.of());
    }

    private static String text(Hdf5Node node, String attribute) throws ModelFormatException {
        String text = node.text(attribute);
        return text == null ? "" : text;
    }

    /** What a file is that has no model. */
    private static String without(Hdf5Node root) throws ModelFormatException {
        boolean newer = has(root, "layers") || has(root, "_layer_checkpoint_dependencies") || has(root, "_layers");
        boolean older = root.texts("layer_names") != null || root.texts("layer_names0") != null || has(root, WEIGHTS);
        for (String name : root.names()) {
            newer |= name.startsWith("layers\\") || name.startsWith("_layer_checkpoint_dependencies\\");
        }
        if (newer || older) {
            return "has a Keras model's weights, as model.save_weights() writes them, and not the model itself. In Python,"
                    + " where the model is made: model.load_weights(\"" + (newer ? "model.weights.h5" : "weights.h5")
                    + "\"); model.save(\"model.keras\"). Then open model.keras.";
        }
        return "is HDF5, but no Keras model: it has no attribute model_config. Needs what model.save(\"model.h5\") or"
                + " model.save(\"model.keras\") writes.";
    }

    private static boolean has(Hdf5Node root, String name) throws ModelFormatException {
        @Nullable Hdf5Node found = root.get(name);
        return found != null;
    }
}
