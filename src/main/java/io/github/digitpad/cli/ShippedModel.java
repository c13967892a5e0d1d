package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightSource;
import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.nn.Network;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The set of weights that the jar carries. */
final class ShippedModel implements WeightSource {

    /** What messages call the network. */
    static final String SOURCE = "model.json";

    private static final String FOLDER = "/model-weights/";

    private ShippedModel() {}

    /** All of the set. */
    static LearnedSet read() throws IOException {
        return LearnedSet.read(new ShippedModel());
    }

    @Override
    public Network network() throws IOException {
        return LayersModelReader.read(SOURCE, text(SOURCE), ShippedModel::file);
    }

    @Override
    public String name(String file) {
        return file;
    }

    @Override
    public String text(String file) throws IOException {
        return new String(file(file), StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream in = ShippedModel.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + path + ": not in this jar. Build it again.");
            }
            return in.readAllBytes();
        }
    }
}
