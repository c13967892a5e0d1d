package io.github.digitpad.bench;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
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
    private static final int FEW = 2;
    private static final int MANY = 20;

    private NumberTimes() {}

    /** The µs of every number, for each reader. */
    static List<Sample> measure(BenchBrowser browser, BenchServer server, Subject shipped, Settings settings)
            throws IOException {
        List<Ink> numbers = numbers(settings, DIGITS);
        Learned learned = LearnedSet.read(new WeightFolder(shipped.directory())).learned();
        Map<String, List<Double>> micros = inBrowser(browser, server, shipped, learned, numbers);
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(FAST, micros.getOrDefault("relaxed", List.of())));
        samples.add(new Sample("wasm SIMD, Chromium", micros.getOrDefault("simd", List.of())));
        samples.add(new Sample(PORTABLE, micros.getOrDefault("portable", List.of())));
        samples.add(new Sample("portable, JVM", onJvm(shipped, learned, numbers)));
        return samples;
    }

    /** The µs of numbers of two digits and of twenty, where WebAssembly may run. */
    static List<Sample> growth(BenchBrowser browser, BenchServer server, Subject shipped, Settings settings)
            throws IOException {
        Learned learned = LearnedSet.read(new WeightFolder(shipped.directory())).learned();
        List<Sample> samples = new ArrayList<>();
        for (int digits : List.of(FEW, MANY)) {
            List<Ink> numbers = numbers(settings, digits);
            samples.add(new Sample(
                    digits + " digits",
                    inBrowser(browser, server, shipped, learned, numbers).getOrDefault("relaxed", List.of())));
        }
        return samples;
    }

    private static Map<String, List<Double>> inBrowser(
            BenchBrowser browser, BenchServer server, Subject shipped, Learned learned, List<Ink> numbers) {
        server.serve("numbers/", shipped.directory());
        return PredictionTimes.numbers(browser.with(page -> {
            page.navigate(server.address() + BenchServer.ISOLATED + "numbers.html");
            page.waitForSelector("html[data-loaded]");
            return page.evaluate("benchNumbers('numbers', " + Arrays.toString(PackedLearned.numbers(learned)) + ", \""
                    + PackedLearned.pen(learned) + "\", ['relaxed', 'simd', 'portable'], " + literal(numbers) + ")");
        }));
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

    private static List<Ink> numbers(Settings settings, int digits) throws IOException {
        Path pendigits = settings.data().resolve("pendigits/pendigits-orig.tra.gz");
        // Longer ones are two beside each other.
        int parts = digits > ComposerSettings.MOST_DIGITS ? 2 : 1;
        NumberComposer composer = new NumberComposer(
                UnipenReader.read(Files.exists(pendigits) ? pendigits : Pictures.OWN),
                new ComposerSettings(digits / parts, digits / parts, List.of(Spacing.DEFAULT), 0, 0));
        SplittableRandom random = new SplittableRandom(1);
        List<Ink> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            Ink number = composer.compose(random).number().ink();
            numbers.add(
                    parts == 1
                            ? number
                            : beside(number, composer.compose(random).number().ink()));
        }
        return numbers;
    }

    /** Two numbers, the second to the right of the first, with a gap of a third of the height. */
    private static Ink beside(Ink left, Ink right) {
        Bounds first = Bounds.of(left);
        Bounds second = Bounds.of(right);
        double by = first.right() - second.left() + (first.bottom() - first.top()) / 3;
        Ink all = left;
        for (Stroke stroke : right.strokes()) {
            List<Point> points = new ArrayList<>();
            for (Point point : stroke.points()) {
                points.add(new Point(point.x() + by, point.y(), point.timeMillis()));
            }
            all = all.plus(new Stroke(points));
        }
        return all;
    }

    private static String literal(List<Ink> numbers) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        numbers.forEach(ink -> list.add(InkScript.strokes(ink)));
        return list.toString();
    }
}
