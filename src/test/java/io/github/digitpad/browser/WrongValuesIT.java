package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import io.github.digitpad.browser.DeclaredTypes.Function;
import io.github.digitpad.browser.DeclaredTypes.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every function's arguments, every option, property and attribute that is declared, given what they do not take: a
 * TypeError or the documented default, and the pad reads on.
 */
class WrongValuesIT extends ElementTest {

    private static final Path VALUES = Path.of("src/test/resources/pages/wrong-values.js");

    /** What stands for a right argument of a type, as JavaScript. */
    private static final Map<String, String> RIGHT = Map.of(
            "Strokes", "seven",
            "Source", "seven",
            "Picture", "new ImageData(9, 9)",
            "PageOptions", "{}",
            "RecognizeOptions", "{}",
            "ModelOptions", "{}",
            "Iterable<File> | string | URL", "'/model/model.json'");

    @TempDir
    Path folder;

    private String seven = "";

    @BeforeAll
    void draw() throws IOException {
        seven = strokes(7);
    }

    static Stream<Arguments> properties() throws IOException {
        List<Member> all = new DeclaredTypes().properties("DigitPadElement");
        assertTrue(all.size() > 20, all.toString());
        return all.stream().map(property -> Arguments.of(property.name(), property.type()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("properties")
    void property(String name, String type) throws IOException {
        assertEquals(List.of(), complaints("wrongProperty(seven, '" + name + "', '" + type + "')"));
    }

    static Stream<String> attributes() throws IOException {
        List<JsonElement> all = JsonParser.parseString(Files.readString(Path.of("target/npm/custom-elements.json")))
                .getAsJsonObject()
                .getAsJsonArray("modules")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("declarations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("attributes")
                .asList();
        assertTrue(all.size() > 15, all.toString());
        return Stream.concat(
                all.stream()
                        .map(attribute ->
                                attribute.getAsJsonObject().get("name").getAsString()),
                Stream.of("form", "lang", "dir", "aria-label", "aria-labelledby", "tabindex", "class"));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void attribute(String name) throws IOException {
        assertEquals(List.of(), complaints("wrongAttribute(seven, '" + name + "')"));
    }

    static Stream<Arguments> parameters() throws IOException {
        DeclaredTypes types = new DeclaredTypes();
        List<Arguments> all = new ArrayList<>();
        add(all, "pad", types.methods("DigitPadElement"));
        add(all, "DigitPad", types.functions());
        assertTrue(all.size() >= 9, all.toString());
        return all.stream();
    }

    private static void add(List<Arguments> all, String of, List<Function> functions) {
        for (Function function : functions) {
            for (int i = 0; i < function.parameters().size(); i++) {
                all.add(Arguments.of(of, function, i));
            }
        }
    }

    @ParameterizedTest(name = "{0}.{1} {2}")
    @MethodSource("parameters")
    void argument(String of, Function function, int index) throws IOException {
        assertEquals(
                List.of(),
                complaints(
                        "wrongArgument(seven, '" + of + "', '" + function.name() + "', [" + rightBefore(function, index)
                                + "], '" + function.parameters().get(index) + "')"));
    }

    static Stream<Arguments> options() throws IOException {
        DeclaredTypes types = new DeclaredTypes();
        List<Arguments> all = new ArrayList<>();
        for (Object[] parameter : parameters().map(Arguments::get).toList()) {
            String type = ((Function) parameter[1]).parameters().get((Integer) parameter[2]);
            if (type.endsWith("Options")) {
                for (Member option : types.properties(type)) {
                    all.add(Arguments.of(parameter[0], parameter[1], parameter[2], option));
                }
            }
        }
        assertTrue(all.size() >= 13, all.toString());
        return all.stream();
    }

    @ParameterizedTest(name = "{0}.{1} {3}")
    @MethodSource("options")
    void option(String of, Function function, int index, Member option) throws IOException {
        assertEquals(
                List.of(),
                complaints("wrongArgument(seven, '" + of + "', '" + function.name() + "', ["
                        + rightBefore(function, index) + "], '" + option.type() + "', '" + option.name() + "')"));
    }

    /** A page that says its own words, and has got them wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"undefined", "null", "5", "{}", "''"})
    void words(String wrong) throws IOException {
        Page page = openPage("<div id=\"home\"></div>");
        page.evaluate("() => { for (const word in DigitPad.words) { DigitPad.words[word] = " + wrong + "; }"
                + "home.innerHTML = '<digit-pad id=a allow=\"0-9.,-\" minlength=2></digit-pad>'; }");
        write(page, "a", 7);
        await(page, "a.value === '7'");
        for (String button : List.of(
                "[data-digit]", "[data-correct=split]", "[data-do=undo]", "[data-do=keypad]", "[data-key='3']")) {
            page.evaluate("button => a.shadowRoot.querySelector(button).click()", button);
        }
        assertEquals("73", value(page, "a"));
    }

    private List<?> complaints(String call) throws IOException {
        server().file("/wrong-values.js", Files.readString(VALUES));
        for (Path file : AlwaysModel.write(folder.resolve("model"), 7, 784)) {
            server().file("/model/" + file.getFileName(), Files.readAllBytes(file));
        }
        Page page = openPage("<script src=\"/wrong-values.js\"></script>", unwatched());
        return (List<?>) page.evaluate("async () => { const seven = " + seven + "; return await " + call + "; }");
    }

    private static String rightBefore(Function function, int index) {
        return String.join(
                ", ",
                function.parameters().subList(0, index).stream().map(RIGHT::get).toList());
    }
}
