package io.github.digitpad.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a page takes while somebody writes four digits, beside signature_pad: a canvas that draws lines and does nothing
 * else. Each in turn, the browser's processor slowed as its developer tools slow it.
 */
final class WritingTimes {

    /** How much slower the processor is; in this order, so that a page knows nothing of slower ones yet. */
    static final List<Integer> RATES = List.of(1, 4, 6);

    static final int SLOWEST = 6;

    /** Pages that are written on. A peer's paper is as large as that of the page before it. */
    enum Contender {
        PAGE("our page", "shipped/"),
        PAGE_PEER("signature_pad 5, as large", "signature.html"),
        FIELD("a page with a `<digit-pad>`", "field.html"),
        FIFTY("a page with fifty", "field.html?49"),
        FIELD_PEER("signature_pad 5, as large", "signature.html");

        final String title;
        private final String path;

        Contender(String title, String path) {
            this.title = title;
            this.path = path;
        }

        boolean isPeer() {
            return this == PAGE_PEER || this == FIELD_PEER;
        }

        Contender peer() {
            return this == PAGE ? PAGE_PEER : FIELD_PEER;
        }

        /** Whose paper is measured for it. */
        Contender measured() {
            return this == PAGE_PEER ? PAGE : FIELD;
        }
    }

    /** What is measured of the writing of four digits, all in ms of the processor's time unless said otherwise. */
    enum Kind {
        TASKS("main thread"),
        SCRIPT("scripts"),
        STYLE("styles"),
        LAYOUT("layout"),
        /** From one move of the pen that the page hears of to the next, by the clock; the 95th percentile. */
        FRAME("95th percentile frame"),
        /** By the clock, from the first event to the last. */
        MOVES("through the moves"),
        /** By the clock, from the last pen-up. */
        ANSWER("pen up to answer painted");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** What Chromium calls them. */
    private static final Map<Kind, String> METRICS = Map.of(
            Kind.TASKS, "TaskDuration",
            Kind.SCRIPT, "ScriptDuration",
            Kind.STYLE, "RecalcStyleDuration",
            Kind.LAYOUT, "LayoutDuration");

    /** For each rate and page the values of all rounds. */
    record Result(int rounds, Map<Integer, Map<Contender, Map<Kind, List<Double>>>> values) {

        /** The median; NaN, where it was not measured. */
        double median(int rate, Contender contender, Kind kind) {
            List<Double> all = values.getOrDefault(rate, Map.of())
                    .getOrDefault(contender, Map.of())
                    .getOrDefault(kind, List.of());
            return all.isEmpty() ? Double.NaN : new Sample(kind.title, all).median();
        }

        /** How many times as much one of ours takes as the peer whose paper is as large. */
        double ratio(int rate, Contender contender, Kind kind) {
            return median(rate, contender, kind) / median(rate, contender.peer(), kind);
        }
    }

    private final BenchBrowser browser;
    private final String address;
    private final String script;
    private final WritingHand hand = new WritingHand();
    private final Map<Contender, BoundingBox> papers = new EnumMap<>(Contender.class);

    WritingTimes(BenchBrowser browser, BenchServer server, Path sources, Path modules, Path shipped)
            throws IOException {
        this.browser = browser;
        this.address = server.address() + BenchServer.ISOLATED;
        this.script = Files.readString(sources.resolve("writing.js"));
        server.serve("", sources);
        server.serve("npm/", modules);
        server.serve("shipped/", shipped);
    }

    Result measure(int rounds) {
        Map<Integer, Map<Contender, Map<Kind, List<Double>>>> values = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : Contender.values()) {
                browser.with(page -> {
                    measure(page, contender, values);
                    return true;
                });
            }
        }
        return new Result(rounds, values);
    }

    /** Writes once at full speed, for the browser's compilers, and then at each rate. */
    private void measure(Page page, Contender contender, Map<Integer, Map<Contender, Map<Kind, List<Double>>>> values) {
        CDPSession session = open(page, contender);
        write(page, session);
        for (int rate : RATES) {
            session.send("Emulation.setCPUThrottlingRate", number("rate", rate));
            Map<Kind, Double> measured = once(page, session, contender);
            session.send("Emulation.setCPUThrottlingRate", number("rate", 1));
            Map<Kind, List<Double>> all = values.computeIfAbsent(rate, r -> new EnumMap<>(Contender.class))
                    .computeIfAbsent(contender, c -> new EnumMap<>(Kind.class));
            measured.forEach((kind, value) ->
                    all.computeIfAbsent(kind, k -> new ArrayList<>()).add(value));
        }
    }

    /** The longest task while somebody writes, at full speed; once before, for the browser's compilers. */
    double longestTask(Page page, Contender contender) {
        CDPSession session = open(page, contender);
        write(page, session);
        return LongestTask.of(page, () -> {
            hand.write(page, session);
            answer(page);
        });
    }

    /** The page, ready to be written on. */
    private CDPSession open(Page page, Contender contender) {
        page.addInitScript(script);
        BoundingBox paper = contender.isPeer() ? papers.get(contender.measured()) : null;
        String size = paper == null
                ? ""
                : String.format(Locale.ROOT, "?%dx%d", Math.round(paper.width), Math.round(paper.height));
        page.navigate(address + contender.path + size);
        page.waitForSelector("html[data-ready]");
        papers.put(contender, WritingHand.paper(page));
        CDPSession session = page.context().newCDPSession(page);
        JsonObject domain = new JsonObject();
        // Of the thread: what else the machine does does not count.
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", domain);
        return session;
    }

    private Map<Kind, Double> once(Page page, CDPSession session, Contender contender) {
        page.evaluate("benchWriting.begin()");
        Map<Kind, Double> before = metrics(session);
        long start = System.nanoTime();
        hand.write(page, session);
        Map<Kind, Double> measured = new EnumMap<>(Kind.class);
        measured.put(Kind.MOVES, (System.nanoTime() - start) / 1e6);
        if (!contender.isPeer()) {
            measured.put(Kind.ANSWER, answer(page));
        }
        metrics(session).forEach((kind, after) -> measured.put(kind, after - before.getOrDefault(kind, 0.0)));
        List<Double> frames = PredictionTimes.list(page.evaluate("benchWriting.frames()"));
        measured.put(Kind.FRAME, new Sample("frames", frames).quantile(0.95));
        clear(page);
        return measured;
    }

    /** Not asked for in every frame, as the driver's own way of waiting does: that is work, too. */
    private static double answer(Page page) {
        for (int i = 0; i < 100; i++) {
            page.waitForTimeout(100);
            double millis = ((Number) page.evaluate("benchWriting.answer()")).doubleValue();
            if (millis > 0) {
                return millis;
            }
        }
        throw new IllegalStateException("a page has not painted the answer to a stroke within ten seconds");
    }

    /** Writes, waits until nothing is left to be done of it, and takes it away. */
    private void write(Page page, CDPSession session) {
        hand.write(page, session);
        clear(page);
    }

    private static void clear(Page page) {
        page.waitForTimeout(400);
        page.evaluate("document.getElementById('clear').click()");
        page.waitForTimeout(200);
    }

    /** In ms, since the page began. */
    private static Map<Kind, Double> metrics(CDPSession session) {
        Map<Kind, Double> found = new EnumMap<>(Kind.class);
        for (JsonElement element : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = element.getAsJsonObject();
            METRICS.forEach((kind, name) -> {
                if (name.equals(metric.get("name").getAsString())) {
                    found.put(kind, 1000 * metric.get("value").getAsDouble());
                }
            });
        }
        return found;
    }

    private static JsonObject number(String name, int value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
