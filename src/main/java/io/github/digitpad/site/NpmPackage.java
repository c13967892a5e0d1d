package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder that {@code npm pack} takes: the site's scripts with what editors and bundlers want to know of them. */
final class NpmPackage {

    private static final String VERSION = "@VERSION@";
    private static final List<String> FILES =
            List.of("package.json", "README.md", "digitpad.d.ts", "custom-elements.json");

    private NpmPackage() {}

    /**
     * Fills an empty folder.
     *
     * @param site built already
     * @throws IOException if one of the files is not there
     */
    static void write(String version, Path webapp, Path site, Path target) throws IOException {
        Files.createDirectories(target);
        for (String name : FILES) {
            String text = Files.readString(webapp.resolve("element").resolve(name));
            Files.writeString(target.resolve(name), text.replace(VERSION, version));
        }
        copy(webapp.resolveSibling("LICENSE"), target);
        try (Stream<Path> scripts = Files.list(site)) {
            for (Path script : scripts.filter(NpmPackage::isScript).toList()) {
                copy(script, target);
            }
        }
        Path languages = Files.createDirectories(target.resolve(Languages.FOLDER));
        for (String script : Languages.read(webapp).paths()) {
            copy(site.resolve(script), languages);
        }
    }

    private static boolean isScript(Path file) {
        return file.getFileName().toString().matches("digitpad[a-z-]*\\.m?js");
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
