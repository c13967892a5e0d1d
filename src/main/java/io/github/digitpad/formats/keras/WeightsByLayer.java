package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import io.github.digitpad.formats.tfjs.KerasModel;
import io.github.digitpad.formats.tfjs.KerasWeight;
import java.util.ArrayList;
import java.util.List;

/** The group {@code model_weights}: a group for each layer, which lists its weights in their order. */
final class WeightsByLayer implements KerasModel.ByLayer {

    private static final String NAMES = "weight_names";

    private final String source;
    private final Hdf5Node layers;
    private final boolean first;

    /** @param first whether Keras's first version wrote it, which had other shapes */
    WeightsByLayer(String source, Hdf5Node layers, boolean first) {
        this.source = source;
        this.layers = layers;
        this.first = first;
    }

    @Override
    public List<? extends KerasWeight> of(String layer, String className, Json config) throws ModelFormatException {
        Hdf5Node group = layers.get(layer);
        List<KerasWeight> weights = new ArrayList<>();
        if (group == null || group.isData()) {
            return weights;
        }
        for (String name : names(group)) {
            Hdf5Node data = group.get(name);
            if (data == null || !data.isData()) {
                throw new ModelFormatException(source + ": layer " + Json.quote(layer) + ": lists the weight "
                        + Json.quote(name) + ", which is missing in the file. Save or download it again.");
            }
            int colon = name.lastIndexOf(':');
            Hdf5Weight weight = new Hdf5Weight(source, colon > 0 ? name.substring(0, colon) : name, data);
            weights.add(first ? Keras1.renewed(weight, className, config) : weight);
        }
        return first ? Keras1.joined(weights, className, config) : weights;
    }

    /** Where the names are more than a header holds, Keras parts them: {@code weight_names0}, and so on. */
    private static List<String> names(Hdf5Node group) throws ModelFormatException {
        List<String> whole = group.texts(NAMES);
        if (whole != null) {
            return whole;
        }
        List<String> names = new ArrayList<>();
        List<String> part = group.texts(NAMES + 0);
        for (int i = 1; part != null; i++) {
            names.addAll(part);
            part = group.texts(NAMES + i);
        }
        return names;
    }
}
