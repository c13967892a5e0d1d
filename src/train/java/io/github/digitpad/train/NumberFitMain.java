package io.github.digitpad.train;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.LabelledInk;
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

    private NumberFitMain() {
        super(VALIDATING);
    }

    public static void main(String[] args) {
        run(new NumberFitMain(), args);
    }

    @Override
    void fit(LearnedFiles set, PenDigits digits, LearnedWriter out) throws IOException {
        Learned before = new Learned(set.certainty(), set.pen(), NumberFit.unfitted());
        List<LatticeExample> examples = examples(new LearnedSet(set.network(), before), digits.kept(), NUMBERS);
        LatticeWeights weights = new NumberFit(examples)
                .fit(
                        EPOCHS,
                        (epoch, logProbability) -> System.err.printf(
                                Locale.ROOT, "epoch %d: log probability %.5f%n", epoch, logProbability));
        out.write(
                weights.rounded(),
                origin(
                        String.format(Locale.ROOT, "%,d numbers composed of %s", examples.size(), digits.description()),
                        "numbers",
                        ""));
    }

    private static List<LatticeExample> examples(LearnedSet set, List<LabelledInk> digits, int count) {
        SplittableRandom random = new SplittableRandom(1);
        ComposerSettings settings = new ComposerSettings(
                1,
                8,
                List.of(Spacing.WIDE, Spacing.DEFAULT, Spacing.DEFAULT, Spacing.TIGHT, Spacing.TOUCHING),
                0.3,
                0.1);
        NumberComposer composer = new NumberComposer(digits, settings);
        List<LatticeExample> examples = new ArrayList<>();
        int unreachable = 0;
        int candidates = 0;
        int strokes = 0;
        for (int i = 0; i < count; i++) {
            NumberComposer.Composed composed = composer.compose(random);
            List<List<List<Group>>> lines =
                    set.newReader().candidates(composed.number().ink());
            LatticeExample example = lines.size() > 1
                    ? null
                    : LatticeExample.of(
                            lines.get(0),
                            composed.digitOfStroke(),
                            composed.number().text());
            if (example != null && example.isReachable()) {
                examples.add(example);
                candidates += example.groups().size();
                strokes += composed.number().ink().size();
            } else {
                unreachable++;
            }
        }
        System.err.printf(
                Locale.ROOT,
                "%d numbers, %d of them without the right reading; %.2f candidates a stroke%n",
                count,
                unreachable,
                (double) candidates / strokes);
        return examples;
    }
}
