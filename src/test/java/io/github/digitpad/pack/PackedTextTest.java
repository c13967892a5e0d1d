package io.github.digitpad.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PackedTextTest {

    @Test
    void smallBytesAreOneCharacterEachAndOthersTwo() {
        assertEquals("#$~", PackedText.encode(new byte[] {0, 1, 89}));
        assertEquals("  !!", PackedText.encode(new byte[] {90, (byte) 183}));
        assertEquals("", PackedText.encode(new byte[0]));
    }

    @Test
    void everyByteComesBackAndNoCharacterNeedsAnEscape() throws PackFormatException {
        byte[] bytes = new byte[256 * 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        String text = PackedText.encode(bytes);
        assertArrayEquals(bytes, PackedText.decode(text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '<'), text);
    }

    @Test
    void otherTextIsRefused() {
        assertEquals("packed text, character 1: none of its 92", messageOf("#\"#"));
        assertEquals("packed text, character 0: none of its 92", messageOf("é"));
        assertEquals("packed text, character 2: none of its 92", messageOf("##\n"));
        assertEquals("packed text: ends within a pair", messageOf("#!"));
    }

    private static String messageOf(String text) {
        return String.valueOf(
                assertThrows(PackFormatException.class, () -> PackedText.decode(text.getBytes(StandardCharsets.UTF_8)))
                        .getMessage());
    }
}
