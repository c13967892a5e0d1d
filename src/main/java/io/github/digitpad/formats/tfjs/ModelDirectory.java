package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;

/** A model in a directory of files (JVM only). */
public final class ModelDirectory {

    private static final String MODEL_JSON = "model.json";

    /** Ten times what the largest topologies take; as values, text takes many times its length. */
    private static final long MAX_JSON_BYTES = 32L << 20;

    /** Several times what large networks take in all; the converter cuts weights into files of 4 MiB. */
    private static final long MAX_SHARD_BYTES = 512L << 20;

    /** How many file names a message lists. */
    private static final int MAX_LISTED = 20;

    private ModelDirectory() {}

    /**
     * Reads {@code model.json} and the weight files that it names.
     *
     * @param path the directory, or its {@code model.json} itself
     * @throws ModelFormatException if a file is missing or broken; the message names it
     */
    public static Network read(Path path) throws ModelFormatException {
        boolean isDirectory = Files.isDirectory(path);
        Path directory = isDirectory ? path : path.toAbsolutePath().getParent();
        Path model = isDirectory ? path.resolve(MODEL_JSON) : path;
        if (directory == null) {
            throw new ModelFormatException(path + ": is not a model.json or a directory that holds one");
        }
        String json;
        try {
            byte[] bytes = readFile(directory, model, MAX_JSON_BYTES);
            json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ModelFormatException(model + ": is not UTF-8 text; needs the JSON of a model", e);
        }
        return ModelReader.read(
                model.toString(),
                json,
                shard -> readFile(directory, resolve(model, directory, shard), MAX_SHARD_BYTES));
    }

    /**
     * Writes a model, {@code model.json} last; creates the directory. Other files there stay.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Path directory, LayersModel model) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, byte[]> shard : model.shards().entrySet()) {
            Files.write(resolve(directory.resolve(MODEL_JSON), directory, shard.getKey()), shard.getValue());
        }
        Files.writeString(directory.resolve(MODEL_JSON), model.json());
    }

    private static Path resolve(Path model, Path directory, String shard) throws ModelFormatException {
        try {
            Path relative = Path.of(shard).normalize();
            if (relative.getRoot() != null || relative.startsWith("..")) {
                throw new ModelFormatException(model + ": names the weight file \"" + shard
                        + "\", which is outside its directory; needs a file next to " + MODEL_JSON);
            }
            return directory.resolve(relative);
        } catch (InvalidPathException e) {
            throw new ModelFormatException(
                    model + ": names the weight file \"" + shard + "\", which is not a file name", e);
        }
    }

    private static byte[] readFile(Path directory, Path file, long maxBytes) throws ModelFormatException {
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException(file + ": no such file. " + listing(directory));
        }
        try {
            long size = Files.size(file);
            if (size > maxBytes) {
                throw new ModelFormatException(file + ": has " + size + " bytes, more than the " + maxBytes
                        + " of a file that DigitPad reads");
            }
            return Files.readAllBytes(file);
        } catch (ModelFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelFormatException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static String listing(Path directory) {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                names.add(String.valueOf(file.getFileName()));
                if (names.size() > MAX_LISTED) {
                    names.remove(names.last());
                    names.add("…");
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return directory + " is not a directory that can be listed";
        }
        return names.isEmpty() ? directory + " is empty" : directory + " has: " + String.join(", ", names);
    }
}
