package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenDigitsTest {

    @TempDir
    private Path folder;

    private Path lines;

    @BeforeEach
    void write() throws IOException {
        StringBuilder unipen = new StringBuilder();
        for (int writer = 1; writer <= 3; writer++) {
            unipen.append(".SEGMENT DIGIT 0 ? \"").append(writer).append("\"\n");
            unipen.append(".COMMENT ").append(writer).append(' ').append(writer).append(" 0\n");
            unipen.append(".PEN_DOWN\n1 2\n3 4\n.PEN_UP\n");
        }
        Path pendigits = Files.createDirectories(folder.resolve("pendigits")).resolve("pendigits-orig.tra.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(pendigits))) {
            out.write(unipen.toString().getBytes(StandardCharsets.US_ASCII));
        }
        lines = Files.writeString(folder.resolve("more.jsonl"), """
                {"text":"7","writer":80,"lab":"sta","strokes":[[[1,2]]]}
                {"text":"8","writer":81,"lab":"lex","strokes":[[[1,2]]]}
                {"text":"9","writer":82,"lab":"lex","strokes":[[[1,2]]]}
                {"text":"6","writer":2,"strokes":[[[1,2]]]}
                {"text":"12","writer":80,"lab":"sta","strokes":[[[1,2]]]}
                {"text":"-","writer":80,"lab":"sta","strokes":[[[1,2]]]}
                """);
    }

    @Test
    void nobodyIsLeftOutUnlessSomebodySaysSo() throws IOException {
        PenDigits digits = PenDigits.read(folder, List.of(lines), LeftOut.NOBODY);
        assertEquals(List.of(1, 2, 3, 7, 8, 9, 6), labels(digits.kept()));
        assertEquals(List.of(), digits.leftOut());
        assertEquals(
                List.of("12"),
                digits.numbers().stream().map(LabelledNumber::text).toList());
        assertEquals(
                "pendigits-orig.tra.gz: 3 digits of 3 people; more.jsonl: 4 digits and 1 whole numbers of 4 people",
                digits.description());
    }

    /** A writer's number means the same person in all files. */
    @Test
    void writersAndLaboratoriesAreLeftOut() throws IOException {
        PenDigits digits = PenDigits.read(folder, List.of(lines), new LeftOut(Set.of(2, 82), Set.of("sta")));
        assertEquals(List.of(1, 3, 8), labels(digits.kept()));
        assertEquals(List.of(2, 7, 9, 6), labels(digits.leftOut()));
        assertEquals(List.of(), digits.numbers(), "whoever is left out is so in whole numbers, too");
        assertEquals(
                "pendigits-orig.tra.gz: 2 digits of 2 people; more.jsonl: 1 digits of 1 people, without the writers 2,"
                        + " 82, without the laboratories sta",
                digits.description());
    }

    @Test
    void whoeverIsInNoFileIsASlip() {
        assertEquals(
                "--leave-out-writers 80: wrote nothing in these files; they have [1, 2, 3]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PenDigits.read(folder, List.of(), new LeftOut(Set.of(80), Set.of())))
                        .getMessage());
        assertEquals(
                "--leave-out-labs tsa: is in none of these files; they have [lex, sta]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PenDigits.read(folder, List.of(lines), new LeftOut(Set.of(), Set.of("tsa"))))
                        .getMessage());
        assertEquals(
                folder.resolve("pendigits/pendigits-orig.tra.gz")
                        + ": has no digit to train on. Leave out fewer people, or the file.",
                assertThrows(
                                DataFormatException.class,
                                () -> PenDigits.read(folder, List.of(), new LeftOut(Set.of(1, 2, 3), Set.of())))
                        .getMessage());
    }

    private static List<Integer> labels(List<LabelledInk> digits) {
        return digits.stream().map(LabelledInk::label).toList();
    }
}
