package io.github.digitpad.formats.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static Head head(String latin) {
        return new Head(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void bytesAtAPlace() {
        Head head = head("ab\u00ff");
        assertEquals(3, head.length());
        assertTrue(head.begins('a', 'b', 0xff));
        assertFalse(head.begins('a', 'b', 0xff, 0), "one more than there are");
        assertTrue(head.hasAt(1, 'b', 0xff));
        assertFalse(head.hasAt(1, 'a'));
        assertFalse(head.hasAt(2, 0xff, 0));
    }

    @Test
    void textsBeginBehindBlanksInSmallOrCapitalLetters() {
        assertTrue(head("<html").beginsText("<html"));
        assertTrue(head("\u00ef\u00bb\u00bf \n\r\t<HtMl>").beginsText("<html"));
        assertFalse(head("\u00ef\u00bb<html").beginsText("<html"), "not the whole mark");
        assertFalse(head("<htm").beginsText("<html"));
        assertFalse(head("x<html").beginsText("<html"));
        assertFalse(head("   ").beginsText("<"));
        assertTrue(head("AZ").beginsText("az"));
        assertFalse(head("@[").beginsText("`{"), "what stands beside the letters is none");
    }

    @Test
    void textsAnywhere() {
        assertTrue(head("abcab").has("abcab"));
        assertTrue(head("abcd").has("cd"));
        assertTrue(head("aab").has("ab"));
        assertFalse(head("abc").has("bcd"));
        assertFalse(head("abC").has("abc"));
        assertTrue(head("xxab").endHas("ab", 2));
        assertFalse(head("xxab").endHas("xa", 2));
        assertTrue(head("ab").endHas("ab", 100));
    }

    @Test
    void theFirstEntryOfAZip() {
        String start = "PK\u0003\u0004" + "\0".repeat(22);
        assertEquals("name", head(start + "\u0004\0\0\0name.").firstEntry());
        assertEquals("na", head(start + "\u0004\0\0\0na").firstEntry(), "what there is of it");
        assertEquals("", head(start + "\0\0\0\0").firstEntry());
        assertEquals("", head(start + "\u0004\0\0").firstEntry(), "cut");
        assertEquals("", head("PK\u0003\u0005" + "\0".repeat(30)).firstEntry());
        String longer = "n".repeat(0x201);
        assertEquals(longer, head(start + "\u0001\u0002\0\0" + longer + "more").firstEntry());
        assertEquals("n".repeat(0xf0), head(start + "\u00f0\0\0\0" + longer).firstEntry());
        assertEquals("\u00e4", head(start + "\u0001\0\0\0\u00e4").firstEntry());
    }
}
