package io.github.digitpad.models;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.ModelReader;
import io.github.digitpad.nn.Network;
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
    private final String model;
    private final Utf8 utf8;
    private int bytesRead;

    /**
     * Files, of which nothing is read yet.
     *
     * @param files each file's content by its name, or its path from any folder on, with slashes
     * @param model the name of the one that has the model's JSON; empty if that is to be found among them
     */
    public ModelFiles(Map<String, byte[]> files, String model, Utf8 utf8) {
        this.files = files;
        this.model = model;
        this.utf8 = utf8;
    }

    /**
     * The weight files that a {@code model.json} names.
     *
     * @param source what messages call it
     * @throws ModelFormatException if it is none; the message says why
     */
    public static List<String> weightFiles(String source, byte[] modelJson, Utf8 utf8) throws ModelFormatException {
        return ModelReader.shardPaths(source, text(source, modelJson, utf8));
    }

    /**
     * The network that they are.
     *
     * @throws ModelFormatException if they are none, or not one, or a file is missing or broken; the message says which
     */
    public Network read() throws ModelFormatException {
        String source = model.isEmpty() ? modelJson() : model;
        byte[] bytes = files.getOrDefault(source, new byte[0]);
        bytesRead = bytes.length;
        return ModelReader.read(source, text(source, bytes, utf8), path -> weights(source, path));
    }

    private static String text(String source, byte[] bytes, Utf8 utf8) throws ModelFormatException {
        String text = utf8.decode(bytes);
        if (text == null) {
            throw new ModelFormatException(source + ": is not UTF-8 text; needs the JSON of a TensorFlow.js model");
        }
        return text;
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

    private byte[] weights(String source, String path) throws ModelFormatException {
        byte[] bytes =
                files.get(source.substring(0, source.length() - base(source).length()) + path);
        if (bytes == null) {
            bytes = files.get(path);
        }
        if (bytes == null) {
            bytes = files.get(base(path));
        }
        if (bytes == null) {
            throw new ModelFormatException(source + ": names the weight file \"" + path
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
