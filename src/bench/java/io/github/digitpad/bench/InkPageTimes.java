package io.github.digitpad.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From a file of ink to its numbers on our page: {@link NotebookPage} in several formats in turn, each time in a
 * browser profile that has never seen the page; and what the machine takes to read as many digits, which says how fast
 * it is.
 */
final class InkPageTimes {

    /** Digits that are read one after the other. */
    static final int DIGITS = 1000;

    /**
     * One format's times, in ms.
     *
     * @param bytes of the file
     * @param numbers that the page shows
     * @param seen by the clock, from the file to its ink painted
     * @param shown the same to its numbers
     * @param thread of that the page's own thread, of the processor's time
     * @param longestTask of that thread
     */
    record Row(String format, long bytes, int numbers, Sample seen, Sample shown, Sample thread, double longestTask) {}

    /** @param digits the ms of {@link #DIGITS} readings */
    record Result(List<Row> rows, Sample digits) {}

    /** What was measured of one format. */
    private static final class Tally {
        private final List<Double> seen = new ArrayList<>();
        private final List<Double> shown = new ArrayList<>();
        private final List<Double> thread = new ArrayList<>();
        private int numbers;
    }

    private final BenchBrowser browser;
    private final String address;
    private final String script;

    private InkPageTimes(BenchBrowser browser, BenchServer server, Path sources, Path site) throws IOException {
        this.browser = browser;
        this.address = server.address() + BenchServer.ISOLATED + "shipped/";
        this.script = Files.readString(sources.resolve("ink-page.js"));
        server.serve("shipped/", site);
    }

    /** All formats in turn, as often as the settings have starts. */
    static Result measure(BenchBrowser browser, BenchServer server, Path sources, Path site, Settings settings)
            throws IOException {
        Map<String, Path> files =
                NotebookPage.write(settings.data(), settings.folder().resolve("ink-page"));
        return new InkPageTimes(browser, server, sources, site).measure(files, settings.starts());
    }

    private Result measure(Map<String, Path> files, int times) throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        List<Double> digits = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            digits.add(browser.with(page -> {
                open(page);
                return ((Number) page.evaluate("benchDigits(" + DIGITS + ")")).doubleValue();
            }));
            files.forEach((format, file) ->
                    browser.with(page -> read(page, file, tallies.computeIfAbsent(format, f -> new Tally()))));
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            // By itself: the browser's trace takes time, too.
            double longest = browser.with(page -> {
                open(page);
                return LongestTask.of(page, () -> show(page, file.getValue()));
            });
            Tally tally = tallies.getOrDefault(file.getKey(), new Tally());
            rows.add(new Row(
                    file.getKey(),
                    Files.size(file.getValue()),
                    tally.numbers,
                    new Sample("seen", tally.seen),
                    new Sample("shown", tally.shown),
                    new Sample("thread", tally.thread),
                    longest));
        }
        return new Result(rows, new Sample("digits", digits));
    }

    private void open(Page page) {
        page.addInitScript(script);
        page.navigate(address);
        page.waitForSelector("html[data-ready]");
        page.waitForSelector("#photo input", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private boolean read(Page page, Path file, Tally tally) {
        open(page);
        CDPSession session = page.context().newCDPSession(page);
        JsonObject domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", domain);
        double before = taskMillis(session);
        Map<?, ?> times = show(page, file);
        tally.seen.add(millis(times, "seen"));
        tally.shown.add(millis(times, "shown"));
        tally.thread.add(taskMillis(session) - before);
        tally.numbers = page.locator(".entry").count();
        return true;
    }

    private static Map<?, ?> show(Page page, Path file) {
        page.setInputFiles("#photo input", file);
        return (Map<?, ?>) page.evaluate("() => benchInkPage");
    }

    private static double millis(Map<?, ?> times, String name) {
        return times.get(name) instanceof Number millis ? millis.doubleValue() : Double.NaN;
    }

    private static double taskMillis(CDPSession session) {
        for (JsonElement element : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = element.getAsJsonObject();
            if (metric.get("name").getAsString().equals("TaskDuration")) {
                return 1000 * metric.get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("this browser says nothing of TaskDuration");
    }

    /** As Markdown. */
    static String report(Result result, String machine, String busyness) {
        StringBuilder text = new StringBuilder("# Benchmark: a page of ink\n\n" + machine + ". " + busyness + "\n\n"
                + NotebookPage.STROKES + " strokes with " + NotebookPage.NUMBERS
                + " numbers, from the file to what is painted; medians of "
                + result.digits().values().size() + " in turn. " + DIGITS + " digits are read one by one in "
                + String.format(Locale.ROOT, "%.0f ms.%n%n", result.digits().median())
                + "| format | kB | numbers | ms until its ink is seen | until its numbers are | times " + DIGITS
                + " digits | the page's thread, ms | longest task, ms |\n"
                + "|---|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %.0f | %.0f | %.2f | %.0f | %.0f |%n",
                    row.format(),
                    row.bytes() / 1000,
                    row.numbers(),
                    row.seen().median(),
                    row.shown().median(),
                    row.shown().median() / result.digits().median(),
                    row.thread().median(),
                    row.longestTask()));
        }
        return text.toString();
    }
}
