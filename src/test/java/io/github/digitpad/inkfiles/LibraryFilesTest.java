package io.github.digitpad.inkfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that the apps' own libraries wrote: {@code src/test/inkfiles/make.py}. */
class LibraryFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/inkfiles");

    private static final String STROKES = "100 200, 102.5 206, 104 212, 106 218; 110 209";

    @ParameterizedTest
    @CsvSource({
        "version3.0.rm, 0",
        "version3.4.rm, 0",
        "version3.1.uim, 0",
        "version3.0.uim, 0",
        "differences.tldr, 0",
        "flat.tldr, 0",
        "halves.tldr, 0",
        "note.excalidraw.md, 0",
        "scene.svg, 0",
        "scene.png, 0",
        "annotated.pdf, 400"
    })
    void strokes(String name, int height) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
        // A PDF's y grows from the page's lower edge.
        String strokes = height == 0 ? STROKES : "100 200, 102.5 194, 104 188, 106 182; 110 191";
        // One point of a spline is four: all that steers it is where it is. Excalidraw's dot has two.
        String written = Written.strokes(Written.file(bytes)).replace("110 209, 110 209", "110 209");
        assertEquals(strokes, written);
        Written.cutEverywhere(bytes);
    }
}
