package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.tfjs.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsEveryKindOfValue() throws ModelFormatException {
        Json root = Json.parse("f", " {\"a\" : [1, -2.5e+1, true, false, null, \"x\"],\n\t\"b\":{} , \"c\":[]}\r\n");
        assertEquals(1, root.get("a").at(0).integer());
        assertEquals(-25, root.get("a").at(1).number());
        assertEquals(true, root.get("a").at(2).flag(false));
        assertEquals(false, root.get("a").at(3).flag(true));
        assertEquals(false, root.get("a").at(4).exists());
        assertEquals("x", root.get("a").at(5).string());
        assertEquals(6, root.get("a").size());
        assertEquals(0, root.get("c").size());
        assertEquals("otherwise", root.get("b").get("none").string("otherwise"));
    }

    @Test
    void readsEscapesAndSkipsAByteOrderMark() throws ModelFormatException {
        assertEquals(
                "\"\\/\b\f\n\r\té\uD83D\uDE00é", parse("\uFEFF\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83d\\ude00é\""));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0.0",
        "12, 12",
        "0.5, 0.5",
        "1e3, 1000",
        "1E-2, 0.01",
        "1e-307, 1e-307",
        "-1e-320, -0.0",
        "0e99999999999, 0",
        "1e-18446744073709551617, 0",
        "1e0000000000001, 10"
    })
    void readsNumbers(String text, double number) throws ModelFormatException {
        assertEquals(number, parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "]",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{1:1}",
                "01",
                "-",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x1",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "tru",
                "nul",
                "True",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "\"\u0000\"",
                "'a'",
                "1 1",
                "{} {}",
                "// 1",
                "[1] x",
                "\u00a01",
                "\"\\u１２３４\""
            })
    void refusesWhatIsNotJson(String text) {
        assertThrows(ModelFormatException.class, () -> parse(text));
    }

    @Test
    void saysTheLineAndColumn() {
        assertRefused("f:3:5: found 'x', needs ',' or ']'.", () -> parse("[\n1,\n  2 x]"));
        assertRefused("f:1:2: found the end of the text, needs a value.", () -> parse("["));
        assertRefused("f:1:1: found the end of the text, needs a value.", () -> parse(""));
        assertRefused("f:1:4: found '1', needs the end of the text.", () -> parse("{} 1"));
        assertRefused("f:1:8: the key \"a\" is there twice.", () -> parse("{\"a\":1,\"a\":2}"));
        assertRefused("f:1:2: found control character 10, needs '\"'.", () -> parse("\"\n\""));
        assertRefused("f:1:3: found 'x', needs one of \" \\ / b f n r t u.", () -> parse("\"\\x\""));
        assertRefused("f:1:2: the number is too large.", () -> parse("[1e400]"));
        assertRefused("f:1:4: found '}', needs a digit.", () -> parse("[1.}"));
        assertRefused("f:1:2: found '1', needs a key in quotes.", () -> parse("{1:2}"));
    }

    @Test
    void refusesDeepNestingInsteadOfExhaustingTheStack() throws ModelFormatException {
        int deepest = JsonParser.MAX_DEPTH;
        parse("[".repeat(deepest) + "]".repeat(deepest));
        parse("[" + "[[]],{},".repeat(1000) + "1]");
        assertRefused("f:1:201: nested deeper than 200.", () -> parse("[".repeat(1_000_000)));
        assertRefused("f:1:1001: nested deeper than 200.", () -> parse("{\"a\":".repeat(1_000_000)));
    }

    @Test
    void messagesSayWhereAValueIs() throws ModelFormatException {
        Json root = Json.parse("m.json", "{\"layers\":[{},{\"config\":{\"strides\":\"x\",\"units\":2.5}}]}");
        Json config = root.get("layers").at(1).get("config");
        assertRefused(
                "m.json: layers[1].config.strides: found \"x\", needs a whole number.",
                () -> config.get("strides").integer());
        assertRefused(
                "m.json: layers[1].config.units: found 2.5, needs a whole number.",
                () -> config.get("units").integer());
        assertRefused(
                "m.json: layers[1].config.name: found nothing, needs a string.",
                () -> config.get("name").string());
        assertRefused(
                "m.json: layers[2]: found nothing, needs an object.",
                () -> root.get("layers").at(2).get("x"));
        assertRefused(
                "m.json: layers: found a list, needs true or false.",
                () -> root.get("layers").flag(true));
        assertRefused("m.json: found an object, needs a list.", root::size);
        assertRefused(
                "m.json: layers[0]: found an object, needs a number.",
                () -> root.get("layers").at(0).number());
    }

    @Test
    void writeThenReadIsTheIdentity() throws ModelFormatException {
        for (long seed = 0; seed < 300; seed++) {
            Object value = randomValue(new Random(seed), 0);
            assertEquals(value, parse(JsonWriter.write(value)), "seed " + seed);
        }
    }

    @Test
    void refusesToWriteWhatJsonCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> JsonWriter.write(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> JsonWriter.write(1L));
    }

    private static @Nullable Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> random.nextBoolean() ? null : Boolean.TRUE;
            case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 2, 3 -> randomString(random);
            case 4 -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (random.nextInt(4) > 0) {
                    list.add(randomValue(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (random.nextInt(4) > 0) {
                    object.put(randomString(random), randomValue(random, depth + 1));
                }
                yield object;
            }
        };
    }

    private static String randomString(Random random) {
        StringBuilder string = new StringBuilder();
        while (random.nextInt(6) > 0) {
            string.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
        }
        return string.toString();
    }

    private static @Nullable Object parse(String text) throws ModelFormatException {
        return JsonParser.parse("f", text);
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(ModelFormatException.class, action).getMessage());
    }
}
