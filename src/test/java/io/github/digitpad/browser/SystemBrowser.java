package io.github.digitpad.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome of this machine; installed from Debian's packages if there is none and that is possible. */
public final class SystemBrowser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

    private static final List<String> USUAL_PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    private SystemBrowser() {}

    /** Its executable. Fails, saying what to run, rather than letting a test be skipped. */
    public static synchronized Path find() {
        Optional<Path> found = installed();
        if (found.isEmpty() && canInstall()) {
            install();
            found = installed();
        }
        return found.orElseThrow(() -> new AssertionError("The browser tests found neither Chromium nor Chrome. Install"
                + " one (Debian, Ubuntu: sudo apt-get install chromium), or set DIGITPAD_BROWSER to its executable."));
    }

    /** Chromium's sandbox does not work for root, who runs the tests in most containers. */
    public static boolean needsNoSandbox() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> installed() {
        String named = System.getenv("DIGITPAD_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> onPath = Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, USUAL_PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean canInstall() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return linux && needsNoSandbox() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void install() {
        System.out.println("No Chromium or Chrome found: installing Debian's package chromium.");
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
            }
        } catch (IOException e) {
            throw new AssertionError(String.join(" ", command) + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
