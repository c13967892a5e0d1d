package io.github.digitpad.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever wants something read asks the reader: nobody classifies beside it. */
class OneReaderTest {

    private static final String READING = "io.github.digitpad.reading";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // There only in the profile "train": the fit of the pen's weights asks how well they classify.
            .withImportOption(location -> !location.contains("/io/github/digitpad/train/"))
            // There only in the profile "spark", and read with the library.
            .withImportOption(location -> !location.contains("/io/github/digitpad/spark/"))
            .importPackages("io.github.digitpad");

    private static final DescribedPredicate<JavaClass> CLASSIFIERS = DescribedPredicate.describe(
            "classifiers",
            type -> type.getPackageName().equals(READING)
                    && type.getSimpleName().endsWith("Classifier"));

    @Test
    void nobodyClassifiesBesideTheReader() {
        assertFalse(CLASSES.that(CLASSIFIERS).isEmpty());
        noClasses()
                .that()
                .resideOutsideOfPackage(READING)
                .should()
                .dependOnClassesThat(CLASSIFIERS)
                .check(CLASSES);
    }

    /** The reader is public, and so is what it takes and gives; how it reads is not. */
    @Test
    void onlyTheReaderReads() {
        Set<String> readers = CLASSES.get(READING + ".Reader").getPackage().getClasses().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                // A record holds a reading, as ReadingView does, and makes none.
                .filter(type -> !type.isRecord())
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getRawReturnType().getName().equals(READING + ".Reading")))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertEquals(Set.of("Reader"), readers);
    }
}
