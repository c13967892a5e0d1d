package io.github.digitpad.formats.onnx;

/**
 * What a node of an ONNX graph takes and gives: an array that is known beforehand, or one that the network computes.
 */
sealed interface OnnxValue permits Constant, Computed {

    /** Its extents as ONNX has them, the batch, which is 1, included; not to be changed. */
    int[] dims();

    /** How many values. */
    default int size() {
        return Dims.size(dims());
    }

    default int rank() {
        return dims().length;
    }
}
