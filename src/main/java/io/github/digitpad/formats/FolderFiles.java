package io.github.digitpad.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files in a folder and in those inside it (JVM only). Their paths begin with the folder's, as it was given. */
public final class FolderFiles implements FileAccess {

    /** How deep folders are looked through. */
    private static final int MAX_DEPTH = 8;

    private final Path folder;
    private final String prefix;

    /** @param folder empty for the one that the program runs in */
    FolderFiles(Path folder) {
        this.folder = folder;
        String name = name(folder);
        this.prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
    }

    /**
     * The files of a model.
     *
     * @param path a folder that has the model, or the file that the model begins with
     */
    public static ModelFiles of(Path path) {
        Path parent = path.getParent();
        return new ModelFiles(new FolderFiles(Files.isDirectory(path) ? path : parent == null ? Path.of("") : parent));
    }

    /**
     * Which of the files a model begins with: nothing, if that is to be found.
     *
     * @param path as for {@link #of}
     * @throws ModelFormatException if there is neither a folder nor a file
     */
    public static @Nullable String first(Path path) throws ModelFormatException {
        if (Files.isDirectory(path)) {
            return null;
        }
        if (!Files.isRegularFile(path)) {
            throw new ModelFormatException(path + ": no such file or folder. Give a model's file, or its folder.");
        }
        return name(path);
    }

    /** A path as it is called here: with slashes. */
    public static String name(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public List<String> paths() throws IOException {
        if (!Files.isDirectory(folder) && !name(folder).isEmpty()) {
            throw new ModelFormatException(folder + ": no such folder.");
        }
        List<String> paths = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Files.isRegularFile(file)) {
                    paths.add(prefix + name(folder.relativize(file)));
                }
                return paths.size() > ModelFiles.MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw unreadable(folder, e);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(paths);
        if (paths.isEmpty()) {
            throw new ModelFormatException(folder + ": has no files.");
        }
        return paths;
    }

    @Override
    public byte @Nullable [] read(String path, int most) throws IOException {
        Path file = file(path);
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            if (Files.size(file) < most) {
                return Files.readAllBytes(file);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(most);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public int size(String path) throws IOException {
        Path file = file(path);
        return file == null || !Files.isRegularFile(file) ? 0 : (int) Math.min(Integer.MAX_VALUE, Files.size(file));
    }

    private @Nullable Path file(String path) {
        if (!path.startsWith(prefix)) {
            return null;
        }
        try {
            Path relative = Path.of(path.substring(prefix.length())).normalize();
            return relative.getRoot() != null || relative.startsWith("..") ? null : folder.resolve(relative);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static ModelFormatException unreadable(Path path, IOException e) {
        String reason = e instanceof AccessDeniedException ? "Check its permissions." : e.getMessage();
        return new ModelFormatException(path + ": cannot be read. " + reason, e);
    }
}
