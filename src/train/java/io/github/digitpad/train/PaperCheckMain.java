package io.github.digitpad.train;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how well pictures' numbers are read: composed ones of people who are left out, real ones of pages left out. */
@Command(
        name = "paper-check",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Reads pictures of numbers that were not trained on, and says how many were read exactly.")
final class PaperCheckMain implements Callable<Integer> {

    @Mixin
    private PaperData data = new PaperData();

    @Option(names = "--weights", defaultValue = "model-weights", description = "the set")
    private Path weights = Path.of("model-weights");

    @Option(
            names = "--cells",
            paramLabel = "DIR",
            description = "cells of Sudokus: folders named by the digit, or blank, with a picture for each cell")
    private @Nullable Path cells;

    @Option(names = "--lines", defaultValue = "2000", description = "how many lines are composed")
    private int lines;

    @Option(names = "--each", defaultValue = "1", description = "of the real pictures one in so many")
    private int each;

    @Option(names = "--misread", paramLabel = "FILE", description = "gets the misread real pictures, a line each")
    private @Nullable Path misread;

    private final List<String> misreadLines = new ArrayList<>();

    private PaperCheckMain() {}

    /** Starts it; {@code --help} says how. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PaperCheckMain()).execute(args));
    }

    /** What came of the pictures of one kind. */
    private static final class Tally {
        private int count;
        private int exact;
        private int certain;
        private int certainWrong;
        private int unsure;

        void add(String expected, @Nullable ReadNumber read) {
            count++;
            boolean isRight = expected.equals(read == null ? "" : digits(read.text()));
            exact += isRight ? 1 : 0;
            if (read != null && read.certainty() == Certainty.CERTAIN) {
                certain++;
                certainWrong += isRight ? 0 : 1;
            }
            unsure += read == null || read.certainty() == Certainty.NOT_SURE ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d exact (%.1f %%); %d certain, of which %d wrong; %d not sure or nothing",
                    exact,
                    count,
                    100.0 * exact / Math.max(1, count),
                    certain,
                    certainWrong,
                    unsure);
        }
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    @Override
    public Integer call() throws IOException {
        LearnedFiles files = new LearnedFiles(new WeightFolder(weights));
        LearnedPaper fitted = files.paper();
        PaperReader reader = (fitted != null
                        ? fitted
                        : new LearnedPaper(files.paperNetwork(), PaperCertainty.unfitted()))
                .newReader();
        ReadingOptions marked = ReadingOptions.allowing("0-9.,-");
        System.out.println("composed lines: " + composed(reader, marked));
        Tally real = new Tally();
        int number = 0;
        for (RegisterLines.Crop crop : data.measuringCrops()) {
            if (number++ % each == 0) {
                add(real, digits(crop.text()), reader.readNumber(crop.light(), marked), crop.file());
            }
        }
        System.out.println("registers, pages left out: " + real);
        if (cells != null) {
            cells(cells, reader);
        }
        if (misread != null) {
            Files.write(misread, misreadLines);
        }
        return CommandLine.ExitCode.OK;
    }

    private void add(Tally tally, String expected, @Nullable ReadNumber read, String file) {
        tally.add(expected, read);
        String text = read == null ? "" : digits(read.text());
        if (!text.equals(expected)) {
            misreadLines.add(file + "\t" + expected + " as " + (read == null ? "nothing" : read.text()));
        }
    }

    private String composed(PaperReader reader, ReadingOptions options) throws IOException {
        PaperComposer composer = data.forMeasuring();
        SplittableRandom random = new SplittableRandom(77);
        Tally numbers = new Tally();
        int others = 0;
        int certainOthers = 0;
        for (int i = 0; i < lines; i++) {
            PaperComposer.Photograph line = composer.photograph(random);
            ReadNumber read = reader.readNumber(line.light(), options);
            if (digits(line.text()).isEmpty()) {
                others++;
                certainOthers += read != null && read.certainty() == Certainty.CERTAIN ? 1 : 0;
            } else {
                numbers.add(digits(line.text()), read);
            }
        }
        return numbers + "; of " + others + " without digits " + certainOthers + " read as certain numbers";
    }

    private void cells(Path folder, PaperReader reader) throws IOException {
        Tally digits = new Tally();
        Tally blank = new Tally();
        try (Stream<Path> labels = Files.list(folder)) {
            for (Path label : labels.sorted().toList()) {
                String name = label.getFileName().toString();
                if (!name.matches("[1-9]|blank")) {
                    continue;
                }
                try (Stream<Path> pictures = Files.list(label)) {
                    List<Path> files = pictures.sorted().toList();
                    for (int i = 0; i < files.size(); i += each) {
                        GrayImage light = RegisterLines.light(files.get(i));
                        String expected = digits(name);
                        add(
                                expected.isEmpty() ? blank : digits,
                                expected,
                                reader.readNumber(light, ReadingOptions.DIGITS),
                                files.get(i).toString());
                    }
                }
            }
        }
        System.out.println("cells with a digit: " + digits);
        System.out.println("cells without: " + blank);
    }
}
