package io.github.digitpad.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From the start of the navigation to the moment when the answer is in the document, each time in a browser profile
 * that has never seen the page. Our page gets its digit drawn as soon as it listens; the others have their picture.
 */
final class StartTimes {

    /** How the pages come. */
    enum Way {
        HTTP("over http, this machine"),
        DISK("from disk"),
        SLOW("over http, 10 Mbit/s, 40 ms");

        final String title;

        Way(String title) {
            this.title = title;
        }
    }

    /** One page one way: the times in ms, or why there are none. */
    record Start(String page, Way way, List<Double> millis, String missing) {

        double median() {
            return new Sample(page, millis).median();
        }
    }

    /** What a page loads, over http. */
    record Weight(String page, long raw, long gzipped, int requests) {}

    private record Answer(double millis, String answer) {}

    private record Site(String title, String path, Path folder, String diskPage) {}

    private final BenchBrowser browser;
    private final BenchServer server;
    private final List<Site> sites = new ArrayList<>();
    private final String script;

    StartTimes(BenchBrowser browser, BenchServer server, Path sources, Path pages, Path shipped, Ink ink)
            throws IOException {
        this.browser = browser;
        this.server = server;
        add(StartPages.BLANK, "blank/", pages.resolve("blank"), "index.html");
        add(StartPages.ONE_LINE, "one-line/", pages.resolve("one-line"), "index.html");
        add(StartPages.OURS, "ours/", pages.resolve("ours"), "index.html");
        add(StartPages.SHIPPED, "shipped/", shipped, "index.html");
        add(StartPages.TENSORFLOW, "tfjs/", pages.resolve("tfjs"), "index.html");
        add(StartPages.ONNX, "ort/", pages.resolve("ort"), "disk.html");
        script = Files.readString(sources.resolve("pen.js"))
                + Files.readString(sources.resolve("first-answer.js")).replace("STROKES", InkScript.strokes(ink));
    }

    private void add(String title, String path, Path folder, String diskPage) {
        server.serve("start/" + path, folder);
        sites.add(new Site(title, "start/" + path, folder, diskPage));
    }

    /**
     * One navigation each, to count.
     *
     * @throws IllegalStateException if the pages that have the same network read the same digit differently
     */
    List<Weight> weigh() {
        List<Weight> weights = new ArrayList<>();
        Set<String> answers = new TreeSet<>();
        for (Site site : sites) {
            server.takeSent();
            String answer = navigate(site, Way.HTTP).answer;
            boolean compared = StartPages.SAME_NETWORK.contains(site.title);
            if (compared && !answers.isEmpty() && !answers.contains(answer)) {
                throw new IllegalStateException("\"" + site.title + "\" reads the digit as " + answer
                        + ", those before it as " + answers + "; needs the same, so no start was timed.");
            }
            if (compared) {
                answers.add(answer);
            }
            List<BenchServer.Sent> sent = server.takeSent();
            weights.add(new Weight(
                    site.title,
                    sent.stream().mapToLong(BenchServer.Sent::raw).sum(),
                    sent.stream().mapToLong(BenchServer.Sent::gzipped).sum(),
                    sent.size()));
        }
        return weights;
    }

    /** All pages all ways, in turn. */
    List<Start> measure(int times) {
        Map<String, Start> starts = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            for (Site site : sites) {
                starts.put(way + site.title, new Start(site.title, way, new ArrayList<>(), ""));
            }
        }
        for (int i = 0; i <= times; i++) {
            for (Way way : Way.values()) {
                for (Site site : sites) {
                    Start start = java.util.Objects.requireNonNull(starts.get(way + site.title));
                    if (!start.missing.isEmpty()) {
                        continue;
                    }
                    try {
                        double millis = navigate(site, way).millis;
                        // The first one warms the machine's caches up and does not count.
                        if (i > 0) {
                            start.millis.add(millis);
                        }
                    } catch (PlaywrightException e) {
                        String why = String.valueOf(e.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("");
                        starts.put(way + site.title, new Start(site.title, way, List.of(), why));
                    }
                }
            }
        }
        return List.copyOf(starts.values());
    }

    private Answer navigate(Site site, Way way) {
        return browser.with(page -> {
            page.setDefaultTimeout(30_000);
            if (way == Way.SLOW) {
                slowDown(page);
            }
            page.addInitScript(script);
            String address = way == Way.DISK
                    ? site.folder
                            .resolve(site.diskPage)
                            .toAbsolutePath()
                            .toUri()
                            .toString()
                    : server.address() + site.path;
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            List<?> answer = (List<?>) page.evaluate("() => benchFirstAnswer");
            return new Answer(
                    ((Number) answer.get(0)).doubleValue(),
                    String.valueOf(answer.get(1)).trim());
        });
    }

    private static void slowDown(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 40);
        conditions.addProperty("downloadThroughput", 1_250_000);
        conditions.addProperty("uploadThroughput", 1_250_000);
        session.send("Network.emulateNetworkConditions", conditions);
    }
}
