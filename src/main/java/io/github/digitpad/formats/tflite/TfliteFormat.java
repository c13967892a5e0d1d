package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import java.util.List;

/** What TensorFlow Lite opens, now LiteRT: one file. */
public final class TfliteFormat implements ModelFormat {

    private static final String ENDING = ".tflite";

    @Override
    public String files() {
        return "a .tflite file (TensorFlow Lite, LiteRT)";
    }

    @Override
    public Match match(String path, byte[] head) {
        if (isTflite(head)) {
            return Match.CERTAIN;
        }
        return path.endsWith(ENDING) ? Match.POSSIBLE : Match.NONE;
    }

    private static boolean isTflite(byte[] head) {
        boolean is = head.length >= 8;
        for (int i = 0; is && i < TfliteFile.IDENTIFIER.length(); i++) {
            is = head[4 + i] == TfliteFile.IDENTIFIER.charAt(i);
        }
        return is;
    }

    @Override
    public List<String> wanted(String path, byte[] content) {
        return List.of();
    }

    @Override
    public Model read(String path, ModelFiles files) throws ModelFormatException {
        byte[] bytes = files.read(path);
        if (!isTflite(bytes)) {
            throw new ModelFormatException(path + ": is no TensorFlow Lite file: its fifth to eighth byte are not \""
                    + TfliteFile.IDENTIFIER + "\". Convert the model again." + Unsupported.CONVERT + ".");
        }
        TfliteFile file = new TfliteFile(path, bytes);
        Network network = GraphReader.read(file);
        int classes = network.outputShape().size();
        int graphs = file.graphs();
        String format = "TensorFlow Lite model" + (graphs == 1 ? "" : ", the first graph of " + graphs);
        return new Model(path, format, file.madeBy(), network, Labels.of(bytes, classes));
    }
}
