package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.NumberComposer.Composed;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** With the published network, on numbers of which the fit knows what they say, not which strokes are which digit. */
class NumberFitTest {

    private final LearnedSet shipped = LearnedSet.read(new WeightFolder(Path.of("model-weights")));
    private final LearnedSet unfitted = with(NumberFit.unfitted());

    NumberFitTest() throws IOException {}

    private LearnedSet with(LatticeWeights lattice) {
        Learned learned = shipped.learned();
        return new LearnedSet(shipped.network(), new Learned(learned.certainty(), learned.pen(), lattice));
    }

    @Test
    void numbersAreReadBetterByWhatTheySay() throws IOException {
        List<Composed> numbers = composed(120, 5);
        List<LatticeExample> examples = new ArrayList<>();
        for (Composed composed : numbers) {
            LatticeExample example = example(composed, composed.number().text());
            if (example.isReachable(1e-3)) {
                examples.add(example);
            }
        }
        List<Double> means = new ArrayList<>();
        LatticeWeights fitted = new NumberFit(examples).fit(12, (epoch, mean) -> means.add(mean));
        assertTrue(means.get(11) > means.get(0) / 2, means.toString());
        assertTrue(means.stream().allMatch(mean -> mean <= 0), "logarithms of probabilities: " + means);
        int before = right(unfitted.newReader(), composed(40, 6));
        int after = right(with(fitted).newReader(), composed(40, 6));
        assertTrue(after >= 32 && after > before + 10, before + " right before, " + after + " after, of 40");
    }

    @Test
    void whatCannotBeWrittenIsNotReachable() throws IOException {
        Composed composed = composed(1, 7).get(0);
        String text = composed.number().text();
        assertTrue(example(composed, text).isReachable(1e-3));
        assertFalse(example(composed, text + "0123456789").isReachable(0), "more digits than strokes");
        assertEquals(text.length(), example(composed, text).digits().length);
    }

    private LatticeExample example(Composed composed, String text) {
        return LatticeExample.of(
                unfitted.newReader().candidates(composed.number().ink()).get(0), text);
    }

    private static int right(Reader reader, List<Composed> numbers) {
        int right = 0;
        for (Composed composed : numbers) {
            right += reader.read(composed.number().ink())
                            .text()
                            .equals(composed.number().text())
                    ? 1
                    : 0;
        }
        return right;
    }

    private static List<Composed> composed(int count, long seed) throws IOException {
        NumberComposer composer = new NumberComposer(
                UnipenReader.read(Path.of("src/test/resources/strokes/thirty-digits.unipen")),
                new ComposerSettings(2, 5, List.of(Spacing.DEFAULT), 0.3, 0.1, 0, 0.2));
        SplittableRandom random = new SplittableRandom(seed);
        List<Composed> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(composer.compose(random));
        }
        return numbers;
    }
}
