package io.github.digitpad.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room may import which: the table of the design, held. */
class ImportTableTest {

    private static final String ROOT = "io.github.digitpad.";

    /** What any room may use besides: the language, nullness marks. */
    private static final List<String> EVERYWHERE = List.of("java.lang..", "java.util..", "java.io..", "org.jspecify..");

    private static final List<String> JVM_ONLY = List.of(
            "java.nio..",
            "java.time..",
            "java.net..",
            "java.security..",
            "java.awt..",
            "javax.imageio..",
            "com.sun.net..");

    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("ink", List.of()),
            Map.entry("picture", List.of()),
            Map.entry("raster", List.of("ink", "picture")),
            Map.entry("nn", List.of()),
            Map.entry("reading", List.of("ink", "picture", "raster", "nn")),
            Map.entry("formats", List.of("nn")),
            Map.entry("formats.tfjs", List.of("formats", "nn")),
            Map.entry("formats.onnx", List.of("nn")),
            Map.entry("formats.packed", List.of("nn", "reading")),
            Map.entry("formats.learned", List.of("formats", "formats.tfjs", "nn", "reading")),
            Map.entry(
                    "formats.brought", List.of("ink", "picture", "raster", "nn", "reading", "formats", "formats.tfjs")),
            Map.entry("data", List.of("ink", "picture", "raster")),
            Map.entry("cli", List.of("ink", "picture", "raster", "nn", "reading", "formats..", "data")),
            Map.entry("engine", List.of("nn", "formats.packed")),
            Map.entry("models", List.of("nn", "formats..", "engine")),
            Map.entry("site", List.of("nn", "reading", "formats", "formats.tfjs", "formats.packed", "formats.learned")),
            Map.entry("pad", List.of("ink", "reading")),
            Map.entry("web", List.of("ink", "picture", "raster", "nn", "reading", "pad", "formats.packed", "engine")));

    private static final Map<String, List<String>> PLATFORMS = Map.of(
            "data",
            with(JVM_ONLY, "com.fasterxml.jackson.core.."),
            "formats.onnx",
            JVM_ONLY,
            "formats.learned",
            JVM_ONLY,
            "site",
            with(with(JVM_ONLY, "com.fasterxml.jackson.core.."), "com.google.javascript.."),
            "cli",
            with(JVM_ONLY, "picocli.."),
            "web",
            List.of("org.teavm.."),
            "engine",
            List.of("org.teavm.."),
            "models",
            List.of("org.teavm.."));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // There only in the profile "train", and free to use everything.
            .withImportOption(location -> !location.contains("/io/github/digitpad/train/"))
            .importPackages("io.github.digitpad");

    static Set<String> rooms() {
        return new TreeSet<>(ROOMS.keySet());
    }

    @Test
    void everyClassIsInARoomOfTheTable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass javaClass : CLASSES) {
            String inside = javaClass.getPackageName().substring(ROOT.length());
            found.add(roomOf(inside));
        }
        assertEquals(rooms(), found);
    }

    /** A folder of formats is a room of its own; what is inside another room belongs to it. */
    private static String roomOf(String inside) {
        int end = inside.indexOf('.', inside.startsWith("formats.") ? "formats.".length() : 0);
        return end < 0 ? inside : inside.substring(0, end);
    }

    /** All of a room; of {@code formats} only what is common to its folders. */
    private static String inside(String room) {
        return ROOT + (room.equals("formats") || room.endsWith("..") ? room : room + "..");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomImportsOnlyWhatTheTableAllows(String room) {
        JavaClasses inRoom =
                CLASSES.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(inside(room)));
        assertFalse(inRoom.isEmpty(), room);
        List<String> allowed = new ArrayList<>(EVERYWHERE);
        allowed.add(inside(room));
        for (String other : ROOMS.getOrDefault(room, List.of())) {
            allowed.add(inside(other));
        }
        allowed.addAll(PLATFORMS.getOrDefault(room, List.of()));
        // The one class of these rooms, with those inside it, that knows files on disk; what the page reaches must not.
        String files = Map.of("formats", "FolderFiles", "formats.tfjs", "ModelDirectory")
                .getOrDefault(room, "-");
        classes()
                .that()
                .resideInAPackage(inside(room))
                .and()
                .haveNameNotMatching(".*\\." + files + "(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(new String[0]))
                .check(CLASSES);
    }

    /** A network does not know what runs it, and one engine not the other. */
    @ParameterizedTest
    @ValueSource(strings = {"nn", "nn.portable", "nn.wasm"})
    void enginesAreApartFromTheNetworksAndFromEachOther(String inside) {
        JavaClasses classes =
                CLASSES.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(ROOT + inside));
        assertFalse(classes.isEmpty(), inside);
        classes()
                .that()
                .resideInAPackage(ROOT + inside)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        with(with(EVERYWHERE, ROOT + "nn"), ROOT + inside).toArray(new String[0]))
                .check(CLASSES);
    }

    @Test
    void roomsHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        SlicesRuleDefinition.slices()
                .matching(ROOT + "formats.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    private static List<String> with(List<String> list, String more) {
        List<String> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
