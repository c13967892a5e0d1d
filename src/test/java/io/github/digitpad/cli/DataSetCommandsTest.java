package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Json;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets as people have them, on the command line. */
class DataSetCommandsTest {

    private static final String FOLDER = "src/test/resources/data-sets/";

    @TempDir
    private Path folder;

    private static String accuracy(String... arguments) {
        Outcome outcome = Outcome.of(arguments);
        assertEquals(0, outcome.exitCode(), outcome.err());
        return outcome.lastLine();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mnist.npz",
                "ex4data1.mat",
                "usps.h5",
                "openml.csv.gz",
                "usps.t.gz",
                "mnist_png",
                "listed",
                "dark-on-white.zip"
            })
    void everyFormHasTheSameAccuracy(String name) {
        String expected = accuracy("evaluate", FOLDER + "t10k-images-idx3-ubyte.gz", FOLDER + "t10k-labels-idx1-ubyte");
        assertEquals("accuracy 100.00 % (30 of 30)", expected);
        assertEquals(expected, accuracy("evaluate", FOLDER + name));
    }

    @Test
    void optionsOfOldTakeThemToo() {
        String digits = FOLDER + "emnist-digits-test-";
        Outcome idx = Outcome.of(
                "evaluate", "--images", digits + "images-idx3-ubyte.gz", "--labels", digits + "labels-idx1-ubyte.gz");
        assertEquals("accuracy 100.00 % (30 of 30)", idx.lastLine());
        assertTrue(idx.out().startsWith("stored with rows for columns: of 3 ones 3 lie on their side"), idx.out());
        assertEquals(
                "accuracy 100.00 % (30 of 30)",
                accuracy("evaluate", "--images", FOLDER + "X_test.npy.gz", "--labels", FOLDER + "y_test.npy.gz"));
        assertEquals("accuracy 100.00 % (30 of 30)", accuracy("evaluate", "--csv", FOLDER + "openml.csv.gz"));
    }

    @Test
    void saysWhatItFoundOutAndLetsSayIt() {
        Outcome found = Outcome.of("evaluate", FOLDER + "emnist_digits.npz");
        assertTrue(
                found.out()
                        .startsWith(
                                "NumPy .npz, test: 30 pictures; labels: a column a digit; pixels: 0 to 255; light ink on"
                                        + " black; stored with rows for columns: of 3 ones 3 lie on their side\n"),
                found.out());
        Outcome forced = Outcome.of("evaluate", FOLDER + "emnist_digits.npz", "--no-transposed");
        assertTrue(forced.out().contains("upright, as you say"), forced.out());
        assertTrue(!forced.lastLine().contains("(30 of 30)"), forced.out());
    }

    @Test
    void partsAreChosen() {
        assertEquals("accuracy 100.00 % (5 of 5)", accuracy("evaluate", FOLDER + "mnist.npz", "--part", "train"));
        Outcome.of("evaluate", FOLDER + "mnist.npz", "--part", "extra")
                .assertBadInput("mnist.npz: has no part \"extra\"; its parts are", "train");
        Outcome.of("evaluate", FOLDER + "emnist-gzip.zip")
                .assertBadInput("has several parts: emnist-digits-test, emnist-letters-test. Name one with --part.");
        Outcome.of("evaluate", FOLDER + "emnist-gzip.zip", "--part", "emnist-letters-test")
                .assertBadInput("They are letters, as of EMNIST");
    }

    @Test
    void writersOfAFolderAreKnown() {
        assertEquals(
                "accuracy 100.00 % (10 of 10)",
                accuracy("evaluate", FOLDER + "listed", "--writers", "1", "--by", "writer"));
    }

    @Test
    void predictReadsAllOfASet() {
        List<String> lines = Outcome.of("predict", FOLDER + "mnist.npz", FOLDER + "listed")
                .out()
                .lines()
                .toList();
        assertEquals(60, lines.size());
        assertTrue(lines.get(0).startsWith(FOLDER + "mnist.npz[0] 3 0.9"), lines.get(0));
        assertTrue(lines.get(30).startsWith(FOLDER + "listed/images/00000.png 3 0.9"), lines.get(30));
    }

    @Test
    void infoTellsDataSetsFromModels() throws IOException {
        Path sheet = folder.resolve("sheet.png");
        Outcome outcome = Outcome.of(
                "info",
                "--json",
                FOLDER + "t10k-labels-idx1-ubyte",
                "src/test/resources/models/keras/frozen.h5",
                FOLDER + "mnist.npz",
                FOLDER + "t10k-images-idx3-ubyte.gz",
                "--sheet",
                sheet.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(3, lines.size(), outcome.out());
        assertTrue(lines.get(0).contains("\"format\": \"Keras HDF5\""), lines.get(0));
        Json idx = Json.parse("idx", lines.get(1));
        assertEquals("IDX", idx.get("dataSet").string());
        assertEquals(2, idx.get("files").size());
        Json npz = Json.parse("npz", lines.get(2)).get("parts").at(0);
        assertEquals("test", npz.get("name").string());
        assertEquals(30, npz.get("pictures").integer());
        assertEquals(30, npz.get("sizes").get("28×28").integer());
        assertEquals(3, npz.get("classes").get("7").integer());
        assertTrue(lines.get(2).contains("\"alsoIn\": {\"" + FOLDER + "t10k-labels-idx1-ubyte, "), lines.get(2));
        BufferedImage image = ImageIO.read(sheet.toFile());
        assertEquals(24 * 32, image.getWidth());
        // Ten rows of each test part, five of the other.
        assertEquals((10 + 10 + 5) * 32 + 2 * 16, image.getHeight());
    }

    @Test
    void infoFindsDuplicates() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String label : List.of("3", "3", "4", "5")) {
            String pixels = label.equals("5") ? ",0,9" : ",7,0";
            rows.append(label)
                    .append(pixels)
                    .append(",255")
                    .append(",0".repeat(61))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("twice.csv"), rows);
        String text = Outcome.of("info", file.toString()).out();
        assertTrue(text.contains("duplicates     2 pictures are there before, 1 of them with another label"), text);
        assertTrue(text.contains("classes        3 (3: 2, 4: 1, 5: 1)"), text);
        assertTrue(text.contains("pictures       4 of 8×8"), text);
    }

    @Test
    void infoKnowsPenStrokes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("pen.dat"),
                ".VERSION 1.0\n.COMMENT 1 17 0\n.SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n1 2\n3 90\n.PEN_UP\n");
        String text = Outcome.of("info", file.toString()).out();
        assertTrue(text.contains("UNIPEN, a data set"), text);
        assertTrue(text.contains("classes        1 (1: 1)"), text);
    }
}
