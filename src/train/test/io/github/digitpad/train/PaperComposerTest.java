package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.paper.LineColumns;
import io.github.digitpad.paper.LineSigns;
import io.github.digitpad.paper.LineStrip;
import io.github.digitpad.picture.GrayImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperComposerTest {

    @TempDir
    private Path folder;

    /** Ten digits of two people, and as many pictures: zigzags, each of another number of strokes. */
    private static PaperComposer composer() {
        List<LabelledInk> digits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Ink ink = Ink.EMPTY;
            for (int stroke = 0; stroke <= i % 10; stroke++) {
                ink = ink.plus(Curves.line(0.1 * stroke, 0, 0.1 * stroke, 1));
            }
            digits.add(new LabelledInk(i % 10, i / 10, ink));
        }
        PictureSet pictures = new PictureSet("test", 10, i -> {
            float[] pixels = new float[28 * 28];
            for (int y = 6; y < 22; y++) {
                for (int x = 0; x <= i; x++) {
                    pixels[y * 28 + 4 + 2 * x] = 1;
                }
            }
            return new LabelledPicture(GrayImage.of(28, 28, pixels), i);
        });
        DigitSources sources = new DigitSources(
                digits, pictures, IntStream.range(0, 10).boxed().toList(), Print.ofMachine());
        return new PaperComposer(new LineComposer(sources, HandLetters.FOR_TRAINING), null, 0);
    }

    @Test
    void theSameSeedGivesTheSamePictures() {
        SplittableRandom one = new SplittableRandom(5);
        SplittableRandom other = new SplittableRandom(5);
        PaperComposer composer = composer();
        for (int i = 0; i < 30; i++) {
            PaperComposer.Photograph first = composer.photograph(one);
            PaperComposer.Photograph second = composer.photograph(other);
            assertEquals(first.light(), second.light());
            assertEquals(first.text(), second.text());
        }
    }

    @Test
    void textsHaveClassesAndPicturesAreLight() {
        SplittableRandom random = new SplittableRandom(6);
        PaperComposer composer = composer();
        int digits = 0;
        int others = 0;
        for (int i = 0; i < 200; i++) {
            PaperComposer.Photograph line = composer.photograph(random);
            for (int sign : LineSigns.classes(line.text())) {
                digits += sign < LineSigns.DIGITS ? 1 : 0;
                others += sign == LineSigns.OTHER ? 1 : 0;
            }
            // Refuses what is outside 0 to 1.
            GrayImage.of(
                    line.light().width(), line.light().height(), line.light().toArray());
        }
        assertTrue(digits > 300, digits + " digits");
        assertTrue(others > 20, others + " others");
    }

    @Test
    void aPoolGivesEachStepItsBatchAlsoFromItsFiles() {
        LineBatch composed;
        try (LinePool pool = new LinePool(3, 32, 100, composer(), folder, 64)) {
            composed = pool.batch(7);
        }
        try (LinePool pool = new LinePool(3, 32, 100, composer(), folder, 64)) {
            LineBatch read = pool.batch(7);
            assertArrayEquals(composed.strips(), read.strips());
            assertEquals(32, read.size());
            int width = read.strips().length / read.size() / LineStrip.HEIGHT;
            assertEquals(0, (width - LineColumns.SEEN) % LineColumns.STEP);
        }
    }
}
