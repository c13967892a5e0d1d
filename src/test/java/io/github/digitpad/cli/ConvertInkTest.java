package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code convert} of ink: from whatever is read to whatever is written. */
class ConvertInkTest {

    private static final String LINES = """
            {"text":"42","strokes":[[[10,20,0],[11,25.5,8]],[[30,20,40]]]}

            {"strokes":[[[5,5],[50,50]]]}
            """;

    @TempDir
    private Path folder;

    private Path lines() throws IOException {
        return Files.writeString(folder.resolve("numbers.jsonl"), LINES);
    }

    private Outcome convert(Path from, Path to) {
        return Outcome.of("convert", "--from", from.toString(), "--to", to.toString());
    }

    private static List<InkPage> read(Path file) throws IOException {
        return InkFiles.read(new InkFile(file.toString(), Files.readAllBytes(file), path -> null));
    }

    @Test
    void linesBecomePages() throws IOException {
        Path to = folder.resolve("notes.XOPP");
        Outcome outcome = convert(lines(), to);
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(
                to + ": Xournal++, pages 2, strokes 3, " + Files.size(to) + " bytes",
                outcome.out().strip());
        assertEquals(0x1f, Files.readAllBytes(to)[0], "gzipped");
        List<InkPage> pages = read(to);
        assertEquals(2, pages.size());
        assertEquals(
                new Point(8.25, 19.125, 0),
                pages.get(0).strokes().get(0).points().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inkml", "excalidraw", "ndjson", "svg", "jsonl"})
    void everyFormatIsWritten(String ending) throws IOException {
        Path to = folder.resolve("out." + ending);
        Outcome outcome = convert(lines(), to);
        assertEquals(0, outcome.exitCode(), outcome.err());
        String text = Files.readString(to);
        assertTrue(text.contains(ending.equals("inkml") ? "10 20 0, 11 25.5 8" : "20"), text);
        assertFalse(convert(lines(), to).err().isEmpty(), "is there already");
        assertEquals(
                0,
                Outcome.of("convert", "--from", lines().toString(), "--to", to.toString(), "--overwrite")
                        .exitCode());
    }

    @Test
    void fromOneFormatToAnother() throws IOException {
        Path unipen = Files.writeString(folder.resolve("a.unipen"), """
                .VERSION 1.0
                .COORD X Y T
                .X_POINTS_PER_INCH 192
                .SEGMENT DIGIT 0 ? "1"
                .PEN_DOWN
                10 20 0
                30 60 5
                .PEN_UP
                """);
        Path inkml = folder.resolve("a.inkml");
        assertEquals(0, convert(unipen, inkml).exitCode());
        Path sketch = folder.resolve("a.excalidraw");
        assertEquals(0, convert(inkml, sketch).exitCode());
        // y downwards; px where the file says how large its units are.
        List<Stroke> strokes = read(sketch).get(0).strokes();
        assertEquals(List.of(new Stroke(List.of(new Point(5, -10, 0), new Point(15, -30, 0)))), strokes);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsWritten() throws IOException {
        Path to = folder.resolve("out.inkml");
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), LINES + "{\"strokes\":5}\n");
        convert(broken, to).assertBadInput(broken + ": line 4", "strokes is 5; needs a list");
        Path blank = Files.writeString(folder.resolve("blank.jsonl"), "{\"strokes\":[]}\n");
        convert(blank, to).assertBadInput(blank + ": has no ink. Needs a file in which something is written.");
        Path cut = Files.writeString(folder.resolve("cut.xopp"), "<xournal><page><layer><stroke tool=\"pen\">1 2 3");
        convert(cut, to).assertBadInput(cut + ": ");
        convert(lines(), folder.resolve("numbers.jsonl")).assertBadInput("numbers.jsonl: is the file to read, too.");
        assertFalse(Files.exists(to), "nothing was written");
    }

    @Test
    void inkIsNoModel() throws IOException {
        Path sketch = folder.resolve("a.excalidraw");
        assertEquals(0, convert(lines(), sketch).exitCode());
        for (Path from : List.of(sketch, lines())) {
            Path to = folder.resolve("a.pdf");
            convert(from, to)
                    .assertBadInput(
                            from + ": is ink, and " + to + " would be a model. Needs --to with a file that ends in"
                                    + " .inkml, .xopp, .excalidraw, .svg, .ndjson or .jsonl.");
        }
        Path neither = Files.writeString(folder.resolve("a.txt"), "hello");
        convert(neither, folder.resolve("b.onnx")).assertBadInput("a.txt: is no model that DigitPad opens.");
    }

    @Test
    void usage() throws IOException {
        Path to = folder.resolve("out.inkml");
        Outcome without = Outcome.of("convert", "--to", to.toString());
        assertEquals(2, without.exitCode());
        assertTrue(without.err().contains("--from has to name the file of ink to read"), without.err());
        Outcome quantized =
                Outcome.of("convert", "--from", lines().toString(), "--to", to.toString(), "--quantize", "uint8");
        assertEquals(2, quantized.exitCode());
        assertTrue(quantized.err().contains("--quantize is for models"), quantized.err());
    }
}
