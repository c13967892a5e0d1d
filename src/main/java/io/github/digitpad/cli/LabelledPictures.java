package io.github.digitpad.cli;

import io.github.digitpad.data.DigitLabels;
import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.KaggleCsvReader;
import io.github.digitpad.data.KaggleDigit;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.data.sets.Turn;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A labelled collection.
 *
 * @param name of its file or files, for people
 * @param list one or more digits
 */
record LabelledPictures(String name, List<LabelledPicture> list) {

    /**
     * IDX images: of the network's size as they are unless {@code frame}, others always framed.
     *
     * @param transposed whether they have rows for columns; null to find that out
     * @param notes takes what was found out
     */
    static LabelledPictures ofIdx(
            Path imageFile, Path labelFile, boolean frame, @Nullable Boolean transposed, Consumer<String> notes)
            throws IOException {
        IdxImages images = IdxImages.read(imageFile);
        DigitLabels labels = DigitLabels.read(labelFile);
        labels.requirePaired(images);
        int[] digits = IntStream.range(0, images.count()).map(labels::digit).toArray();
        Turn turn = transposed == null ? Turn.of(digits.length, digits, images::image) : Turn.forced(transposed);
        if (!turn.note().isEmpty()) {
            notes.accept(turn.note());
        }
        return new LabelledPictures(
                imageFile.getFileName() + ", " + labelFile.getFileName(),
                IntStream.range(0, images.count())
                        .mapToObj(i -> new LabelledPicture(
                                i, digits[i], labels.writer(i), size -> framed(turn.of(images.image(i)), frame, size)))
                        .toList());
    }

    /** Kaggle's {@code train.csv}: as it is, unless {@code frame}. */
    static LabelledPictures ofCsv(Path file, boolean frame) throws IOException {
        List<KaggleDigit> digits = KaggleCsvReader.readLabelled(file);
        return new LabelledPictures(
                String.valueOf(file.getFileName()),
                IntStream.range(0, digits.size())
                        .mapToObj(i -> new LabelledPicture(
                                i,
                                digits.get(i).label(),
                                LabelledInk.UNKNOWN_WRITER,
                                size -> framed(digits.get(i).image(), frame, size)))
                        .toList());
    }

    /** UNIPEN pen strokes, framed as the page frames them. */
    static LabelledPictures ofUnipen(Path file) throws IOException {
        List<LabelledInk> digits = UnipenReader.read(file);
        return new LabelledPictures(
                String.valueOf(file.getFileName()),
                IntStream.range(0, digits.size())
                        .mapToObj(i -> new LabelledPicture(
                                i,
                                digits.get(i).label(),
                                digits.get(i).writer(),
                                new LabelledPicture.Written(digits.get(i).ink())))
                        .toList());
    }

    /**
     * Checks that of at least one digit it is known who wrote it.
     *
     * @param option what needs it
     */
    void requireWriters(String option) throws IOException {
        if (list.stream().noneMatch(LabelledPicture::hasWriter)) {
            throw new IOException(
                    name + ": does not say who wrote. " + option + " needs QMNIST's labels (idx2-int) or pen strokes.");
        }
    }

    /** What these writers wrote, which must be known and at least one digit. */
    LabelledPictures by(WriterSet writers) throws IOException {
        requireWriters("--writers");
        List<LabelledPicture> chosen = list.stream()
                .filter(picture -> picture.hasWriter() && writers.contains(picture.writer()))
                .toList();
        if (chosen.isEmpty()) {
            IntSummaryStatistics known = list.stream()
                    .filter(LabelledPicture::hasWriter)
                    .mapToInt(LabelledPicture::writer)
                    .summaryStatistics();
            throw new IOException(name + ": has nothing by the writers " + writers + "; its writers' numbers are "
                    + known.getMin() + " to " + known.getMax() + ".");
        }
        return new LabelledPictures(name + ", writers " + writers, chosen);
    }

    /** In a frame: as it is, if it fits, unless {@code always}. */
    static GrayImage framed(GrayImage image, boolean always, MnistFrame frame) {
        boolean fits = image.width() == frame.width() && image.height() == frame.height();
        return fits && !always ? image : frame.frame(image);
    }
}
