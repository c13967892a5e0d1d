package io.github.digitpad.inkfiles.xournal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XournalFormatTest {

    private static final String DOCUMENT =
            "<?xml version=\"1.0\"?>\n<xournal creator=\"t\" fileversion=\"4\"><title>t</title>"
                    + "<preview>iVBORw0K</preview><page width=\"9\" height=\"9\"><background type=\"solid\"/><layer>"
                    + "<stroke tool=\"pen\" color=\"#000000ff\" width=\"1.41 0.5\">1 2 3.5 4\n 5 -6</stroke>"
                    + "<stroke tool=\"highlighter\" width=\"8\">1 1 2 2</stroke><stroke tool=\"eraser\" width=\"8\">1 1 2 2</stroke>"
                    + "<stroke tool=\"pen\" color=\"#00000000\" width=\"1\">1 1 2 2</stroke>"
                    + "<text x=\"1\" y=\"1\">77</text><teximage x=\"0\">AAAA</teximage></layer>"
                    + "<layer name=\"two\"><stroke tool=\"pen\" color=\"blue\" width=\"1\">7 8</stroke></layer></page>"
                    + "<page width=\"9\" height=\"9\"><layer/></page></xournal>\n";

    private static final String STROKES = "1 2, 3.5 4, 5 -6; 7 8 | ";

    @Test
    void pensOnAllLayersAndPages() throws InkFormatException {
        assertEquals(STROKES, Written.strokes(DOCUMENT));
        assertEquals(
                PageUnit.POINTS, InkFiles.read(Written.file(DOCUMENT)).get(0).unit());
    }

    @Test
    void gzippedAndZippedAsPlain() {
        assertEquals(STROKES, Written.strokes(Written.file(Written.gzipped(Utf8.encode(DOCUMENT)))));
        byte[] zip = Written.zipped(
                "mimetype", "application/xournal++", "META-INF/version", "current=1\nmin=1", "content.xml", DOCUMENT);
        assertEquals(STROKES, Written.strokes(Written.file(zip)));
    }

    @Test
    void numbersWithACommaAsOldVersionsWrote() {
        assertEquals(
                "1.5 2.25",
                Written.strokes(
                        "<xournal><page><layer><stroke tool=\"pen\">1,5 2,25</stroke></layer></page></xournal>"));
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3, odd number",
        "1 nan, found \"nan\"",
        "1 1e300, y is no place",
        "1e999 1, x is no place",
        "1 2x, found \"2x\""
    })
    void coordinatesThatAreNone(String points, String part) {
        String refusal = Written.refusal(
                "<xournal><page><layer><stroke tool=\"pen\">" + points + "</stroke></layer></page></xournal>");
        assertTrue(refusal.startsWith("f: ") && refusal.contains(part), refusal);
    }

    @Test
    void cutAtEveryByte() {
        byte[] plain = Utf8.encode(DOCUMENT);
        Written.cutEverywhere(plain);
        Written.cutEverywhere(Written.gzipped(plain));
        Written.cutEverywhere(Written.zipped("content.xml", DOCUMENT));
    }

    @Test
    void aDamagedFileIsNoOther() {
        byte[] bytes = Written.gzipped(Utf8.encode(DOCUMENT));
        bytes[bytes.length - 6]++;
        assertTrue(Written.refusal(Written.file(bytes)).contains("does not fit its check sum"));
    }

    @Test
    void aBombIsRefused() {
        byte[] bomb = Written.gzipped(Utf8.encode("<xournal>" + " ".repeat(40_000_000) + "</xournal>"));
        assertTrue(Written.refusal(Written.file(bomb)).contains("unpacks to more than"));
    }

    @Test
    void anotherZipIsNone() {
        String refusal = Written.refusal(Written.file(Written.zipped("a.xml", "<xournal/>")));
        assertEquals("f: is a zip in which no ink file is. Give the files in it.", refusal);
    }
}
