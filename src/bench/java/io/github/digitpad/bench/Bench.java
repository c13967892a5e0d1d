package io.github.digitpad.bench;

import ai.onnxruntime.OrtException;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the whole benchmark and writes {@code report.md} and the charts. The README says how to start it. */
public final class Bench {

    private static final Path SOURCES = Path.of("src/bench/web");

    private Bench() {}

    /** Run by the profile {@code bench}, from the project's folder; {@link Settings} says which arguments. */
    public static void main(String[] args) throws InterruptedException {
        try {
            run(Settings.of(args));
        } catch (IOException | OrtException | RuntimeException e) {
            // One line for what a person can mend; the rest of a stack trace says nothing to them.
            System.err.println("bench: " + e.getMessage());
            if (!(e instanceof IOException || e instanceof IllegalArgumentException)) {
                e.printStackTrace();
            }
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws IOException, InterruptedException, OrtException {
        Files.createDirectories(settings.folder());
        if (settings.isInkPageAlone()) {
            inkPage(settings);
            return;
        }
        Path modules = NpmPackages.install(SOURCES, settings.folder().resolve("npm"));
        if (settings.isInkAlone()) {
            ink(settings, modules);
            return;
        }
        Pictures pictures = Pictures.of(settings);
        Subject compared = Subject.compared(settings);
        Subject shipped = Subject.shipped(settings);
        Path site = settings.target().resolve("site");
        Path pages = settings.folder().resolve("start");
        Ink five = InkTimes.five();
        new StartPages(SOURCES, modules, pages).write(compared, five, settings);
        try (BenchServer server = new BenchServer();
                BenchBrowser browser = new BenchBrowser()) {
            Machine machine = new Machine(browser.version());
            server.serve("", SOURCES);
            server.serve("npm/", modules);
            server.serve("ours/", settings.folder().resolve("teavm"));
            PredictionTimes browserTimes = new PredictionTimes(browser, server, settings, pictures);
            JvmTimes jvmTimes = new JvmTimes(settings, pictures);
            List<Race> races = new ArrayList<>();
            for (Subject subject : List.of(compared, shipped)) {
                say("predictions in the browser: " + subject.title());
                races.add(browserTimes.race(subject));
                say("predictions on the JVM: " + subject.title());
                races.add(jvmTimes.race(subject));
            }
            InkFindings ink = InkFindings.measure(browser, server, SOURCES, modules, settings, shipped);
            say("numbers of ten digits");
            List<Sample> numbers = NumberTimes.measure(browser, server, shipped, settings);
            say("pictures of one number");
            CropTimes.Result crops = CropTimes.measure(browser, server, site, settings);
            say("navigation to first answer");
            StartTimes starts = new StartTimes(browser, server, SOURCES, pages, site, five);
            List<StartTimes.Weight> weights = starts.weigh();
            say("models from their files");
            List<FileTimes.Row> files =
                    new FileTimes(browser, server, SOURCES, modules, site, compared, five).measure(settings.starts());
            Findings findings = new Findings(
                    machine.describe(),
                    machine.busyness(),
                    pictures.source(),
                    races,
                    browserTimes.roofline(),
                    starts.measure(settings.starts()),
                    weights,
                    files,
                    ink,
                    numbers,
                    crops);
            write(settings.folder(), findings);
        }
    }

    private static void ink(Settings settings, Path modules) throws IOException {
        try (BenchServer server = new BenchServer();
                BenchBrowser browser = new BenchBrowser()) {
            Machine machine = new Machine(browser.version());
            server.serve("", SOURCES);
            server.serve("ours/", settings.folder().resolve("teavm"));
            InkFindings findings =
                    InkFindings.measure(browser, server, SOURCES, modules, settings, Subject.shipped(settings));
            String report = InkReport.of(findings, machine.describe(), machine.busyness());
            Files.writeString(settings.folder().resolve("ink.md"), report);
            System.out.println(report);
            System.out.println("Written: " + settings.folder().resolve("ink.md"));
        }
    }

    private static void inkPage(Settings settings) throws IOException {
        try (BenchServer server = new BenchServer();
                BenchBrowser browser = new BenchBrowser()) {
            Machine machine = new Machine(browser.version());
            say("a page of ink");
            InkPageTimes.Result times = InkPageTimes.measure(
                    browser, server, SOURCES, settings.target().resolve("site"), settings);
            String report = InkPageTimes.report(times, machine.describe(), machine.busyness());
            Files.writeString(settings.folder().resolve("ink-page.md"), report);
            System.out.println(report);
            System.out.println("Written: " + settings.folder().resolve("ink-page.md"));
        }
    }

    private static void write(Path folder, Findings findings) throws IOException {
        String report = Report.of(findings);
        Files.writeString(folder.resolve("report.md"), report);
        Files.writeString(folder.resolve("bench.svg"), Chart.of(findings));
        System.out.println(report);
        System.out.println("Written: " + folder.resolve("report.md") + ", " + folder.resolve("bench.svg"));
    }

    static void say(String what) {
        System.out.println("bench: " + what);
    }
}
