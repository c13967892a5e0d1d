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

/** Which room may import which: the table of {@code docs/architecture.md}, held. */
class ImportTableTest {

    private static final String ROOT = "io.github.digitpad.";

    /** What any room may use besides: the language, nullness marks. */
    private static final List<String> EVERYWHERE = List.of("java.lang..", "java.util..", "java.io..", "org.jspecify..");

    private static final RoomTable TABLE = RoomTable.read();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // There only in the profile "train", and free to use everything.
            .withImportOption(location -> !location.contains("/io/github/digitpad/train/"))
            // There only in the profile "spark", and read with the library.
            .withImportOption(location -> !location.contains("/io/github/digitpad/spark/"))
            .importPackages("io.github.digitpad");

    static Set<String> rooms() {
        return new TreeSet<>(TABLE.imports().keySet());
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
        for (String other : TABLE.imports().getOrDefault(room, List.of())) {
            allowed.add(inside(other));
        }
        allowed.addAll(TABLE.uses().getOrDefault(room, List.of()));
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
