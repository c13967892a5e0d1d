package io.github.digitpad.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command writes: there as a whole or not at all. It is written next to its place and moved there at the
 * end; when writing fails, what was there before stays.
 */
final class WholeFile {

    /** Writes the text. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes a file of this name. */
    private interface PartWriter {
        void write(Path part) throws IOException;
    }

    private final Path path;
    private final Path folder;

    /**
     * Checks the place, before any work is done for it.
     *
     * @throws IOException if there is something else than a file, or no folder to write it into
     */
    WholeFile(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException(path + ": is no plain file. Give the name of a file to write.");
        }
        // Of a link, what it leads to is written; moving a file onto the link would replace the link.
        Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IOException(path + ": there is no folder " + parent + ". Make it first.");
        }
        this.path = place;
        this.folder = parent;
    }

    /**
     * Checks that it is not one of the files that are read.
     *
     * @throws IOException if it is
     */
    void requireOther(Path input) throws IOException {
        if (Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input)) {
            throw new IOException(path + ": is the file to read, too. Give another name to write.");
        }
    }

    /**
     * Checks that there is no file yet.
     *
     * @throws IOException if there is
     */
    void requireNew() throws IOException {
        if (Files.exists(path)) {
            throw new IOException(path + ": is there already. Give another name, or --overwrite.");
        }
    }

    void write(Content content) throws IOException {
        replace(part -> {
            try (Writer out = Files.newBufferedWriter(part)) {
                content.writeTo(out);
            }
        });
    }

    void write(byte[] bytes) throws IOException {
        replace(part -> Files.write(part, bytes));
    }

    private void replace(PartWriter writer) throws IOException {
        Path part = folder.resolve(
                "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            writer.write(part);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException e) {
            throw new IOException(path + ": may not be written. Check the permissions of " + folder + ".", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
