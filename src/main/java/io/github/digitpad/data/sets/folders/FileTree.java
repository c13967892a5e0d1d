package io.github.digitpad.data.sets.folders;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.sets.SetFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Files in a folder and in those inside it, on the disk or in a zip, by their paths with slashes. */
final class FileTree {

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 2_000_000;

    private final String source;
    private final TreeMap<String, SetFile> files = new TreeMap<>(FileTree::compare);

    private FileTree(String source) {
        this.source = source;
    }

    /** By their names, numbers in these by their value: 2.png comes before 10.png. */
    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = number(a, i);
            int endB = number(b, j);
            int order;
            if (endA > i && endB > j) {
                String first = a.substring(i, endA).replaceFirst("^0+(?=.)", "");
                String second = b.substring(j, endB).replaceFirst("^0+(?=.)", "");
                order = first.length() != second.length()
                        ? Integer.compare(first.length(), second.length())
                        : first.compareTo(second);
                i = endA;
                j = endB;
            } else {
                order = Character.compare(a.charAt(i), b.charAt(j));
                i++;
                j++;
            }
            if (order != 0) {
                return order;
            }
        }
        int left = Integer.compare(a.length() - i, b.length() - j);
        return left != 0 ? left : a.compareTo(b);
    }

    /** Where the digits that begin at a place end. */
    private static int number(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    static FileTree ofFolder(Path folder) throws IOException {
        FileTree tree = new FileTree(folder.toString());
        Files.walkFileTree(
                folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (Files.isRegularFile(file)) {
                            String name = folder.relativize(file)
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "/");
                            tree.add(name, SetFile.of(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return tree;
    }

    /** The zip stays open as long as its files may be read. */
    static FileTree ofZip(SetFile file, Path path) throws IOException {
        FileTree tree = new FileTree(file.source());
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw new DataFormatException(
                    file.source() + ": a damaged zip ("
                            + (e.getMessage() == null
                                    ? "it ends too early"
                                    : io.github.digitpad.data.Shown.clean(e.getMessage()))
                            + "). Copy or download it again.",
                    e);
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                String name = entry.getName();
                tree.add(
                        name,
                        SetFile.inside(
                                file.source() + ": \"" + io.github.digitpad.data.Shown.clean(name) + "\"",
                                name.substring(name.lastIndexOf('/') + 1),
                                Math.max(0, entry.getCompressedSize()),
                                () -> zip.getInputStream(entry)));
            }
        }
        return tree;
    }

    private void add(String name, SetFile file) throws DataFormatException {
        boolean isHidden = name.startsWith(".") || name.contains("/.") || name.contains("__MACOSX/");
        if (!isHidden) {
            files.put(name, file);
            if (files.size() > MOST_FILES) {
                throw new DataFormatException(
                        source + ": has more than " + MOST_FILES + " files, which is more than is read. Split it.");
            }
        }
    }

    String source() {
        return source;
    }

    /** By path, in order. */
    Map<String, SetFile> files() {
        return files;
    }

    @Nullable
    SetFile get(String path) {
        return files.get(path);
    }
}
