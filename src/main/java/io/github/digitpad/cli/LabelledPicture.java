package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.raster.GrayImage;
import java.util.function.Supplier;

/**
 * One digit of a collection.
 *
 * @param index its place in the collection, counted from 0
 * @param label 0 to 9
 * @param writer the number of who wrote it, or {@link LabelledInk#UNKNOWN_WRITER}
 * @param picture makes it ready for the network, 28×28, each time it is asked; several threads may ask
 */
record LabelledPicture(int index, int label, int writer, Supplier<GrayImage> picture) {

    boolean hasWriter() {
        return writer != LabelledInk.UNKNOWN_WRITER;
    }
}
