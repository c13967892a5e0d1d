package io.github.digitpad.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which output of a graph has the classes, and what they are called. */
class OnnxClassesTest {

    private static String message(OnnxFile file) {
        return String.valueOf(
                assertThrows(ModelFormatException.class, file::read).getMessage());
    }

    @Test
    void aClassThatIsChosenOnTheWayIsNoNumber() {
        ProtoWriter coefficients =
                new ProtoWriter().add(1, "coefficients").add(7, 1f).add(7, 2f).add(20, 6);
        ProtoWriter vote =
                OnnxFile.nodeOf("ai.onnx.ml.LinearClassifier", "x", "label p").add(5, coefficients);
        OnnxFile file = OnnxFile.taking(1, 1)
                .rawOfModel(8, new ProtoWriter().add(1, "ai.onnx.ml").add(2, 1))
                .raw(1, vote)
                .node("Cast", "label", "c", Attribute.of("to", 1))
                .node("Concat", "c p", "y", Attribute.of("axis", 1))
                .output("y", 1, 3);
        String message = assertThrows(ModelFormatException.class, file::read).getMessage();
        assertTrue(
                String.valueOf(message)
                        .contains("needs \"label\", which is the class that ai.onnx.ml.LinearClassifier chooses"),
                message);
    }

    @Test
    void theOutputThatHasTheClassesIsFound() throws ModelFormatException {
        OnnxFile file = OnnxFile.taking(1, 4)
                .weights("w", 4, 10)
                .weights("v", 4, 16)
                .outputOf(7, "label", 1)
                .output("hidden", 1, 16)
                .output("scores", 1, 10)
                .node("MatMul", "x w", "scores")
                .node("MatMul", "x v", "hidden")
                .node("ArgMax", "scores", "label");
        Model model = file.read();
        assertEquals("ONNX, output \"scores\" of 3", model.format());
        assertEquals("[10]", model.network().outputShape().toString());
    }

    @Test
    void aClassWithoutNumbersIsRefused() {
        OnnxFile file = OnnxFile.taking(1, 4)
                .outputOf(7, "y", 1)
                .node("ArgMax", "x", "a")
                .node("Cast", "a", "y", Attribute.of("to", 7));
        assertEquals(
                "model.onnx: the graph gives \"y\", which is the class itself, by ArgMax; needs an output with a number for"
                        + " each class. Export the network without what chooses the class, so that it ends in logits or"
                        + " probabilities.",
                message(file));
    }

    @Test
    void numbersOfTheLikeliestClassesAloneAreRefused() {
        OnnxFile file = OnnxFile.taking(1, 4)
                .integers("k", 3)
                .output("y", 1, 3)
                .outputOf(7, "i", 1, 3)
                .node("TopK", "x k", "v i")
                .node("Softmax", "v", "y");
        String start =
                "model.onnx: node 0 \"v\" (TopK) chooses among the classes. Export the network without it, so that it"
                        + " ends in a number for each of them. Supported: ";
        assertTrue(message(file).startsWith(start), message(file));
    }

    /** As skl2onnx writes classifiers with {@code zipmap=False}. */
    @Test
    void classesAreCalledAsTheListSaysThatTheLabelIsTakenFrom() throws ModelFormatException {
        ProtoWriter texts = new ProtoWriter()
                .add(1, 3)
                .add(2, 8)
                .add(6, "nil")
                .add(6, "one")
                .add(6, "two")
                .add(8, "c");
        assertEquals(List.of("nil", "one", "two"), labelled(texts).read().labels());
        ProtoWriter numbers = new ProtoWriter()
                .add(1, 3)
                .add(2, 6)
                .add(5, 7)
                .add(5, 8)
                .add(5, 9)
                .add(8, "c");
        assertEquals(List.of("7", "8", "9"), labelled(numbers).read().labels());
        // One model for each class, of two classes each.
        OnnxFile models = labelled(numbers)
                .node("ai.onnx.ml.LinearClassifier", "x", "l p", Attribute.list("classlabels_ints", 0, 1));
        assertEquals(List.of("7", "8", "9"), models.read().labels());
        ProtoWriter other = new ProtoWriter().add(1, 1).add(2, 6).add(5, 7).add(8, "d");
        assertEquals(List.of(), labelled(other).read().labels());
    }

    private static OnnxFile labelled(ProtoWriter classes) {
        return OnnxFile.taking(1, 3)
                .rawOfModel(8, new ProtoWriter().add(1, "ai.onnx.ml").add(2, 1))
                .raw(5, classes)
                .outputOf(7, "label", 1)
                .output("y", 1, 3)
                .node("Softmax", "x", "y")
                .node("ArgMax", "y", "a")
                .node("ai.onnx.ml.ArrayFeatureExtractor", "c a", "label");
    }

    @Test
    void namesOfClassesComeFromADictionary() {
        assertEquals(List.of("zero", "it's"), ModelOutput.named("{0: 'zero', 1: \"it's\"}"));
        for (String broken : List.of("", "{", "{1: 'a'}", "{0: 'a", "{0: a}", "[0]", "{0: 'a', 2: 'b'}", "{0: ")) {
            assertEquals(List.of(), ModelOutput.named(broken), broken);
        }
    }
}
