package io.github.digitpad.cli;

import io.github.digitpad.formats.tfjs.LayersModelReader;
import io.github.digitpad.nn.Network;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The network that the jar carries. */
final class ShippedModel {

    /** What messages call it. */
    static final String SOURCE = "model.json";

    private static final String FOLDER = "/model-weights/";

    private ShippedModel() {}

    static Network read() throws IOException {
        String json = new String(file(SOURCE), StandardCharsets.UTF_8);
        return LayersModelReader.read(SOURCE, json, ShippedModel::file);
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
