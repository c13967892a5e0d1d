package io.github.digitpad.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A digit for each picture of an IDX images file and, where the labels say it, who wrote it. */
public final class DigitLabels {

    /** QMNIST's labels of its test set, of which the first 10,000 rows are MNIST's test set, in MNIST's order. */
    private static final int QMNIST_ROWS = 60_000;

    private static final int MNIST_TEST_IMAGES = 10_000;

    /** What MNIST's training set begins with, whose 60,000 rows must not pass for those of QMNIST's test set. */
    private static final int[] MNIST_TRAINING_BEGINS = {5, 0, 4, 1, 9, 2, 1, 3, 1, 4};

    private final Path source;
    private final int[] digits;

    /** As long as {@link #digits}, or empty. */
    private final int[] writers;

    private DigitLabels(Path source, int[] digits, int[] writers) {
        this.source = source;
        this.digits = digits;
        this.writers = writers;
    }

    /**
     * Reads IDX labels or QMNIST's extended labels, whichever the file's magic number says; plain or gzipped.
     *
     * @throws DataFormatException if it is neither, or broken, as {@link IdxLabels#read} and {@link QmnistLabels#read}
     *     say
     */
    public static DigitLabels read(Path file) throws DataFormatException {
        byte[] bytes = DataFiles.readAll(file);
        boolean extended =
                bytes.length >= Integer.BYTES && ByteBuffer.wrap(bytes).getInt() == IdxFile.EXTENDED_LABELS;
        return extended ? of(file, QmnistLabels.of(file, bytes)) : of(file, IdxLabels.of(file, bytes));
    }

    private static DigitLabels of(Path file, QmnistLabels labels) {
        int[] digits = new int[labels.count()];
        int[] writers = new int[labels.count()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = labels.digit(i);
            writers[i] = labels.writer(i);
        }
        return new DigitLabels(file, digits, writers);
    }

    private static DigitLabels of(Path file, IdxLabels labels) {
        int[] digits = new int[labels.count()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = labels.label(i);
        }
        return new DigitLabels(file, digits, new int[0]);
    }

    /** How many labels. */
    public int count() {
        return digits.length;
    }

    /** One label, 0 to 9. */
    public int digit(int index) {
        return digits[index];
    }

    /** The number of who wrote it, or {@link LabelledInk#UNKNOWN_WRITER}. */
    public int writer(int index) {
        return writers.length == 0 ? LabelledInk.UNKNOWN_WRITER : writers[index];
    }

    /**
     * Checks that these are the labels of those pictures: one for each, or QMNIST's 60,000 rows for MNIST's 10,000 test
     * pictures, which the first 10,000 rows belong to.
     *
     * @throws DataFormatException if not; the message gives both files and counts
     */
    public void requirePaired(IdxImages images) throws DataFormatException {
        boolean mnistTest = writers.length == QMNIST_ROWS && images.count() == MNIST_TEST_IMAGES;
        if (mnistTest && beginsAsTrainingSet()) {
            throw new DataFormatException(source + ": has the labels of MNIST's 60000 training images, "
                    + images.source() + " has 10000 images; needs QMNIST's labels of the test set.");
        }
        if (!mnistTest && digits.length != images.count()) {
            throw images.unpaired(source, digits.length);
        }
    }

    private boolean beginsAsTrainingSet() {
        for (int i = 0; i < MNIST_TRAINING_BEGINS.length; i++) {
            if (digits[i] != MNIST_TRAINING_BEGINS[i]) {
                return false;
            }
        }
        return true;
    }
}
