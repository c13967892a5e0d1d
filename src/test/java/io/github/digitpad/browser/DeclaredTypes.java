package io.github.digitpad.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code digitpad.d.ts} declares, so that tests over all of it have what is new by themselves. */
final class DeclaredTypes {

    private static final Pattern PROPERTY = Pattern.compile("(?m)^  (?:readonly )?(\\w+)\\??: (.+);$");
    private static final Pattern SETTER = Pattern.compile("(?m)^  set (\\w+)\\(\\w+: (.+)\\);$");
    private static final Pattern METHOD = Pattern.compile("(?m)^  (\\w+)\\((.*)\\): .+;$");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^export function (\\w+)\\((.*)\\): .+;$");
    private static final Pattern PARAMETER = Pattern.compile("\\w+\\??: ([^,]+)");

    /** A property, an option, or a function's parameter, and its type as TypeScript writes it. */
    record Member(String name, String type) {}

    /** A function, and the types of its parameters. */
    record Function(String name, List<String> parameters) {}

    private final String text;

    DeclaredTypes() throws IOException {
        text = Files.readString(Path.of("target/npm/digitpad.d.ts"));
    }

    /** What may be read of an interface, and what may be set. */
    List<Member> properties(String type) {
        List<Member> all = new ArrayList<>();
        for (Pattern pattern : List.of(PROPERTY, SETTER)) {
            pattern.matcher(body(type))
                    .results()
                    .forEach(property -> all.add(new Member(property.group(1), property.group(2))));
        }
        return all;
    }

    List<Function> methods(String type) {
        return functions(METHOD.matcher(body(type)));
    }

    /** What the script exports. */
    List<Function> functions() {
        return functions(FUNCTION.matcher(text));
    }

    private static List<Function> functions(Matcher found) {
        return found.results()
                .map(function -> new Function(function.group(1), parameters(function)))
                .toList();
    }

    private static List<String> parameters(MatchResult function) {
        return PARAMETER
                .matcher(function.group(2))
                .results()
                .map(parameter -> parameter.group(1))
                .toList();
    }

    private String body(String type) {
        Matcher found =
                Pattern.compile("(?s)interface " + type + "\\b[^{]*\\{(.*?)\n}").matcher(text);
        if (!found.find()) {
            throw new AssertionError("digitpad.d.ts has no interface " + type);
        }
        return found.group(1);
    }
}
