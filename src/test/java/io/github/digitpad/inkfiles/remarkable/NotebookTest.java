package io.github.digitpad.inkfiles.remarkable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.LittleEndian;
import io.github.digitpad.inkfiles.Written;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotebookTest {

    /** A page with a line of one point on each of its layers. */
    private static byte[] page(int... places) {
        LittleEndian page = new LittleEndian()
                .text("reMarkable .lines file, version=5          ")
                .four(places.length);
        for (int place : places) {
            page.four(1).four(15).four(0).four(0).singles(2).four(0).four(1).singles(place, place, 0, 0, 2, 0.5);
        }
        return page.bytes();
    }

    private static InkFile notebook(String content, Map<String, byte[]> others) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("abc.metadata", Utf8.encode("{\"visibleName\":\"Notes\"}"));
        files.put("abc.content", Utf8.encode(content));
        files.putAll(others);
        return Written.file(Written.zipped(files));
    }

    @Test
    void pagesAreInTheOrderOfTheirListWithoutThoseThatWereDeleted() {
        InkFile notebook = notebook(
                "{\"formatVersion\":2,\"cPages\":{\"pages\":[{\"id\":\"second\"},"
                        + "{\"id\":\"gone\",\"deleted\":{\"timestamp\":\"1:4\",\"value\":1}},{\"id\":\"blank\"},"
                        + "{\"id\":\"first\",\"deleted\":{\"value\":0}}]}}",
                Map.of("abc/first.rm", page(1), "abc/gone.rm", page(9), "abc/second.rm", page(2)));
        assertEquals("2 2 |  | 1 1", Written.strokes(notebook));
        Written.cutEverywhere(notebook.bytes());
    }

    @Test
    void pagesThatWereMovedAreWhereTheirIndexSays() {
        InkFile notebook = notebook(
                "{\"cPages\":{\"pages\":[{\"id\":\"third\",\"idx\":{\"value\":\"bc\"}},"
                        + "{\"id\":\"first\",\"idx\":{\"value\":\"ba\"}},{\"id\":\"second\",\"idx\":{\"value\":\"baa\"}},"
                        + "{\"id\":\"twin\",\"idx\":{\"value\":\"bc\"}}]}}",
                Map.of(
                        "abc/first.rm",
                        page(1),
                        "abc/second.rm",
                        page(2),
                        "abc/third.rm",
                        page(3),
                        "abc/twin.rm",
                        page(4)));
        assertEquals("1 1 | 2 2 | 3 3 | 4 4", Written.strokes(notebook));
    }

    @Test
    void anOldListHasIdsAlone() {
        assertEquals(
                "1 1 | 2 2",
                Written.strokes(
                        notebook("{\"pages\":[\"a\",\"b\"]}", Map.of("abc/b.rm", page(2), "abc/a.rm", page(1)))));
        assertEquals(
                "1 1 | 2 2",
                Written.strokes(
                        notebook("{\"pages\":[\"a\",\"b\"]}", Map.of("abc/1.rm", page(2), "abc/0.rm", page(1)))));
    }

    @Test
    void whichLayersOfOldPagesAreHiddenStandsBesideThem() {
        byte[] layers = Utf8.encode("{\"layers\":[{\"name\":\"Layer 1\"},{\"name\":\"Layer 2\",\"visible\":false}]}");
        assertEquals(
                "1 1; 3 3",
                Written.strokes(notebook(
                        "{\"pages\":[\"a\"]}", Map.of("abc/a.rm", page(1, 2, 3), "abc/a-metadata.json", layers))));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals(
                "f: abc.content has no list of pages. Export the notebook again.",
                Written.refusal(notebook("{}", Map.of())));
        String message = Written.refusal(notebook("{\"pages\":[\"a\"]}", Map.of("abc/a.rm", new byte[5])));
        assertTrue(message.startsWith("f: abc/a.rm: is a reMarkable page of another version than 3, 5 and 6"), message);
        String broken = Written.refusal(notebook("{\"pages\":[\"a\"]", Map.of()));
        assertTrue(broken.startsWith("f: abc.content:1:15: "), broken);
    }
}
