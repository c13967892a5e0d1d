package io.github.digitpad.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages that the site speaks: English, which is in the page and the scripts, and those of which there is a
 * table in {@code webapp/lang}. A table says what stands in place of what English; besides, {@code $name} is the
 * language's own name and {@code $dir} its direction.
 *
 * @param tables besides English, in the order of their codes
 * @param prefix of the scripts' names: empty, but for words that one page has for itself
 */
record Languages(List<Table> tables, String prefix) {

    /** In {@code webapp}, the site and the npm package. */
    static final String FOLDER = "lang";

    private static final String TABLE = ".json";
    private static final String NAME = "$name";
    private static final String DIRECTION = "$dir";
    private static final JsonFactory JSON = new JsonFactory();

    /** @param texts by what is said in English */
    record Table(String code, String name, String direction, Map<String, String> texts) {}

    /** @throws IOException if a table is none; the message says which and what it needs */
    static Languages read(Path webapp) throws IOException {
        return read(webapp, "");
    }

    /**
     * As {@link #read(Path)}, of one page's own words.
     *
     * @param parent of the folder {@code lang}
     */
    static Languages read(Path parent, String prefix) throws IOException {
        Path folder = parent.resolve(FOLDER);
        List<Table> tables = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(file -> file.toString().endsWith(TABLE))
                        .sorted()
                        .toList()) {
                    tables.add(table(file));
                }
            }
        }
        return new Languages(List.copyOf(tables), prefix);
    }

    private static Table table(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(Files.readString(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(file + ": is no JSON object");
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                String text = json.nextTextValue();
                if (text == null) {
                    throw new IOException(file + ": \"" + key + "\" needs a text");
                }
                texts.put(key, text);
            }
        }
        String name = texts.remove(NAME);
        String direction = texts.remove(DIRECTION);
        if (name == null || direction == null || !direction.matches("ltr|rtl")) {
            throw new IOException(file + ": needs \"" + NAME + "\", the language's own name, and \"" + DIRECTION
                    + "\", \"ltr\" or \"rtl\"");
        }
        return new Table(file.getFileName().toString().replace(TABLE, ""), name, direction, texts);
    }

    /** Puts a script for each table into the site. */
    void write(Path site, String script) throws IOException {
        Files.createDirectories(site.resolve(FOLDER));
        for (Table table : tables) {
            Map<String, String> given = new LinkedHashMap<>();
            given.put("digitPadLanguage", PageScript.quoted(table.code()));
            given.put("digitPadTexts", object(table.texts()));
            Files.writeString(site.resolve(path(table)), Scripts.inFunction(given, script));
        }
    }

    /** Of the scripts in the site, such as {@code lang/de.js}. */
    List<String> paths() {
        return tables.stream().map(this::path).toList();
    }

    private String path(Table table) {
        return FOLDER + "/" + prefix + table.code() + ".js";
    }

    /** A JavaScript array of the codes. */
    String codes() {
        return tables.stream().map(table -> PageScript.quoted(table.code())).collect(Collectors.joining(",", "[", "]"));
    }

    /** A JavaScript object of the directions by the codes. */
    String directions() {
        Map<String, String> directions = new LinkedHashMap<>();
        for (Table table : tables) {
            directions.put(table.code(), table.direction());
        }
        return object(directions);
    }

    /** A JavaScript array of code and name of each, English too, in the order of the names. */
    String names() {
        Stream<Table> english = Stream.of(new Table("en", "English", "ltr", Map.of()));
        return Stream.concat(english, tables.stream())
                .sorted(Comparator.comparing(Table::name))
                .map(table -> "[" + PageScript.quoted(table.code()) + "," + PageScript.quoted(table.name()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** A JavaScript object. */
    static String object(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> PageScript.quoted(text.getKey()) + ":" + PageScript.quoted(text.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
