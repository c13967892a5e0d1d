package io.github.digitpad.train;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.reading.DigitRecognizer;
import io.github.digitpad.reading.Group;
import io.github.digitpad.reading.NumberRecognizer;
import io.github.digitpad.reading.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Fits the weights that numbers are read with and prints them as {@code numbers.FittedWeights} has them. Arguments: the
 * model's folder, the data's folder. Of pendigits' writers those that validate the trainer, every seventh, are left
 * out.
 */
final class NumberFitMain {

    private static final int NUMBERS = 3000;
    private static final int EPOCHS = 30;

    private NumberFitMain() {}

    public static void main(String[] args) throws IOException {
        DigitRecognizer recognizer = DigitRecognizer.of(ModelDirectory.read(Path.of(args[0])));
        List<LatticeExample> examples = examples(recognizer, PenFitMain.digits(Path.of(args[1])), NUMBERS);
        Weights weights = new NumberFit(examples)
                .fit(
                        EPOCHS,
                        (epoch, logProbability) -> System.err.printf(
                                Locale.ROOT, "epoch %d: log probability %.5f%n", epoch, logProbability));
        System.out.println(weights);
    }

    private static List<LatticeExample> examples(DigitRecognizer recognizer, List<LabelledInk> digits, int count) {
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
            List<List<List<Group>>> lines = new NumberRecognizer(recognizer)
                    .candidates(composed.number().ink());
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
