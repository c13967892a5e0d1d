package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.inkfiles.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code info} of ink files. */
class InfoInkTest {

    private static final String FILES = "src/test/resources/inkfiles/";

    private static final String NOTES = "<xournal creator=\"Xournal++ 1.2.3\" fileversion=\"4\"><page><layer>"
            + "<stroke tool=\"pen\">10 20 40 20 40 60</stroke><stroke tool=\"highlighter\">0 0 90 90</stroke>"
            + "<stroke tool=\"pen\">82 20 82 30</stroke></layer></page><page/></xournal>";

    @TempDir
    private Path folder;

    private String written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String written(String name, String text) throws IOException {
        return written(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itSaysWhatIsInAFile() throws IOException {
        String file = written("notes.xopp", Written.gzipped(NOTES.getBytes(StandardCharsets.UTF_8)));
        Outcome outcome = Outcome.of("info", file);
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(
                List.of(
                        file,
                        "  format         Xournal++, ink",
                        "  made by        Xournal++ 1.2.3, file version 4",
                        "  pages          2, 1 without ink",
                        "  strokes        2",
                        "  points         5",
                        "  times          none",
                        "  unit           72 an inch, y grows downwards",
                        "  size           72×40, 25.4×14.1 mm"),
                outcome.out().lines().toList());
        assertEquals(
                "{\"file\": " + JsonText.quoted(file)
                        + ", \"ink\": \"Xournal++\", \"madeBy\": \"Xournal++ 1.2.3, file version 4\", \"pages\": ["
                        + "{\"strokes\": 2, \"points\": 5, \"box\": [10.0, 20.0, 72.0, 40.0], \"perInch\": 72.0, \"up\": false, \"times\": false}, "
                        + "{\"strokes\": 0, \"points\": 0, \"box\": null, \"perInch\": 72.0, \"up\": false, \"times\": false}]}",
                Outcome.of("info", "--json", file).out().strip());
    }

    @ParameterizedTest
    @CsvSource({
        "annotated.pdf, PDF with Ink annotations, PDF 1.4",
        "flat.tldr, tldraw, file version 1",
        "version3.0.rm, reMarkable, 'reMarkable, version 6'",
        "version3.1.uim, Universal Ink Model, version 3.1",
        "scene.svg, Excalidraw, 'https://localhost, version 2'"
    })
    void eachFormatSaysWhatMadeIt(String name, String format, String madeBy) {
        Outcome outcome = Outcome.of("info", FILES + name);
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals("  format         " + format + ", ink", lines.get(1));
        assertEquals("  made by        " + madeBy, lines.get(2));
    }

    /** UNIPEN with a digit a segment is a data set. */
    @Test
    void unipenWithoutLabelsIsInk() throws IOException {
        String unipen = ".VERSION 1.0\n.COORD X Y T\n.PEN_DOWN\n50 100 7\n50 20 9\n.PEN_UP\n";
        List<String> lines =
                Outcome.of("info", written("a.dat", unipen)).out().lines().toList();
        assertEquals("  format         UNIPEN, ink", lines.get(1));
        assertEquals("  made by        version 1.0", lines.get(2));
        assertEquals("  times          with them", lines.get(6));
        assertEquals("  unit           not said, y grows upwards", lines.get(7));
        assertEquals("  size           0×80", lines.get(8));
        String labelled = unipen.replace(".PEN_DOWN", ".SEGMENT DIGIT ? ? \"1\"\n.PEN_DOWN");
        assertTrue(Outcome.of("info", written("b.dat", labelled)).out().contains("a data set"), "a digit a segment");
    }

    @Test
    void linesOfOursAreInk() throws IOException {
        String lines = "{\"text\":\"1\",\"strokes\":[[[1,2,0],[1,30,8]]]}\n{\"strokes\":[[[1,2]],[[3,4]]]}\n";
        Outcome outcome = Outcome.of("info", written("numbers.jsonl", lines));
        assertEquals(
                "  format         JSON lines, ink",
                outcome.out().lines().toList().get(1));
        assertEquals("  strokes        3", outcome.out().lines().toList().get(4));
    }

    @Test
    void aBrokenFileIsRefusedWithItsReadersMessage() throws IOException {
        byte[] whole = Written.gzipped(NOTES.getBytes(StandardCharsets.UTF_8));
        Outcome cut = Outcome.of("info", written("cut.xopp", Arrays.copyOf(whole, whole.length - 9)));
        assertEquals(1, cut.exitCode());
        assertTrue(cut.err().contains("cut.xopp: is cut short, damaged, or unpacks to more"), cut.err());
        Outcome other = Outcome.of("info", written("a.note", Written.zipped("A/Session.plist", "x")));
        assertEquals(1, other.exitCode());
        assertTrue(other.err().contains("Notability"), other.err());
    }
}
