package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.util.function.Function;

/**
 * One digit of a collection.
 *
 * @param index its place in the collection, counted from 0
 * @param label 0 to 9
 * @param writer the number of who wrote it, or {@link LabelledInk#UNKNOWN_WRITER}
 * @param picture puts it into a network's frame, each time it is asked; several threads may ask
 */
record LabelledPicture(int index, int label, int writer, Function<MnistFrame, GrayImage> picture) {

    boolean hasWriter() {
        return writer != LabelledInk.UNKNOWN_WRITER;
    }
}
