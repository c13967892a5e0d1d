package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void pathsBeginAsTheFoldersDoes() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/deep.bin"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("top.json"), new byte[] {4});
        ModelFiles files = FolderFiles.of(folder);
        assertEquals(List.of(folder + "/a/b/deep.bin", folder + "/top.json"), files.paths());
        assertArrayEquals(new byte[] {1, 2, 3}, files.read(folder + "/a/b/deep.bin"));
        assertNull(FolderFiles.first(folder));
        assertEquals(folder + "/top.json", FolderFiles.first(folder.resolve("top.json")));
        assertEquals(files.paths(), FolderFiles.of(folder.resolve("top.json")).paths());
    }

    @Test
    void theFolderThatTheProgramRunsInHasNoName() throws IOException {
        Path pom = Path.of("pom.xml");
        assertEquals("pom.xml", FolderFiles.first(pom));
        assertEquals(Files.size(pom), FolderFiles.of(pom).read("pom.xml").length);
        assertNotNull(FolderFiles.of(pom).beside("pom.xml", "model-weights/model.json"));
    }

    @Test
    void nothingOutsideIsRead() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.write(folder.resolve("outside.bin"), new byte[1]);
        FileAccess access = new FolderFiles(inside);
        assertNull(access.read(folder + "/outside.bin", 1));
        assertNull(access.read(inside + "/../outside.bin", 1));
        assertNull(access.read(inside + "/", 1));
        assertNull(access.read(inside + "/a\0b", 1));
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(
                nowhere + ": no such file or folder. Give a model's file, or its folder.",
                assertThrows(ModelFormatException.class, () -> FolderFiles.first(nowhere))
                        .getMessage());
        assertEquals(
                folder + ": has no files.",
                assertThrows(
                                ModelFormatException.class,
                                () -> FolderFiles.of(folder).paths())
                        .getMessage());
        assertEquals(
                nowhere + ": no such folder.",
                assertThrows(
                                ModelFormatException.class,
                                () -> FolderFiles.of(nowhere.resolve("x")).paths())
                        .getMessage());
    }
}
