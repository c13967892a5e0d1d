package io.github.digitpad.formats.brought;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import java.util.Objects;

/** Reads any bytes as a model's only file. The fuzzed readers {@code h5}, {@code keras} and {@code tflite}. */
public final class ModelFileFuzzTarget {

    /** What a run may compute at most, in values and multiplications, so that it stays quick. */
    private static final double MAX_WORK = 1e6;

    private ModelFileFuzzTarget() {}

    public static void checkH5(byte[] data) {
        check("model.h5", data);
    }

    public static void checkKeras(byte[] data) {
        check("model.keras", data);
    }

    public static void checkTflite(byte[] data) {
        check("model.tflite", data);
    }

    /** Fails if reading gives anything but a network that runs, or one message, soon and in little memory. */
    private static void check(String path, byte[] data) {
        if (Hostile.message(path, data) != null) {
            return;
        }
        Network network = Objects.requireNonNull(read(path, data).network());
        double work = network.multiplyAdds();
        for (int i = 0; i < network.layers().size(); i++) {
            work += network.outputShape(i).size();
        }
        if (work <= MAX_WORK) {
            float[] output = new float[network.outputShape().size()];
            new PortableEngine(network).run(new float[network.inputShape().size()], output);
        }
    }

    private static Model read(String path, byte[] data) {
        try {
            return Formats.read(new ModelFiles(new Hostile.One(path, data)), path);
        } catch (ModelFormatException e) {
            throw new AssertionError("read once, and refused then", e);
        }
    }
}
