package io.github.digitpad.data;

import java.nio.file.Path;

/**
 * QMNIST's extended labels (an IDX file of 32-bit integers, magic number 3074): who wrote each picture of MNIST, in
 * MNIST's order.
 *
 * @see "Yadav, Bottou 2019, Cold Case: The Lost MNIST Digits"
 */
public final class QmnistLabels {

    /** Class, HSF series, writer, index for this writer, NIST class code, global index, duplicate, unused. */
    private static final int COLUMNS = 8;

    private static final int DIGIT = 0;
    private static final int WRITER = 2;

    private final IdxFile file;

    private QmnistLabels(IdxFile file) {
        this.file = file;
    }

    /**
     * Reads a file, plain or gzipped.
     *
     * @throws DataFormatException if it is no such file, is cut short or goes on after its end, has no row, or one
     *     whose class is no digit
     */
    public static QmnistLabels read(Path file) throws DataFormatException {
        return of(file, DataFiles.readAll(file));
    }

    static QmnistLabels of(Path file, byte[] bytes) throws DataFormatException {
        IdxFile idx = IdxFile.of(file, bytes, IdxFile.EXTENDED_LABELS, "rows");
        if (idx.extent(1) != COLUMNS) {
            throw new DataFormatException(file + ": has rows of " + idx.extent(1) + " numbers; needs " + COLUMNS
                    + ", as QMNIST's labels have.");
        }
        QmnistLabels labels = new QmnistLabels(idx);
        for (int i = 0; i < labels.count(); i++) {
            if (labels.digit(i) < 0 || labels.digit(i) > 9) {
                throw new DataFormatException(
                        file + ": row " + i + " (counted from 0) has the class " + labels.digit(i) + "; needs 0 to 9.");
            }
        }
        return labels;
    }

    /** How many rows. */
    public int count() {
        return file.extent(0);
    }

    /** The digit that a picture shows. */
    public int digit(int index) {
        return column(index, DIGIT);
    }

    /** The number of who wrote it. */
    public int writer(int index) {
        return column(index, WRITER);
    }

    private int column(int index, int column) {
        if (index < 0 || index >= count()) {
            throw new IndexOutOfBoundsException(file.source() + ": row " + index + " of " + count());
        }
        return file.bytes().getInt(file.position() + Integer.BYTES * (index * COLUMNS + column));
    }
}
