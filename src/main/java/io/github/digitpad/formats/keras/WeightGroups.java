package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import io.github.digitpad.formats.tfjs.KerasModel;
import io.github.digitpad.formats.tfjs.KerasWeight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups of {@code model.weights.h5}. Before Keras 2.14 the outermost were called
 * {@code _layer_checkpoint_dependencies}; on Windows a whole path was one name, with backslashes.
 */
final class WeightGroups implements KerasModel.ByGroup {

    private static final String LAYERS = "layers";
    private static final String OLD_LAYERS = "_layer_checkpoint_dependencies";

    private final String source;
    private final Hdf5Node root;

    WeightGroups(String source, Hdf5Node root) {
        this.source = source;
        this.root = root;
    }

    @Override
    public List<String> groups(String path) throws ModelFormatException {
        Hdf5Node group = find(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        return group == null || group.isData() ? new ArrayList<>() : group.names();
    }

    @Override
    public @Nullable String layer(String path) throws ModelFormatException {
        Hdf5Node group = find(path + "/vars");
        return group == null ? null : group.text("name");
    }

    @Override
    public boolean countsTwice() throws ModelFormatException {
        for (String name : root.names()) {
            if (name.startsWith(OLD_LAYERS)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable KerasWeight weight(String path) throws ModelFormatException {
        Hdf5Node data = find(path);
        return data == null || !data.isData() ? null : new Hdf5Weight(source, path, data);
    }

    private @Nullable Hdf5Node find(String path) throws ModelFormatException {
        for (String each : new String[] {path, path.replace(LAYERS + "/", OLD_LAYERS + "/")}) {
            Hdf5Node found = root.get(each);
            if (found == null) {
                found = root.get(each.replace('/', '\\'));
            }
            if (found == null && each.endsWith("/vars/" + last(each))) {
                // The last part is a data set's name, which never was joined.
                Hdf5Node group =
                        root.get(each.substring(0, each.lastIndexOf('/')).replace('/', '\\'));
                found = group == null ? null : group.get(last(each));
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
