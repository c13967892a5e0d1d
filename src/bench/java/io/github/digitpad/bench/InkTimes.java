package io.github.digitpad.bench;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What a pointer event costs on the shipped page, from its handler to the painted answer. */
final class InkTimes {

    /**
     * Times of many events, in µs.
     *
     * @param script of the page's scripts alone
     * @param whole with styling, layout, painting and commit
     * @param line as {@code whole}, on a page that only draws the line
     * @param source whose digits were written
     */
    record Result(Sample script, Sample whole, Sample line, String source) {}

    private static final int WARM_UP = 4;
    private static final int DIGITS = 20;

    private InkTimes() {}

    static Result measure(BenchBrowser browser, BenchServer server, Path sources, Path shipped, Settings settings)
            throws IOException {
        server.serve("shipped/", shipped);
        Path pendigits = settings.data().resolve("pendigits/pendigits-orig.tra.gz");
        boolean real = Files.exists(pendigits);
        List<Ink> digits = real ? some(pendigits) : own();
        String pen = Files.readString(sources.resolve("pen.js"));
        String script = Files.readString(sources.resolve("ink.js"));
        List<?> line = events(browser, server.address() + BenchServer.ISOLATED + "line.html", pen, script, digits);
        List<?> events = events(browser, server.address() + BenchServer.ISOLATED + "shipped/", pen, script, digits);
        return new Result(
                sample("a pointer event's scripts", events, 0),
                sample("ink to painted answer", events, 1),
                sample("ink to painted line", line, 1),
                digits.size() + (real ? " people's digits" : " of our own drawn digits"));
    }

    private static List<?> events(BenchBrowser browser, String address, String pen, String script, List<Ink> digits) {
        return browser.with(page -> {
            page.addInitScript(pen);
            page.navigate(address);
            page.waitForSelector("html[data-ready]");
            page.evaluate("(" + script + ")(" + literal(digits.subList(0, WARM_UP)) + ")");
            return (List<?>) page.evaluate("(" + script + ")(" + literal(digits) + ")");
        });
    }

    private static Sample sample(String name, List<?> events, int part) {
        List<Double> micros = new ArrayList<>();
        for (Object event : events) {
            micros.add(PredictionTimes.list(event).get(part));
        }
        return new Sample(name, micros);
    }

    /** One that our page is given to read when it starts. */
    static Ink five() throws DataFormatException {
        return UnipenReader.read(Pictures.OWN).get(5).ink();
    }

    static List<Ink> own() throws DataFormatException {
        return UnipenReader.read(Pictures.OWN).stream()
                .limit(DIGITS)
                .map(LabelledInk::ink)
                .toList();
    }

    private static List<Ink> some(Path pendigits) throws DataFormatException {
        List<LabelledInk> all = UnipenReader.read(pendigits);
        List<Ink> digits = new ArrayList<>();
        for (int i = 0; i < DIGITS; i++) {
            digits.add(all.get(i * all.size() / DIGITS).ink());
        }
        return digits;
    }

    static String literal(List<Ink> digits) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        digits.forEach(ink -> list.add(InkScript.strokes(ink)));
        return list.toString();
    }
}
