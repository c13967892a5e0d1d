package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.data.UnipenReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Digits that people wrote with a pen: those of pendigits, and of further files of labelled ink.
 *
 * @param kept to train on
 * @param leftOut of whom nothing may be trained on
 * @param numbers whole ones of the further files, of two digits or more, of whom is kept
 * @param description for people: files, digits, writers, and who is left out
 */
record PenDigits(List<LabelledInk> kept, List<LabelledInk> leftOut, List<LabelledNumber> numbers, String description) {

    /** Where a line does not say; no laboratory's name. */
    private static final String UNKNOWN_LAB = "";

    /**
     * Reads {@code pendigits/} and further files.
     *
     * @param files JSON lines as {@code evaluate --numbers} reads them; of these the lines with digits alone
     * @throws DataFormatException if a file cannot be read
     * @throws IllegalArgumentException if a writer or laboratory to leave out is in no file, as if by a slip of the pen
     */
    static PenDigits read(Path folder, List<Path> files, LeftOut leftOut) throws DataFormatException {
        Sorter sorter = new Sorter(leftOut);
        Path pendigits = folder.resolve("pendigits").resolve("pendigits-orig.tra.gz");
        sorter.begin();
        for (LabelledInk digit : UnipenReader.read(pendigits)) {
            sorter.add(digit, UNKNOWN_LAB);
        }
        sorter.end(pendigits);
        for (Path file : files) {
            sorter.begin();
            try (NumberLinesReader lines = new NumberLinesReader(file)) {
                for (LabelledNumber number = lines.next(); number != null; number = lines.next()) {
                    if (number.text().matches("[0-9]")) {
                        LabelledInk digit =
                                new LabelledInk(Integer.parseInt(number.text()), number.writer(), number.ink());
                        sorter.add(digit, number.lab() == null ? UNKNOWN_LAB : number.lab());
                    } else if (number.text().matches("[0-9]+")) {
                        sorter.add(number);
                    }
                }
            }
            sorter.end(file);
        }
        sorter.requireAllMet();
        return new PenDigits(
                List.copyOf(sorter.kept),
                List.copyOf(sorter.left),
                List.copyOf(sorter.numbers),
                String.join("; ", sorter.words) + leftOut);
    }

    private static final class Sorter {
        private final LeftOut leftOut;
        private final List<LabelledInk> kept = new ArrayList<>();
        private final List<LabelledInk> left = new ArrayList<>();
        private final List<LabelledNumber> numbers = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final Set<Integer> writers = new TreeSet<>();
        private final Set<String> labs = new TreeSet<>();
        private Set<Integer> writersOfFile = Set.of();
        private int keptBefore;
        private int numbersBefore;

        Sorter(LeftOut leftOut) {
            this.leftOut = leftOut;
        }

        void begin() {
            writersOfFile = new TreeSet<>();
            keptBefore = kept.size();
            numbersBefore = numbers.size();
        }

        void add(LabelledInk digit, String lab) {
            writers.add(digit.writer());
            labs.add(lab);
            if (leftOut.has(digit.writer(), lab)) {
                left.add(digit);
            } else {
                kept.add(digit);
                writersOfFile.add(digit.writer());
            }
        }

        void add(LabelledNumber number) {
            String lab = number.lab() == null ? UNKNOWN_LAB : number.lab();
            writers.add(number.writer());
            labs.add(lab);
            if (!leftOut.has(number.writer(), lab)) {
                numbers.add(number);
                writersOfFile.add(number.writer());
            }
        }

        void end(Path file) throws DataFormatException {
            int digitsOfFile = kept.size() - keptBefore;
            int numbersOfFile = numbers.size() - numbersBefore;
            if (digitsOfFile + numbersOfFile == 0) {
                throw new DataFormatException(
                        file + ": has no digit to train on. Leave out fewer people, or the file.");
            }
            words.add(String.format(
                    Locale.ROOT,
                    "%s: %s%s%s of %d people",
                    file.getFileName(),
                    digitsOfFile == 0 ? "" : String.format(Locale.ROOT, "%,d digits", digitsOfFile),
                    digitsOfFile == 0 || numbersOfFile == 0 ? "" : " and ",
                    numbersOfFile == 0 ? "" : String.format(Locale.ROOT, "%,d whole numbers", numbersOfFile),
                    writersOfFile.size()));
        }

        void requireAllMet() {
            for (int writer : leftOut.writers()) {
                if (!writers.contains(writer)) {
                    throw new IllegalArgumentException(
                            "--leave-out-writers " + writer + ": wrote nothing in these files; they have " + writers);
                }
            }
            labs.remove(UNKNOWN_LAB);
            for (String lab : leftOut.labs()) {
                if (!labs.contains(lab)) {
                    throw new IllegalArgumentException(
                            "--leave-out-labs " + lab + ": is in none of these files; they have " + labs);
                }
            }
        }
    }
}
