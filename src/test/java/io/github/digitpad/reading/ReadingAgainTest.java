package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader keeps what it found of earlier ink; what it answers is the same as that of one that has seen nothing yet.
 */
final class ReadingAgainTest {

    /** Of the published network; made once, since that takes longer than reading. */
    private static @Nullable Engine engine;

    private static final List<ReadingOptions> OPTIONS =
            List.of(ReadingOptions.DIGITS, ReadingOptions.ofField(".,-", -1, "", text -> true));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isTheSameAsByAReaderThatHasSeenNothing(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Reader keeping = reader();
        int compared = 0;
        for (int number = 0; number < 3; number++) {
            Grouping grouping = Grouping.EMPTY;
            List<Stroke> strokes = shuffled(random, written(random));
            for (int i = 0; i < strokes.size(); i++) {
                Grouping before = grouping;
                grouping = grouping.plus(strokes.get(i));
                Reading reading = assertSame(seed, keeping, grouping, random);
                compared++;
                int what = random.nextInt(12);
                if (reading.digits().isEmpty()) {
                    continue;
                }
                ReadDigit digit =
                        reading.digits().get(random.nextInt(reading.digits().size()));
                if (what == 0) {
                    grouping = before;
                } else if (what == 1) {
                    grouping = grouping.keep(digit);
                } else if (what == 2) {
                    grouping = grouping.delete(digit);
                } else if (what == 3) {
                    grouping = keeping.split(grouping, digit);
                }
            }
        }
        assertTrue(compared > 20, "compared " + compared);
    }

    @Test
    void aNumberIsReadAgainAfterItsEndWasTakenAway() throws IOException {
        Reader keeping = reader();
        Ink number = Written.number(1, "31415926535897932384", 30);
        List<String> texts = new ArrayList<>();
        for (int size = number.size(); size > 0; size--) {
            Ink ink = Ink.EMPTY;
            for (Stroke stroke : number.strokes().subList(0, size)) {
                ink = ink.plus(stroke);
            }
            texts.add(keeping.read(ink).text());
            assertEquals(reader().read(ink).text(), texts.get(texts.size() - 1), "of " + size + " strokes");
        }
        assertEquals("31415926535897932384", texts.get(0));
    }

    private static Reader reader() throws IOException {
        LearnedSet set = LearnedSets.publishedSet();
        if (engine == null) {
            engine = PortableEngine.onJvm(Probabilities.of(set.network()));
        }
        return new Reader(engine, set.learned());
    }

    private static Reading assertSame(long seed, Reader keeping, Grouping grouping, SplittableRandom random)
            throws IOException {
        ReadingOptions options = OPTIONS.get(random.nextInt(OPTIONS.size()));
        Reading kept = keeping.read(grouping, options);
        Reading fresh = reader().read(grouping, options);
        String where = "seed " + seed + ", " + grouping.ink().size() + " strokes";
        assertEquals(fresh.text(), kept.text(), where);
        assertEquals(fresh.certainty(), kept.certainty(), where);
        assertEquals(fresh.alternatives().size(), kept.alternatives().size(), where);
        for (int i = 0; i < fresh.alternatives().size(); i++) {
            Alternative expected = fresh.alternatives().get(i);
            assertEquals(expected.text(), kept.alternatives().get(i).text(), where);
            assertEquals(expected.confidence(), kept.alternatives().get(i).confidence(), 1e-9, where);
        }
        for (int i = 0; i < fresh.digits().size(); i++) {
            assertEquals(fresh.digits().get(i).parts(), kept.digits().get(i).parts(), where);
            assertEquals(
                    fresh.digits().get(i).confidence(), kept.digits().get(i).confidence(), 1e-9, where);
            assertEquals(
                    fresh.digits().get(i).alternatives(), kept.digits().get(i).alternatives(), where);
        }
        return kept;
    }

    private static Ink written(SplittableRandom random) throws IOException {
        StringBuilder digits = new StringBuilder();
        int count = random.nextInt(2, 17);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return Written.number(random.nextInt(1, 4), digits.toString(), random.nextInt(-5, 40));
    }

    /** Most come as they were written, some late. */
    private static List<Stroke> shuffled(SplittableRandom random, Ink ink) {
        List<Stroke> strokes = new ArrayList<>(ink.strokes());
        for (int i = random.nextInt(3); i > 0; i--) {
            strokes.add(strokes.remove(random.nextInt(strokes.size())));
        }
        return strokes;
    }
}
