package io.github.digitpad.cli;

import io.github.digitpad.formats.keras.writer.KerasWriter;
import io.github.digitpad.formats.onnx.OnnxWriter;
import io.github.digitpad.formats.tflite.writer.TfliteWriter;
import io.github.digitpad.nn.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of one file, which a file's ending tells. */
enum FileTarget {
    KERAS("a Keras model (Keras 3)", ".keras") {
        @Override
        byte[] write(Network network, List<String> labels) {
            return KerasWriter.archive(network);
        }
    },
    HDF5("a Keras HDF5 model (Keras 3, and Keras 2 where it has the layers)", ".h5", ".hdf5") {
        @Override
        byte[] write(Network network, List<String> labels) {
            return KerasWriter.hdf5(network);
        }
    },
    ONNX("an ONNX model (opset 17)", ".onnx") {
        @Override
        byte[] write(Network network, List<String> labels) {
            return OnnxWriter.write(network);
        }

        @Override
        boolean hasChannelsFirst() {
            return true;
        }
    },
    TFLITE("a TensorFlow Lite model", ".tflite") {
        @Override
        byte[] write(Network network, List<String> labels) {
            return TfliteWriter.write(network, labels);
        }
    };

    private final String words;
    private final String ending;
    private final String otherEnding;

    FileTarget(String words, String ending) {
        this(words, ending, ending);
    }

    FileTarget(String words, String ending, String otherEnding) {
        this.words = words;
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /** The format that a file of this name is written in; nothing, if its ending is none of these. */
    static @Nullable FileTarget of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        for (FileTarget target : values()) {
            if (name.endsWith(target.ending) || name.endsWith(target.otherEnding)) {
                return target;
            }
        }
        return null;
    }

    /** As messages say it. */
    String words() {
        return words;
    }

    /** Whether pictures have their channels first in it, which ours have last. */
    boolean hasChannelsFirst() {
        return false;
    }

    /**
     * The file's content.
     *
     * @param labels what the classes are called, for formats that can say it
     * @throws IllegalArgumentException if the format has nothing for a layer; the message names it
     */
    abstract byte[] write(Network network, List<String> labels);
}
