package io.github.digitpad.bench;

import io.github.digitpad.bench.WritingTimes.Contender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of writing.
 *
 * @param writing beside signature_pad
 * @param longest the longest task of our own pages while four digits are written at full speed, in ms, each round
 * @param event one pointer event of the shipped page
 * @param secondPad in µs
 * @param growth in µs: a number of two digits read again after a stroke, and one of twenty
 * @param heapMegabytes what is kept more after {@link HeapTimes#READINGS} numbers
 */
record InkFindings(
        WritingTimes.Result writing,
        Map<Contender, Sample> longest,
        InkTimes.Result event,
        Sample secondPad,
        List<Sample> growth,
        double heapMegabytes) {

    /** Of writing, each page in turn. */
    static final int ROUNDS = 5;

    static InkFindings measure(
            BenchBrowser browser, BenchServer server, Path sources, Path modules, Settings settings, Subject shipped)
            throws IOException {
        Path site = settings.target().resolve("site");
        WritingTimes times = new WritingTimes(browser, server, sources, modules, site);
        Bench.say("writing, beside signature_pad");
        WritingTimes.Result writing = times.measure(ROUNDS);
        Bench.say("the longest task while writing");
        Map<Contender, Sample> longest = longest(browser, times);
        Bench.say("ink to painted answer");
        InkTimes.Result event = InkTimes.measure(browser, server, sources, site, settings);
        Bench.say("the second pad");
        Sample secondPad = PadTimes.second(browser, server, sources, site, settings.starts());
        Bench.say("numbers of two digits and of twenty");
        List<Sample> growth = NumberTimes.growth(browser, server, shipped, settings);
        Bench.say("what is kept of readings");
        double heap = HeapTimes.grownMegabytes(browser, server, sources, site);
        return new InkFindings(writing, longest, event, secondPad, growth, heap);
    }

    private static Map<Contender, Sample> longest(BenchBrowser browser, WritingTimes times) {
        Map<Contender, Sample> longest = new EnumMap<>(Contender.class);
        for (Contender contender : List.of(Contender.PAGE, Contender.FIELD)) {
            List<Double> millis = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                millis.add(browser.with(page -> times.longestTask(page, contender)));
            }
            longest.put(contender, new Sample("the longest task", millis));
        }
        return longest;
    }

    /** How many times as long a number of twenty digits takes as one of two. */
    double growthRatio() {
        return growth.get(1).median() / growth.get(0).median();
    }
}
