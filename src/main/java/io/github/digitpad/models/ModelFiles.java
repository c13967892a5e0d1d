package io.github.digitpad.models;

import io.github.digitpad.nn.Network;
import io.github.digitpad.tfjs.ModelFormatException;
import io.github.digitpad.tfjs.ModelReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of one model as a person brings them: dropped, chosen, or a whole folder. */
public final class ModelFiles {

    /** Tells text from other bytes. */
    public interface Utf8 {
        /** The text; nothing, if the bytes are not UTF-8. */
        @Nullable
        String decode(byte[] bytes);
    }

    private static final String MODEL_JSON = "model.json";

    /** How many file names a message lists. */
    private static final int MAX_LISTED = 20;

    private final Map<String, byte[]> files;
    private final Utf8 utf8;
    private int bytesRead;

    /** @param files each file's content by its name, or its path from any folder on, with slashes */
    public ModelFiles(Map<String, byte[]> files, Utf8 utf8) {
        this.files = files;
        this.utf8 = utf8;
    }

    /**
     * The network that they are.
     *
     * @throws ModelFormatException if they are none, or not one, or a file is missing or broken; the message says which
     */
    public Network read() throws ModelFormatException {
        String model = modelJson();
        byte[] bytes = files.get(model);
        bytesRead = bytes == null ? 0 : bytes.length;
        String json = bytes == null ? null : utf8.decode(bytes);
        if (json == null) {
            throw new ModelFormatException(model + ": is not UTF-8 text; needs the JSON of a TensorFlow.js model");
        }
        return ModelReader.read(model, json, path -> weights(model, path));
    }

    /** How many bytes the files of the model have that has been read; others may lie beside them. */
    public int bytesRead() {
        return bytesRead;
    }

    private String modelJson() throws ModelFormatException {
        List<String> named = new ArrayList<>();
        List<String> json = new ArrayList<>();
        for (String path : files.keySet()) {
            if (base(path).equals(MODEL_JSON)) {
                named.add(path);
            } else if (path.endsWith(".json")) {
                json.add(path);
            }
        }
        List<String> candidates = named.isEmpty() ? json : named;
        if (candidates.isEmpty()) {
            throw new ModelFormatException("No model.json among these files: " + list(files.keySet())
                    + ". Choose model.json together with the weight files that it names.");
        }
        if (candidates.size() > 1) {
            throw new ModelFormatException("More than one model: " + list(candidates) + ". Choose the files of one.");
        }
        return candidates.get(0);
    }

    private byte[] weights(String model, String path) throws ModelFormatException {
        byte[] bytes = files.get(model.substring(0, model.length() - base(model).length()) + path);
        if (bytes == null) {
            bytes = files.get(path);
        }
        if (bytes == null) {
            bytes = files.get(base(path));
        }
        if (bytes == null) {
            throw new ModelFormatException(model + ": names the weight file \"" + path
                    + "\", which is missing. There is: " + list(files.keySet())
                    + ". Choose model.json together with all its weight files.");
        }
        bytesRead += bytes.length;
        return bytes;
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String list(Iterable<String> names) {
        StringBuilder list = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (count < MAX_LISTED) {
                list.append(count == 0 ? "" : ", ").append(name);
            } else if (count == MAX_LISTED) {
                list.append(", …");
            }
            count++;
        }
        return count == 0 ? "none" : list.toString();
    }
}
