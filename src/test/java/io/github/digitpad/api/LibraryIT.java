package io.github.digitpad.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's jar as others have it: what is in it, and a program that is compiled and run with it. */
class LibraryIT {

    private static final Path PROJECT = Path.of("src/test/consumer");

    private static final Path CONSUMER = PROJECT.resolve("src/main/java");

    private static final Path PICTURE = Path.of("src/test/resources/pictures/seven.png");

    @TempDir
    private Path folder;

    /** This JDK and, where there is one, JDK 25. */
    static Set<Path> jdks() throws IOException {
        Set<Path> jdks = new TreeSet<>();
        jdks.add(Path.of(System.getProperty("java.home")));
        String named = System.getenv("JAVA_HOME_25_X64");
        if (named != null) {
            jdks.add(Path.of(named));
        }
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> found = Files.list(usual)) {
                found.filter(jdk -> jdk.getFileName().toString().contains("25"))
                        .filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")))
                        .forEach(jdks::add);
            }
        }
        return jdks;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("digitpad-\\d[\\d.]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path beside(String ending) throws IOException {
        String jar = jar().toString();
        return Path.of(jar.substring(0, jar.length() - ".jar".length()) + ending);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aProgramUsesItOnTheClassPath(Path jdk) throws Exception {
        String jar = jar().toString();
        run(
                jdk,
                "javac",
                "-d",
                folder.toString(),
                "-cp",
                jar,
                CONSUMER.resolve("consumer/Main.java").toString());
        String path = jar + File.pathSeparator + folder;
        requireReadings(run(jdk, "java", "-Djava.awt.headless=true", "-cp", path, "consumer.Main", PICTURE.toString()));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aModuleUsesIt(Path jdk) throws Exception {
        String jar = jar().toString();
        run(
                jdk,
                "javac",
                "-Werror",
                "-Xlint:all",
                "-d",
                folder.toString(),
                "--module-path",
                jar,
                CONSUMER.resolve("module-info.java").toString(),
                CONSUMER.resolve("consumer/Main.java").toString());
        String path = jar + File.pathSeparator + folder;
        requireReadings(run(
                jdk,
                "java",
                "-Djava.awt.headless=true",
                "--module-path",
                path,
                "--module",
                "consumer/consumer.Main",
                PICTURE.toString()));
    }

    /** As others have it from a repository: jar and POM in a local one that was empty, and Maven's own resolution. */
    @Test
    void aMavenProjectUsesIt() throws Exception {
        Path project = folder.resolve("project");
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.toList()) {
                Path copy = project.resolve(PROJECT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        String version = String.valueOf(jar().getFileName()).replaceAll("digitpad-(.*)\\.jar", "$1");
        Path repository = folder.resolve("repository");
        Path installed = Files.createDirectories(
                repository.resolve("io/github/digitpad/digitpad").resolve(version));
        Files.copy(jar(), installed.resolve("digitpad-" + version + ".jar"));
        Files.copy(beside(".pom"), installed.resolve("digitpad-" + version + ".pom"));
        Path settings = Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
                        + Path.of(System.getProperty("consumer.plugins")).toUri()
                        + "</url></mirror></mirrors></settings>");
        Process maven = new ProcessBuilder(
                        Path.of(System.getProperty("consumer.maven"), "bin", "mvn")
                                .toString(),
                        "-B",
                        "-ntp",
                        "-q",
                        "-s",
                        settings.toString(),
                        "-f",
                        project.resolve("pom.xml").toString(),
                        "-Dmaven.repo.local=" + repository,
                        "-Ddigitpad.version=" + version,
                        "compile")
                .redirectErrorStream(true)
                .start();
        String printed = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, maven.waitFor(), printed);
        String path = jar() + File.pathSeparator + project.resolve("target/classes");
        requireReadings(run(
                Path.of(System.getProperty("java.home")),
                "java",
                "-Djava.awt.headless=true",
                "--module-path",
                path,
                "--module",
                "consumer/consumer.Main",
                PICTURE.toString()));
        assertFalse(Files.exists(repository.resolve("info/picocli")), "the library brings others");
    }

    @Test
    void whatIsInsideIsClosed() throws Exception {
        Path source = Files.writeString(
                Files.createDirectories(folder.resolve("source")).resolve("Peeking.java"),
                "package consumer; class Peeking { io.github.digitpad.reading.Reader reader; }");
        Path jdk = Path.of(System.getProperty("java.home"));
        Outcome outcome = outcome(
                jdk,
                "javac",
                "-d",
                folder.resolve("peeking").toString(),
                "--module-path",
                jar().toString(),
                CONSUMER.resolve("module-info.java").toString(),
                source.toString());
        assertNotEquals(0, outcome.exitCode());
        assertTrue(outcome.text().contains("is not visible"), outcome.text());
    }

    @Test
    void itNeedsNothingButJava() throws IOException {
        ModuleDescriptor module =
                ModuleFinder.of(jar()).find("io.github.digitpad").orElseThrow().descriptor();
        assertEquals(
                Set.of("java.base", "java.desktop"),
                module.requires().stream()
                        .filter(needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name)
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of("io.github.digitpad.api", "io.github.digitpad.ink"),
                module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toSet()));
    }

    @Test
    void itsPomHasWhatACentralRepositoryWantsAndNoDependency() throws IOException {
        String pom = Files.readString(beside(".pom"));
        for (String wanted : List.of("name", "description", "licenses", "developers")) {
            assertTrue(pom.contains("<" + wanted + ">"), wanted + " is not in " + pom);
        }
        for (String unwanted : List.of("<dependency>", "<build>", "<profile>", "<scm>", "${")) {
            assertFalse(pom.contains(unwanted), unwanted + " is in " + pom);
        }
    }

    @Test
    void sourcesAndDocumentationComeWithIt() throws IOException {
        assertTrue(entries(beside("-sources.jar")).contains("io/github/digitpad/api/DigitPad.java"));
        assertTrue(entries(beside("-javadoc.jar")).stream()
                .anyMatch(entry -> entry.endsWith("io/github/digitpad/api/DigitPad.html")));
        assertTrue(entries(jar()).contains("META-INF/LICENSE"));
    }

    private static Set<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(Object::toString).collect(Collectors.toSet());
        }
    }

    private static void requireReadings(String printed) {
        assertEquals(List.of("ink 1", "seven.png 7"), printed.lines().toList());
    }

    private record Outcome(int exitCode, String text) {}

    private static String run(Path jdk, String tool, String... arguments) throws Exception {
        Outcome outcome = outcome(jdk, tool, arguments);
        assertEquals(0, outcome.exitCode(), outcome.text());
        return outcome.text();
    }

    private static Outcome outcome(Path jdk, String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(jdk.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}
