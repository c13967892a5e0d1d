package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.QmnistLabels;
import io.github.digitpad.raster.MnistFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The data, each collection in two parts: one to train on, one to validate on.
 *
 * @param pictures MNIST's training pictures, or others; the two lists that follow index them
 * @param description of the split, for the model's card
 */
record DataSplit(
        PictureSet pictures,
        List<Integer> trainingPictures,
        List<Integer> validationPictures,
        List<LabelledInk> trainingInk,
        List<LabelledInk> validationInk,
        String description) {

    /** One writer of so many validates. */
    private static final int MNIST_WRITERS_PER_HELD_OUT = 12;

    /** The last of so many pictures validates where their writers are not known. */
    private static final int PICTURES_PER_HELD_OUT = 12;

    /**
     * Reads {@code mnist/} and, if it is there, {@code qmnist/}, and splits them and the pen's digits so that nobody
     * whose writing is trained on also validates. Without QMNIST's labels MNIST's writers are unknown, and its last
     * pictures validate.
     *
     * @param own pictures to be used in place of {@code mnist/}
     * @param heldOut which of the pen's writers validate, and whether those who validate are trained on as well
     * @param pen whose left out digits are in neither part
     */
    static DataSplit read(Path folder, @Nullable PictureSet own, HeldOut heldOut, PenDigits pen)
            throws DataFormatException {
        PictureSet pictures = own != null ? own : PictureSet.read(folder.resolve("mnist"), "train");
        List<LabelledInk> ink = pen.kept();
        TreeSet<Integer> penWriters =
                ink.stream().map(LabelledInk::writer).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<Integer> heldOutPen = everyNth(penWriters, heldOut.fold(), heldOut.folds());
        String penSplit = pen.description() + "; " + heldOutPen.size() + " of " + penWriters.size()
                + " writers validate (" + heldOutPen + ")";

        Path qmnist = folder.resolve("qmnist").resolve("qmnist-train-labels-idx2-int.gz");
        IntPredicate validates;
        String mnistSplit;
        if (own == null && Files.exists(qmnist)) {
            QmnistLabels labels = QmnistLabels.read(qmnist);
            requireSameDigits(qmnist, labels, pictures);
            TreeSet<Integer> writers = IntStream.range(0, labels.count())
                    .mapToObj(labels::writer)
                    .collect(Collectors.toCollection(TreeSet::new));
            TreeSet<Integer> heldOutMnist = everyNth(writers, MNIST_WRITERS_PER_HELD_OUT, MNIST_WRITERS_PER_HELD_OUT);
            validates = i -> heldOutMnist.contains(labels.writer(i));
            mnistSplit = "MNIST: " + heldOutMnist.size() + " of " + writers.size() + " writers validate (every "
                    + MNIST_WRITERS_PER_HELD_OUT + "th number, by QMNIST's labels)";
        } else {
            int heldOutPictures = pictures.count() / PICTURES_PER_HELD_OUT;
            validates = i -> i >= pictures.count() - heldOutPictures;
            mnistSplit = pictures.name() + ": the last " + heldOutPictures + " pictures validate (writers unknown)";
        }
        return new DataSplit(
                pictures,
                indexes(pictures, heldOut.trainedOn() ? i -> true : validates.negate()),
                indexes(pictures, validates),
                ink.stream()
                        .filter(digit -> heldOut.trainedOn() || !heldOutPen.contains(digit.writer()))
                        .toList(),
                ink.stream()
                        .filter(digit -> heldOutPen.contains(digit.writer()))
                        .toList(),
                mnistSplit + "; " + penSplit
                        + (heldOut.trainedOn() ? "; those who validate are trained on as well" : ""));
    }

    private static TreeSet<Integer> everyNth(TreeSet<Integer> writers, int first, int n) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int rank = 0;
        for (int writer : writers) {
            rank++;
            if (rank % n == first % n) {
                chosen.add(writer);
            }
        }
        return chosen;
    }

    private static void requireSameDigits(Path file, QmnistLabels extended, PictureSet pictures)
            throws DataFormatException {
        if (extended.count() != pictures.count()) {
            throw new DataFormatException(file + ": has " + extended.count() + " rows for " + pictures.count()
                    + " pictures; needs as many. Is it the file for training?");
        }
        for (int i = 0; i < extended.count(); i++) {
            if (extended.digit(i) != pictures.get(i).label()) {
                throw new DataFormatException(
                        file + ": row " + i + " is for a " + extended.digit(i) + ", MNIST's picture " + i + " shows a "
                                + pictures.get(i).label() + "; needs MNIST's order.");
            }
        }
    }

    private static List<Integer> indexes(PictureSet pictures, IntPredicate which) {
        return IntStream.range(0, pictures.count()).filter(which).boxed().toList();
    }

    /** Whether what validates is trained on as well, so that it says nothing about people never seen. */
    boolean trainsOnAll() {
        return trainingPictures.size() == pictures.count();
    }

    /** MNIST's part that validates. */
    List<LabelledPicture> validationSet() {
        return validationPictures.stream().map(pictures::get).toList();
    }

    /** The pen strokes that validate, framed as the page frames them. */
    List<LabelledPicture> validationPenSet() {
        return validationInk.stream()
                .map(digit -> new LabelledPicture(MnistFrame.of(digit.ink()), digit.label()))
                .toList();
    }
}
