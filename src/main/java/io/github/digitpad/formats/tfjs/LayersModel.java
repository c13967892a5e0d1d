package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A layers model as its files: {@code model.json} and the weight files that it names.
 *
 * @param json the text of {@code model.json}
 * @param shards each weight file's content by its path relative to {@code model.json}, in the manifest's order
 */
public record LayersModel(String json, Map<String, byte[]> shards) {

    /** Keeps the shards' order; the arrays are not copied. */
    public LayersModel {
        shards = Collections.unmodifiableMap(new LinkedHashMap<>(shards));
    }

    /**
     * One weight file; {@code model::shard} is a {@link ShardSource}.
     *
     * @throws ModelFormatException if there is none of this path
     */
    public byte[] shard(String path) throws ModelFormatException {
        byte[] shard = shards.get(path);
        if (shard == null) {
            throw new ModelFormatException("model.json names the weight file \"" + path
                    + "\", which is missing. There is: " + String.join(", ", shards.keySet()));
        }
        return shard;
    }
}
