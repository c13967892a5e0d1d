package io.github.digitpad.formats.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenWeights;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackedLearnedTest {

    @Test
    void readsWhatItWrites() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            Learned learned = LearnedSets.random(seed);
            double[] numbers = PackedLearned.numbers(learned);
            Learned read = PackedLearned.read(numbers, PackedLearned.pen(learned));
            assertEquals(learned.certainty(), read.certainty());
            assertEquals(learned.pen().mix(), read.pen().mix());
            assertEquals(learned.pen().unit(), read.pen().unit());
            for (int i = 0; i < PenWeights.COUNT; i++) {
                assertEquals(learned.pen().units(i), read.pen().units(i), "seed " + seed + ", weight " + i);
            }
            assertArrayEquals(learned.lattice().group(), read.lattice().group());
            assertArrayEquals(learned.lattice().join(), read.lattice().join());
            assertEquals(learned.lattice().logProbability(), read.lattice().logProbability());
            assertArrayEquals(learned.lattice().ofOneStroke(), read.lattice().ofOneStroke());
            assertArrayEquals(learned.lattice().ofSeveral(), read.lattice().ofSeveral());
        }
    }

    @Test
    void theTextNeedsNoEscape() {
        String text = PackedLearned.pen(LearnedSets.random(3));
        assertTrue(text.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '\\'), text);
    }

    @Test
    void whatHasChangedIsRefused() throws IOException {
        Learned learned = LearnedSets.published();
        double[] numbers = PackedLearned.numbers(learned);
        String pen = PackedLearned.pen(learned);
        assertEquals(
                "packed weights: 58 numbers and 1390 characters; needs 59 and 1390",
                assertThrows(PackFormatException.class, () -> PackedLearned.read(Arrays.copyOf(numbers, 58), pen))
                        .getMessage());
        assertThrows(PackFormatException.class, () -> PackedLearned.read(numbers, pen + "?"));
        assertThrows(PackFormatException.class, () -> PackedLearned.read(numbers, "~" + pen.substring(1)));
        numbers[0] = 0;
        assertThrows(PackFormatException.class, () -> PackedLearned.read(numbers, pen));
    }
}
