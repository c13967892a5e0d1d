package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void afterALineThatIsTooLongComesTheNextOne() throws DataFormatException {
        byte[] text = "four\nlonger than five\nafter\nagain too long".getBytes(StandardCharsets.US_ASCII);
        try (TextLines lines = new TextLines("text", new ByteArrayInputStream(text), 5, "words")) {
            assertEquals("four", lines.next());
            BadLineException bad = assertThrows(BadLineException.class, lines::next);
            assertEquals("text: line 2: is longer than 5 characters; needs a line of words.", bad.getMessage());
            assertEquals("after", lines.next());
            assertThrows(BadLineException.class, lines::next);
            assertNull(lines.next());
        }
    }
}
