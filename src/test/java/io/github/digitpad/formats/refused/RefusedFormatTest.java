package io.github.digitpad.formats.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ModelFormat.Match;
import io.github.digitpad.formats.ModelFormatException;
import java.nio.charset.StandardCharsets;
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

    private static byte[] bytes(int first, int second, int third, String rest) {
        return ((char) first + "" + (char) second + (char) third + rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As it begins and ends. */
    private static byte[] zip(String first, String last) {
        String header = "PK\u0003\u0004" + "\0".repeat(22) + (char) first.length() + "\0\0\0";
        return (header + first + "..." + last).getBytes(StandardCharsets.ISO_8859_1);
    }
}
