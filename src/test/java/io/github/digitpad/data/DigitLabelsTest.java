package io.github.digitpad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitLabelsTest {

    /** What QMNIST's labels of the test set begin with. */
    private static final int[] TEST_DIGITS = {7, 2, 1, 0, 4, 1, 4, 9, 5, 9};

    private static final int[] TRAINING_DIGITS = {5, 0, 4, 1, 9, 2, 1, 3, 1, 4};

    @TempDir
    Path folder;

    @Test
    void readsPlainLabelsWithoutWriters() throws IOException {
        DigitLabels labels = DigitLabels.read(IdxBytes.write(folder, "labels", IdxBytes.of(new int[] {2049, 2}, 7, 8)));

        assertEquals(2, labels.count());
        assertEquals(8, labels.digit(1));
        assertEquals(LabelledInk.UNKNOWN_WRITER, labels.writer(1));
    }

    @Test
    void readsExtendedLabelsWithTheirWriters() throws IOException {
        DigitLabels labels = extended(3, TEST_DIGITS);

        assertEquals(3, labels.count());
        assertEquals(2, labels.digit(1));
        assertEquals(101, labels.writer(1));
    }

    @Test
    void takesTheFirstRowsOfQmnistsTestSetForMnists() throws IOException {
        extended(60_000, TEST_DIGITS).requirePaired(images(10_000));
    }

    @Test
    void refusesTheLabelsOfTheTrainingSetForMnistsTestImages() throws IOException {
        DigitLabels labels = extended(60_000, TRAINING_DIGITS);
        IdxImages images = images(10_000);

        labels.requirePaired(images(60_000));
        DataFormatException e = assertThrows(DataFormatException.class, () -> labels.requirePaired(images));
        assertEquals(
                folder.resolve("labels") + ": has the labels of MNIST's 60000 training images, "
                        + folder.resolve("images10000")
                        + " has 10000 images; needs QMNIST's labels of the test set.",
                e.getMessage());
    }

    @Test
    void refusesAnyOtherTwoCounts() throws IOException {
        assertUnpaired(extended(60_000, TEST_DIGITS), images(9_999));
        assertUnpaired(extended(59_999, TEST_DIGITS), images(10_000));
        assertUnpaired(extended(3, TEST_DIGITS), images(2));
        byte[] plain = IdxBytes.of(new int[] {2049, 60_000}, new int[60_000]);
        assertUnpaired(DigitLabels.read(IdxBytes.write(folder, "labels", plain)), images(10_000));
    }

    @Test
    void refusesAClassThatIsNoDigit() throws IOException {
        DataFormatException e = assertThrows(DataFormatException.class, () -> extended(2, 3, 17));
        assertEquals(
                folder.resolve("labels") + ": row 1 (counted from 0) has the class 17; needs 0 to 9.", e.getMessage());
    }

    @Test
    void refusesWhatIsNoLabelsFile() throws IOException {
        Path images = IdxBytes.write(folder, "images", IdxBytes.of(new int[] {2051, 1, 1, 1}, 7));
        assertThrows(DataFormatException.class, () -> DigitLabels.read(images));
        Path empty = IdxBytes.write(folder, "empty", new byte[0]);
        assertThrows(DataFormatException.class, () -> DigitLabels.read(empty));
    }

    private void assertUnpaired(DigitLabels labels, IdxImages images) {
        DataFormatException e = assertThrows(DataFormatException.class, () -> labels.requirePaired(images));
        assertEquals(
                folder.resolve("images" + images.count()) + " has " + images.count() + " images, "
                        + folder.resolve("labels") + " " + labels.count()
                        + " labels; needs one label for each image. Are they of the same set?",
                e.getMessage());
    }

    private IdxImages images(int count) throws IOException {
        byte[] bytes = IdxBytes.of(new int[] {2051, count, 1, 1}, new int[count]);
        return IdxImages.read(IdxBytes.write(folder, "images" + count, bytes));
    }

    /** Labels that begin with these digits and go on with zeros; row i is by writer 100 + i. */
    private DigitLabels extended(int rows, int... digits) throws IOException {
        int[] numbers = new int[3 + 8 * rows];
        numbers[0] = 0x0C02;
        numbers[1] = rows;
        numbers[2] = 8;
        for (int i = 0; i < rows; i++) {
            numbers[3 + 8 * i] = i < digits.length ? digits[i] : 0;
            numbers[3 + 8 * i + 2] = 100 + i;
        }
        return DigitLabels.read(IdxBytes.write(folder, "labels", IdxBytes.of(numbers)));
    }
}
