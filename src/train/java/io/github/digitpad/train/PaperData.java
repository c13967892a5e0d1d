package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What lines are composed of, for training and, of other people, for measuring. */
final class PaperData {

    /** MNIST's last pictures, which validate. */
    private static final int HELD_OUT_PICTURES = 5000;

    @Mixin
    private PenOptions pen = new PenOptions();

    @Option(
            names = "--registers",
            paramLabel = "DIR",
            description = "real numbers: labels.tsv (path, number, set and page) and the pictures it names")
    private @Nullable Path registers;

    @Option(
            names = "--leave-out-pages",
            paramLabel = "PART",
            split = ",",
            description =
                    "registers' pages with one of these in their name, both sides of the sheet, are not trained on")
    private List<String> pages = List.of();

    @Option(
            names = "--real-share",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "the part of the lines that are real ones of registers, from 0 to below 1")
    private double realShare;

    Path data() {
        return pen.data();
    }

    /** Of the people and pages to train on. */
    PaperComposer forTraining() throws DataFormatException {
        PenDigits digits = digits();
        System.out.println(digits.description());
        PictureSet pictures = pictures();
        RegisterLines real = registers == null ? null : RegisterLines.read(registers, crop -> !isLeftOut(crop));
        if (real != null) {
            System.out.println(real.crops().size() + " real numbers to train on");
        }
        return new PaperComposer(
                new LineComposer(
                        new DigitSources(
                                digits.kept(),
                                pictures,
                                IntStream.range(0, pictures.count() - HELD_OUT_PICTURES)
                                        .boxed()
                                        .toList(),
                                Print.ofMachine()),
                        HandLetters.FOR_TRAINING),
                real,
                real == null ? 0 : realShare);
    }

    /** Of the people who are left out, no real ones. */
    PaperComposer forMeasuring() throws DataFormatException {
        PictureSet pictures = pictures();
        return new PaperComposer(
                new LineComposer(
                        new DigitSources(
                                digits().leftOut(),
                                pictures,
                                IntStream.range(pictures.count() - HELD_OUT_PICTURES, pictures.count())
                                        .boxed()
                                        .toList(),
                                Print.ofMachine()),
                        HandLetters.FOR_VALIDATION),
                null,
                0);
    }

    /** The real numbers that are left out. */
    List<RegisterLines.Crop> measuringCrops() throws DataFormatException {
        return registers == null
                ? List.of()
                : RegisterLines.read(registers, this::isLeftOut).crops();
    }

    private boolean isLeftOut(RegisterLines.Crop crop) {
        return pages.stream().anyMatch(crop.page()::contains);
    }

    private PenDigits digits() throws DataFormatException {
        return pen.read(pen.leftOut(FitCommand.VALIDATING));
    }

    private PictureSet pictures() throws DataFormatException {
        return PictureSet.read(pen.data().resolve("mnist"), "train");
    }

    /** As the command line has them, without the data's place. */
    String options() {
        return pen.options(pen.leftOut(FitCommand.VALIDATING))
                + (registers == null ? "" : " --registers " + registers.getFileName())
                + (pages.isEmpty() ? "" : " --leave-out-pages " + String.join(",", new TreeSet<>(pages)))
                + " --real-share " + realShare;
    }
}
