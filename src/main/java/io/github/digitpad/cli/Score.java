package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import io.github.digitpad.recognize.DigitRecognizer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** How many of how many digits were read right, and how long it took. */
record Score(int right, int total, double seconds) {

    /** Reads the whole collection on all cores, each thread with a recogniser of its own. */
    static Score of(LabelledPictures pictures, Network network) {
        ThreadLocal<DigitRecognizer> recognizers = ThreadLocal.withInitial(() -> DigitRecognizer.of(network));
        AtomicInteger right = new AtomicInteger();
        long start = System.nanoTime();
        IntStream.range(0, pictures.size()).parallel().forEach(i -> {
            if (recognizers.get().recognizeFramed(pictures.pictures().apply(i)).digit()
                    == pictures.labels().applyAsInt(i)) {
                right.incrementAndGet();
            }
        });
        return new Score(right.get(), pictures.size(), (System.nanoTime() - start) / 1e9);
    }

    double accuracy() {
        return right / (double) total;
    }
}
