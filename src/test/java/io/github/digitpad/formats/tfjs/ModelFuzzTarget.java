package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads any bytes as a model: the text of {@code model.json} up to the first zero byte, its weights behind. The fuzzed
 * reader {@code model}.
 */
public final class ModelFuzzTarget {

    /** What a run may compute at most, in values and multiplications, so that it stays quick. */
    private static final double MAX_WORK = 1e6;

    private ModelFuzzTarget() {}

    /** Fails if reading gives anything but a network that runs, or the one documented exception. */
    public static void check(byte[] data) {
        int end = endOfText(data);
        String json = new String(data, 0, end, StandardCharsets.UTF_8);
        byte[] weights = Arrays.copyOfRange(data, Math.min(data.length, end + 1), data.length);
        read(json, weights);
        // Most changes make the weights too short or too long, which hides what comes after: so, also with as many as
        // fit.
        int fitting = fitting(json);
        if (fitting >= 0 && fitting != weights.length) {
            byte[] fitted = new byte[fitting];
            for (int i = 0; i < fitting && weights.length > 0; i++) {
                fitted[i] = weights[i % weights.length];
            }
            read(json, fitted);
        }
    }

    /** Where the text ends. */
    public static int endOfText(byte[] data) {
        int end = 0;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        return end;
    }

    /** Each weight file that a text names, with its share of the weights; none, if it names none. */
    public static Map<String, byte[]> shards(String json, byte[] weights) {
        Map<String, byte[]> shards = new LinkedHashMap<>();
        try {
            List<String> paths = ModelReader.shardPaths("model.json", json);
            for (int i = 0; i < paths.size(); i++) {
                shards.put(paths.get(i), share(weights, i, paths.size()));
            }
        } catch (ModelFormatException e) {
            return Map.of();
        }
        return shards;
    }

    private static byte[] share(byte[] weights, int index, int count) {
        int share = weights.length / count;
        return Arrays.copyOfRange(weights, index * share, index == count - 1 ? weights.length : (index + 1) * share);
    }

    private static void read(String json, byte[] weights) {
        Network network;
        try {
            List<String> paths = ModelReader.shardPaths("model.json", json);
            network = ModelReader.read("model.json", json, path -> share(weights, paths.indexOf(path), paths.size()));
        } catch (ModelFormatException expected) {
            if (expected.getMessage() == null || expected.getMessage().isEmpty()) {
                throw new AssertionError("refused without a reason", expected);
            }
            return;
        }
        run(network);
    }

    private static void run(Network network) {
        double work = network.multiplyAdds() + network.inputShape().size();
        for (int i = 0; i < network.layers().size(); i++) {
            Shape input = network.inputShape(i);
            // A pool looks at no more than its whole input for each value that it gives.
            work += (double) network.outputShape(i).size() * input.size();
        }
        if (work < MAX_WORK) {
            float[] output = new float[network.outputShape().size()];
            new PortableEngine(network).run(new float[network.inputShape().size()], output);
        }
    }

    /** How many bytes the weights of a model's first groups take; -1, if that cannot be told or is a lot. */
    private static int fitting(String json) {
        try {
            Json manifest = Json.parse("model.json", json).get("weightsManifest");
            double length = 0;
            for (int i = 0; i < manifest.size(); i++) {
                Json entries = manifest.at(i).get("weights");
                for (int j = 0; j < entries.size(); j++) {
                    length += new StoredWeight("w", entries.at(j), new byte[0], 0).length();
                }
            }
            return length < MAX_WORK ? (int) length : -1;
        } catch (ModelFormatException e) {
            return -1;
        }
    }
}
