package io.github.digitpad.formats.keras;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.formats.hdf5.Hdf5File;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import io.github.digitpad.formats.tfjs.KerasModel;
import io.github.digitpad.nn.Network;
import java.util.List;

/**
 * Keras's own files since version 2.12: a zip of {@code config.json}, {@code metadata.json} and the weights as HDF5; or
 * the folder of these that {@code model.save(path, zipped=False)} writes, which begins with its {@code config.json}.
 */
public final class KerasFormat implements ModelFormat {

    private static final String CONFIG = "config.json";
    private static final String METADATA = "metadata.json";
    private static final String WEIGHTS = "model.weights.h5";

    /** Ten times what the largest configs take; as values, text takes many times its length. */
    private static final int MAX_JSON_BYTES = 32 << 20;

    @Override
    public String files() {
        return "a .keras file";
    }

    @Override
    public Match match(String path, byte[] head) {
        if (ZipArchive.isOne(head)) {
            boolean named = path.endsWith(".keras") || (has(head, METADATA) && has(head, CONFIG));
            return named ? Match.CERTAIN : Match.NONE;
        }
        if (path.endsWith(".keras") && !Hdf5File.isOne(head)) {
            return Match.CERTAIN;
        }
        return ModelFiles.base(path).equals(CONFIG) && has(head, "\"class_name\"") ? Match.CERTAIN : Match.NONE;
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

    @Override
    public List<String> wanted(String path, byte[] content) throws ModelFormatException {
        return isFolder(path) ? List.of(METADATA, WEIGHTS) : List.of();
    }

    private static boolean isFolder(String path) {
        return ModelFiles.base(path).equals(CONFIG);
    }

    @Override
    public Model read(String path, ModelFiles files) throws ModelFormatException {
        return isFolder(path) ? ofFolder(path, files) : ofZip(path, files.read(path));
    }

    private static Model ofFolder(String path, ModelFiles files) throws ModelFormatException {
        byte[] config = files.read(path, MAX_JSON_BYTES);
        byte[] metadata = files.beside(path, METADATA);
        byte[] weights = files.beside(path, WEIGHTS);
        if (weights == null) {
            throw new ModelFormatException(path + ": the file " + WEIGHTS + " is missing beside it. There is: "
                    + files.listing() + ". Needs both, or one file that model.save(\"model.keras\") writes.");
        }
        String folder = path.substring(0, path.length() - CONFIG.length());
        return model(
                path,
                Json.parse(path, text(path, config)),
                metadata == null ? "" : version(folder + METADATA, metadata),
                Hdf5File.root(folder + WEIGHTS, weights, 0, weights.length));
    }

    private static Model ofZip(String path, byte[] bytes) throws ModelFormatException {
        if (!ZipArchive.isOne(bytes)) {
            throw new ModelFormatException(
                    path + ": is called .keras, but is no zip, which Keras writes. Save or download it again.");
        }
        ZipArchive zip = ZipArchive.of(path, bytes);
        byte[] config = zip.read(CONFIG);
        ZipArchive.Part weights = zip.part(WEIGHTS);
        if (config == null || config.length > MAX_JSON_BYTES) {
            throw new ModelFormatException(path + ": is a zip without a " + CONFIG + ". There is: "
                    + ModelFiles.listing(zip.names()) + ". Needs what model.save(\"model.keras\") writes.");
        }
        if (weights == null) {
            throw new ModelFormatException(path + ": is a zip without " + WEIGHTS + ". There is: "
                    + ModelFiles.listing(zip.names()) + ". Needs what model.save(\"model.keras\") writes.");
        }
        byte[] metadata = zip.read(METADATA);
        String config1 = path + ": " + CONFIG;
        return model(
                path,
                Json.parse(config1, text(config1, config)),
                metadata == null ? "" : version(path + ": " + METADATA, metadata),
                Hdf5File.root(path + ": " + WEIGHTS, weights.bytes(), weights.from(), weights.length()));
    }

    private static Model model(String path, Json config, String version, Hdf5Node weights) throws ModelFormatException {
        KerasModel model = KerasModel.of(config, KerasVersion.first(version, KerasVersion.NEWEST));
        String name = path + ": " + WEIGHTS;
        Network network = model.read(name, new WeightGroups(name, weights));
        String madeBy = version.isEmpty() ? "Keras" : "Keras " + version;
        return new Model(path, "Keras" + model.output(), madeBy, network, List.of());
    }

    private static String version(String source, byte[] metadata) throws ModelFormatException {
        return KerasVersion.shown(
                Json.parse(source, text(source, metadata)).get("keras_version").string(""));
    }

    private static String text(String source, byte[] bytes) throws ModelFormatException {
        String text = Utf8.decode(bytes);
        if (text == null) {
            throw new ModelFormatException(source + ": is not UTF-8 text; needs JSON. Save or download it again.");
        }
        return text;
    }
}
