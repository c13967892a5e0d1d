package io.github.digitpad.inkfiles.unipen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.ink.Point;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnipenFormatTest {

    @Test
    void componentsWithThePenDown() {
        assertEquals("1 2, 3 4; 7 8", Written.strokes("""
                        .VERSION 1.0
                        .COORD X Y
                        .COMMENT on
                         5 5 two lines

                        .PEN_DOWN
                        1 2
                         3\t4
                        .PEN_UP
                        5 6
                        .DT 100
                        .PEN_DOWN
                        7 8
                        .PEN_UP
                        9 9
                        """));
        assertEquals("1 2; 3 4", Written.strokes(".COORD X Y\r\n.PEN_DOWN\r\n1 2\r\n.PEN_DOWN 3 4\r\n.PEN_UP\r\n"));
    }

    @Test
    void columnsStandAsTheyAreNamed() throws InkFormatException {
        InkPage page = InkFiles.read(
                        Written.file(".COORD T Y X P\n.X_POINTS_PER_MM 10\n.PEN_DOWN\n10 2 -1 99 20 4 3 99\n.PEN_UP\n"))
                .get(0);
        assertEquals(new PageUnit(254, true), page.unit());
        assertEquals(
                List.of(new Point(-1, 2, 10), new Point(3, 4, 20)),
                page.strokes().get(0).points());
        assertEquals(new Point(-1, -2, 10), page.ink().strokes().get(0).points().get(0));
    }

    @Test
    void boxesArePages() {
        assertEquals("1 1; 2 2 | 3 3", Written.strokes("""
                        .COORD X Y
                        .START_BOX
                        .PEN_DOWN
                        1 1
                        .PEN_UP
                        .PEN_DOWN
                        2 2
                        .PEN_UP
                        .START_BOX
                        .START_BOX
                        .PEN_DOWN
                        3 3
                        .PEN_UP
                        """));
    }

    @Test
    void segmentsOfTheFirstLevelArePagesWhereTheyBeginOne() {
        String hierarchy = ".COORD X Y\n.HIERARCHY NUMBER DIGIT\n";
        assertEquals(
                "1 1; 2 2 | 3 3",
                Written.strokes(
                        hierarchy + ".SEGMENT NUMBER ? GOOD \"12\"\n.SEGMENT DIGIT ? \"1\"\n.PEN_DOWN\n1 1\n.PEN_UP\n"
                                + ".SEGMENT DIGIT ? \"2\"\n.PEN_DOWN\n2 2\n.PEN_UP\n.SEGMENT NUMBER ? \"3\"\n.PEN_DOWN\n3 3\n.PEN_UP\n"));
        assertEquals(
                "1 1; 2 2",
                Written.strokes(
                        hierarchy + ".SEGMENT NUMBER 0-0 \"1\"\n.SEGMENT NUMBER 1-1 \"2\"\n.PEN_DOWN\n1 1\n.PEN_UP\n"
                                + ".PEN_DOWN\n2 2\n.PEN_UP\n"));
    }

    @Test
    void filesIncludeOthers() {
        Map<String, String> files = Map.of(
                "data/a.dat", ".PEN_DOWN\n1 2\n.PEN_UP\n.INCLUDE b.dat\n",
                "b.dat", ".PEN_DOWN\n3 4\n.PEN_UP\n",
                "loop", ".INCLUDE loop\n",
                "broken", ".PEN_DOWN\nx\n");
        InkFile.Beside beside = path -> files.containsKey(path) ? Utf8.encode(files.get(path)) : null;
        assertEquals("1 2; 3 4", Written.strokes(file(".COORD X Y\n.INCLUDE data\\a.dat\n", beside)));
        assertEquals("3 4", Written.strokes(file(".COORD X Y\n.INCLUDE other/folder/b.dat\n", beside)));
        assertTrue(Written.refusal(file(".COORD X Y\n.INCLUDE no.dat\n", beside))
                .contains("line 2: includes the file \"no.dat\", which is not there"));
        assertTrue(Written.refusal(file(".INCLUDE loop\n", beside)).contains("deeper than"));
        assertTrue(Written.refusal(file(".INCLUDE broken\n", beside)).startsWith("f: broken, line 2: found \"x\""));
    }

    private static InkFile file(String text, InkFile.Beside beside) {
        return new InkFile("f", Utf8.encode(text), beside);
    }

    @ParameterizedTest
    @CsvSource({
        "'.COORD X P\n.PEN_DOWN\n1 2\n', line 1: .COORD names no columns X and Y",
        "'.COORD X Y\n.PEN_DOWN\n1\n', line 3: has 1 of the 2 numbers",
        "'.COORD X Y\n.PEN_DOWN\n1 2x\n', 'line 3: found \"2x\", needs numbers'",
        "'.COORD X Y\n.PEN_DOWN\n1 1e20\n', y is no place"
    })
    void whatIsWrongIsSaid(String text, String part) {
        String refusal = Written.refusal(text);
        assertTrue(refusal.startsWith("f: ") && refusal.contains(part), refusal);
    }

    @Test
    void cutAtEveryByte() {
        Written.cutEverywhere(
                Utf8.encode(
                        ".VERSION 1.0\n.HIERARCHY A\n.COORD X Y T\n.X_POINTS_PER_INCH 200\n.SEGMENT A ? \"1\"\n.PEN_DOWN\n1 2 3\n.PEN_UP\n"));
    }
}
