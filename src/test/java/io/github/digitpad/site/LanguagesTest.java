package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.digitpad.explain.PartShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of {@code webapp/lang}: all languages say the same, and all that the scripts say. */
class LanguagesTest {

    private static final Path WEBAPP = Path.of("webapp");
    private static final Path INSIDE = WEBAPP.resolve("inside");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void allHaveTheSameKeysThePlacesOfTheirValuesAndNoEmptyText() throws IOException {
        Map<String, Map<String, String>> tables = tables();
        assertEquals(7, tables.size());
        Set<String> keys = keys(tables);
        assertTrue(keys.size() > 100, keys.size() + " keys");
        tables.forEach((language, table) -> {
            assertEquals(List.copyOf(keys), List.copyOf(table.keySet()), language + ": keys, in their order");
            table.forEach((english, text) -> {
                assertFalse(text.isBlank(), language + ": " + english);
                assertEquals(text.strip(), text, language + ": " + english);
                assertEquals(places(english), places(text), language + ": " + english);
            });
        });
    }

    @Test
    void theyHaveAllThatScriptsAndJavaSay() throws IOException {
        Set<String> keys = keys(tables());
        List<String> said = new ArrayList<>();
        for (Path file : sources()) {
            Matcher matcher = SAID.matcher(Files.readString(file));
            matcher.results().map(result -> result.group(1)).forEach(said::add);
        }
        said.addAll(wordsOfTheElement());
        said.addAll(List.of("certain", "likely", "not sure"));
        assertTrue(said.size() > 35, said.toString());
        assertEquals(
                List.of(), said.stream().filter(text -> !keys.contains(text)).toList(), "said, and in no table");
    }

    /** What only the page has that looks inside. */
    @Test
    void itsPageHasAllThatIsSaidInside() throws IOException {
        Map<String, Map<String, String>> tables = tables(INSIDE.resolve("lang"));
        Set<String> keys = keys(tables);
        assertEquals(tables().keySet(), tables.keySet());
        tables.forEach((language, table) -> {
            assertEquals(List.copyOf(keys), List.copyOf(table.keySet()), language + ": keys, in their order");
            table.forEach((english, text) -> {
                assertEquals(text.strip(), text, language + ": " + english);
                assertFalse(text.isEmpty(), language + ": " + english);
                assertEquals(places(english), places(text), language + ": " + english);
            });
        });
        Set<String> all = new HashSet<>(keys(tables()));
        all.addAll(keys);
        List<String> said = new ArrayList<>();
        for (Path file : scripts(INSIDE)) {
            Matcher matcher = SAID.matcher(Files.readString(file));
            matcher.results().map(result -> result.group(1)).forEach(said::add);
        }
        assertTrue(said.size() > 10, said.toString());
        Stream.of(PartShape.values())
                .filter(shape -> shape != PartShape.UNCLEAR && shape != PartShape.HOOK)
                .map(PartShape::words)
                .forEach(said::add);
        assertEquals(
                List.of(), said.stream().filter(text -> !all.contains(text)).toList(), "said, and in no table");
        assertEquals(
                List.of(),
                keys.stream()
                        .filter(keys(tables())::contains)
                        .filter(key -> !key.startsWith("$"))
                        .toList(),
                "in two tables");
    }

    @Test
    void theScriptsAreToldWhichThereAre() throws IOException {
        Languages languages = Languages.read(WEBAPP);
        assertEquals("[\"ar\",\"de\",\"es\",\"fr\",\"ta\",\"tr\",\"zh\"]", languages.codes());
        assertTrue(languages.directions().startsWith("{\"ar\":\"rtl\",\"de\":\"ltr\","), languages.directions());
        assertTrue(
                languages.names().startsWith("[[\"de\",\"Deutsch\"],[\"en\",\"English\"],[\"es\",\"Español\"],"),
                languages.names());
    }

    @Test
    void theSiteHasAScriptForEach() throws IOException {
        table("{\"$name\": \"Nederlands\", \"$dir\": \"ltr\", \"Undo\": \"Ongedaan \\\"maken\\\"\"}");
        Languages languages = Languages.read(folder);
        Path site = Files.createDirectories(folder.resolve("site"));
        languages.write(site, "tell()");
        assertEquals(List.of("lang/nl.js"), languages.paths());
        assertEquals("""
                (function(){"use strict";
                var digitPadLanguage="nl";
                var digitPadTexts={"Undo":"Ongedaan \\"maken\\""};
                tell()
                })();
                """, Files.readString(site.resolve("lang/nl.js")));
    }

    @Test
    void aTableThatIsNoneIsRefused() throws IOException {
        assertTrue(refusal("[]").endsWith("nl.json: is no JSON object"));
        assertTrue(refusal("{\"Undo\": 3}").endsWith("nl.json: \"Undo\" needs a text"));
        String needed = "nl.json: needs \"$name\", the language's own name, and \"$dir\", \"ltr\" or \"rtl\"";
        assertTrue(refusal("{\"$dir\": \"ltr\"}").endsWith(needed));
        assertTrue(refusal("{\"$name\": \"Nederlands\"}").endsWith(needed));
        assertTrue(refusal("{\"$name\": \"Nederlands\", \"$dir\": \"left\"}").endsWith(needed));
    }

    private String refusal(String table) throws IOException {
        table(table);
        return String.valueOf(
                assertThrows(IOException.class, () -> Languages.read(folder)).getMessage());
    }

    private void table(String json) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("lang")).resolve("nl.json"), json);
    }

    private static Map<String, Map<String, String>> tables() throws IOException {
        return tables(WEBAPP.resolve("lang"));
    }

    private static Map<String, Map<String, String>> tables(Path folder) throws IOException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Map<String, String> table = new LinkedHashMap<>();
                for (Map.Entry<String, JsonElement> entry : JsonParser.parseString(Files.readString(file))
                        .getAsJsonObject()
                        .entrySet()) {
                    table.put(entry.getKey(), entry.getValue().getAsString());
                }
                tables.put(file.getFileName().toString().replace(".json", ""), table);
            }
        }
        return tables;
    }

    private static Set<String> keys(Map<String, Map<String, String>> tables) {
        return tables.values().iterator().next().keySet();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : List.of(WEBAPP, Path.of("src/main/java/io/github/digitpad/web"))) {
            for (Path file : scripts(folder)) {
                if (!file.startsWith(INSIDE)) {
                    sources.add(file);
                }
            }
        }
        return sources;
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|java)"))
                    .toList();
        }
    }

    private static List<String> wordsOfTheElement() throws IOException {
        String script = Files.readString(WEBAPP.resolve("element/words.js"));
        int start = script.indexOf("const words = {");
        String words = script.substring(start, script.indexOf("};", start));
        return Pattern.compile(": \"([^\"]+)\"")
                .matcher(words)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
