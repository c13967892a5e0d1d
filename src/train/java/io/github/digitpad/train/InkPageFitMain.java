package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.paper.NumberEvidence;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.reading.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fits what tells a number on a page of ink from a word, on composed pages, and writes {@code ink-page.json}. The pages
 * are by people of whom the network has seen nothing: it is surer of those that it has.
 */
@Command(
        name = "ink-page",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Fits what tells a number on a page of ink from a word, on pages composed of the digits of those"
                + " who are left out, whom the network has not seen, and writes ink-page.json.")
final class InkPageFitMain extends FitCommand {

    private static final int STROKES = 2000;
    private static final int NUMBERS = 60;

    /**
     * A 1 alone counts so often: many people's I is the same stroke, and what is lost of the ones is worse than an I
     * among the numbers.
     */
    private static final int LONE_ONE = 2;

    /**
     * What hangs below a line, or begins below the tops there, is a small part of a height, and tells much: a larger
     * ridge keeps it from that.
     */
    private static final double RIDGE = 0.03;

    /** Which share of what is no number are words of letters, page after page. */
    private static final double[] WORDS = {0.7, 0.4, 0};

    @Option(names = "--pages", defaultValue = "30", description = "how many are composed")
    private int pages;

    @Option(
            names = "--numbers",
            paramLabel = "FILE",
            description = "whole numbers as people wrote them, for half of those on the pages: JSON lines as evaluate"
                    + " --numbers reads them; of these the lines with digits alone")
    private @Nullable Path numbers;

    @Option(
            names = "--without-labs",
            paramLabel = "LAB",
            split = ",",
            description = "laboratories whose numbers are not used")
    private Set<String> without = Set.of();

    @Option(
            names = "--letters",
            paramLabel = "FILE",
            split = ",",
            description = "further letters to write the words with, each file a hand: SVG fonts of single lines")
    private List<Path> letters = List.of();

    private InkPageFitMain() {
        super(Set.of(7, 14));
    }

    public static void main(String[] args) {
        run(new InkPageFitMain(), args);
    }

    @Override
    void fit(LearnedFiles set, PenDigits digits, LearnedWriter out) throws IOException {
        Reader reader = new LearnedSet(set.network(), set.learned()).newReader();
        List<LabelledNumber> written = written();
        SplittableRandom random = new SplittableRandom(3);
        List<LogisticRegression.Example> examples = new ArrayList<>();
        List<NoteHand> hands = new ArrayList<>(NoteHand.FOR_TRAINING);
        for (Path file : letters) {
            hands.add(NoteHand.read(file));
        }
        int groups = 0;
        int ofNumbers = 0;
        for (int page = 0; page < pages; page++) {
            NoteHand hand = hands.get(page % hands.size());
            InkPageComposer.ComposedPage composed = new InkPageComposer(
                            digits.leftOut(), STROKES, NUMBERS, hand, WORDS[page % WORDS.length], written)
                    .compose(random);
            for (NumberEvidence evidence : NumberEvidence.of(composed.ink(), reader)) {
                boolean isNumber = composed.numbers().stream().anyMatch(one -> one.isAt(evidence.box()));
                groups++;
                ofNumbers += isNumber ? 1 : 0;
                boolean isPart = !isNumber && composed.numbers().stream().anyMatch(one -> one.touches(evidence.box()));
                if (evidence.features().length > 0 && !isPart) {
                    boolean isLoneOne = isNumber && evidence.isLoneOne();
                    examples.addAll(Collections.nCopies(
                            isLoneOne ? LONE_ONE : 1, new LogisticRegression.Example(evidence.features(), isNumber)));
                }
            }
            System.err.printf(Locale.ROOT, "page %d of %d%n", page + 1, pages);
        }
        double[] weights = LogisticRegression.weights(examples, RIDGE);
        // How many are numbers is each page's own.
        for (int digit = 0; digit <= 9; digit++) {
            weights[digit] -= Math.log((double) ofNumbers / (groups - ofNumbers));
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.rint(100 * weights[i]) / 100;
        }
        out.write(
                new NumberWeights(weights),
                origin(
                        String.format(
                                Locale.ROOT,
                                "%d composed pages: %,d numbers by people of %,d digits whom the network has not seen,"
                                        + " and of %,d numbers as they were written, among %,d words and signs",
                                pages,
                                ofNumbers,
                                digits.leftOut().size(),
                                written.size(),
                                groups - ofNumbers),
                        "ink-page",
                        options()));
    }

    private String options() {
        return " --pages " + pages
                + (numbers == null ? "" : " --numbers " + numbers.getFileName())
                + (letters.isEmpty()
                        ? ""
                        : " --letters "
                                + letters.stream()
                                        .map(file -> file.getFileName().toString())
                                        .collect(Collectors.joining(",")))
                + (without.isEmpty()
                        ? ""
                        : " --without-labs "
                                + String.join(",", without.stream().sorted().toList()));
    }

    private List<LabelledNumber> written() throws DataFormatException {
        List<LabelledNumber> written = new ArrayList<>();
        if (numbers != null) {
            try (NumberLinesReader lines = new NumberLinesReader(numbers)) {
                for (LabelledNumber number = lines.next(); number != null; number = lines.next()) {
                    if (number.text().matches("[0-9]+") && !without.contains(String.valueOf(number.lab()))) {
                        written.add(number);
                    }
                }
            }
        }
        return written;
    }
}
