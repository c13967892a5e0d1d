package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A small model's text and weights, for tests to break. */
final class ModelFixture {

    static final String CONV =
            "{\"class_name\":\"Conv2D\",\"config\":{\"name\":\"conv\",\"batch_input_shape\":[null,4,4,1],"
                    + "\"filters\":2,\"kernel_size\":[2,2],\"strides\":[1,1],\"padding\":\"valid\",\"activation\":\"relu\"}}";
    static final String DENSE =
            "{\"class_name\":\"Dense\",\"config\":{\"name\":\"dense\",\"units\":3,\"activation\":\"softmax\"}}";
    static final String FLATTEN = "{\"class_name\":\"Flatten\",\"config\":{\"name\":\"flatten\"}}";

    /** 8 + 2 + 54 + 3 values. */
    static final String WEIGHTS = "{\"name\":\"conv/kernel\",\"shape\":[2,2,1,2],\"dtype\":\"float32\"},"
            + "{\"name\":\"conv/bias\",\"shape\":[2],\"dtype\":\"float32\"},"
            + "{\"name\":\"dense/kernel\",\"shape\":[18,3],\"dtype\":\"float32\"},"
            + "{\"name\":\"dense/bias\",\"shape\":[3],\"dtype\":\"float32\"}";

    static final int VALUES = 67;

    private ModelFixture() {}

    static String sequential(String... layers) {
        return "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"small\",\"layers\":[" + String.join(",", layers)
                + "]}}";
    }

    static String model(String topology, String weights) {
        return "{\"format\":\"layers-model\",\"modelTopology\":{\"model_config\":" + topology
                + "},\"weightsManifest\":[{\"paths\":[\"w.bin\"],\"weights\":[" + weights + "]}]}";
    }

    static String model() {
        return model(sequential(CONV, FLATTEN, DENSE), WEIGHTS);
    }

    /** {@code 0.0, 0.1, 0.2, …} as float32. */
    static byte[] floats(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat(i / 10f);
        }
        return bytes.array();
    }

    static Network read(String json, byte[] weights) throws ModelFormatException {
        return LayersModelReader.read("model.json", json, path -> weights.clone());
    }

    static Network read(String json) throws ModelFormatException {
        return read(json, floats(VALUES));
    }

    static void assertRefused(String message, String json, byte[] weights) {
        assertEquals(
                message,
                assertThrows(ModelFormatException.class, () -> read(json, weights))
                        .getMessage());
    }

    static void assertRefused(String message, String json) {
        assertRefused(message, json, floats(VALUES));
    }
}
