package io.github.digitpad.inkfiles.excalidraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.LzString;
import io.github.digitpad.inkfiles.Written;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcalidrawFormatTest {

    /** By lz-string 1.5.0: {@code compressToBase64}. */
    private static final String PACKED =
            "N4IgLgngDgpiBcIYA8DGBDANgSwCYCd0B3EAGhADcZ8BnbAewDsEAmcm+gV31TkUBqCAAQAfskkwwAtjEZgaCANqhIsBCABm+GDALExyBAEYADOQitTIdIwDmEhJaj1ss+fAULTxgLqkFAZlIAWhZfBQBWUgB2ADoWcO9fEGwaABEYCTAdBHUsGhgAXyT0KCgAZTB0LIRgAvJ1bAk3WoKgA=";

    @Test
    void strokesAreRelativeToTheirPlace() {
        assertEquals(
                "10 20, 13 18; 1 1",
                Written.strokes(drawing(
                        element("freedraw", "", "[[0,0],[3,-2,0.5]]"),
                        "{\"type\":\"draw\",\"x\":1,\"y\":1,\"points\":[[0,0]]}")));
    }

    @Test
    void strokesAreTurnedAboutTheMiddleOfTheirPoints() {
        assertEquals(
                "12 19, 12 21, 12 23",
                Written.strokes(drawing(element("freedraw", ",\"angle\":1.5707963267948966", "[[0,1],[2,1],[4,1]]"))));
    }

    @Test
    void whatIsNotInkOrNotSeenIsLeftOut() {
        assertEquals(
                "",
                Written.strokes(drawing(
                        element("freedraw", ",\"isDeleted\":true", "[[0,0]]"),
                        element("freedraw", ",\"opacity\":0", "[[0,0]]"),
                        element("freedraw", ",\"strokeColor\":\"transparent\"", "[[0,0]]"),
                        element("line", "", "[[0,0],[1,1]]"),
                        "{\"type\":\"rectangle\",\"x\":1,\"y\":2,\"width\":3,\"height\":4}",
                        "{\"type\":\"text\",\"x\":1,\"y\":2,\"text\":\"42\"}")));
    }

    @Test
    void eachItemOfALibraryIsAPage() {
        String one = element("freedraw", "", "[[0,0]]");
        String two = one.replace("\"x\":10", "\"x\":30");
        assertEquals(
                "10 20 |  | 30 20",
                Written.strokes(
                        "{\"type\":\"excalidrawlib\",\"version\":2,\"source\":\"\",\"libraryItems\":[{\"id\":\"a\",\"elements\":["
                                + one + "]},{\"elements\":[]},{\"name\":\"b\",\"elements\":[" + two + "]}]}"));
        assertEquals(
                "10 20 | 30 20",
                Written.strokes(
                        "{\"type\":\"excalidrawlib\",\"version\":1,\"library\":[[" + one + "],[" + two + "]]}"));
        assertEquals(
                "f: libraryItems[0].elements: found nothing, needs a list.",
                Written.refusal("{\"type\":\"excalidrawlib\",\"version\":2,\"libraryItems\":[{}]}"));
    }

    @Test
    void aNoteOfObsidianHasTheDrawingPlainOrPacked() {
        String plain = drawing(element("freedraw", "", "[[0,0]]"));
        String note =
                "---\n\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n\n---\n# Text Elements\n42 ^a\n\n%%\n# Drawing\n";
        assertEquals("10 20", Written.strokes(note + "```json\n" + plain + "\n```\n%%"));
        assertEquals("10 20", Written.strokes((note + "```json\n" + plain + "\n```\n%%").replace("\n", "\r\n")));
        assertEquals(
                "10 20, 13 18, 15 27.25",
                Written.strokes(note + "```compressed-json\n" + PACKED.substring(0, 100) + "\n\n"
                        + PACKED.substring(100) + "\n```\n%%"));
        // As the first versions of the plugin wrote it.
        assertEquals("10 20", Written.strokes(note + plain + "\n%%"));
        assertEquals("10 20", Written.strokes(note + "```json\n" + plain + "```%%"));
        String text = "[{\"type\":\"text\",\"text\":\"```js```\"},";
        assertEquals(
                "10 20",
                Written.strokes(note + "```json\n" + plain.replace("[{\"type", text + "{\"type") + "\n```\n%%"));
        assertTrue(Written.refusal(note + "{\"type\":").startsWith("f: the drawing in the note:"));
        assertTrue(Written.refusal(note).contains("has no block"), Written.refusal(note));
        assertTrue(Written.refusal(note + "```compressed-json\nN4Ig!\n```").contains("cut or damaged"));
    }

    @ParameterizedTest
    @CsvSource({"Q===, ''", "IZA=, a", "IbI=, aa", "IY19A===, aaaaaaaaaaaaaaa"})
    void packedTextsOfTheLibrary(String packed, String text) {
        assertEquals(text, LzString.unpacked(packed, 100));
    }

    @Test
    void packedTextsEnd() {
        assertNull(LzString.unpacked("IY19A===", 10), "longer than it may be");
        for (int length = 0; length < PACKED.length() - 3; length++) {
            assertNull(LzString.unpacked(PACKED.substring(0, length), 10_000), "cut at " + length);
        }
    }

    /** {@code LibraryFilesTest} has those of today, which are deflated. */
    @Test
    void scenesInPicturesOfOldVersions() {
        String drawing = drawing(element("freedraw", "", "[[0,0],[1,1]]"));
        String plain = "{\"version\":\"1\",\"encoding\":\"bstring\",\"compressed\":false,\"encoded\":" + "\""
                + drawing.replace("\"", "\\\"") + "\"}";
        for (String payload : List.of(drawing, plain)) {
            assertEquals("10 20, 11 21", Written.strokes(svg(payload, "")));
            assertEquals("10 20, 11 21", Written.strokes(svg(payload, "<!-- payload-version:2 -->")));
            assertEquals("10 20, 11 21", Written.strokes(Written.file(png("tEXt", payload))));
        }
        Written.cutEverywhere(png("tEXt", plain));
        assertTrue(Written.refusal(svg("[]", "")).contains("its Excalidraw scene is not whole"));
        assertTrue(
                Written.refusal(svg(plain.replace("false", "true"), "")).contains("its Excalidraw scene is not whole"));
    }

    @Test
    void aPictureWithoutASceneIsNone() {
        assertFalse(InkFiles.recognises(Written.file(png("tEXu", "{}"))));
        assertFalse(InkFiles.recognises(Written.file("<svg><!-- application/vnd.excalidraw+json --></svg>")));
    }

    private static String svg(String payload, String version) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata><!-- payload-type:application/vnd.excalidraw+json -->"
                + version + "<!-- payload-start -->"
                + Base64.getEncoder().encodeToString(Utf8.encode(payload)) + "<!-- payload-end --></metadata></svg>";
    }

    private static byte[] png(String chunk, String payload) {
        byte[] text = Utf8.encode("application/vnd.excalidraw+json\0" + payload);
        ByteBuffer png = ByteBuffer.allocate(text.length + 32);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        png.putInt(text.length).put(Utf8.encode(chunk)).put(text).putInt(0);
        png.putInt(0).put(Utf8.encode("IEND")).putInt(0);
        return png.array();
    }

    @Test
    void appsKeepDrawingsWithoutSayingWhatTheyAre() throws InkFormatException {
        String elements = "\"elements\":[" + element("freedraw", "", "[[0,0]]") + "],\"appState\":{}}";
        assertEquals("10 20", Written.strokes("{" + elements));
        assertNull(InkFiles.content(Written.file("{\"type\":\"other\"," + elements)));
        assertNull(InkFiles.content(Written.file("{" + elements.replace("freedraw", "line"))));
    }

    @Test
    void otherJsonIsNone() {
        assertFalse(InkFiles.recognises(Written.file("{\"type\":\"other\",\"elements\":[]}")));
        assertFalse(InkFiles.recognises(Written.file("--- not a note")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"freedraw\",\"x\":1,\"y\":1,\"points\":7} | elements[0].points: found 7, needs a list",
                "{\"type\":\"freedraw\",\"x\":1,\"y\":1,\"points\":[[1]]} | points[0][1]: found nothing, needs a number",
                "{\"type\":\"freedraw\",\"x\":1e200,\"y\":1,\"points\":[[1,1]]} | x is no place"
            })
    void whatIsWrongIsSaid(String element, String part) {
        String refusal = Written.refusal(drawing(element));
        assertTrue(refusal.contains(part), refusal);
    }

    @Test
    void cutAtEveryByte() {
        Written.cutEverywhere(Utf8.encode(drawing(element("freedraw", "", "[[0,0],[1,1]]"))));
    }

    private static String drawing(String... elements) {
        return "{\"type\":\"excalidraw\",\"version\":2,\"elements\":[" + String.join(",", elements) + "],\"files\":{}}";
    }

    private static String element(String type, String more, String points) {
        return "{\"type\":\"" + type + "\",\"x\":10,\"y\":20" + more + ",\"points\":" + points + "}";
    }
}
