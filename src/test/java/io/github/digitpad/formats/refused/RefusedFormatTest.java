package io.github.digitpad.formats.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.FileAccess;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat.Match;
import io.github.digitpad.formats.ModelFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedFormatTest {

    private final RefusedFormat format = new RefusedFormat();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "digits.tflite|<!DOCTYPE html><html>|CERTAIN|is a web page, not a model",
                "digits.h5|\uFEFF  <HTML lang='en'>|CERTAIN|is a web page, not a model",
                "digits.onnx|version https://git-lfs.github.com/spec/v1|CERTAIN|is a pointer of Git LFS",
                "digits.mlmodel|x|POSSIBLE|is a Core ML model",
                "d.mlpackage/Manifest.json|{\"a\": \"com.apple.CoreML/model.mlmodel\"}|POSSIBLE|is a Core ML model",
                "folder/saved_model.pb|x|POSSIBLE|is the graph of a TensorFlow SavedModel",
                "digits.pmml|<?xml version='1.0'?><PMML version='4.4'>|POSSIBLE|is PMML"
            })
    void textsAndNames(String path, String content, Match match, String message) {
        assertRefused(path, content.getBytes(StandardCharsets.UTF_8), match, message);
    }

    @Test
    void zipsByWhatIsInThem() {
        assertRefused("w.npz", zip("arr_0.npy", ""), Match.POSSIBLE, "is NumPy's .npz");
        assertRefused("w.zip", zip("123.npy", "schema.json"), Match.POSSIBLE, "is a scikit-learn model as skops");
        assertEquals(Match.NONE, format.match("w.zip", zip("config.json", "schema.json")));
    }

    @Test
    void graphsByTheirFirstBytes() {
        assertRefused(
                "g.bin", bytes(0x08, 0x01, 0x12, "..serve"), Match.POSSIBLE, "is the graph of a TensorFlow SavedModel");
        byte[] frozen = bytes(0x0a, 0x2b, 0x0a, "\u0005input\u0012\u000bPlaceholder");
        assertRefused("frozen.pb", frozen, Match.POSSIBLE, "is a frozen graph of TensorFlow 1");
        assertEquals(Match.NONE, format.match("keras_metadata.pb", frozen));
    }

    /** By the names of a zip's first entry, as each of PyTorch's functions writes it, and by what its pickle names. */
    @Test
    void whatPyTorchWrites() {
        for (String entry : List.of("m/data.pkl", "m/data/0", "archive/version")) {
            assertRefused("m.pt", zip(entry, "weight"), Match.POSSIBLE, "holds weights of PyTorch's");
            assertRefused("m.pth", zip(entry, "model_state_dict"), Match.POSSIBLE, "is a checkpoint of PyTorch's");
            assertRefused("m.pth", zip(entry, "optimizer"), Match.POSSIBLE, "is a checkpoint of PyTorch's");
            assertRefused("m.pt", zip(entry, "torch.nn.modules"), Match.POSSIBLE, "is a whole model of PyTorch's");
            assertRefused("m.pt", zip(entry, "c__main__\nNet"), Match.POSSIBLE, "is a whole model of PyTorch's");
            assertRefused("m.pt", zip(entry, "m/constants.pkl"), Match.POSSIBLE, "is a TorchScript program");
        }
        for (String entry : List.of("m/data/weights/weight_0", "m/archive_format")) {
            assertRefused("m.pt2", zip(entry, ""), Match.POSSIBLE, "is a program of PyTorch's (torch.export.save)");
        }
        assertEquals(Match.NONE, format.match("m.zip", zip("m/other", "constants.pkl")));
        byte[] old = latin("\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.");
        assertRefused("m.pth", old, Match.POSSIBLE, "holds weights of PyTorch's");
        assertRefused("m.pte", latin("\0\0\0\0ET12eh00"), Match.POSSIBLE, "is a program of ExecuTorch");
        assertRefused("m.pte", latin("\0\0\0\0ET12"), Match.POSSIBLE, "is a program of ExecuTorch");
        assertRefused("m.bin", latin("\0\0\0\0ET12eh"), Match.POSSIBLE, "is a program of ExecuTorch");
        assertEquals(Match.NONE, format.match("m.bin", latin("\0\0\0\0ET12xx")));
        assertRefused("m.ort", latin("\0\0\0\0ORTM"), Match.POSSIBLE, "is a model in ONNX Runtime's own format");
        byte[] weights = latin("P\u0001\0\0\0\0\0\0{\"w\"");
        assertRefused("m.safetensors", weights, Match.POSSIBLE, "is a .safetensors");
    }

    @Test
    void whatPicklesAre() {
        for (char protocol = 2; protocol <= 5; protocol++) {
            String start = "\u0080" + protocol;
            assertRefused("m.pkl", latin(start + "x"), Match.POSSIBLE, "is Python objects (pickle)");
            assertRefused(
                    "m.pkl", latin(start + "sklearn"), Match.POSSIBLE, "is a scikit-learn model as Python objects");
            assertRefused("m.joblib", latin(start + "x"), Match.POSSIBLE, "is Python objects as joblib writes");
            assertRefused("m.pkl", latin(start + "joblib"), Match.POSSIBLE, "is Python objects as joblib writes");
        }
        assertEquals(Match.NONE, format.match("m.pkl", latin("\u0080\u0006joblib sklearn")));
        assertEquals(Match.NONE, format.match("m.pkl", latin("\u0080\u0001x")));
        assertRefused("m.joblib", latin("x\u0001"), Match.POSSIBLE, "is Python objects as joblib writes");
        assertRefused("m.pkl", latin("x\u0001"), Match.POSSIBLE, "is Python objects as joblib writes");
        assertEquals(Match.NONE, format.match("m.bin", latin("x\u0001")));
    }

    @Test
    void onlyWhatIsCalledAsModelsIsAWebPageInPlaceOfOne() {
        for (String ending : List.of(
                ".tflite .lite .h5 .hdf5 .keras .onnx .pb .pt .pth .pt2 .pkl .bin .data .ckpt .npz .safetensors .joblib .mlmodel"
                        .split(" "))) {
            assertRefused("m" + ending, latin("<html>"), Match.CERTAIN, "is a web page");
            assertRefused(
                    "m" + ending, latin("version https://git-lfs.github.com/spec/v1"), Match.CERTAIN, "is a pointer");
        }
        assertEquals(Match.NONE, format.match("m.txt", latin("version https://git-lfs.github.com/spec/v1")));
        assertEquals(Match.NONE, format.match("m.h5", latin("<svg>")));
    }

    @Test
    void graphsAndDescriptionsAreToldFromOthersOfTheirNames() {
        assertEquals(Match.NONE, format.match("Manifest.json", latin("{\"a\": 1}")));
        assertEquals(Match.NONE, format.match("g.bin", bytes(0x08, 0x01, 0x12, "other")));
        assertEquals(Match.NONE, format.match("g.bin", bytes(0x0a, 0x2b, 0x0a, "\u0012")));
        assertRefused("g.pb", bytes(0x0a, 0x2b, 0x0a, "\u0012"), Match.POSSIBLE, "is a frozen graph of TensorFlow 1");
        assertRefused("g.bin", bytes(0x0a, 0x2b, 0x12, "Placeholder"), Match.POSSIBLE, "is a frozen graph");
        assertEquals(Match.NONE, format.match("g.pb", bytes(0x0a, 0x2b, 0x0a, "Placeholder")));
        assertEquals(Match.NONE, format.match("fingerprint.pb", bytes(0x0a, 0x2b, 0x12, "Placeholder")));
        assertRefused("m.xml", latin("<?xml ?><PMML>"), Match.POSSIBLE, "is PMML");
        assertRefused("m.xml", latin("<PMML>"), Match.POSSIBLE, "is PMML");
        assertRefused("m.pmml", latin("<?xml ?><!-- -->"), Match.POSSIBLE, "is PMML");
        assertEquals(Match.NONE, format.match("m.xml", latin("<?xml ?><svg>")));
        assertEquals(Match.NONE, format.match("m.pmml", latin("x<PMML>")));
    }

    /** The kind is known from the whole file, though from its first bytes it was not. */
    @Test
    void whatIsNoneOfTheseIsRefusedAllTheSame() {
        assertEquals("m.bin: is no model that DigitPad opens.", message("m.bin", latin("abc")));
        assertEquals("", format.files());
        String read = String.valueOf(assertThrows(
                        ModelFormatException.class, () -> format.read("m.bin", new ModelFiles(one("m.bin", "abc"))))
                .getMessage());
        assertEquals("m.bin: is no model that DigitPad opens.", read);
    }

    private static FileAccess one(String path, String latin) {
        return new FileAccess() {
            @Override
            public List<String> paths() {
                return List.of(path);
            }

            @Override
            public byte[] read(String other, int most) {
                return latin(latin);
            }
        };
    }

    @Test
    void theMessageHasTheFilesName() {
        String message = message("folder/w.npz", zip("arr_0.npy", ""));
        assertTrue(message.startsWith("folder/w.npz: is NumPy's"), message);
        assertTrue(message.contains("numpy.load(\"w.npz\")"), message);
    }

    @Test
    void otherFilesAreNone() {
        assertEquals(Match.NONE, format.match("README.html", "<!doctype html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Match.NONE, format.match("model.json", "{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Match.NONE, format.match("m.tflite", new byte[0]));
    }

    private void assertRefused(String path, byte[] content, Match match, String message) {
        assertEquals(match, format.match(path, content), path);
        String found = message(path, content);
        assertTrue(found.startsWith(path + ": " + message), found);
        assertTrue(found.endsWith("."), found);
    }

    private String message(String path, byte[] content) {
        return String.valueOf(assertThrows(ModelFormatException.class, () -> format.wanted(path, content))
                .getMessage());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int first, int second, int third, String rest) {
        return ((char) first + "" + (char) second + (char) third + rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As it begins and ends. */
    private static byte[] zip(String first, String last) {
        String header = "PK\u0003\u0004" + "\0".repeat(22) + (char) first.length() + "\0\0\0";
        return (header + first + "..." + last).getBytes(StandardCharsets.ISO_8859_1);
    }
}
