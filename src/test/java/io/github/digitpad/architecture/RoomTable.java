package io.github.digitpad.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of rooms in {@code docs/architecture.md}: a row is the room, what it does, which rooms it may import, and
 * what else it may use. What people read is what is held.
 *
 * @param imports for each room those that it may import; {@code name..} stands for a room and those inside it
 * @param uses for each room the packages that it may use besides
 */
record RoomTable(Map<String, List<String>> imports, Map<String, List<String>> uses) {

    private static final Path DOCUMENT = Path.of("docs", "architecture.md");

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|[^|]+\\|([^|]*)\\|([^|]*)\\|");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** What a row's last cell may name. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "JVM",
            List.of(
                    "java.nio..",
                    "java.time..",
                    "java.net..",
                    "java.security..",
                    "java.awt..",
                    "javax.imageio..",
                    "org.w3c.dom..",
                    "com.sun.net.."),
            "TeaVM",
            List.of("org.teavm.."),
            "Jackson",
            List.of("com.fasterxml.jackson.core.."),
            "picocli",
            List.of("picocli.."),
            "Closure Compiler",
            List.of("com.google.javascript.."));

    static RoomTable read() {
        Map<String, List<String>> imports = new TreeMap<>();
        Map<String, List<String>> uses = new TreeMap<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                imports.put(row.group(1), names(row.group(2)));
                uses.put(row.group(1), libraries(row.group(3).strip()));
            }
        }
        return new RoomTable(imports, uses);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static List<String> libraries(String cell) {
        List<String> packages = new ArrayList<>();
        if (!cell.equals("–")) {
            for (String name : cell.split(", ", -1)) {
                List<String> library = LIBRARIES.get(name);
                if (library == null) {
                    throw new IllegalArgumentException(
                            DOCUMENT + ": \"" + name + "\" is none of " + LIBRARIES.keySet());
                }
                packages.addAll(library);
            }
        }
        return packages;
    }
}
