package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NonDigitsTest {

    private static final int SEED = 5;

    @TempDir
    Path folder;

    @Test
    void everyKindIsFramedInkAndFollowsItsSeed() throws IOException {
        DataSplit none = TinyData.split(folder);
        for (NonDigits nonDigits : new NonDigits[] {NonDigits.forTraining(none), NonDigits.forValidation(none)}) {
            for (NonDigits.Kind kind : nonDigits.kinds()) {
                SplittableRandom random = new SplittableRandom(SEED);
                for (int i = 0; i < 50; i++) {
                    GrayImage picture = kind.maker().apply(random);
                    assertEquals(MnistFrame.SIZE, picture.width(), kind.name());
                    assertTrue(ink(picture) > 10, kind.name() + " " + i + ", seed " + SEED + ": " + ink(picture));
                }
                assertEquals(
                        kind.maker().apply(new SplittableRandom(SEED)),
                        kind.maker().apply(new SplittableRandom(SEED)),
                        kind.name());
            }
        }
    }

    @Test
    void batchAsksForTenEqualProbabilitiesOfWhatIsNoDigit() throws IOException {
        DataSplit data = TinyData.split(folder);
        Settings settings = Settings.of(SEED, 1);
        Batch batch = new BatchMaker(settings, data, NonDigits.forTraining(data), MnistFrame.SIZE).batch(0);

        int first = settings.batchSize() - settings.nonDigitsPerBatch();
        assertEquals(120, first);
        for (int i = 0; i < settings.batchSize(); i++) {
            float greatest = 0;
            for (int c = 0; c < 10; c++) {
                greatest = Math.max(greatest, batch.targets()[i * 10 + c]);
            }
            assertEquals(i < first ? 0.955f : 0.1f, greatest, 1e-6f, "picture " + i);
        }
    }

    @Test
    void shareIsNoDigitsAtAllIfAsked() {
        assertEquals(0, Settings.of(SEED, 1).withNonDigits(0).nonDigitsPerBatch());
    }

    private static double ink(GrayImage picture) {
        double sum = 0;
        for (float pixel : picture.toArray()) {
            sum += pixel;
        }
        return sum;
    }
}
