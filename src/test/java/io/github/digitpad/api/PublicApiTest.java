package io.github.digitpad.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The library's promise: {@code api/promised.txt} has all that programs may use, as compilers see it. There is no
 * published version yet that a tool such as japicmp could compare with; this list is compared with in every build,
 * without one. A line that goes or changes breaks programs; a new one is a new promise, and is written down with it.
 */
class PublicApiTest {

    private static final Path PROMISED = Path.of("src/test/resources/api/promised.txt");

    @Test
    void nothingThatWasPromisedIsGone() throws IOException {
        TreeSet<String> gone = new TreeSet<>(Files.readAllLines(PROMISED));
        gone.removeAll(all());
        assertEquals(List.of(), List.copyOf(gone), "gone or changed: programs that use it break");
    }

    @Test
    void nothingIsPublicThatIsNotPromised() throws IOException {
        TreeSet<String> more = new TreeSet<>(all());
        more.removeAll(Files.readAllLines(PROMISED));
        assertEquals(List.of(), List.copyOf(more), "new: add it to " + PROMISED + " if it is to stay for good");
    }

    private static List<String> all() {
        List<String> lines = new ArrayList<>();
        for (Class<?> anchor : List.of(DigitPad.class, Ink.class)) {
            for (Class<?> type : types(anchor)) {
                lines.addAll(lines(type));
            }
        }
        return lines;
    }

    private static List<Class<?>> types(Class<?> anchor) {
        try {
            Path classes = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path folder = classes.resolve(anchor.getPackageName().replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                        .map(name -> type(anchor.getPackageName() + "." + name.replace(".class", "")))
                        .filter(PublicApiTest::isPublic)
                        .collect(Collectors.toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static List<String> lines(Class<?> type) {
        List<String> lines = new ArrayList<>();
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        lines.add((Modifier.isFinal(type.getModifiers()) ? "final " : "") + kind + " " + type.getName());
        if (type.isRecord()) {
            // Their order is what patterns and constructors go by.
            lines.add(type.getName() + " of "
                    + Arrays.stream(type.getRecordComponents())
                            .map(PublicApiTest::component)
                            .toList());
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, constructor.toGenericString(), constructor, lines);
        }
        for (Method method : type.getDeclaredMethods()) {
            add(method, method.toGenericString(), method, lines);
        }
        for (Field field : type.getDeclaredFields()) {
            add(field, field.toGenericString(), field, lines);
        }
        return lines;
    }

    private static String component(RecordComponent component) {
        return component.getGenericType().getTypeName() + " " + component.getName();
    }

    private static void add(Member member, String line, AnnotatedElement element, List<String> lines) {
        boolean isOpen = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        if (isOpen && !member.isSynthetic()) {
            String old = element.isAnnotationPresent(Deprecated.class) ? " deprecated" : "";
            lines.add(line + old);
        }
    }
}
