package io.github.digitpad.pad;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Readers with the published network, which take as much of a test's time as it says. */
final class FakeReaders implements Readers {

    private static final LearnedSet SET = read();
    private static final Engine PUBLISHED = new PortableEngine(SET.network());

    boolean isDamaged;
    double millisAReading;
    int made;

    /** How many slices of time end before a reading does. */
    int slices;

    int changes;
    List<String> labels = Reader.DIGITS;

    private final FakeClock clock;

    FakeReaders(FakeClock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Reader newReader() {
        if (isDamaged) {
            return null;
        }
        made++;
        return new Reader(
                new Engine() {
                    @Override
                    public String name() {
                        return "fake";
                    }

                    @Override
                    public Shape inputShape() {
                        return PUBLISHED.inputShape();
                    }

                    @Override
                    public Shape outputShape() {
                        return PUBLISHED.outputShape();
                    }

                    @Override
                    public void forward(float[] input, int from, float[] output, int to) {
                        clock.busy(millisAReading);
                        PUBLISHED.forward(input, from, output, to);
                    }
                },
                labels,
                SET.learned());
    }

    @Override
    public @Nullable Reading slice(Supplier<Reading> reading) {
        slices--;
        return slices >= 0 ? null : reading.get();
    }

    @Override
    public int changes() {
        return changes;
    }

    private static LearnedSet read() {
        try {
            return LearnedSets.publishedSet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
