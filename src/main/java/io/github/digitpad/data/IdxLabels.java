package io.github.digitpad.data;

import java.nio.file.Path;

/** The labels of an IDX file (magic number 2049): one digit, 0 to 9, for each picture. */
public final class IdxLabels {

    private final IdxFile file;

    private IdxLabels(IdxFile file) {
        this.file = file;
    }

    /**
     * Reads a file, plain or gzipped.
     *
     * @throws DataFormatException if it is no IDX labels file, is cut short or goes on after its end, has no label, or
     *     one above 9
     */
    public static IdxLabels read(Path file) throws DataFormatException {
        return of(file, DataFiles.readAll(file));
    }

    static IdxLabels of(Path file, byte[] bytes) throws DataFormatException {
        IdxLabels labels = new IdxLabels(IdxFile.of(file, bytes, IdxFile.LABELS, "labels"));
        for (int i = 0; i < labels.count(); i++) {
            if (labels.label(i) > 9) {
                throw new DataFormatException(
                        file + ": label " + i + " (counted from 0) is " + labels.label(i) + "; needs 0 to 9.");
            }
        }
        return labels;
    }

    /** How many labels. */
    public int count() {
        return file.extent(0);
    }

    /** One label, 0 to 9. */
    public int label(int index) {
        if (index < 0 || index >= count()) {
            throw new IndexOutOfBoundsException(file.source() + ": label " + index + " of " + count());
        }
        return Byte.toUnsignedInt(file.bytes().get(file.position() + index));
    }

    Path source() {
        return file.source();
    }
}
