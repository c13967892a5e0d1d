package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrokeFontTest {

    @TempDir
    private Path folder;

    private Map<Character, String> letters(String... glyphs) throws IOException {
        StringBuilder font =
                new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
                        + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg><defs><font>");
        for (int i = 0; i < glyphs.length; i += 2) {
            font.append("<glyph unicode=\"" + glyphs[i] + "\" d=\"" + glyphs[i + 1] + "\"/>");
        }
        Path file = Files.writeString(folder.resolve("font.svg"), font + "</font></defs></svg>");
        return StrokeFont.letters(file);
    }

    @Test
    void capitalsAreEightHighAndStandOnEight() throws IOException {
        Map<Character, String> letters = letters(
                "T", "M 50 0 L 50 400 M 0 400 L 100 400", "g", "M100 200L100,-100", "1", "M 0 0 L 0 400", "!", "M 0 0");
        assertEquals(Map.of('T', "1.00,8.00 1.00,0.00 |0.00,0.00 2.00,0.00 ", 'g', "2.00,4.00 2.00,10.00 "), letters);
    }

    @Test
    void pointsOfALineThatSayNothingAreLeftOut() throws IOException {
        Map<Character, String> letters = letters(
                "T",
                "M 0 400 L 0 0",
                "c",
                "M 0 0 L 100 10 L 200 0 L 200 100 L 200 200",
                "i",
                "M 4 4",
                "o",
                "M 0 0 L 0 100 L 0 0");
        assertEquals("0.00,8.00 4.00,8.00 4.00,4.00 ", letters.get('c'));
        assertEquals("0.08,7.92 ", letters.get('i'));
        assertEquals("0.00,8.00 0.00,6.00 0.00,8.00 ", letters.get('o'));
    }

    @Test
    void whatIsNoFontOfLinesIsRefused() {
        for (String path : new String[] {"M 0 0 C 1 1 2 2 3 3", "L 1 1", "M 0", "M 0 0 Z"}) {
            assertThrows(IOException.class, () -> letters("T", path), path);
        }
        assertThrows(IOException.class, () -> letters("a", "M 0 0 L 1 1"));
    }
}
