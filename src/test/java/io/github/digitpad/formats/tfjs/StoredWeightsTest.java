package io.github.digitpad.formats.tfjs;

import static io.github.digitpad.formats.tfjs.ModelFixture.VALUES;
import static io.github.digitpad.formats.tfjs.ModelFixture.WEIGHTS;
import static io.github.digitpad.formats.tfjs.ModelFixture.assertRefused;
import static io.github.digitpad.formats.tfjs.ModelFixture.floats;
import static io.github.digitpad.formats.tfjs.ModelFixture.model;
import static io.github.digitpad.formats.tfjs.ModelFixture.read;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredWeightsTest {

    @Test
    void joinsShardsThatAreCutAnywhere() throws ModelFormatException {
        byte[] all = floats(VALUES);
        String json = model().replace("[\"w.bin\"]", "[\"a\",\"b\",\"c\"]");
        Network expected = read(model());
        for (int cut = 0; cut <= 100; cut++) {
            int first = cut;
            Network network = LayersModelReader.read("model.json", json, path -> switch (path) {
                case "a" -> Arrays.copyOfRange(all, 0, first);
                case "b" -> Arrays.copyOfRange(all, first, first + 7);
                default -> Arrays.copyOfRange(all, first + 7, all.length);
            });
            assertEquals(expected.layers(), network.layers());
        }
    }

    @Test
    void readsSeveralGroupsAndSkipsTheOptimizers() throws ModelFormatException {
        String split = WEIGHTS.replace(
                "{\"name\":\"dense/kernel\"",
                "{\"name\":\"iterations\",\"shape\":[],\"dtype\":\"int32\",\"group\":\"optimizer\"}]},"
                        + "{\"group\":\"optimizer\",\"paths\":[\"never\"],\"weights\":[{}]},"
                        + "{\"paths\":[\"second\"],\"weights\":[{\"name\":\"dense/kernel\"");
        Network network = LayersModelReader.read(
                "model.json",
                model(ModelFixture.sequential(ModelFixture.CONV, ModelFixture.FLATTEN, ModelFixture.DENSE), split),
                path -> switch (path) {
                    case "w.bin" -> floats(11);
                    case "second" -> Arrays.copyOfRange(floats(VALUES), 40, 4 * VALUES);
                    default -> throw new IOException(path);
                });
        assertEquals(read(model()).layers(), network.layers());
    }

    @Test
    void readsBytesAndShortsAsSteps() throws ModelFormatException {
        String weights = "{\"name\":\"conv/kernel\",\"shape\":[2,2,1,2],\"dtype\":\"float32\","
                + "\"quantization\":{\"dtype\":\"%\",\"min\":-1,\"scale\":0.5,\"original_dtype\":\"float32\"}},"
                + "{\"name\":\"conv/bias\",\"shape\":[2],\"dtype\":\"float32\"}";
        String json = model(ModelFixture.sequential(ModelFixture.CONV), weights);
        byte[] bytes = new byte[8 + 8];
        bytes[1] = (byte) 255;
        bytes[7] = 2;
        Conv2d conv = (Conv2d) read(json.replace("%", "uint8"), bytes).layers().get(0);
        assertEquals(-1, conv.kernel().get(0));
        assertEquals(126.5f, conv.kernel().get(1));
        assertEquals(0, conv.kernel().get(7));
        bytes = new byte[16 + 8];
        bytes[2] = (byte) 255;
        bytes[3] = (byte) 255;
        conv = (Conv2d) read(json.replace("%", "uint16"), bytes).layers().get(0);
        assertEquals(65535 * 0.5f - 1, conv.kernel().get(1));
        assertRefused(
                "model.json: weightsManifest[0].weights[0].quantization.min: found nothing, needs a number.",
                json.replace("%", "uint8").replace("\"min\":-1,", ""),
                new byte[16]);
        assertRefused(
                "w.bin: weight \"conv/kernel\" [2, 2, 1, 2] has Infinity at index 1, needs finite numbers.",
                json.replace("%", "uint16").replace("\"scale\":0.5", "\"scale\":1e38"),
                bytes);
    }

    @Test
    void readsHalves() throws ModelFormatException {
        String weights = "{\"name\":\"conv/kernel\",\"shape\":[2,2,1,2],\"dtype\":\"float32\","
                + "\"quantization\":{\"dtype\":\"float16\",\"original_dtype\":\"float32\"}},"
                + "{\"name\":\"conv/bias\",\"shape\":[2],\"dtype\":\"float32\"}";
        String json = model(ModelFixture.sequential(ModelFixture.CONV), weights);
        // One, minus two, the greatest, the least normal one, the least of all, minus zero, a third, 0.
        int[] halves = {0x3c00, 0xc000, 0x7bff, 0x0400, 0x0001, 0x8000, 0x3555, 0x0000};
        byte[] bytes = new byte[16 + 8];
        for (int i = 0; i < halves.length; i++) {
            bytes[2 * i] = (byte) halves[i];
            bytes[2 * i + 1] = (byte) (halves[i] >> 8);
        }
        Conv2d conv = (Conv2d) read(json, bytes).layers().get(0);
        assertArrayEquals(
                new float[] {1, -2, 65504, 0x1p-14f, 0x1p-24f, -0f, 1365f / 4096, 0},
                conv.kernel().toArray());
        bytes[1] = 0x7c;
        bytes[0] = 0;
        assertRefused(
                "w.bin: weight \"conv/kernel\" [2, 2, 1, 2] has Infinity at index 0, needs finite numbers.",
                json,
                bytes);
    }

    @Test
    void findsWeightsByTheirOrderWhereTheirNamesAreOthers() throws ModelFormatException {
        String suffixes = WEIGHTS.replace("conv/", "conv_10_1/").replace("dense/", "model/dense/");
        assertEquals(
                read(model()).layers(), read(model().replace(WEIGHTS, suffixes)).layers());
    }

    @Test
    void findsWeightsByTheirNamesInWhateverOrderTheyAre() throws ModelFormatException {
        String last = "{\"name\":\"dense/bias\",\"shape\":[3],\"dtype\":\"float32\"}";
        String moved = last + "," + WEIGHTS.replace("," + last, "");
        byte[] bytes = floats(VALUES);
        byte[] rotated = new byte[bytes.length];
        System.arraycopy(bytes, bytes.length - 12, rotated, 0, 12);
        System.arraycopy(bytes, 0, rotated, 12, bytes.length - 12);
        assertEquals(
                read(model()).layers(),
                read(model().replace(WEIGHTS, moved), rotated).layers());
    }

    @Test
    void saysWhatIsMissingOrTooMuch() {
        byte[] all = floats(VALUES);
        assertRefused(
                "w.bin: truncated in \"dense/kernel\" [18, 3]: needs 216 bytes at offset 40, file has 215 left.",
                model(),
                Arrays.copyOf(all, 255));
        assertRefused("w.bin: too long: its weights take 268 bytes, file has 269.", model(), Arrays.copyOf(all, 269));
        assertRefused(
                "model.json: layer 2 \"dense\" (Dense): has no weight \"dense/bias\" [3]. There is: \"conv/kernel\""
                        + " [2, 2, 1, 2], \"conv/bias\" [2], \"dense/kernel\" [18, 3].",
                model().replace(",{\"name\":\"dense/bias\",\"shape\":[3],\"dtype\":\"float32\"}", ""),
                floats(64));
        assertRefused(
                "model.json: layer 2 \"dense\" (Dense): weight \"dense/kernel\" [9, 6] has the wrong shape, needs [any, 3].",
                model().replace("[18,3]", "[9,6]"));
        assertRefused(
                "model.json: layer 2 \"dense\" (Dense): needs 6 values along the last axis for its kernel"
                        + " [6, 3], gets [18].",
                model().replace("[18,3]", "[6,3]"),
                floats(31));
        assertRefused(
                "model.json: the weight \"more\" [1] belongs to no layer.",
                model().replace(WEIGHTS, WEIGHTS + ",{\"name\":\"more\",\"shape\":[1],\"dtype\":\"float32\"}"),
                floats(68));
        assertRefused(
                "model.json: the weight \"conv/bias\" is listed twice.", model().replace("dense/bias", "conv/bias"));
        assertRefused(
                "model.json: the weight file \"w.bin\" is listed twice.",
                model().replace("[\"w.bin\"]", "[\"w.bin\",\"w.bin\"]"));
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        byte[] all = floats(VALUES);
        all[4 * 9 + 2] = (byte) 0xc0;
        all[4 * 9 + 3] = 0x7f;
        assertRefused("w.bin: weight \"conv/bias\" [2] has NaN at index 1, needs finite numbers.", model(), all);
    }

    @Test
    void refusesTypesThatItDoesNotKnow() {
        assertRefused(
                "model.json: weightsManifest[0].weights[1].dtype: found \"string\", needs one of float32, int32, float16,"
                        + " uint16, uint8, bool.",
                model().replace("[2],\"dtype\":\"float32\"", "[2],\"dtype\":\"string\""));
        assertRefused(
                "model.json: weight \"conv/bias\" [2] is stored as \"int32\", which is not supported. Supported: float32, or"
                        + " quantised to float16, uint8 or uint16.",
                model().replace("[2],\"dtype\":\"float32\"", "[2],\"dtype\":\"int32\""));
    }

    @Test
    void refusesAbsurdShapesBeforeAskingForMemory() {
        String truncated = "w.bin: truncated in \"conv/bias\" ";
        assertRefused(
                truncated + "[2147483647, 2147483647, 2]: needs more than 2 GiB at offset 32, file has 236 left.",
                model().replace("\"shape\":[2]", "\"shape\":[2147483647,2147483647,2]"));
        assertRefused(
                truncated + "[536870911]: needs 2147483644 bytes at offset 32, file has 236 left.",
                model().replace("\"shape\":[2]", "\"shape\":[536870911]"));
        assertRefused(
                "model.json: weightsManifest[0].weights[1].shape[0]: found -2, needs 0 or more.",
                model().replace("\"shape\":[2]", "\"shape\":[-2]"));
        assertRefused(
                "model.json: layer 0 \"conv\" (Conv2D): weight \"conv/bias\" [2147483647, 0] has the wrong shape, needs [2].",
                model().replace("\"shape\":[2]", "\"shape\":[2147483647,0]"),
                floats(65));
        assertRefused(
                "model.json: weight \"dense/kernel\" [0, 3] has no values.",
                model().replace("[18,3]", "[0,3]"),
                floats(13));
        String many = "2147483647,".repeat(200) + "0";
        assertThrows(
                ModelFormatException.class,
                () -> read(model().replace("\"shape\":[2]", "\"shape\":[" + many + "]"), floats(65)));
    }

    @Test
    void passesOnWhyAFileCouldNotBeRead() {
        ModelFormatException wrapped = assertThrows(
                ModelFormatException.class,
                () -> LayersModelReader.read("model.json", model(), path -> {
                    throw new NoSuchFileException(path);
                }));
        assertEquals("model.json: cannot read the weight file \"w.bin\": w.bin", wrapped.getMessage());
        LayersModel empty = new LayersModel(model(), Map.of("other.bin", new byte[1]));
        ModelFormatException own = assertThrows(
                ModelFormatException.class, () -> LayersModelReader.read("model.json", empty.json(), empty::shard));
        assertEquals(
                "model.json names the weight file \"w.bin\", which is missing. There is: other.bin", own.getMessage());
    }
}
