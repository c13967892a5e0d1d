package io.github.digitpad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine, and how busy it was. */
final class Machine {

    private final String browser;
    private final double loadBefore = load();

    Machine(String browser) {
        this.browser = browser;
    }

    /** One line, about the machine. */
    String describe() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores; "
                + System.getProperty("os.name") + "; " + browser + "; Java "
                + Runtime.version().feature() + "; "
                + LocalDate.now(ZoneOffset.UTC);
    }

    /** One line, about what else it was doing. */
    String busyness() {
        double load = Math.max(0, loadBefore);
        return String.format(
                Locale.ROOT,
                "Load average of the last minute before the run: %.2f%s.",
                load,
                load > 0.5 ? " (**other work was running: the figures are noisy**)" : "");
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            try (Stream<String> lines = Files.lines(info)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException e) {
                // The architecture then.
            }
        }
        return System.getProperty("os.arch");
    }
}
