package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnipenReaderTest {

    private static final String VALID = """
            .INCLUDE        dene.doc

            .LEXICON "0" "1" "2" "3" "4" "5" "6" "7" "8" "9"
            .HIERARCHY      DIGIT

            .SEGMENT DIGIT    0 ? "8"
            .COMMENT 8 12  224
            .PEN_DOWN
             267  333
             268  300
            .PEN_UP
            .DT 100

            .SEGMENT DIGIT  1-2 ? "5"
            .PEN_DOWN
             10  20
            .PEN_UP
            .DT 100
            .PEN_DOWN
             -1.5  +500
            .PEN_UP
            """;

    @TempDir
    Path folder;

    @Test
    void readsDigitsWithTheirWritersAndTurnsYDownwards() throws IOException {
        List<LabelledInk> expected = List.of(
                new LabelledInk(8, 12, Ink.of(new Stroke(List.of(new Point(267, 167, 0), new Point(268, 200, 10))))),
                new LabelledInk(
                        5,
                        LabelledInk.UNKNOWN_WRITER,
                        Ink.of(
                                new Stroke(List.of(new Point(10, 480, 0))),
                                new Stroke(List.of(new Point(-1.5, 0, 10))))));
        byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);

        assertEquals(expected, UnipenReader.read(IdxBytes.write(folder, "plain", bytes)));
        assertEquals(expected, UnipenReader.read(IdxBytes.write(folder, "packed", IdxBytes.gzipped(bytes))));
        assertEquals(
                expected,
                UnipenReader.read(IdxBytes.write(
                        folder, "windows", VALID.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void skipsAStrokeWithoutPoints() throws IOException {
        List<LabelledInk> digits = read(".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n.PEN_UP\n.PEN_DOWN\n1 2\n.PEN_UP\n");

        assertEquals(1, digits.get(0).ink().size());
    }

    @Test
    void everyTruncationIsReadWholeOrRefused() throws IOException {
        for (int length = 0; length < VALID.length(); length++) {
            try {
                for (LabelledInk digit : read(VALID.substring(0, length))) {
                    assertFalse(digit.ink().isEmpty(), "cut to " + length + " bytes");
                }
            } catch (DataFormatException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith(folder.resolve("pen") + ": "), e::getMessage);
            }
        }
    }

    @Test
    void refusesPointsWhileThePenIsUp() {
        assertMessage(
                "line 2: a point \"1 2\" while the pen is up; needs .PEN_DOWN before.",
                ".SEGMENT DIGIT 0 ? \"1\"\n1 2\n");
        assertMessage(
                "line 5: a point \"3 4\" while the pen is up; needs .PEN_DOWN before.",
                ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n1 2\n.PEN_UP\n3 4\n");
    }

    @Test
    void refusesWhatIsNoPoint() {
        assertMessage("line 3: \"2x\" is no number; needs a point, x and y.", inStroke("1 2x"));
        assertMessage("line 3: a point of 1 number, \"12\"; needs x and y.", inStroke("12"));
        assertMessage("line 3: the position NaN is on no tablet; needs at most 1000000 either way.", inStroke("NaN 1"));
        assertMessage("line 3: the position 1e7 is on no tablet; needs at most 1000000 either way.", inStroke("0 1e7"));
    }

    @Test
    void showsTheBeginningOfABadLineAndNothingThatATerminalActsUpon() {
        assertMessage(
                "line 1: a point \"1?[2J567890123456789…\" while the pen is up; needs .PEN_DOWN before.",
                "1" + (char) 27 + "[2J5678901234567890123" + System.lineSeparator());
    }

    @Test
    void refusesLabelsThatAreNoDigit() {
        assertMessage(
                "line 1: the segment has no label; needs one in quotes, as in .SEGMENT DIGIT 0 ? \"8\".",
                ".SEGMENT DIGIT 0 ?\n");
        assertMessage(
                "line 1: the segment's label is \"a\"; needs a digit, \"0\" to \"9\".", ".SEGMENT DIGIT 0 ? \"a\"\n");
        assertMessage(
                "line 1: the segment's label is \"10\"; needs a digit, \"0\" to \"9\".", ".SEGMENT DIGIT 0 ? \"10\"\n");
    }

    @Test
    void refusesDigitsThatAreNotWhole() {
        assertMessage(
                "line 3: the segment of line 1 ends while the pen is down; needs .PEN_UP before.", inStroke("1 2"));
        assertMessage(
                "line 2: the segment of line 1 ends without a point; needs one or more.",
                ".SEGMENT DIGIT 0 ? \"1\"\n.SEGMENT DIGIT 1 ? \"2\"\n");
        assertMessage(
                "line 1: the pen goes down before the first segment; needs a .SEGMENT line with a label first.",
                ".PEN_DOWN\n1 2\n.PEN_UP\n");
        assertMessage("line 3: the pen goes down while it is down; needs .PEN_UP before.", inStroke(".PEN_DOWN"));
        assertMessage(
                "line 2: the pen goes up while it is up; needs .PEN_DOWN before.",
                ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_UP\n");
    }

    @Test
    void refusesFilesWithoutDigits() {
        assertMessage("has no digits: needs .SEGMENT lines in its 0 lines. Is it a UNIPEN file?", "");
        assertMessage("has no digits: needs .SEGMENT lines in its 1 lines. Is it a UNIPEN file?", ".HIERARCHY DIGIT\n");
    }

    private static String inStroke(String line) {
        return ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n" + line + "\n";
    }

    private List<LabelledInk> read(String text) throws IOException {
        return UnipenReader.read(IdxBytes.write(folder, "pen", text.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertMessage(String message, String text) {
        DataFormatException e = assertThrows(DataFormatException.class, () -> read(text));
        assertEquals(folder.resolve("pen") + ": " + message, e.getMessage());
    }
}
