package io.github.digitpad.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each example in the library's Javadoc is a program that compiles and runs. */
class JavadocExamplesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/digitpad/api");

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* }</pre>", Pattern.DOTALL);

    /** A 7 in two strokes. */
    private static final Ink INK = Ink.of(
            new Stroke(List.of(new Point(0, 0, 0), new Point(60, 0, 100), new Point(25, 100, 250))),
            new Stroke(List.of(new Point(15, 50, 600), new Point(55, 50, 700))));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> compilesAndRuns() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path source : sources()) {
            int number = 1;
            for (String example : examples(source)) {
                String name = source.getFileName().toString().replace(".java", "") + number;
                tests.add(DynamicTest.dynamicTest(name, () -> run(name, example)));
                number++;
            }
        }
        return tests.stream();
    }

    @Test
    void everyPublicTypeAndEachWayToReadHasOne() throws IOException {
        for (Path source : sources()) {
            String text = Files.readString(source);
            if (text.contains("\npublic ")) {
                assertTrue(text.contains("<pre>{@code"), source + ": has no example");
            }
        }
        long ways = Files.readAllLines(SOURCES.resolve("DigitPad.java")).stream()
                .filter(line -> line.matches(" {4}public (static )?\\S+ \\w+\\(.*"))
                .count();
        assertEquals(ways + 1, examples(SOURCES.resolve("DigitPad.java")).size(), "one for each method and the class");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.sorted().toList();
        }
    }

    private static List<String> examples(Path source) throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(source));
        while (matcher.find()) {
            examples.add(matcher.group(1).replaceAll("(?m)^ *\\* ?", ""));
        }
        return examples;
    }

    /** With what an example may take as given: some ink, a picture, its file, a folder of pictures and a model. */
    private void run(String name, String example) throws Exception {
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, """
                import io.github.digitpad.api.*;
                import io.github.digitpad.ink.*;
                import java.awt.image.BufferedImage;
                import java.io.*;
                import java.nio.file.*;
                import java.util.*;
                import java.util.stream.*;
                public class %s {
                    public static void run(Ink ink, BufferedImage image, Path file, Path folder, Path model)
                            throws Exception {
                %s
                    }
                }
                """.formatted(name, example));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean isCompiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-d",
                                folder.toString(),
                                "-classpath",
                                System.getProperty("java.class.path") + File.pathSeparator + classes()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertTrue(isCompiled, example + "\n" + messages);
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Path file = pictures.resolve("seven.png");
        Files.copy(Path.of("src/test/resources/pictures/seven.png"), file, StandardCopyOption.REPLACE_EXISTING);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            loader.loadClass(name)
                    .getMethod("run", Ink.class, BufferedImage.class, Path.class, Path.class, Path.class)
                    .invoke(null, INK, ImageIO.read(file.toFile()), file, pictures, Path.of("model-weights"));
        }
    }

    /** Surefire may hide the class path in a manifest. */
    private static String classes() throws Exception {
        return Path.of(DigitPad.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }
}
