package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.nn.Network;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The set of weights that the jar carries. */
public final class ShippedModel implements WeightSource {

    /** What messages call the network. */
    public static final String SOURCE = "model.json";

    private final String folder;

    private ShippedModel(String folder) {
        this.folder = folder;
    }

    /**
     * All of the set.
     *
     * @throws IOException if the jar lacks a file of it, or one is broken
     */
    public static LearnedSet read() throws IOException {
        return LearnedSet.read(new ShippedModel("/model-weights/"));
    }

    @Override
    public Network network() throws IOException {
        return LayersModelReader.read(SOURCE, text(SOURCE), this::file);
    }

    @Override
    public String name(String file) {
        return file;
    }

    @Override
    public String text(String file) throws IOException {
        return new String(file(file), StandardCharsets.UTF_8);
    }

    @Override
    public boolean has(String file) {
        return ShippedModel.class.getResource(folder + file) != null;
    }

    @Override
    public ShippedModel folder(String name) {
        return new ShippedModel(folder + name + "/");
    }

    private byte[] file(String path) throws IOException {
        try (InputStream in = ShippedModel.class.getResourceAsStream(folder + path)) {
            if (in == null) {
                throw new FileNotFoundException(folder + path + ": not in this jar. Build it again.");
            }
            return in.readAllBytes();
        }
    }
}
