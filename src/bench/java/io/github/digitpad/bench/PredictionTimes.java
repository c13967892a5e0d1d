package io.github.digitpad.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The time of a prediction in the browser: all contenders in one page, in turn, block by block. */
final class PredictionTimes {

    /** Rounds that are timed in one call to the page. */
    private static final int ROUNDS_PER_CALL = 25;

    private final BenchBrowser browser;
    private final BenchServer server;
    private final Settings settings;
    private final Pictures pictures;
    private int races;
    private Roofline roofline = new Roofline(0, 0, 0);

    PredictionTimes(BenchBrowser browser, BenchServer server, Settings settings, Pictures pictures) {
        this.browser = browser;
        this.server = server;
        this.settings = settings;
        this.pictures = pictures;
    }

    /** The best that was seen in all races so far. */
    Roofline roofline() {
        return roofline;
    }

    Race race(Subject subject) throws IOException {
        pictures.requireFit(subject.network());
        String model = "model-" + ++races;
        server.serve(model + "/", subject.directory());
        server.serve(model + "/model.onnx", subject.onnx());
        server.serve("pictures.bin", Pictures.bytes(pictures.pixels()));
        server.serve("all-pictures.bin", Pictures.bytes(pictures.all()));
        return browser.with(page -> race(page, subject, model));
    }

    private Race race(Page page, Subject subject, String model) {
        page.navigate(server.address() + BenchServer.ISOLATED + "speed.html");
        page.waitForSelector("html[data-loaded]");
        List<String> missing = new ArrayList<>();
        int pixels = pictures.pixels().get(0).length;
        for (Object entry : (List<?>) page.evaluate(
                "([model, pixels]) => benchPrepare(model, 'pictures.bin', pixels)", List.of(model, pixels))) {
            Map<?, ?> contender = (Map<?, ?>) entry;
            String why = String.valueOf(contender.get("missing"));
            if (!why.isEmpty()) {
                missing.add(contender.get("name") + ": " + why);
            }
        }
        double difference = Outputs.requireAgreement(outputs(page.evaluate("() => benchOutputs()")));
        String agreement = agreement(page, pixels);
        measureRoofline(page);
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        int warmUp = Math.max(2, settings.rounds() / 10);
        page.evaluate("count => benchRounds(count, " + Settings.BLOCK + ", 0)", warmUp);
        for (int round = 0; round < settings.rounds(); round += ROUNDS_PER_CALL) {
            int count = Math.min(ROUNDS_PER_CALL, settings.rounds() - round);
            Object times = page.evaluate(
                    "([count, block, first]) => benchRounds(count, block, first)",
                    List.of(count, Settings.BLOCK, round));
            numbers(times)
                    .forEach((name, some) ->
                            micros.computeIfAbsent(name, n -> new ArrayList<>()).addAll(some));
        }
        List<Sample> samples = new ArrayList<>();
        micros.forEach((name, values) -> samples.add(new Sample(name, values)));
        long multiplyAdds = subject.network().multiplyAdds();
        return new Race(subject.title(), "Chromium", multiplyAdds, samples, missing, difference, agreement);
    }

    /** @throws IllegalStateException if our engines answer a picture differently */
    private String agreement(Page page, int pixels) {
        Map<?, ?> found = (Map<?, ?>) page.evaluate("pixels => benchAgreement('all-pictures.bin', pixels)", pixels);
        int count = pictures.all().size();
        if (number(found.get("differing")) != 0) {
            throw new IllegalStateException("our engines answer " + found.get("differing") + " of " + count
                    + " pictures differently; needs the same answers, so nothing was timed.");
        }
        return String.format(
                Locale.ROOT,
                "Our three engines answer all %,d pictures alike; their outputs differ by %.1e at most.",
                count,
                number(found.get("difference")));
    }

    private void measureRoofline(Page page) {
        Map<?, ?> now = (Map<?, ?>) page.evaluate("() => benchRoofline()");
        roofline = new Roofline(
                Math.max(roofline.scalar(), number(now.get("scalar"))),
                Math.max(roofline.simd(), number(now.get("simd"))),
                Math.max(roofline.relaxed(), number(now.get("relaxed"))));
    }

    private static Map<String, List<List<Double>>> outputs(Object value) {
        Map<String, List<List<Double>>> all = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, lists) -> {
            List<List<Double>> outputs = new ArrayList<>();
            ((List<?>) lists).forEach(list -> outputs.add(list(list)));
            all.put(String.valueOf(name), outputs);
        });
        return all;
    }

    static Map<String, List<Double>> numbers(Object value) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, list) -> all.put(String.valueOf(name), list(list)));
        return all;
    }

    static List<Double> list(Object value) {
        List<Double> numbers = new ArrayList<>();
        ((List<?>) value).forEach(number -> numbers.add(number(number)));
        return numbers;
    }

    private static double number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
