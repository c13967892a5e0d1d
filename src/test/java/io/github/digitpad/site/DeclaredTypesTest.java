package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the scripts are checked against is declared by hand: here it is compared with what Java has, and with what
 * editors are told.
 */
class DeclaredTypesTest {

    private static final Path JAVA = Path.of("src/main/java/io/github/digitpad");
    private static final Path WEBAPP = Path.of("webapp");
    private static final Pattern EXPORT = Pattern.compile("@JSExport\\s+public static [^(]*?(\\w+)\\(([^)]*)\\)");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^function (\\w+)\\(([^)]*)\\) \\{}");
    private static final Pattern FIELD = Pattern.compile("(?m)^ \\*   (\\w+): (.*),$");
    private static final Pattern METHOD = Pattern.compile("(?m)^    (?:@Nullable )?[\\w.]+ (\\w+)\\(([^)]*)\\);");

    @Test
    void theFirstScriptFindsWhatJavaExports() throws IOException {
        assertEquals(exports("web/Main.java"), functions("element/digitpad.externs.js"));
    }

    @Test
    void theSecondScriptFindsWhatJavaExports() throws IOException {
        assertEquals(exports("models/Main.java"), functions("models/digitpad-reader.externs.js"));
    }

    @Test
    void theScriptOfPicturesFindsWhatJavaExports() throws IOException {
        assertEquals(exports("pictures/Main.java"), functions("pictures/digitpad-picture-reader.externs.js"));
    }

    @Test
    void theScriptOfInkFilesFindsWhatJavaExports() throws IOException {
        Map<String, Integer> exports = exports("inkpages/Main.java");
        assertEquals(new TreeSet<>(InkScript.exports()), exports.keySet());
        Map<String, Integer> given = new TreeMap<>();
        // Each is given what any of them needs.
        exports.forEach((name, parameters) -> given.merge(InkScript.given(name), parameters, Math::max));
        assertEquals(given, functions("inkfiles/digitpad-ink-reader.externs.js"));
    }

    @Test
    void theScriptOfHandsFindsWhatJavaExports() throws IOException {
        assertEquals(exports("hands/Main.java"), functions("personal/digitpad-personal.externs.js"));
    }

    @Test
    void theScriptThatLooksInsideFindsWhatJavaExports() throws IOException {
        assertEquals(exports("inside/Main.java"), functions("inside/inside.externs.js"));
    }

    @Test
    void theScriptOfTheLatticeFindsWhatJavaExports() throws IOException {
        assertEquals(exports("lattice/Main.java"), functions("inside/inside-reading.externs.js"));
    }

    @Test
    void theScriptThatExplainsFindsWhatJavaExports() throws IOException {
        assertEquals(exports("why/Main.java"), functions("inside/inside-why.externs.js"));
    }

    @Test
    void theScriptThatOpensModelsFindsWhatJavaExports() throws IOException {
        assertEquals(exports("opened/Main.java"), functions("inside/inside-opened.externs.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside/InsidePort", "inside/TermsPort", "lattice/LatticePort", "why/WhyPort"})
    void whatLooksInsideAndItsScriptSpeakOfTheSame(String port) throws IOException {
        String java = Files.readString(JAVA.resolve(port + ".java"));
        Set<String> methods = new TreeSet<>();
        METHOD.matcher(java)
                .results()
                .forEach(method -> methods.add(method.group(1) + "/" + parameters(method.group(2))));
        Set<String> fields = new TreeSet<>();
        fields("externs/types.js", port.substring(port.indexOf('/') + 1)).forEach((name, of) -> {
            Matcher function = Pattern.compile("function\\(([^)]*)\\).*").matcher(of);
            assertTrue(function.matches(), of);
            fields.add(name + "/" + parameters(function.group(1)));
        });
        assertTrue(methods.size() > 4, methods.toString());
        assertEquals(methods, fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PadPort", "PadHost"})
    void padAndElementSpeakOfTheSame(String type) throws IOException {
        String java = Files.readString(JAVA.resolve("web").resolve(type + ".java"));
        Set<String> methods = METHOD.matcher(java)
                .results()
                .map(method -> java.substring(0, method.start()).stripTrailing().endsWith("@JSProperty")
                        ? property(method.group(1))
                        : method.group(1) + "/" + parameters(method.group(2)))
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
        Set<String> fields = new LinkedHashSet<>();
        fields("element/digitpad.externs.js", type).forEach((name, of) -> {
            Matcher function = Pattern.compile("function\\(([^)]*)\\).*").matcher(of);
            fields.add(function.matches() ? name + "/" + parameters(function.group(1)) : name);
        });
        assertTrue(methods.size() > 10, methods.toString());
        assertEquals(methods, fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InkPoint",
                "Box",
                "Alternative",
                "ReadDigit",
                "Recognition",
                "RecognizeOptions",
                "ModelOptions",
                "PageOptions",
                "PageSign",
                "PageNumber",
                "ReadPage",
                "PageReading",
                "KeptDigit",
                "PersonalData",
                "PictureOptions",
                "Words"
            })
    void editorsAreToldTheSame(String type) throws IOException {
        Map<String, String> told = interfaceOf(Files.readString(WEBAPP.resolve("element/digitpad.d.ts")), type);
        Map<String, String> declared = new TreeMap<>();
        fields("externs/types.js", type).forEach((name, of) -> {
            boolean isOptional = of.endsWith("|undefined)");
            String inner = isOptional ? of.substring(1, of.length() - "|undefined)".length()) : of;
            declared.put(name + (isOptional ? "?" : ""), typeScript(inner));
        });
        assertTrue(declared.size() >= 2, declared.toString());
        assertEquals(told, declared);
    }

    /** Closure Compiler's type as TypeScript has it. */
    private static String typeScript(String type) {
        if (type.startsWith("?")) {
            return typeScript(type.substring(1)) + " | null";
        }
        String name = type.replace("!", "");
        Matcher array = Pattern.compile("Array<(.*)>").matcher(name);
        return array.matches() ? typeScript(array.group(1)) + "[]" : name;
    }

    /** The members of an interface and of those that it extends: types by names. */
    private static Map<String, String> interfaceOf(String text, String type) {
        Matcher found = Pattern.compile("(?s)interface " + type + "(?: extends (\\w+))? \\{(.*?)\n}")
                .matcher(text);
        assertTrue(found.find(), type);
        Map<String, String> members = new TreeMap<>();
        if (found.group(1) != null) {
            members.putAll(interfaceOf(text, found.group(1)));
        }
        Pattern.compile("(?m)^  (\\w+\\??): (.*);$")
                .matcher(found.group(2))
                .results()
                .forEach(member -> members.put(member.group(1), loose(member.group(2))));
        return members;
    }

    /** Closure Compiler knows no types of a few texts. */
    private static String loose(String type) {
        return type.replaceFirst("\"[^\"]*\"( \\| \"[^\"]*\")+, ", "string, ")
                .replaceFirst("^Record<string, string>$", "Object<string, string>")
                .replaceFirst("\\(\\(\\w+: (\\w+)\\) => void\\)", "function($1)")
                .replaceFirst("^\"[^\"]*\"( \\| \"[^\"]*\")+$", "string");
    }

    private static Map<String, String> fields(String externs, String type) throws IOException {
        String text = Files.readString(WEBAPP.resolve(externs));
        int end = text.indexOf("\nvar " + type + ";");
        assertTrue(end > 0, type);
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(text.substring(text.lastIndexOf("@typedef", end), end))
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private static Map<String, Integer> exports(String file) throws IOException {
        return signatures(EXPORT, JAVA.resolve(file));
    }

    private static Map<String, Integer> functions(String file) throws IOException {
        return signatures(FUNCTION, WEBAPP.resolve(file));
    }

    /** How many parameters each has. */
    private static Map<String, Integer> signatures(Pattern pattern, Path file) throws IOException {
        Map<String, Integer> signatures = new TreeMap<>();
        List<MatchResult> found =
                pattern.matcher(Files.readString(file)).results().toList();
        for (MatchResult one : found) {
            signatures.put(one.group(1), parameters(one.group(2)));
        }
        assertTrue(!signatures.isEmpty(), file.toString());
        return signatures;
    }

    private static int parameters(String list) {
        return list.isBlank() ? 0 : list.split(",", -1).length;
    }

    private static String property(String getter) {
        String name = getter.replaceFirst("^(get|is)", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
