package io.github.digitpad.inkfiles.tldraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Half;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.inkfiles.Written;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TldrawFormatTest {

    private static final String PACKED_SHAPES =
            "N4IgzgFghgDgpmEAuA2qALgT3gOSgWzmXGnhABoQsykQATAJygHcKQBLO4yWOJRSjCgM4AO3QBJLrSEBzPjDYAPZAEYADJUzIATJpAwGAexiIkoMHFmFxZtFWxFaAMxFFBR9reT2VSfdr+AL4AuqFBoZTGRugAyqRwUnYkvPwgYUA===";
    private static final String PACKED_ALL =
            "N4IgLgngDgpiBcICGUoBsCWBjJYMHsA7AejDQBMAnJAdxABoQBrDQ8hELIsGQsBkOVxIEoAM4ALFDDEIA2qEiwAckgC2cRJOkClmwdTqMM7LVNjxZjKEkq8wASVMgbAcxjwoAgB4IAjAAMjBAIAExBLpT4ULLw4jCuGnyxCuDQ+gBmdnDW+KxgKaC+8BEhJQC+ALpV5VWMUfhgAMrmME4pINoWstXlQA";

    private static final String QUARTER = "1.5707963267948966";

    @Test
    void allFormsOfPoints() {
        String objects = "\"points\":[{\"x\":0,\"y\":0,\"z\":0.5},{\"x\":3,\"y\":-1.5}]";
        String halves = "\"points\":\"" + base64(new float[0], 0, 0, 0.5f, 3, -1.5f, 0.5f) + "\"";
        String differences = "\"path\":\"" + base64(new float[] {1, 2, 0.5f}, 3, -1, 0, 0.5f, 0, 0) + "\"";
        String flat = "\"dim\":2,\"path\":\"" + base64(new float[] {1, 2}, 3, -1, 0.5f, 0) + "\"";
        assertEquals("10 20, 13 18.5", strokes(shape("", objects)));
        assertEquals("10 20, 13 18.5", strokes(shape("", halves)));
        assertEquals("11 22, 14 21, 14.5 21", strokes(shape("", differences)));
        assertEquals("11 22, 14 21, 14.5 21", strokes(shape("", flat)));
        assertEquals("", strokes(shape("", "\"path\":\"\"")));
    }

    @Test
    void shapesAreTurnedAboutTheirPlaceAndFlipped() {
        String points = "\"points\":[{\"x\":0,\"y\":0},{\"x\":3,\"y\":1}]";
        assertEquals("10 20, 9 23", strokes(shape(",\"rotation\":" + QUARTER, points)));
        assertEquals(
                "10 20, 4 20.5",
                strokes(shape("", points).replace("\"props\":{", "\"props\":{\"scaleX\":-2,\"scaleY\":0.5,")));
    }

    @Test
    void groupsTurnWhatIsInside() {
        String group =
                "{\"typeName\":\"shape\",\"type\":\"group\",\"id\":\"shape:g\",\"parentId\":\"page:p\",\"x\":100,\"y\":200,"
                        + "\"rotation\":" + QUARTER + "}";
        String inside = shape("", "\"points\":[{\"x\":1,\"y\":0}]").replace("page:p", "shape:g");
        assertEquals("80 211", strokes(group + "," + inside));
        assertEquals("80 211", strokes(inside + "," + group));
        assertEquals("", strokes(group.replace("\"x\"", "\"opacity\":0,\"x\"") + "," + inside));
        String own = inside.replace("shape:g", "shape:s");
        assertEquals("", strokes(own), "its own parent");
    }

    @Test
    void segmentsAreOneStroke() {
        assertEquals(
                "10 20, 11 21, 12 22",
                strokes(
                        shape(
                                "",
                                "\"points\":[{\"x\":0,\"y\":0},{\"x\":1,\"y\":1}]},{\"type\":\"straight\",\"points\":[{\"x\":2,\"y\":2}]")));
    }

    @Test
    void onlyDrawnShapesThatAreSeen() {
        String points = "\"points\":[{\"x\":0,\"y\":0}]";
        assertEquals("", strokes(shape(",\"opacity\":0", points)));
        assertEquals("", strokes(shape("", points).replace("\"draw\"", "\"highlight\"")));
    }

    @Test
    void pagesStandInTheirOrder() {
        String second = shape("", "\"points\":[{\"x\":0,\"y\":0}]")
                .replace("page:p", "page:q")
                .replace("shape:s", "shape:t");
        String page = "{\"typeName\":\"page\",\"id\":\"page:q\",\"index\":\"a0\"}";
        assertEquals("10 20 | 11 21", strokes(shape("", "\"points\":[{\"x\":1,\"y\":1}]") + "," + page + "," + second));
    }

    @Test
    void snapshotsHaveTheSameRecords() {
        String store = "{\"document:document\":{\"typeName\":\"document\",\"id\":\"document:document\"},"
                + "\"page:p\":{\"typeName\":\"page\",\"id\":\"page:p\",\"index\":\"a1\"},\"shape:s\":"
                + shape("", "\"points\":[{\"x\":0,\"y\":0}]") + "}";
        assertEquals("10 20", Written.strokes("{\"document\":{\"store\":" + store + ",\"schema\":{}},\"session\":{}}"));
        assertEquals("10 20", Written.strokes("{\"store\":" + store + ",\"schema\":{}}"));
    }

    /** Packed by lz-string 1.5.0. */
    @Test
    void whatWasCopied() {
        String shapes =
                "{\"shapes\":[" + shape("", "\"points\":[{\"x\":0,\"y\":0}]") + "],\"rootShapeIds\":[\"shape:s\"]}";
        String copied = "{\"type\":\"application/tldraw\",\"kind\":\"content\",\"version\":2,\"data\":" + shapes + "}";
        String packed = "{\"type\":\"application/tldraw\",\"kind\":\"content\",\"version\":3,\"data\":{\"assets\":[],"
                + "\"otherCompressed\":\"" + PACKED_SHAPES + "\"}}";
        for (String json : List.of(copied, packed)) {
            assertEquals("10 20", Written.strokes(json));
            assertEquals("10 20", Written.strokes("<meta charset='utf-8'><div data-tldraw>" + json + "</div>"));
        }
        assertEquals("10 20", Written.strokes("<div data-tldraw>" + PACKED_ALL + "</div>"));
        assertTrue(Written.refusal("<div data-tldraw>").endsWith("is not whole. Copy it again."));
        assertTrue(Written.refusal("<div data-tldraw>AAA!</div>").endsWith("is not whole. Copy it again."));
        assertTrue(Written.refusal(copied.replace("shapes", "shape")).contains("needs"), "without shapes");
        Written.cutEverywhere(Utf8.encode("<div data-tldraw>" + packed + "</div>"));
    }

    @Test
    void documentsOfTheFirstVersion() {
        String shape = "{\"type\":\"draw\",\"point\":[10,20],\"rotation\":0,\"points\":[[0,0,0.5],[4,2,0.5]]}";
        String document =
                "{\"name\":\"d\",\"document\":{\"id\":\"doc\",\"version\":15.5,\"pages\":{\"page\":{\"id\":\"page\","
                        + "\"shapes\":{\"a\":" + shape + ",\"b\":{\"type\":\"text\",\"point\":[0,0]}}}}}}";
        assertEquals("10 20, 14 22", Written.strokes(document));
        assertEquals("13 19, 11 23", Written.strokes(document.replace("\"rotation\":0", "\"rotation\":" + QUARTER)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"path\":\"AAAA\" | needs Base64 of whole points",
                "\"path\":\"!\" | needs Base64 of whole points",
                "\"path\":\"AAAA\",\"dim\":7 | needs 2 or 3 dimensions",
                "\"points\":[{\"x\":1}] | found nothing, needs a number",
                "\"dim\":2,\"path\":\"AADAfwAAAAA=\" | x is no place"
            })
    void whatIsWrongIsSaid(String segment, String part) {
        String refusal = Written.refusal(file(shape("", segment)));
        assertTrue(refusal.startsWith("f: ") && refusal.contains(part), refusal);
    }

    @Test
    void cutAtEveryByte() {
        Written.cutEverywhere(Utf8.encode(file(shape(
                "", "\"path\":\"" + base64(new float[] {1, 2, 3}, 1, 2, 3) + "\""))));
    }

    private static String strokes(String records) {
        return Written.strokes(file(records));
    }

    private static String file(String records) {
        return "{\"tldrawFileFormatVersion\":1,\"schema\":{},\"records\":[{\"typeName\":\"document\"},"
                + "{\"typeName\":\"page\",\"id\":\"page:p\",\"index\":\"a1\"}," + records + "]}";
    }

    private static String shape(String more, String segment) {
        return "{\"typeName\":\"shape\",\"type\":\"draw\",\"id\":\"shape:s\",\"parentId\":\"page:p\",\"x\":10,\"y\":20"
                + more + ",\"props\":{\"segments\":[{\"type\":\"free\"," + segment + "}]}}";
    }

    private static String base64(float[] singles, float... halves) {
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * singles.length + 2 * halves.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float single : singles) {
            bytes.putFloat(single);
        }
        for (float half : halves) {
            bytes.putShort((short) Half.bits(half));
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
