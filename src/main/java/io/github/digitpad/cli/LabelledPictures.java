package io.github.digitpad.cli;

import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.IdxLabels;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.raster.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * A labelled collection, each picture made ready for the network when it is asked for; several threads may ask.
 *
 * @param labels 0 to 9, by index
 * @param pictures 28×28, by index
 */
record LabelledPictures(int size, IntUnaryOperator labels, IntFunction<GrayImage> pictures) {

    /** IDX images: 28×28 as they are unless {@code frame}, other sizes always framed. */
    static LabelledPictures ofIdx(Path imageFile, Path labelFile, boolean frame) throws IOException {
        IdxImages images = IdxImages.read(imageFile);
        IdxLabels labels = IdxLabels.read(labelFile);
        images.requirePaired(labels);
        boolean framed = !frame && images.width() == MnistFrame.SIZE && images.height() == MnistFrame.SIZE;
        return new LabelledPictures(
                images.count(), labels::label, i -> framed ? images.image(i) : MnistFrame.of(images.image(i)));
    }

    /** UNIPEN pen strokes, framed as the page frames them. */
    static LabelledPictures ofUnipen(Path file) throws IOException {
        List<LabelledInk> digits = UnipenReader.read(file);
        return new LabelledPictures(
                digits.size(),
                i -> digits.get(i).label(),
                i -> MnistFrame.of(digits.get(i).ink()));
    }
}
