package io.github.digitpad.formats.keras;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zips by the JDK. */
final class ZipFiles {

    private ZipFiles() {}

    static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Files.write(
                        folder.resolve(entry.getName()),
                        file.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** Deflated, and, as the JDK writes while it reads, with the sizes behind the data. */
    static void packAgain(Path zip, Path to) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                packed.putNextEntry(new ZipEntry(entry.getName()));
                packed.write(file.getInputStream(entry).readAllBytes());
                packed.closeEntry();
            }
        }
    }
}
