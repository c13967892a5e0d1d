package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.IdxLabels;
import io.github.digitpad.data.KaggleCsvReader;
import io.github.digitpad.data.KaggleDigit;
import io.github.digitpad.data.sets.DataPart;
import io.github.digitpad.data.sets.DataSet;
import io.github.digitpad.data.sets.DataSets;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Pictures with their labels, as MNIST has them.
 *
 * @param name of the collection, for the model's card
 * @param pictures by index, made when asked for
 */
record PictureSet(String name, int count, IntFunction<LabelledPicture> pictures) {

    /** Reads a pair of gzipped IDX files named as MNIST's are. */
    static PictureSet read(Path folder, String prefix) throws DataFormatException {
        IdxImages images = IdxImages.read(folder.resolve(prefix + "-images-idx3-ubyte.gz"));
        IdxLabels labels = IdxLabels.read(folder.resolve(prefix + "-labels-idx1-ubyte.gz"));
        images.requirePaired(labels);
        return new PictureSet("MNIST", images.count(), i -> new LabelledPicture(images.image(i), labels.label(i)));
    }

    /** Reads Kaggle's {@code train.csv}, also gzipped. Its rows are MNIST's, those of MNIST's test files among them. */
    static PictureSet readCsv(Path file) throws DataFormatException {
        List<KaggleDigit> digits = KaggleCsvReader.readLabelled(file);
        return new PictureSet(
                "Kaggle's Digit Recognizer",
                digits.size(),
                i -> new LabelledPicture(digits.get(i).image(), digits.get(i).label()));
    }

    /**
     * Reads a data set of any kind: its part to train on, if it has parts. Pictures of another size are framed.
     *
     * @throws DataFormatException if it is none, or has no digits for labels
     */
    static PictureSet read(List<Path> files) throws IOException {
        DataSet set = DataSets.open(files);
        DataPart part = set.read(set.choose(null, List.of("train")), null);
        part.requireDigits();
        System.out.println(set.source() + ": " + set.format() + ", " + part.count() + " pictures; "
                + String.join("; ", part.notes()));
        return new PictureSet(
                String.join(
                        ", ",
                        files.stream()
                                .map(file -> String.valueOf(file.getFileName()))
                                .toList()),
                part.count(),
                i -> new LabelledPicture(framed(part, i), part.label(i)));
    }

    private static GrayImage framed(DataPart part, int index) {
        try {
            GrayImage image = part.image(index);
            boolean fits = image.width() == MnistFrame.SIZE && image.height() == MnistFrame.SIZE;
            return fits ? image : MnistFrame.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LabelledPicture get(int index) {
        return pictures.apply(index);
    }
}
