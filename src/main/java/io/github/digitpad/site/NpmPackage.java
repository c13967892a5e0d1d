package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that {@code npm pack} takes: the site's scripts with what editors, bundlers and frameworks want to know of
 * them, and the first one for who has {@code require} alone.
 */
final class NpmPackage {

    private static final String VERSION = "@VERSION@";
    private static final List<String> FILES =
            List.of("package.json", "README.md", "digitpad.d.ts", "custom-elements.json");
    private static final String TYPES = "digitpad.d.ts";
    private static final String MODULE_TYPES = "digitpad.d.mts";
    private static final String REQUIRED = "digitpad.cjs";
    private static final String FRAMEWORKS = "frameworks";
    /** Of scripts that are imported for what they do. */
    private static final List<String> EMPTY_TYPES =
            List.of("digitpad-models.d.ts", "digitpad-pictures.d.ts", "digitpad-personal.d.ts");

    private static final String NO_EXPORTS = "export {};\n";

    private NpmPackage() {}

    /**
     * Fills an empty folder.
     *
     * @param site built already
     * @param required the first script as a CommonJS module
     * @throws IOException if one of the files is not there
     */
    static void write(String version, Path webapp, Path site, String required, Path target) throws IOException {
        Files.createDirectories(target);
        Path element = webapp.resolve("element");
        for (String name : FILES) {
            String text = Files.readString(element.resolve(name));
            Files.writeString(target.resolve(name), text.replace(VERSION, version));
        }
        // TypeScript takes a module's types from the name of their file, too.
        Files.copy(target.resolve(TYPES), target.resolve(MODULE_TYPES), StandardCopyOption.REPLACE_EXISTING);
        for (String types : EMPTY_TYPES) {
            Files.writeString(target.resolve(types), NO_EXPORTS);
        }
        for (String script : InkScript.files()) {
            Files.writeString(target.resolve(script.replace(".js", ".d.ts")), NO_EXPORTS);
        }
        Files.writeString(target.resolve(REQUIRED), required);
        try (Stream<Path> types = Files.list(element.resolve(FRAMEWORKS))) {
            for (Path file : types.toList()) {
                copy(file, target);
            }
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
            Files.writeString(target.resolve(script.replace(".js", ".d.ts")), NO_EXPORTS);
        }
    }

    private static boolean isScript(Path file) {
        return file.getFileName().toString().matches("digitpad[a-z-]*\\.m?js");
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
