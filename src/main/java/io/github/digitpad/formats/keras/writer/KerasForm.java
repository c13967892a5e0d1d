package io.github.digitpad.formats.keras.writer;

/** Which of Keras's files is written. */
enum KerasForm {
    /** A {@code .keras} file, which Keras 3 reads. */
    ARCHIVE,
    /** An {@code .h5} file, which Keras 3 reads, and Keras 2 where all layers are of its time. */
    HDF5
}
