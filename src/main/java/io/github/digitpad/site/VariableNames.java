package io.github.digitpad.site;

import com.google.javascript.rhino.Node;
import java.util.HashSet;
import java.util.Set;

/**
 * Names for TeaVM's functions, parameters and variables: in each scope the first is called as the first of all others
 * is, the second as their second and so on, wherever what is used there of other scopes allows it. gzip then finds
 * whole pieces of functions again. Names by how often something is used are shorter, and 3 % larger, gzipped.
 */
final class VariableNames {

    /** By how often JavaScript has them in its words. */
    private static final String FIRST = "etnrlaiosufchdgpmvbyxkwjqzETNRLAIOSUFCHDGPMVBYXKWJQZ_$";

    private static final String OTHERS = FIRST + "0123456789";

    /** Those words of JavaScript's that are as short as names are. */
    private static final Set<String> WORDS = Set.of("as", "do", "if", "in", "of", "for", "let", "new", "try", "var");

    private VariableNames() {}

    /** @param function TeaVM's own, in which all of its names are */
    static void shorten(Node function) {
        shorten(NameScope.of(function));
    }

    private static void shorten(NameScope scope) {
        Set<String> taken = new HashSet<>(scope.foreign());
        for (NameScope.Declared used : scope.used()) {
            String name = used.name();
            if (name != null) {
                taken.add(name);
            }
        }
        int next = 0;
        for (NameScope.Declared own : scope.own()) {
            String name = name(next++);
            while (taken.contains(name) || WORDS.contains(name)) {
                name = name(next++);
            }
            own.rename(name);
        }
        scope.inner().forEach(VariableNames::shorten);
    }

    private static String name(int index) {
        StringBuilder name = new StringBuilder().append(FIRST.charAt(index % FIRST.length()));
        for (int rest = index / FIRST.length(); rest > 0; rest = (rest - 1) / OTHERS.length()) {
            name.append(OTHERS.charAt((rest - 1) % OTHERS.length()));
        }
        return name.toString();
    }
}
