package io.github.digitpad.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** The other runtimes, from npm, in the versions that the lock file pins. */
final class NpmPackages {

    private static final List<String> FILES = List.of("package.json", "package-lock.json");

    private NpmPackages() {}

    /**
     * Installs them, unless that has been done already.
     *
     * @return {@code node_modules}
     * @throws IOException if npm is not there or fails; the message says what to do
     */
    static Path install(Path pinned, Path folder) throws IOException, InterruptedException {
        Path modules = folder.resolve("node_modules");
        Path done = folder.resolve("installed-lock.json");
        byte[] lock = Files.readAllBytes(pinned.resolve("package-lock.json"));
        if (Files.exists(done) && java.util.Arrays.equals(lock, Files.readAllBytes(done))) {
            return modules;
        }
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(pinned.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println("npm installs the other runtimes (about 530 MB, once)");
        run(folder);
        Files.write(done, lock);
        return modules;
    }

    private static void run(Path folder) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Process process;
        try {
            process = new ProcessBuilder(
                            windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    "npm: cannot be started (" + e.getMessage()
                            + "). The benchmark compares with TensorFlow.js and ONNX"
                            + " Runtime Web, which come from npm. Install Node.js 18 or newer, which has npm (Debian,"
                            + " Ubuntu: sudo apt-get install nodejs npm), and run this again.",
                    e);
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("npm ci in " + folder + ": ended with " + code
                    + ". It needs a way to its registry the first time. It said:\n" + output);
        }
    }
}
