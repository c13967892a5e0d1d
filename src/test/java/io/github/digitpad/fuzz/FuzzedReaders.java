package io.github.digitpad.fuzz;

import io.github.digitpad.data.IdxFuzzTarget;
import io.github.digitpad.data.KaggleFuzzTarget;
import io.github.digitpad.data.NumbersFuzzTarget;
import io.github.digitpad.data.UnipenFuzzTarget;
import io.github.digitpad.data.sets.SetFuzzTarget;
import io.github.digitpad.decode.PictureFuzzTarget;
import io.github.digitpad.formats.brought.ModelFileFuzzTarget;
import io.github.digitpad.formats.onnx.OnnxFuzzTarget;
import io.github.digitpad.formats.tfjs.ModelFuzzTarget;
import io.github.digitpad.inkfiles.InkFileFuzzTarget;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Every reader that is fuzzed, by the name that {@code -Dfuzz.target} gives (profile {@code fuzz}). Each takes any
 * bytes as a file and fails if the reader gives anything but a whole valid value or its one documented exception.
 */
public final class FuzzedReaders {

    static final Map<String, Consumer<byte[]>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("h5", ModelFileFuzzTarget::checkH5),
            Map.entry("idx", IdxFuzzTarget::check),
            Map.entry("ink", InkFileFuzzTarget::check),
            Map.entry("keras", ModelFileFuzzTarget::checkKeras),
            Map.entry("kaggle", KaggleFuzzTarget::check),
            Map.entry("model", ModelFuzzTarget::check),
            Map.entry("numbers", NumbersFuzzTarget::check),
            Map.entry("onnx", OnnxFuzzTarget::check),
            Map.entry("picture", PictureFuzzTarget::check),
            Map.entry("sets", SetFuzzTarget::check),
            Map.entry("tflite", ModelFileFuzzTarget::checkTflite),
            Map.entry("unipen", UnipenFuzzTarget::check)));

    private FuzzedReaders() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        String name = System.getProperty("fuzz.target", "");
        Consumer<byte[]> reader = BY_NAME.get(name);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "-Dfuzz.target=" + name + ": no such reader; there are " + BY_NAME.keySet());
        }
        reader.accept(data);
    }
}
