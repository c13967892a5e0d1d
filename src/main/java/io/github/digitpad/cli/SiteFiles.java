package io.github.digitpad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the served files come from. */
interface SiteFiles {

    /** The bytes of a file by its path relative to the site, without {@code ..}; nothing if there is none. */
    byte @Nullable [] read(String path) throws IOException;

    /** The site that the build put into the jar. */
    static SiteFiles inJar() throws IOException {
        SiteFiles files = path -> {
            try (InputStream in = SiteFiles.class.getResourceAsStream("/site/" + path)) {
                return in == null ? null : in.readAllBytes();
            }
        };
        if (files.read("index.html") == null) {
            throw new IOException("this program carries no site. Build the jar with mvn package, or give --site DIR.");
        }
        return files;
    }

    /** A folder. */
    static SiteFiles in(Path directory) throws IOException {
        Path root = ServeCommand.requireSite(directory).toRealPath();
        return path -> {
            try {
                Path file = root.resolve(path).normalize();
                return file.startsWith(root) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            } catch (InvalidPathException e) {
                return null;
            }
        };
    }
}
