package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The weights that a manifest lists, with the bytes of their shards. */
final class StoredWeights {

    /** How the manifest marks what an optimizer keeps for further training. */
    private static final String OPTIMIZER = "optimizer";

    private final Json manifest;
    private final ShardSource source;
    private final List<StoredWeight> weights = new ArrayList<>();
    private final Map<String, StoredWeight> byName = new HashMap<>();

    private StoredWeights(Json manifest, ShardSource source) {
        this.manifest = manifest;
        this.source = source;
    }

    /** Reads all shards but the optimizer's. */
    static StoredWeights read(Json manifest, ShardSource source) throws ModelFormatException {
        StoredWeights stored = new StoredWeights(manifest, source);
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < manifest.size(); i++) {
            Json group = manifest.at(i);
            if (!isOptimizer(group)) {
                stored.readGroup(group, paths);
            }
        }
        return stored;
    }

    /** The weight files in the order in which {@link #read} asks for them. */
    static List<String> paths(Json manifest) throws ModelFormatException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < manifest.size(); i++) {
            Json group = manifest.at(i);
            Json ofGroup = group.get("paths");
            for (int j = 0; !isOptimizer(group) && j < ofGroup.size(); j++) {
                paths.add(ofGroup.at(j).string());
            }
        }
        return paths;
    }

    static boolean isOptimizer(Json groupOrEntry) throws ModelFormatException {
        return groupOrEntry.get("group").string("").equals(OPTIMIZER);
    }

    /** What messages call the file that lists them. */
    String source() {
        return manifest.source();
    }

    /** In the manifest's order, without the optimizer's. */
    List<StoredWeight> all() {
        return weights;
    }

    @Nullable
    StoredWeight named(String name) {
        return byName.get(name);
    }

    private void readGroup(Json group, Set<String> paths) throws ModelFormatException {
        List<byte[]> parts = new ArrayList<>();
        Json ofGroup = group.get("paths");
        String file = manifest.source();
        double length = 0;
        for (int i = 0; i < ofGroup.size(); i++) {
            String path = ofGroup.at(i).string();
            if (!paths.add(path)) {
                throw new ModelFormatException(
                        manifest.source() + ": the weight file " + Json.quote(path) + " is listed twice.");
            }
            file = i == 0 ? path : ofGroup.at(0).string() + " to " + path;
            byte[] part = readShard(path);
            parts.add(part);
            length += part.length;
        }
        if (length > Integer.MAX_VALUE) {
            throw new ModelFormatException(file + ": more than 2 GiB of weights.");
        }
        slice(file, group.get("weights"), concatenate(parts, (int) length));
    }

    private byte[] readShard(String path) throws ModelFormatException {
        try {
            return source.read(path);
        } catch (ModelFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelFormatException(
                    manifest.source() + ": cannot read the weight file " + Json.quote(path) + ": " + e.getMessage(), e);
        }
    }

    private static byte[] concatenate(List<byte[]> parts, int length) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, bytes, at, part.length);
            at += part.length;
        }
        return bytes;
    }

    private void slice(String file, Json entries, byte[] bytes) throws ModelFormatException {
        int offset = 0;
        for (int i = 0; i < entries.size(); i++) {
            StoredWeight weight = new StoredWeight(file, entries.at(i), bytes, offset);
            double needed = weight.length();
            if (needed > bytes.length - offset) {
                String count = needed <= Integer.MAX_VALUE ? (int) needed + " bytes" : "more than 2 GiB";
                throw new ModelFormatException(file + ": truncated in " + weight.label() + ": needs " + count
                        + " at offset " + offset + ", file has " + (bytes.length - offset) + " left.");
            }
            offset += (int) needed;
            if (byName.put(weight.name(), weight) != null) {
                throw new ModelFormatException(
                        manifest.source() + ": the weight " + Json.quote(weight.name()) + " is listed twice.");
            }
            if (!weight.isOptimizers()) {
                weights.add(weight);
            }
        }
        if (offset < bytes.length) {
            throw new ModelFormatException(
                    file + ": too long: its weights take " + offset + " bytes, file has " + bytes.length + ".");
        }
    }
}
