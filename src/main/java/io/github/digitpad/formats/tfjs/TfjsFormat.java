package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.nn.Network;
import java.util.ArrayList;
import java.util.List;

/** What TensorFlow.js opens: a layers model or a graph model, {@code model.json} and the weight files that it names. */
public final class TfjsFormat implements ModelFormat {

    private static final String MODEL_JSON = "model.json";

    /** Teachable Machine's, with the names of the classes. */
    private static final String METADATA = "metadata.json";

    private static final int MAX_METADATA_BYTES = 1 << 20;

    /** What comes early in the file, and in no other JSON. */
    private static final String TOPOLOGY = "\"modelTopology\"";

    /** Ten times what the largest topologies take; as values, text takes many times its length. */
    private static final int MAX_JSON_BYTES = 32 << 20;

    /** How much of a text about itself is shown. */
    private static final int MAX_SHOWN = 60;

    @Override
    public String files() {
        return "model.json with its weight files (TensorFlow.js)";
    }

    @Override
    public Match match(String path, byte[] head) {
        if (ZipArchive.isOne(head)) {
            return Match.NONE;
        }
        if (ModelFiles.base(path).equals(MODEL_JSON) || has(head, TOPOLOGY)) {
            return Match.CERTAIN;
        }
        return path.endsWith(".json") || isJson(head) ? Match.POSSIBLE : Match.NONE;
    }

    private static boolean has(byte[] head, String ascii) {
        for (int start = 0; start + ascii.length() <= head.length; start++) {
            int same = 0;
            while (same < ascii.length() && head[start + same] == ascii.charAt(same)) {
                same++;
            }
            if (same == ascii.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(byte[] head) {
        for (byte each : head) {
            if (each == '{' || each == '[') {
                return true;
            }
            boolean isBlank = each == ' ' || each == '\n' || each == '\r' || each == '\t';
            if (!isBlank) {
                return false;
            }
        }
        return false;
    }

    @Override
    public List<String> wanted(String path, byte[] content) throws ModelFormatException {
        ModelFiles.requireSize(path, content.length, MAX_JSON_BYTES);
        return ModelReader.shardPaths(path, text(path, content));
    }

    @Override
    public Model read(String path, ModelFiles files) throws ModelFormatException {
        Json json = ModelReader.parse(path, text(path, files.read(path, MAX_JSON_BYTES)));
        Network network = ModelReader.read(json, shard -> shard(path, shard, files));
        Json metadata = metadata(path, files);
        return new Model(
                path,
                ModelReader.isGraph(json) ? "TensorFlow.js graph model" : "TensorFlow.js layers model",
                madeBy(json, metadata),
                network,
                labels(metadata, network.outputShape().size()));
    }

    /** What Teachable Machine writes beside the model; something that does not exist, if there is no such file. */
    private static Json metadata(String path, ModelFiles files) {
        try {
            byte[] bytes = files.beside(path, METADATA);
            String text = bytes == null || bytes.length > MAX_METADATA_BYTES ? null : Utf8.decode(bytes);
            Json metadata = text == null ? Json.NOTHING : Json.parse(METADATA, text);
            return metadata.isObject() ? metadata : Json.NOTHING;
        } catch (ModelFormatException e) {
            // A file of this name may be anybody's; the model does not need it.
            return Json.NOTHING;
        }
    }

    /** The names of as many classes as the network has; none, if there are others. */
    private static List<String> labels(Json metadata, int classes) throws ModelFormatException {
        List<String> labels = new ArrayList<>();
        Json listed = metadata.exists() ? metadata.get("labels") : Json.NOTHING;
        for (int i = 0; listed.isList() && i < listed.size() && listed.at(i).isString(); i++) {
            labels.add(listed.at(i).string());
        }
        return labels.size() == classes ? labels : List.of();
    }

    private static String text(String path, byte[] bytes) throws ModelFormatException {
        String text = Utf8.decode(bytes);
        if (text == null) {
            throw new ModelFormatException(path + ": is not UTF-8 text; needs the JSON of a TensorFlow.js model.");
        }
        return text;
    }

    private static byte[] shard(String path, String shard, ModelFiles files) throws ModelFormatException {
        byte[] bytes = files.beside(path, shard);
        if (bytes == null) {
            throw new ModelFormatException(path + ": names the weight file " + Json.quote(shard)
                    + ", which is missing. There is: " + files.listing() + ". Needs all weight files beside "
                    + ModelFiles.base(path) + ".");
        }
        return bytes;
    }

    private static String madeBy(Json json, Json metadata) throws ModelFormatException {
        List<String> programs = new ArrayList<>();
        for (String key : List.of("generatedBy", "convertedBy")) {
            Json program = json.get(key);
            if (program.isString()) {
                programs.add(shown(program.string()));
            }
        }
        if (metadata.exists() && metadata.get("packageName").isString()) {
            programs.add(shown(metadata.get("packageName").string()));
        }
        return String.join(", ", programs);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(MAX_SHOWN, text.length()));
    }
}
