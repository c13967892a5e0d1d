package io.github.digitpad.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One browser, started once, that goes through all pages of {@link BrowserPages}.
 *
 * @param engines by the name that was asked for: the engine that then read
 * @param passed how many steps and cases were as they should be
 * @param lacking the cases for which the browser has not what they are about
 * @param failures everything else that was said, and what the browser's console complained about
 */
record BrowserRun(Map<String, String> engines, int passed, List<String> lacking, List<String> failures) {

    /** Until the next step or case is done: the slowest take seconds, on a busy machine a minute. */
    private static final long PATIENCE_SECONDS = 180;

    static BrowserRun of(RealBrowser browser, boolean fromDisk) throws IOException, InterruptedException {
        String name = browser + (fromDisk ? "-disk" : "-http");
        Path folder = Path.of("target/browsers").toAbsolutePath().resolve(name);
        Path profile = folder.resolveSibling(name + "-profile");
        Path log = folder.resolveSibling(name + ".log");
        BrowserPages.delete(profile);
        Files.createDirectories(profile);
        try (ReportServer reports = new ReportServer()) {
            BrowserPages.make(folder, fromDisk, reports.address());
            if (fromDisk) {
                String address = folder.resolve("index.html").toUri().toString();
                return with(browser, profile, address, log, reports);
            }
            try (ServedSite site = new ServedSite("--site", folder.toString())) {
                return with(browser, profile, site.address(), log, reports);
            }
        }
    }

    private static BrowserRun with(RealBrowser browser, Path profile, String address, Path log, ReportServer reports)
            throws IOException, InterruptedException {
        List<String> lines;
        try (Screen screen = browser.needsScreen() ? new Screen() : null) {
            Process process = start(browser, profile, address, log, screen);
            try {
                lines = listen(reports);
            } finally {
                end(process);
            }
        }
        return judge(browser, lines, Files.readString(log));
    }

    private static Process start(RealBrowser browser, Path profile, String address, Path log, @Nullable Screen screen)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(browser.executable().toString()));
        command.addAll(browser.command(profile, address));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        for (String kept : List.of("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")) {
            environment.put(kept, profile.toString());
        }
        if (screen != null) {
            environment.put("DISPLAY", screen.display());
            environment.put("GDK_BACKEND", "x11");
            environment.put("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
        return builder.start();
    }

    /** All lines up to the one that says "done". */
    private static List<String> listen(ReportServer reports) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        long began = System.nanoTime();
        while (lines.isEmpty() || !lines.get(lines.size() - 1).equals("done")) {
            String line = reports.next(PATIENCE_SECONDS);
            if (line == null) {
                lines.add("FAIL\tnothing more was heard for " + PATIENCE_SECONDS + " s");
                break;
            }
            if (line.startsWith("begins")) {
                System.out.printf("%5.1f s: %s%n", (System.nanoTime() - began) / 1e9, line.substring(7));
            }
            lines.add(line);
        }
        System.out.printf("%5.1f s%n", (System.nanoTime() - began) / 1e9);
        return lines;
    }

    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        helpers.forEach(ProcessHandle::destroy);
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            helpers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static BrowserRun judge(RealBrowser browser, List<String> lines, String log) {
        Map<String, String> engines = new TreeMap<>();
        List<String> lacking = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        int passed = 0;
        for (String line : lines) {
            String[] parts = line.split("\t", 3);
            switch (parts[0]) {
                case "pass" -> passed++;
                case "lack" -> lacking.add(parts[1]);
                case "engine" -> engines.put(parts[2].replace(": page", ""), parts[1]);
                case "begins", "done" -> {}
                default -> failures.add(line.replace('\t', ' '));
            }
        }
        log.lines().filter(browser::complains).forEach(failures::add);
        return new BrowserRun(engines, passed, lacking, failures);
    }
}
