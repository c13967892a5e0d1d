package io.github.digitpad.cli;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;

/**
 * One digit of a collection.
 *
 * @param index its place in the collection, counted from 0
 * @param label 0 to 9
 * @param writer the number of who wrote it, or {@link LabelledInk#UNKNOWN_WRITER}
 * @param digit what there is of it
 */
record LabelledPicture(int index, int label, int writer, Digit digit) {

    /** A picture, unless it says otherwise. Several threads may ask. */
    interface Digit {

        /** It, put into a frame. */
        GrayImage picture(MnistFrame frame);

        /** What it is read as. */
        default Reading read(Reader reader) {
            return reader.readFramed(picture(reader.frame()));
        }
    }

    /** Pen strokes. */
    record Written(Ink ink) implements Digit {

        @Override
        public GrayImage picture(MnistFrame frame) {
            return frame.frame(ink);
        }

        @Override
        public Reading read(Reader reader) {
            return reader.read(ink, ReadingOptions.ONE_DIGIT);
        }
    }

    boolean hasWriter() {
        return writer != LabelledInk.UNKNOWN_WRITER;
    }
}
