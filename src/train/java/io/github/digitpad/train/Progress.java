package io.github.digitpad.train;

import java.time.Duration;
import java.util.Locale;

/** Prints now and then how far training is, how well it goes, and how long it will take. */
final class Progress {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

    private final Settings settings;
    private final int steps;
    private long lastNanos = System.nanoTime();
    private double lossSum;
    private int lossCount;

    Progress(Settings settings, int steps) {
        this.settings = settings;
        this.steps = steps;
    }

    /** Notes that one step is done. */
    void done(int step, double loss) {
        lossSum += loss;
        lossCount++;
        long now = System.nanoTime();
        if (now - lastNanos >= INTERVAL_NANOS || step + 1 == steps) {
            double secondsPerStep = (now - lastNanos) / 1e9 / lossCount;
            long secondsLeft = Math.round(secondsPerStep * (steps - step - 1));
            System.out.printf(
                    Locale.ROOT,
                    "epoch %.2f of %.2f, loss %.4f, %.0f pictures/s, %d min %02d s left%n",
                    settings.epochs() * (step + 1) / steps,
                    settings.epochs(),
                    lossSum / lossCount,
                    settings.batchSize() / secondsPerStep,
                    secondsLeft / 60,
                    secondsLeft % 60);
            lastNanos = now;
            lossSum = 0;
            lossCount = 0;
        }
    }
}
