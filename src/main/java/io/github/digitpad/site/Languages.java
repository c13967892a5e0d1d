package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of {@code webapp/lang}, one for each language besides English, as scripts: {@code webapp/lang/language.js}
 * with the table inside.
 */
final class Languages {

    /** In the site and in the npm package. */
    static final String FOLDER = "lang";

    private static final String TABLE = ".json";
    private static final String SCRIPT = ".js";

    private Languages() {}

    /** Puts the scripts in the place of the tables that have been copied into the site. */
    static void write(Path site) throws IOException {
        Path template = site.resolve(FOLDER).resolve("language.js");
        if (!Files.exists(template)) {
            return;
        }
        String code = ElementFiles.script(Files.readString(template)) + "\n";
        Files.delete(template);
        for (Path table : files(site, TABLE)) {
            String name = table.getFileName().toString().replace(TABLE, "");
            String words = ElementFiles.compact(Files.readString(table), "").replace("\": \"", "\":\"");
            Files.writeString(
                    table.resolveSibling(name + SCRIPT),
                    code.replace("NAME", PageScript.quoted(name)).replace("WORDS", words));
            Files.delete(table);
        }
    }

    /** Paths in the site, such as {@code lang/de.js}. */
    static List<String> scripts(Path site) throws IOException {
        return files(site, SCRIPT).stream()
                .map(file -> FOLDER + "/" + file.getFileName())
                .toList();
    }

    private static List<Path> files(Path site, String ending) throws IOException {
        Path folder = site.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
