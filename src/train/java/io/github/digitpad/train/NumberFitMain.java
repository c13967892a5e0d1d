package io.github.digitpad.train;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.LearnedWriter;
import io.github.digitpad.reading.Group;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import picocli.CommandLine.Command;

/** Fits what strokes are one digit, on numbers composed from single digits, and writes {@code lattice.json}. */
@Command(
        name = "numbers",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Fits what strokes are one digit, on numbers composed from single digits, and writes lattice.json.")
final class NumberFitMain extends FitCommand {

    private static final int NUMBERS = 3000;
    private static final int EPOCHS = 30;

    /**
     * Numbers of which some neighbours are written in one go, and how many of these; as many others tell the
     * difference.
     */
    private static final int IN_ONE_GO = 600;

    private static final double LINKED = 0.3;

    /** A digit that is less likely by its picture teaches nothing of segmentation. */
    private static final double LEAST_PROBABILITY = 1e-5;

    private NumberFitMain() {
        super(VALIDATING);
    }

    public static void main(String[] args) {
        run(new NumberFitMain(), args);
    }

    @Override
    void fit(LearnedFiles set, PenDigits digits, LearnedWriter out) throws IOException {
        Learned before = new Learned(set.certainty(), set.pen(), NumberFit.unfitted());
        LearnedSet unfitted = new LearnedSet(set.network(), before);
        List<LatticeExample> apart = examples(unfitted, composed(digits.kept(), NUMBERS, 0));
        List<LatticeExample> written = examples(unfitted, digits.numbers());
        List<LatticeExample> linked = examples(unfitted, composed(digits.kept(), IN_ONE_GO, LINKED));
        List<LatticeExample> examples = new ArrayList<>(apart);
        examples.addAll(written);
        LatticeWeights ofAll = new NumberFit(examples).fit(EPOCHS, NumberFitMain::report);
        List<LatticeExample> ofCuts = new ArrayList<>(linked);
        ofCuts.addAll(apart.subList(0, Math.min(apart.size(), IN_ONE_GO)));
        ofCuts.addAll(written);
        LatticeWeights weights = NumberFit.ofCuts(ofCuts, ofAll).fit(EPOCHS, NumberFitMain::report);
        out.write(
                weights.rounded(),
                origin(
                        String.format(Locale.ROOT, "%,d numbers composed of the digits", apart.size() + linked.size())
                                + (written.isEmpty()
                                        ? ""
                                        : String.format(Locale.ROOT, ", and %,d as they were written", written.size()))
                                + ", of " + digits.description(),
                        "numbers",
                        ""));
    }

    private static void report(int epoch, double logProbability) {
        System.err.printf(Locale.ROOT, "epoch %d: log probability %.5f%n", epoch, logProbability);
    }

    /** @param inOneGo the share of neighbours that are */
    private static List<LabelledNumber> composed(List<LabelledInk> digits, int count, double inOneGo) {
        NumberComposer composer = new NumberComposer(
                digits,
                new ComposerSettings(
                        1,
                        8,
                        List.of(Spacing.WIDE, Spacing.DEFAULT, Spacing.DEFAULT, Spacing.TIGHT, Spacing.TOUCHING),
                        0.3,
                        0.1,
                        inOneGo,
                        inOneGo / 3));
        SplittableRandom random = new SplittableRandom(1);
        List<LabelledNumber> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(composer.compose(random).number());
        }
        return numbers;
    }

    private static List<LatticeExample> examples(LearnedSet set, List<LabelledNumber> numbers) {
        List<LatticeExample> examples = new ArrayList<>();
        int candidates = 0;
        int strokes = 0;
        for (LabelledNumber number : numbers) {
            List<List<List<Group>>> lines = set.newReader().candidates(number.ink());
            LatticeExample example = lines.size() > 1 ? null : LatticeExample.of(lines.get(0), number.text());
            if (example != null && example.isReachable(LEAST_PROBABILITY)) {
                examples.add(example);
                candidates += example.groups().size();
                strokes += number.ink().size();
            }
        }
        System.err.printf(
                Locale.ROOT,
                "%d numbers, %d of them without the right reading; %.2f candidates a stroke%n",
                numbers.size(),
                numbers.size() - examples.size(),
                (double) candidates / Math.max(1, strokes));
        return examples;
    }
}
