package io.github.digitpad.bench;

import io.github.digitpad.bench.WritingTimes.Contender;
import io.github.digitpad.bench.WritingTimes.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured of writing, as Markdown. */
final class InkReport {

    private static final List<Contender> OURS = List.of(Contender.PAGE, Contender.FIELD);
    private static final List<Kind> RACED = List.of(Kind.TASKS, Kind.FRAME, Kind.MOVES);

    /** What ours may take of the peer's time, where the processor is slowest; in the order of {@link #RACED}. */
    private static final List<List<Double>> TARGETS = List.of(List.of(1.3, 1.2, 1.05), List.of(1.15, 1.1, 1.02));

    /** What fifty pads may take more than one: what is noise. */
    private static final double MOST_OF_FIFTY = 1.1;

    private static final double MOST_ANSWER = 150;
    private static final double MOST_TASK = 8;
    private static final double MOST_GROWTH = 1.5;
    private static final double MOST_HEAP = 0.5;

    private final StringBuilder text = new StringBuilder();
    private final InkFindings findings;

    private InkReport(InkFindings findings) {
        this.findings = findings;
    }

    /** By itself. */
    static String of(InkFindings findings, String machine, String busyness) {
        InkReport report = new InkReport(findings);
        report.line("# Benchmark: writing");
        report.line("");
        report.line(machine + ". " + busyness);
        report.writing();
        report.line("");
        report.line("| what | target | read | |");
        report.line("|---|--:|--:|---|");
        report.targets();
        return report.text.toString();
    }

    /** The sections of the whole report. */
    static String sections(InkFindings findings) {
        InkReport report = new InkReport(findings);
        report.writing();
        report.others();
        return report.text.toString();
    }

    /** Rows of the whole report's table of targets. */
    static String rows(InkFindings findings) {
        InkReport report = new InkReport(findings);
        report.targets();
        return report.text.toString();
    }

    private void writing() {
        WritingTimes.Result times = findings.writing();
        line("");
        line("## Writing four digits, beside signature_pad");
        line("");
        line("The same " + WritingHand.STROKES * WritingHand.MOVES
                + " moves of the browser's own mouse, ms, medians of " + times.rounds()
                + " rounds in turn. Main thread, scripts, styles and layout are the thread's time.");
        line("");
        StringBuilder head = new StringBuilder("| slowed | page |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (Kind kind : Kind.values()) {
            head.append(' ').append(kind.title).append(" |");
            rule.append("--:|");
        }
        line(head.toString());
        line(rule.toString());
        for (int rate : WritingTimes.RATES) {
            for (Contender contender : Contender.values()) {
                StringBuilder row = new StringBuilder("| " + rate + "× | " + contender.title + " |");
                for (Kind kind : Kind.values()) {
                    double median = times.median(rate, contender, kind);
                    boolean raced = !contender.isPeer() && RACED.contains(kind);
                    String beside = raced ? format(" (%.2f×)", times.ratio(rate, contender, kind)) : "";
                    row.append(Double.isNaN(median) ? " |" : " " + millis(median) + beside + " |");
                }
                line(row.toString());
            }
        }
    }

    private void others() {
        InkTimes.Result event = findings.event();
        line("");
        line("Ink to painted answer, per pointer event, whole pipeline on the shipped page: " + sample(event.whole())
                + ", "
                + event.whole().values().size() + " events of " + event.source()
                + ", with styling, layout, painting and"
                + " commit to the compositor; its scripts alone, which draw, read and change the document: "
                + sample(event.script()) + ". A page that does nothing but show the line on a canvas: "
                + sample(event.line()) + ".");
        line("");
        Sample pad = findings.secondPad();
        line("The second `<digit-pad>` on a page, made, put in and laid out: " + sample(pad) + ", "
                + pad.values().size() + " pages.");
    }

    private void targets() {
        int slowest = WritingTimes.SLOWEST;
        WritingTimes.Result times = findings.writing();
        for (int i = 0; i < OURS.size(); i++) {
            for (int j = 0; j < RACED.size(); j++) {
                most(
                        OURS.get(i).title + " against signature_pad, " + slowest + "× slowed: " + RACED.get(j).title,
                        "%.2f×",
                        TARGETS.get(i).get(j),
                        times.ratio(slowest, OURS.get(i), RACED.get(j)));
            }
        }
        most(
                "fifty pads against one, " + slowest + "× slowed: " + Kind.TASKS.title,
                "%.2f×",
                MOST_OF_FIFTY,
                times.median(slowest, Contender.FIFTY, Kind.TASKS)
                        / times.median(slowest, Contender.FIELD, Kind.TASKS));
        for (Contender ours : OURS) {
            most(
                    ours.title + ", " + slowest + "× slowed: " + Kind.ANSWER.title,
                    "%.0f ms",
                    MOST_ANSWER,
                    times.median(slowest, ours, Kind.ANSWER));
        }
        findings.longest()
                .forEach((ours, task) ->
                        most(ours.title + ": longest task while writing", "%.1f ms", MOST_TASK, task.median()));
        most("the second pad on a page", "%.2f ms", 2, findings.secondPad().median() / 1000);
        List<Sample> growth = findings.growth();
        most(
                format(
                        "twenty digits again against two (%.2f and %.2f ms)",
                        growth.get(1).median() / 1000, growth.get(0).median() / 1000),
                "%.2f×",
                MOST_GROWTH,
                findings.growthRatio());
        most(format("heap kept after %,d numbers", HeapTimes.READINGS), "%.2f MB", MOST_HEAP, findings.heapMegabytes());
        most(
                "ink to painted answer, per pointer event",
                "%.2f ms",
                1,
                findings.event().whole().median() / 1000);
        most("… its scripts alone", "%.2f ms", 1, findings.event().script().median() / 1000);
    }

    private void most(String what, String format, double target, double read) {
        line("| " + what + " | ≤ " + format(format, target) + " | " + format(format, read) + " | "
                + (read <= target ? "met" : "**not met**") + " |");
    }

    private static String millis(double value) {
        return format(value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** The median, and from the first quartile to the third. */
    private static String sample(Sample sample) {
        return format(
                "**%.2f ms** (%.2f to %.2f)",
                sample.median() / 1000, sample.quantile(0.25) / 1000, sample.quantile(0.75) / 1000);
    }

    private static String format(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
