package io.github.digitpad.bench;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** How long numbers of ten digits take to be read again after their last stroke. */
final class NumberTimes {

    /** The reader that pages have where WebAssembly may run. */
    static final String FAST = "wasm relaxed SIMD, Chromium";

    /** The reader that they have elsewhere. */
    static final String PORTABLE = "portable, Chromium";

    private static final int NUMBERS = 60;
    private static final int DIGITS = 10;

    private NumberTimes() {}

    /** The µs of every number, for each reader. */
    static List<Sample> measure(BenchBrowser browser, BenchServer server, Subject shipped, Settings settings)
            throws IOException {
        List<Ink> numbers = numbers(settings.data().resolve("pendigits/pendigits-orig.tra.gz"));
        Learned learned = LearnedSet.read(new WeightFolder(shipped.directory())).learned();
        server.serve("numbers/", shipped.directory());
        Map<String, List<Double>> micros = PredictionTimes.numbers(browser.with(page -> {
            page.navigate(server.address() + BenchServer.ISOLATED + "numbers.html");
            page.waitForSelector("html[data-loaded]");
            return page.evaluate("benchNumbers('numbers', " + Arrays.toString(PackedLearned.numbers(learned)) + ", \""
                    + PackedLearned.pen(learned) + "\", ['relaxed', 'simd', 'portable'], " + literal(numbers) + ")");
        }));
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(FAST, micros.getOrDefault("relaxed", List.of())));
        samples.add(new Sample("wasm SIMD, Chromium", micros.getOrDefault("simd", List.of())));
        samples.add(new Sample(PORTABLE, micros.getOrDefault("portable", List.of())));
        samples.add(new Sample("portable, JVM", onJvm(shipped, learned, numbers)));
        return samples;
    }

    private static List<Double> onJvm(Subject shipped, Learned learned, List<Ink> numbers) {
        Reader reader = Reader.of(shipped.network(), learned);
        List<Double> micros = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            micros.clear();
            for (Ink number : numbers) {
                Grouping grouping = Grouping.EMPTY;
                long nanos = 0;
                for (Stroke stroke : number.strokes()) {
                    grouping = grouping.plus(new Stroke(stroke.points()));
                    long start = System.nanoTime();
                    reader.read(grouping, ReadingOptions.DIGITS);
                    nanos = System.nanoTime() - start;
                }
                micros.add(nanos / 1e3);
            }
        }
        return micros;
    }

    private static List<Ink> numbers(Path pendigits) throws IOException {
        NumberComposer composer = new NumberComposer(
                UnipenReader.read(Files.exists(pendigits) ? pendigits : Pictures.OWN),
                new ComposerSettings(DIGITS, DIGITS, List.of(Spacing.DEFAULT), 0, 0));
        SplittableRandom random = new SplittableRandom(1);
        List<Ink> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            numbers.add(composer.compose(random).number().ink());
        }
        return numbers;
    }

    private static String literal(List<Ink> numbers) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        numbers.forEach(ink -> list.add(InkScript.strokes(ink)));
        return list.toString();
    }
}
