package io.github.digitpad.inkfiles.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.ink.Point;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pads, iink and Quick, Draw!. */
class JsonInkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // signature_pad 4 and 5, 3, and 2 and 1
                "[{\"penColor\":\"black\",\"compositeOperation\":\"source-over\",\"points\":[{\"x\":1,\"y\":2,\"pressure\":0,\"time\":9}]},{\"compositeOperation\":\"destination-out\",\"points\":[{\"x\":5,\"y\":5}]},{\"points\":[{\"x\":3,\"y\":4}]}] | 1 2; 3 4",
                "[{\"color\":\"black\",\"points\":[{\"time\":9,\"x\":1,\"y\":2}]}] | 1 2",
                "[[{\"x\":1,\"y\":2,\"time\":9,\"color\":\"black\"},{\"x\":3,\"y\":4}],[{\"x\":5,\"y\":6}]] | 1 2, 3 4; 5 6",
                // Atrament 5, and 3
                "[{\"mode\":\"draw\",\"segments\":[{\"point\":{\"x\":1,\"y\":2},\"time\":3,\"pressure\":0.5}]},{\"mode\":\"erase\",\"segments\":[{\"point\":{\"x\":9,\"y\":9}}]}] | 1 2",
                // Of a pen's first place Atrament 5 has no time.
                "[{\"mode\":\"draw\",\"segments\":[{\"point\":{\"x\":1,\"y\":2},\"time\":null},{\"point\":{\"x\":3,\"y\":4},\"time\":9}]}] | 1 2, 3 4",
                "{\"mode\":\"draw\",\"points\":[{\"point\":{\"x\":1,\"y\":2},\"time\":3}]} | 1 2",
                "[{\"stroke\":{\"segments\":[{\"point\":{\"x\":1,\"y\":2}}]}}] | 1 2",
                // perfect-freehand
                "[[1,2,0.5],[3,4,0.6]] | 1 2, 3 4",
                "[{\"x\":1,\"y\":2,\"pressure\":0.5},{\"x\":3,\"y\":4}] | 1 2, 3 4",
                "[[[1,2,0.5],[3,4]],[[5,6]]] | 1 2, 3 4; 5 6",
                "{\"strokes\":[{\"points\":[[1,2],[3,4]]}]} | 1 2, 3 4",
                // react-canvas-draw, react-sketch-canvas, Konva
                "{\"lines\":[{\"points\":[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}],\"brushColor\":\"#444\",\"brushRadius\":5}],\"width\":400,\"height\":400} | 1 2, 3 4",
                "[{\"drawMode\":true,\"strokeColor\":\"black\",\"strokeWidth\":4,\"paths\":[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}],\"startTimestamp\":7,\"endTimestamp\":9},{\"drawMode\":false,\"paths\":[{\"x\":9,\"y\":9}]}] | 1 2, 3 4",
                "[{\"tool\":\"pen\",\"points\":[1,2,3,4]},{\"tool\":\"eraser\",\"points\":[9,9,8,8]}] | 1 2, 3 4",
                // Quick, Draw! without what is around its strokes: of one of two points, beside a longer, too
                "[[[1,2,3,4,5],[6,7,8,9,10],[]],[[1,2],[3,4],[0,9]]] | 1 6, 2 7, 3 8, 4 9, 5 10; 1 3, 2 4",
                "[[[1,2,3,4,5],[6,7,8,9,10]]] | 1 6, 2 7, 3 8, 4 9, 5 10",
                // iink
                "{\"width\":400,\"strokeGroups\":[{\"penStyle\":\"\",\"strokes\":[{\"x\":[1,3],\"y\":[2,4],\"t\":[0,9],\"p\":[0,0],\"pointerType\":\"PEN\"},{\"x\":[7],\"y\":[7],\"pointerType\":\"ERASER\"}]},{\"strokes\":[{\"x\":[5],\"y\":[6]}]}]} | 1 2, 3 4; 5 6",
                "{\"events\":[{\"pointerType\":\"PEN\",\"pointerId\":1,\"x\":[1,3],\"y\":[2,4],\"t\":[0,9]}]} | 1 2, 3 4",
                "[{\"x\":[1,3],\"y\":[2,4],\"t\":[0,9]}] | 1 2, 3 4",
                "{\"x\":[1,3],\"y\":[2,4],\"t\":[0,9]} | 1 2, 3 4"
            })
    void strokesOfPads(String json, String strokes) {
        assertEquals(strokes, Written.strokes(json));
    }

    @Test
    void numbersInTurnArePairs() {
        String refusal = Written.refusal("[{\"points\":[1,2,3]}]");
        assertTrue(refusal.startsWith("f: [0].points: ") && refusal.contains("pairs of x and y"), refusal);
    }

    @Test
    void timesAreKept() throws InkFormatException {
        List<Point> expected = List.of(new Point(1, 2, 7), new Point(3, 4, 9));
        for (String json : List.of(
                "[[{\"x\":1,\"y\":2,\"time\":7},{\"x\":3,\"y\":4,\"time\":9}]]",
                "[{\"x\":[1,3],\"y\":[2,4],\"t\":[7,9]}]",
                "{\"word\":\"1\",\"drawing\":[[[1,3],[2,4],[7,9]]]}")) {
            assertEquals(
                    expected,
                    InkFiles.read(Written.file(json)).get(0).strokes().get(0).points());
        }
    }

    @Test
    void aStrokeOfJiixIsDrawnOnce() throws InkFormatException {
        String stroke = "{\"type\":\"stroke\",\"id\":\"a\",\"X\":[1.5,3],\"Y\":[2,4],\"F\":[0,0],\"T\":[0,9]}";
        String jiix = "{\"type\":\"Text\",\"bounding-box\":{},\"label\":\"4\",\"words\":[{\"label\":\"4\",\"items\":["
                + stroke
                + ",{\"type\":\"stroke\",\"id\":\"b\",\"X\":[5],\"Y\":[6]}]}],\"chars\":[{\"items\":[" + stroke
                + "]}],\"version\":\"3\"}";
        assertEquals("1.5 2, 3 4; 5 6", Written.strokes(jiix));
        assertEquals(
                PageUnit.MILLIMETRES, InkFiles.read(Written.file(jiix)).get(0).unit());
        String without = jiix.replace("\"X\"", "\"U\"");
        assertTrue(Written.refusal(without).contains("is JIIX without strokes"), Written.refusal(without));
    }

    @Test
    void aDrawingALine() {
        assertEquals("1 2, 3 4; 5 6 | 7 8", Written.strokes("""
                        {"word":"a","key_id":"1","drawing":[[[1,3],[2,4]],[[5],[6],[0]]]}

                        {"word":"b","drawing":[[[7],[8]]]}
                        """));
        String refusal = Written.refusal("{\"drawing\":[[[1],[2]]]}\n{\"drawing\":[[[1],[2,3]]]}\n");
        assertTrue(refusal.startsWith("f: line 2: drawing[0][1]: "), refusal);
        assertTrue(Written.refusal("{\"drawing\":[]}\n{\n").startsWith("f: line 2:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"Text\",\"words\":[]}",
                "{\"a\":[[1,2]]}",
                "null",
                "{\"points\":7}",
                "{\"a\":1}\n{\"a\":2}\n",
                "{\"a\":\n{\"a\":2}\n",
                "{\"a\":\"\\\"[\"}\n7"
            })
    void otherJsonALineIsNone(String json) {
        assertFalse(InkFiles.recognises(Written.file(json)), json);
    }

    /** Of its lines nobody could say anything, and there may be thousands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[1,2,3]",
                "[[1],[2]]",
                "[\"a\"]",
                "[{\"name\":\"x\"}]",
                "{\n  \"name\": \"x\",\n  \"a\": {\n  }\n}\n",
                "{\"a\": {\n\"b\":\"}}\"}}"
            })
    void otherJsonOfSeveralLinesIsNamedOnce(String json) {
        assertTrue(InkFiles.recognises(Written.file(json)), json);
        assertTrue(
                Written.refusal(json).startsWith("f: is JSON, and no ink that is known. Needs"), Written.refusal(json));
    }

    @Test
    void jsonThatBreaksOffIsSaidWhere() {
        String cut = "{\n  \"type\": \"excalidraw\",\n  \"elements\": [\n    {";
        String rest = ": found the end of the text, needs a key in quotes. Copy or export it again.";
        assertEquals("f: is JSON that is cut or damaged at 4:6" + rest, Written.refusal(cut));
        assertEquals(
                "f: is JSON that is cut or damaged at 1:35" + rest,
                Written.refusal("{\"type\":\"excalidraw\",\"elements\":[{"));
        assertEquals(
                "f: is JSON that is cut or damaged at 1:8: found 'x', needs a value. Copy or export it again.",
                Written.refusal("{ \"a\": x}\n"));
        byte[] packed = Written.gzipped(Utf8.encode(cut));
        String refusal = Written.refusal(Written.file(java.util.Arrays.copyOf(packed, packed.length - 12)));
        assertTrue(refusal.startsWith("f: is cut short"), refusal);
    }

    @Test
    void aLineAloneIsReadAsOne() {
        assertEquals("1 2, 3 4", Written.strokes("  {\"word\":\"a\",\"drawing\":[[[1,3],[2,4]]]}\n\n"));
        assertEquals(
                "f: drawing[0][1]: found a list, needs as many numbers as x has, 1.",
                Written.refusal("{\"drawing\":[[[1],[2,3]]]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[[1,2],[3,\"x\"]]] | [0][1][1]: found \"x\", needs a number",
                "[[[1,2],[3]]] | [0][1][1]: found nothing, needs a number",
                "[[[1,2],7]] | needs",
                "[{\"x\":[1],\"y\":[]}] | found an empty list, needs as many numbers as x has, 1",
                "[[[1e300,2]]] | x is no place"
            })
    void whatIsWrongIsSaid(String json, String part) {
        String refusal = Written.refusal(json);
        assertTrue(refusal.startsWith("f: ") && refusal.contains(part), refusal);
    }

    @Test
    void cutAtEveryByte() {
        Written.cutEverywhere(Utf8.encode("{\"drawing\":[[[1,3],[2,4],[0,1]]]}\n{\"drawing\":[]}"));
        Written.cutEverywhere(Utf8.encode("[{\"points\":[{\"x\":1,\"y\":2}]}]"));
    }
}
