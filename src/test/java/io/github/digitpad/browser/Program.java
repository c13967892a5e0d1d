package io.github.digitpad.browser;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that the tests start.
 *
 * @param title as people call it
 * @param variable of the environment, which may name its executable
 * @param names of its executable on the path
 * @param places where its executable lies otherwise
 * @param debian the package that has it
 */
record Program(String title, String variable, List<String> names, List<String> places, String debian) {

    /** Tests run in several processes: one installs, and what it has not finished the others do not start. */
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "digitpad-install.lock");

    /** Its executable; installed as root on Debian if there is none. Fails, saying what to run. */
    synchronized Path find() {
        Optional<Path> found = canInstall() ? installedOrInstall() : installed();
        return found.orElseThrow(() -> new AssertionError(
                "The browser tests found no " + title + ". Install it (Debian, Ubuntu: sudo apt-get install "
                        + "--no-install-recommends " + debian + "), or set " + variable + " to its executable."));
    }

    private Optional<Path> installedOrInstall() {
        try (FileChannel lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (installed().isEmpty()) {
                System.out.println("No " + title + " found: installing Debian's package " + debian + ".");
                run("apt-get", "update");
                run("apt-get", "install", "-y", "--no-install-recommends", debian);
            }
            return installed();
        } catch (IOException e) {
            throw new AssertionError("The tests could not lock " + LOCK + " to look for " + title, e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Optional<Path> installed() {
        String named = System.getenv(variable);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> onPath = Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, places.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean canInstall() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return linux && isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    /** Runs a command to its end, and gives what it printed. */
    static String run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(String.join(" ", command) + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
