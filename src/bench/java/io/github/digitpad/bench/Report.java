package io.github.digitpad.bench;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The findings as Markdown. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(Findings findings) {
        Report report = new Report();
        report.write(findings);
        return report.text.toString();
    }

    private void write(Findings findings) {
        line("# Benchmark");
        line("");
        line(findings.machine() + ". " + findings.busyness());
        line("");
        line("Medians; the spread is from the first quartile to the third. Contenders take turns in blocks of "
                + Settings.BLOCK + " predictions, on " + findings.pictures() + " in turn, one thread each, after their"
                + " outputs have been compared.");
        for (Race race : findings.races()) {
            race(race);
        }
        rooflines(findings);
        starts(findings);
        files(findings);
        text.append(InkReport.sections(findings.ink()));
        numbers(findings);
        crops(findings.crops());
        targets(findings);
    }

    private void numbers(Findings findings) {
        line("");
        line("## A number of ten digits, read again after its last stroke");
        line("");
        line("| reader | ms | spread |");
        line("|---|--:|--:|");
        for (Sample sample : findings.numbers()) {
            line(format(
                    "| %s | %.2f | %.2f to %.2f |",
                    sample.name(), sample.median() / 1000, sample.quantile(0.25) / 1000, sample.quantile(0.75) / 1000));
        }
    }

    private void crops(CropTimes.Result crops) {
        line("");
        line("## A picture of one number");
        line("");
        line(crops.source() + ": from a canvas to its text, in turn, one thread each; ours reads in a worker.");
        line("");
        line("| reader | ms | spread | times ours | read exactly |");
        line("|---|--:|--:|--:|--:|");
        for (CropTimes.Row row : crops.rows()) {
            Sample millis = row.millis();
            line(format(
                    "| %s | %.1f | %.1f to %.1f | %s | %d of %d |",
                    millis.name(),
                    millis.median(),
                    millis.quantile(0.25),
                    millis.quantile(0.75),
                    ratio(crops.timesOurs(row)),
                    row.exact(),
                    crops.crops()));
        }
    }

    private void race(Race race) {
        line("");
        line(format("## %s, %s (%,d multiply-adds)", race.title(), race.platform(), race.multiplyAdds()));
        line("");
        line("| engine | µs per prediction | spread | GMAC/s | times our fastest |");
        line("|---|--:|--:|--:|--:|");
        double ours = race.ours().orElse(Double.NaN);
        for (Sample sample : race.micros()) {
            String mark = Race.isOurs(sample.name()) ? "**" : "";
            line(format(
                    "| %s%s%s | %s%s%s | %s to %s | %.1f | %s |",
                    mark,
                    sample.name(),
                    mark,
                    mark,
                    micros(sample.median()),
                    mark,
                    micros(sample.quantile(0.25)),
                    micros(sample.quantile(0.75)),
                    race.gigaMacs(sample.median()),
                    ratio(sample.median() / ours)));
        }
        line("");
        line(format(
                "Outputs differ by %.1e at most; %,d predictions of each.",
                race.difference(), (long) race.micros().get(0).values().size() * Settings.BLOCK));
        if (!race.agreement().isEmpty()) {
            line("");
            line(race.agreement());
        }
        for (String missing : race.missing()) {
            line("");
            line("Did not take part: " + missing + ".");
        }
    }

    private void rooflines(Findings findings) {
        Roofline roofline = findings.roofline();
        line("");
        line(format(
                "Rooflines of one core in this browser, GMAC/s: plain JavaScript %.1f, 128-bit multiply and add %.1f,"
                        + " 128-bit fused %.1f.",
                roofline.scalar(), roofline.simd(), roofline.relaxed()));
    }

    private void starts(Findings findings) {
        line("");
        line("## Start: navigation to the first answer in the document, ms");
        line("");
        StringBuilder head = new StringBuilder("| page |");
        StringBuilder rule = new StringBuilder("|---|");
        for (StartTimes.Way way : StartTimes.Way.values()) {
            head.append(' ').append(way.title).append(" |");
            rule.append("--:|");
        }
        line(head + " bytes | gzipped | requests |");
        line(rule + "--:|--:|--:|");
        for (StartTimes.Weight weight : findings.weights()) {
            StringBuilder row = new StringBuilder("| " + weight.page() + " |");
            for (StartTimes.Way way : StartTimes.Way.values()) {
                String median =
                        findings.start(weight.page(), way).map(Report::micros).orElse("none");
                row.append(' ').append(median).append(" |");
            }
            line(row + format(" %,d | %,d | %d |", weight.raw(), weight.gzipped(), weight.requests()));
        }
        for (StartTimes.Start start : findings.starts()) {
            if (!start.missing().isEmpty()) {
                line("");
                line("No answer " + start.way().title + ": " + start.page() + " (" + start.missing() + ").");
            }
        }
    }

    private void files(Findings findings) {
        line("");
        line("## The network from its files, over http, this machine, ms");
        line("");
        line("| page | navigation to the first answer | of that from the call |");
        line("|---|--:|--:|");
        for (FileTimes.Row row : findings.files()) {
            line("| " + row.page() + " | " + micros(row.navigation().median()) + " | "
                    + micros(row.call().median()) + " |");
        }
    }

    private void targets(Findings findings) {
        Race demo = findings.races().get(0);
        line("");
        line("## Targets, on " + demo.title().toLowerCase(Locale.ROOT));
        line("");
        line("| what | target | read | |");
        line("|---|--:|--:|---|");
        double ours = demo.ours().orElse(Double.NaN);
        times("ONNX Runtime Web against our fastest", 4.5, demo.median("ONNX Runtime Web"), ours);
        times(
                "… against ours without relaxed SIMD",
                3.9,
                demo.median("ONNX Runtime Web"),
                demo.median("DigitPad, wasm SIMD").orElse(Double.NaN));
        times(
                "TensorFlow.js wasm, layers model, against our fastest",
                7,
                demo.median("TensorFlow.js wasm, layers"),
                ours);
        times(
                "TensorFlow.js wasm, fused ops, against our fastest",
                4.8,
                demo.median("TensorFlow.js wasm, fused"),
                ours);
        times("TensorFlow.js cpu against our fastest", 80, demo.median("TensorFlow.js cpu"), ours);
        times(
                "TensorFlow.js cpu against our portable engine",
                10,
                demo.median("TensorFlow.js cpu"),
                demo.median("DigitPad, portable").orElse(Double.NaN));
        fromFile(findings, FileTimes.TENSORFLOW);
        fromFile(findings, FileTimes.ONNX);
        for (StartTimes.Way way : StartTimes.Way.values()) {
            share(findings, way, StartPages.TENSORFLOW, 0.15);
            share(findings, way, StartPages.ONNX, 0.10);
        }
        overBlank(findings, StartPages.OURS);
        overBlank(findings, StartPages.SHIPPED);
        double kilobytes = findings.shippedBytes() / 1000.0;
        row("all that the shipped page loads, gzipped", "≤ 130 kB", format("%.1f kB", kilobytes), kilobytes <= 130);
        double fast = findings.numberMillis(NumberTimes.FAST);
        row("ten digits again, wasm", "≤ 4 ms", format("%.2f ms", fast), fast <= 4);
        double portable = findings.numberMillis(NumberTimes.PORTABLE);
        row("ten digits again, portable", "≤ 25 ms", format("%.2f ms", portable), portable <= 25);
        text.append(InkReport.rows(findings.ink()));
    }

    private void times(String what, double target, Optional<Double> other, double ours) {
        double read = other.orElse(Double.NaN) / ours;
        row(what, "≥ " + ratio(target), ratio(read), read >= target);
    }

    private void fromFile(Findings findings, String other) {
        double read = findings.timesOurs(other);
        row(other + ", navigation to the first answer, against ours", "≥ " + ratio(4), ratio(read), read >= 4);
    }

    private void share(Findings findings, StartTimes.Way way, String other, double target) {
        double read = findings.start(StartPages.OURS, way).orElse(Double.NaN)
                / findings.start(other, way).orElse(Double.NaN);
        row(
                "first answer " + way.title + ", share of " + other,
                format("≤ %.2f", target),
                format("%.2f", read),
                read <= target);
    }

    private void overBlank(Findings findings, String page) {
        double over = findings.start(page, StartTimes.Way.HTTP).orElse(Double.NaN)
                - findings.start(StartPages.BLANK, StartTimes.Way.HTTP).orElse(Double.NaN);
        row(page + ": first answer over a blank page, http", "≤ 40 ms", format("%.0f ms", over), over <= 40);
    }

    private void row(String what, String target, String read, boolean met) {
        boolean known = !read.startsWith("NaN");
        line("| " + what + " | " + target + " | " + (known ? read : "not measured") + " | "
                + (met ? "met" : known ? "**not met**" : "") + " |");
    }

    private static String ratio(double ratio) {
        return format(ratio < 10 ? "%.1f×" : "%.0f×", ratio);
    }

    static String micros(double value) {
        return format(value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String format(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
