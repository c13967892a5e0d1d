package io.github.digitpad.inkfiles.remarkable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.LittleEndian;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkableFormatTest {

    private static final int BALLPOINT = 15;
    private static final int[] ROOT = {0, 1};
    private static final int[] LAYER = {0, 11};

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void layersOfLinesOfOldVersions(int version) throws InkFormatException {
        LittleEndian page = header(version).four(2).four(4);
        oldLine(page, version, BALLPOINT, 0, 1, 2, 3, 4);
        oldLine(page, version, 18, 3, 9, 9);
        oldLine(page, version, 6, 0, 9, 9);
        oldLine(page, version, BALLPOINT, 2, 9, 9);
        page.four(1);
        oldLine(page, version, 4, 1, 5, 6.5);
        assertEquals("1 2, 3 4; 5 6.5", Written.strokes(Written.file(page.bytes())));
        assertEquals(
                new PageUnit(226, false),
                InkFiles.read(Written.file(page.bytes())).get(0).unit());
        Written.cutEverywhere(page.bytes());
    }

    private static void oldLine(LittleEndian page, int version, int tool, int color, double... places) {
        page.four(tool).four(color).four(0).singles(2);
        if (version == 5) {
            page.four(0);
        }
        page.four(places.length / 2);
        for (int i = 0; i < places.length; i += 2) {
            page.singles(places[i], places[i + 1], 0, 0, 2, 0.5);
        }
    }

    @Test
    void linesOfBothFormsOfPoints() {
        LittleEndian page =
                layers().all(line(LAYER, 2, BALLPOINT, 0, 1, 2, 3, 4)).all(line(LAYER, 1, 4, 6, 5, -6.5));
        assertEquals("1 2, 3 4; 5 -6.5", Written.strokes(Written.file(page.bytes())));
        Written.cutEverywhere(page.bytes());
    }

    @Test
    void erasersHighlightersAndWhiteAreNoInk() {
        LittleEndian page = layers().all(line(LAYER, 2, 6, 0, 9, 9))
                .all(line(LAYER, 2, 8, 0, 9, 9))
                .all(line(LAYER, 2, 5, 0, 9, 9))
                .all(line(LAYER, 2, 18, 9, 9, 9))
                .all(line(LAYER, 2, BALLPOINT, 2, 9, 9));
        assertEquals("", Written.strokes(Written.file(page.bytes())));
    }

    @Test
    void anErasedLineHasNoValue() {
        LittleEndian erased =
                id(1, LAYER).all(id(2, 1, 30)).all(id(3, 0, 0)).all(id(4, 0, 0)).all(four(5, 1));
        LittleEndian page = layers().all(block(5, 2, erased)).all(line(LAYER, 2, BALLPOINT, 0, 1, 2));
        assertEquals("1 2", Written.strokes(Written.file(page.bytes())));
    }

    @Test
    void aHiddenLayerAndOneThatNothingHoldsAreNotSeen() {
        int[] hidden = {1, 60};
        int[] deleted = {1, 70};
        LittleEndian page = layers().all(node(hidden, false, null, 0))
                .all(groupItem(ROOT, hidden))
                .all(node(deleted, true, null, 0))
                .all(line(hidden, 2, BALLPOINT, 0, 9, 9))
                .all(line(deleted, 2, BALLPOINT, 0, 9, 9))
                .all(line(LAYER, 2, BALLPOINT, 0, 1, 2));
        assertEquals("1 2", Written.strokes(Written.file(page.bytes())));
    }

    @Test
    void groupsHangOnTheirTextsLines() {
        int[] first = {1, 50};
        int[] second = {1, 51};
        LittleEndian page = layers().all(text("one\ntwo", 16))
                .all(node(first, true, new int[] {1, 17}, -464))
                .all(groupItem(LAYER, first))
                .all(node(second, true, new int[] {1, 21}, -464))
                .all(groupItem(LAYER, second))
                .all(line(first, 2, BALLPOINT, 0, 1, 2))
                .all(line(second, 2, BALLPOINT, 0, 1, 2));
        // The second paragraph is 70 lower.
        assertEquals("-463 148; -463 218", Written.strokes(Written.file(page.bytes())));
        Written.cutEverywhere(page.bytes());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertTrue(Written.refusal(Written.file(header(7).bytes())).contains("of another version than 3, 5 and 6"));
        assertTrue(
                Written.refusal(Written.file(header(5).four(1).four(1_000_000).bytes()))
                        .contains("more lines than bytes"));
        assertTrue(Written.refusal(Written.file(header(5).four(1000).bytes())).contains("more than 100 layers"));
        assertTrue(Written.refusal(
                        Written.file(header(6).four(99).octets(0, 1, 1, 5).bytes()))
                .contains("needs 99 bytes, and 0 are left"));
        LittleEndian page = layers().all(line(LAYER, 2, BALLPOINT, 0, Double.NaN, 1));
        assertTrue(Written.refusal(Written.file(page.bytes())).contains("x is no place"));
    }

    private static LittleEndian header(int version) {
        return new LittleEndian().text("reMarkable .lines file, version=" + version + "          ");
    }

    private static LittleEndian layers() {
        return header(6)
                .all(node(ROOT, true, null, 0))
                .all(node(LAYER, true, null, 0))
                .all(groupItem(ROOT, LAYER));
    }

    private static LittleEndian block(int type, int version, LittleEndian content) {
        return new LittleEndian()
                .four(content.size())
                .octets(0, 1, version, type)
                .all(content);
    }

    private static LittleEndian id(int index, int... id) {
        return new LittleEndian().varint(index << 4 | 0xf).octets(id[0]).varint(id[1]);
    }

    private static LittleEndian four(int index, int number) {
        return new LittleEndian().varint(index << 4 | 4).four(number);
    }

    private static LittleEndian part(int index, LittleEndian content) {
        return new LittleEndian().varint(index << 4 | 0xc).four(content.size()).all(content);
    }

    private static LittleEndian flag(int index, int value) {
        return new LittleEndian().varint(index << 4 | 1).octets(value);
    }

    private static LittleEndian node(int[] id, boolean isVisible, int @Nullable [] anchor, double originX) {
        LittleEndian label =
                id(1, 0, 12).all(part(2, new LittleEndian().octets(1, 1).text("L")));
        LittleEndian node =
                id(1, id).all(part(2, label)).all(part(3, id(1, 0, 0).all(flag(2, isVisible ? 1 : 0))));
        if (anchor != null) {
            node.all(part(7, id(1, 1, 51).all(id(2, anchor))))
                    .all(part(8, id(1, 1, 52).all(flag(2, 2))))
                    .all(part(9, id(1, 1, 54).all(four(2, Float.floatToIntBits(67)))))
                    .all(part(10, id(1, 1, 50).all(four(2, Float.floatToIntBits((float) originX)))));
        }
        return block(2, 1, node);
    }

    private static LittleEndian groupItem(int[] parent, int[] id) {
        LittleEndian value = new LittleEndian().octets(2).all(id(2, id));
        return block(
                4,
                1,
                id(1, parent)
                        .all(id(2, 0, 13))
                        .all(id(3, 0, 0))
                        .all(id(4, 0, 0))
                        .all(four(5, 0))
                        .all(part(6, value)));
    }

    private static LittleEndian line(int[] parent, int version, int tool, int color, double... places) {
        LittleEndian points = new LittleEndian();
        for (int i = 0; i < places.length; i += 2) {
            points.singles(places[i], places[i + 1]);
            points.octets(new int[version == 2 ? 6 : 16]);
        }
        LittleEndian value = new LittleEndian()
                .octets(3)
                .all(four(1, tool))
                .all(four(2, color))
                .varint(3 << 4 | 8)
                .real(2)
                .all(four(4, 0))
                .all(part(5, points))
                .all(id(6, 0, 1));
        return block(
                5,
                version,
                id(1, parent)
                        .all(id(2, 1, 20))
                        .all(id(3, 0, 0))
                        .all(id(4, 0, 0))
                        .all(four(5, 0))
                        .all(part(6, value)));
    }

    private static LittleEndian text(String text, int firstId) {
        LittleEndian item = id(2, 1, firstId)
                .all(id(3, 0, 0))
                .all(id(4, 0, 0))
                .all(four(5, 0))
                .all(part(6, new LittleEndian().varint(text.length()).octets(1).text(text)));
        LittleEndian items = new LittleEndian().varint(1).all(part(0, item));
        LittleEndian style =
                new LittleEndian().octets(0).varint(0).all(id(1, 1, 15)).all(part(2, new LittleEndian().octets(17, 1)));
        LittleEndian styles = new LittleEndian().varint(1).all(style);
        return block(
                7,
                1,
                id(1, 0, 0)
                        .all(part(2, part(1, part(1, items)).all(part(2, part(1, styles)))))
                        .all(part(3, new LittleEndian().real(-468).real(234)))
                        .all(four(4, Float.floatToIntBits(936))));
    }
}
