package io.github.digitpad.train;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.personal.Everybody;
import io.github.digitpad.personal.HandFeatures;
import io.github.digitpad.reading.PenFeatures;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Draws the sample of everybody's digits that a person's hand is compared with, and writes {@code personal.json}, its
 * settings as they are there. Only digits that the set reads right: what is hardly legible is nobody's way of writing.
 */
@Command(
        name = "personal",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Draws the sample of everybody's digits that a person's are compared with: personal.json.")
final class HandFitMain extends FitCommand {

    private static final int DIGITS = 10;

    @Option(names = "--each", defaultValue = "10", description = "how many of each digit")
    private int each = 10;

    @Option(names = "--seed", defaultValue = "3", description = "of the draw")
    private long seed = 3;

    HandFitMain() {
        super(VALIDATING);
    }

    public static void main(String[] args) {
        run(new HandFitMain(), args);
    }

    @Override
    void fit(LearnedFiles set, PenDigits digits, LearnedWriter out) throws IOException {
        Reader reader = Reader.of(set.network(), set.learned());
        List<LabelledInk> drawn = new ArrayList<>(digits.kept());
        Collections.shuffle(drawn, new Random(seed));
        int[] counts = new int[DIGITS];
        String[] texts = new String[DIGITS];
        Arrays.fill(texts, "");
        for (LabelledInk one : drawn) {
            int digit = one.label();
            if (counts[digit] < each) {
                Reading reading = reader.read(one.ink(), ReadingOptions.ONE_DIGIT);
                if (reading.text().equals(String.valueOf(digit))) {
                    texts[digit] += Everybody.text(HandFeatures.of(PenFeatures.of(one.ink())));
                    counts[digit]++;
                }
            }
        }
        out.writeEverybody(
                texts,
                origin(
                        each + " of each digit that are read right, of " + digits.description() + "; " + source(),
                        "personal",
                        ""));
    }
}
