package io.github.digitpad.data.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One set in every form is the same pictures with the same labels. */
class SetFormsTest {

    @ParameterizedTest
    @CsvSource({
        "emnist-digits-test-images-idx3-ubyte.gz+emnist-digits-test-labels-idx1-ubyte.gz, test",
        "emnist-digits-test-labels-idx1-ubyte.gz+emnist-digits-test-images-idx3-ubyte.gz, test",
        "emnist-gzip.zip, emnist-digits-test",
        "mnist.npz, test",
        "kmnist-test-imgs.npz+kmnist-test-labels.npz, test",
        "emnist_digits.npz, test",
        "normalised.npz, ''",
        "X_test.npy.gz+y_test.npy.gz, test",
        "half.npy.gz, ''",
        "ex4data1.mat, ''",
        "emnist-digits.mat, test",
        "mnist-original.mat, ''",
        "mnist_all.mat, test",
        "usps_resampled.mat, test",
        "test_32x32.mat, ''",
        "usps.h5, test",
        "mnist_test.csv.gz, test",
        "plain.csv.gz, ''",
        "openml.csv.gz, ''",
        "mnist-in-csv.zip, test",
        "semeion.data.gz, ''",
        "ARDIS_test_2828.csv.gz+ARDIS_test_labels.csv.gz, test",
        "zip.test.gz, test",
        "mnist.t.gz, test",
        "mnist.scale.t.gz, test",
        "zero-based.svm.gz, ''",
        "usps.t.gz, test",
        "mnist_png, test",
        "listed, ''",
        "listed/labels.csv, ''",
        "dark-on-white.zip, test",
    })
    void isTheSameSet(String names, String part) throws IOException {
        DataPart expected = SetFixtures.read("test", "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte");
        DataPart read = SetFixtures.read(part, names.split("\\+"));
        assertEquals(SetFixtures.content(expected), SetFixtures.content(read));
        read.requireDigits();
    }

    @Test
    void sixteenLevelsAreNearlyTheSame() throws IOException {
        DataPart expected = SetFixtures.read("test", "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte");
        DataPart read = SetFixtures.read("test", "optdigits.tes.gz");
        assertTrue(read.notes().contains("pixels: 0 to 16"), read.notes().toString());
        assertEquals(expected.count(), read.count());
        for (int i = 0; i < read.count(); i++) {
            assertEquals(expected.label(i), read.label(i));
            for (int x = 0; x < 28; x++) {
                assertEquals(expected.image(i).at(x, 14), read.image(i).at(x, 14), 1 / 32f + 1e-6);
            }
        }
    }

    @Test
    void saysWhatWasFoundOut() throws IOException {
        assertEquals(
                List.of(
                        "pixels: 0 to 1",
                        "light ink on black",
                        "label 10 is 0",
                        "stored with rows for columns: of 3 ones 3 lie on their side"),
                SetFixtures.read("", "ex4data1.mat").notes());
        assertEquals(
                List.of(
                        "indices: from 1 to 784, so 28×28",
                        "pixels: -1 to 1",
                        "light ink on black",
                        "labels are the digit and 1: those of label 2 are ones"),
                SetFixtures.read("test", "usps.t.gz").notes());
        assertEquals(
                List.of("labels: a folder a digit", "dark ink on white"),
                SetFixtures.read("test", "dark-on-white.zip").notes());
    }

    @Test
    void writersAreThere() throws IOException {
        for (String name : List.of("emnist-digits.mat", "listed")) {
            DataPart part = SetFixtures.read(name.equals("listed") ? "" : "test", name);
            assertTrue(part.hasWriters(), name);
            List<Integer> writers = new ArrayList<>();
            for (int i = 0; i < part.count(); i += 10) {
                writers.add(part.writer(i));
            }
            assertEquals(List.of(0, 1, 2), writers, name);
        }
        assertFalse(SetFixtures.read("test", "mnist.npz").hasWriters());
    }

    @Test
    void lettersAreNamed() throws IOException {
        DataPart letters = SetFixtures.read("emnist-letters-test", "emnist-gzip.zip");
        assertEquals(
                "label 2 (counted from 0) is 26, all go from 1 to 26; needs 0 to 9. They are letters, as of EMNIST: its"
                        + " files \"digits\" and \"mnist\" have digits",
                letters.noDigits());
    }

    @Test
    void whatIsForcedIsDone() throws IOException {
        DataSet set = DataSets.open(List.of(SetFixtures.FOLDER.resolve("emnist_digits.npz")));
        DataPart lying = set.read("test", false);
        DataPart upright = set.read("test", true);
        assertEquals(lying.image(0).at(3, 9), upright.image(0).at(9, 3));
        assertEquals(SetFixtures.content(set.read("test", null)), SetFixtures.content(upright));
        assertFalse(SetFixtures.content(lying).equals(SetFixtures.content(upright)));
    }

    /** Rows of 8×8 without a header, each label in as many; ink reaches the last corner of one in twenty. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void labelsAreWhatVariesMostOfBothEnds(boolean isFirst, @TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 340; row++) {
            String label = String.valueOf(row % 10);
            String pixels = "0 " + "0 9 16 3 ".repeat(15) + "0 0 " + (row % 20 == 0 ? row / 20 : 0);
            rows.append(isFirst ? label + " " + pixels : pixels + " " + label).append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.txt"), rows);
        DataPart read = DataSets.open(List.of(file)).read("", null);
        assertTrue(
                read.notes().contains("labels: the " + (isFirst ? "first" : "last") + " column"),
                read.notes().toString());
        for (int row = 0; row < read.count(); row++) {
            assertEquals(row % 10, read.label(row));
        }
    }
}
