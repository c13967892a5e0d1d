package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.onnx.OnnxWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code convert}: what it writes, what it leaves alone, and its one message on bad input. */
class ConvertTest {

    private static final String STROKES = "src/test/resources/strokes/thirty-digits.unipen";

    @TempDir
    private Path folder;

    private Path to;

    @BeforeEach
    void target() {
        to = folder.resolve("to");
    }

    @Test
    void withoutQuantisationTheNetworkIsTheSame() throws IOException {
        String from = TopRowModel.write(folder);
        Outcome outcome = convert("--from", from);
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(
                List.of(
                        to + ": model.json and 31400 bytes of weights in group1-shard1of1.bin",
                        "takes [N, 784], paper 0, ink 1",
                        "gives [N, 10], probabilities: 0 1 2 3 4 5 6 7 8 9"),
                outcome.out().lines().toList());
        assertEquals(TopRowModel.network("x").layers(), ModelDirectory.read(to).layers());
    }

    @Test
    void theShippedNetworkGivesTheSameAnswersHoweverItIsStored() {
        for (List<String> kind :
                List.of(List.<String>of(), List.of("uint8"), List.of("uint6"), List.of("UINT16"), List.of("float16"))) {
            String[] quantize = kind.isEmpty() ? new String[0] : new String[] {"--quantize", kind.get(0)};
            Outcome outcome = convert(quantize);
            assertEquals(0, outcome.exitCode(), outcome.err());
            Outcome same =
                    Outcome.of("evaluate", "--unipen", STROKES, "--model", to.toString(), "--compare", "model-weights");
            assertEquals("accuracy 100.00 % (30 of 30)", same.lastLine(), kind.toString());
            to = folder.resolve("to-" + kind);
        }
    }

    @Test
    void writesAnOnnxModel() throws IOException {
        to = folder.resolve("digits.ONNX");
        Outcome outcome = convert("--from", TopRowModel.write(folder));
        assertEquals(0, outcome.exitCode(), outcome.err());
        byte[] bytes = Files.readAllBytes(to);
        assertArrayEquals(OnnxWriter.write(TopRowModel.network("top row")), bytes);
        assertEquals(
                List.of(
                        to + ": an ONNX model (opset 17), " + bytes.length + " bytes",
                        "takes [N, 784], paper 0, ink 1",
                        "gives [N, 10], probabilities: 0 1 2 3 4 5 6 7 8 9"),
                outcome.out().lines().toList());
    }

    @Test
    void theShippedNetworkGivesTheSameAnswersInEveryFormat() {
        for (String name : List.of("digits.keras", "digits.h5", "digits.hdf5", "digits.onnx", "digits.TFLite")) {
            to = folder.resolve(name);
            Outcome outcome = convert();
            assertEquals(0, outcome.exitCode(), outcome.err());
            Outcome same =
                    Outcome.of("evaluate", "--unipen", STROKES, "--model", to.toString(), "--compare", "model-weights");
            assertEquals("accuracy 100.00 % (30 of 30)", same.lastLine(), name);
        }
    }

    @Test
    void picturesHaveTheirChannelsWhereTheFormatHasThem() {
        to = folder.resolve("first.onnx");
        convert();
        String first = to.toString();
        for (String name : List.of("last.keras", "again.onnx")) {
            to = folder.resolve(name);
            Outcome outcome = convert("--from", first);
            String shape = name.endsWith("onnx") ? "[N, 1, 28, 28]" : "[N, 28, 28, 1]";
            assertTrue(outcome.out().contains("takes " + shape + ", paper 0, ink 1"), outcome.out() + outcome.err());
        }
    }

    @Test
    void saysWhatAFormatCannotHoldAndWritesNothing() throws IOException {
        Path from = folder.resolve("from.onnx");
        Elementwise floor = new Elementwise("down", Elementwise.Function.FLOOR);
        Files.write(from, OnnxWriter.write(new Network("n", Shape.of(10), List.of(floor))));
        to = folder.resolve("m.h5");
        convert("--from", from.toString())
                .assertBadInput(
                        from
                                + ": a Keras HDF5 model (Keras 3, and Keras 2 where it has the layers) cannot be made of it.",
                        "layer 0 \"",
                        "(Elementwise): Keras's .h5 files cannot hold its operation Floor; write a .keras file.");
        assertFalse(Files.exists(to), "nothing was written");
        to = folder.resolve("m.keras");
        assertEquals(0, convert("--from", from.toString()).exitCode());
    }

    @Test
    void replacesNothingUnlessTold() throws IOException {
        Files.createDirectory(to);
        assertEquals(0, convert().exitCode(), "an empty folder is fine");
        String model = Files.readString(to.resolve("model.json"));
        convert("--from", TopRowModel.write(folder)).assertBadInput(to + ": is not empty. ", "--overwrite");
        assertEquals(model, Files.readString(to.resolve("model.json")));

        Path other = Files.writeString(to.resolve("MODEL_CARD.md"), "mine");
        Outcome outcome = convert("--from", TopRowModel.write(folder), "--overwrite");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(ModelDirectory.read(to).layers().get(0) instanceof Dense, "the other model");
        assertEquals("mine", Files.readString(other));

        to = Files.writeString(folder.resolve("m.onnx"), "mine");
        convert().assertBadInput(to + ": is there already. ", "--overwrite");
        assertEquals("mine", Files.readString(to));
        assertEquals(0, convert("--overwrite").exitCode());
        assertTrue(Files.size(to) > 300_000, "the model");
    }

    @Test
    void aModelCanBeStoredAnewInItsPlace() throws IOException {
        to = Path.of(TopRowModel.write(folder));
        assertEquals(
                0,
                convert("--from", to.toString(), "--overwrite", "--quantize", "uint8")
                        .exitCode());
        assertEquals(TopRowModel.network("x").layers(), ModelDirectory.read(to).layers());
        assertEquals(7840 + 40, Files.size(to.resolve("group1-shard1of1.bin")));
    }

    @Test
    void refusesWhatIsNoModelAndWritesNothing() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        convert("--from", nowhere.toString()).assertBadInput(nowhere.toString());
        convert("--from", Files.createDirectory(folder.resolve("empty")).toString())
                .assertBadInput("has no files");
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("model.json"), "{\"format\": \"layers-model\"}");
        convert("--from", broken.toString()).assertBadInput("model.json");
        assertFalse(Files.exists(to), "nothing was written");
    }

    @Test
    void refusesTargetsThatAreNone() throws IOException {
        to = Files.writeString(folder.resolve("model.json"), "mine");
        convert("--overwrite").assertBadInput(to + ": is no folder. ");
        to = folder.resolve("nowhere/m.onnx");
        convert().assertBadInput("there is no folder");
        to = Files.createDirectory(folder.resolve("folder.onnx"));
        convert("--overwrite").assertBadInput("is no plain file");
    }

    @Test
    void badUsageIsExitCode2() {
        assertEquals(2, Outcome.of("convert").exitCode());
        assertEquals(2, convert("--quantize", "int4").exitCode());
        to = folder.resolve("m.onnx");
        Outcome outcome = convert("--quantize", "uint8");
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("an ONNX model (opset 17) has its weights as float32"), outcome.err());
    }

    private Outcome convert(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "convert";
        arguments[1] = "--to";
        arguments[2] = to.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Outcome.of(arguments);
    }
}
