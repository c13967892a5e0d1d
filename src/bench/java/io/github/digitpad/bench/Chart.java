package io.github.digitpad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The findings as a picture: a dot for each median on a logarithmic scale; SVG, in the reader's light or dark. */
final class Chart {

    private static final int WIDTH = 760;
    private static final int LEFT = 290;
    private static final int RIGHT = 660;
    private static final int ROW = 26;
    private static final int HEAD = 58;
    private static final int GAP = 26;

    private static final String STYLE = """
            text{font:14px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#23292b}
            .title{font-weight:600;font-size:15px}
            .tick{font-size:12px;fill:#5c6669;text-anchor:middle}
            .name{text-anchor:end}
            .value{font-variant-numeric:tabular-nums}
            .ours{font-weight:600;fill:#1a5fb4}
            .grid{stroke:#d5d9d6}
            .line{stroke:#b4bbb9;stroke-dasharray:1 4}
            .dot{fill:#7a8588}
            .line.mine{stroke:#8db4e2}
            .dot.mine{fill:#1a5fb4}
            .paper{fill:#fbfaf6}
            @media(prefers-color-scheme:dark){
            text{fill:#e6e9e7}.tick{fill:#a3adab}.ours{fill:#8ec0ff}.grid{stroke:#343c3f}.line{stroke:#4d5759}
            .dot{fill:#98a3a4}.line.mine{stroke:#3d6698}.dot.mine{fill:#8ec0ff}.paper{fill:#161b1d}}
            """;

    private record Row(String name, double value, boolean ours) {}

    private final StringBuilder svg = new StringBuilder();
    private int y;

    private Chart() {}

    static String of(Findings findings) {
        Chart chart = new Chart();
        for (Race race : findings.races()) {
            List<Row> rows = new ArrayList<>();
            for (Sample sample : race.micros()) {
                rows.add(new Row(sample.name(), sample.median(), Race.isOurs(sample.name())));
            }
            chart.panel(race.title() + ", " + race.platform() + ": one prediction (log scale)", "µs", rows);
        }
        for (StartTimes.Way way : StartTimes.Way.values()) {
            List<Row> rows = new ArrayList<>();
            for (StartTimes.Weight weight : findings.weights()) {
                Optional<Double> median = findings.start(weight.page(), way);
                median.ifPresent(millis -> rows.add(new Row(weight.page(), millis, Race.isOurs(weight.page()))));
            }
            chart.panel("Navigation to the first answer, " + way.title + " (log scale)", "ms", rows);
        }
        int height = chart.y;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH
                + "\" height=\"" + height
                + "\" role=\"img\" aria-label=\"Medians of the benchmark; shorter is better\">"
                + "<style>" + STYLE + "</style><rect class=\"paper\" width=\"100%\" height=\"100%\"/>" + chart.svg
                + "</svg>\n";
    }

    private void panel(String title, String unit, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        double least = rows.stream().mapToDouble(Row::value).min().orElse(1);
        double most = rows.stream().mapToDouble(Row::value).max().orElse(10);
        double from = tickBelow(least);
        double to = tickAbove(most);
        int top = y + HEAD;
        int bottom = top + rows.size() * ROW;
        text("title", 20, y + 26, title);
        for (double tick = from; tick <= to * 1.001; tick = next(tick)) {
            double x = place(tick, from, to);
            svg.append(format("<path class=\"grid\" d=\"M%.1f %dV%d\"/>", x, top - 6, bottom));
            text("tick", x, top - 11, number(tick) + (tick == from ? " " + unit : ""));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int middle = top + i * ROW + ROW / 2;
            double x = place(row.value, from, to);
            String mine = row.ours ? " mine" : "";
            String ours = row.ours ? " ours" : "";
            text("name" + ours, LEFT - 14, middle + 5, row.name);
            svg.append(format("<path class=\"line%s\" d=\"M%d %dH%.1f\"/>", mine, LEFT, middle, x - 8));
            svg.append(format("<circle class=\"dot%s\" cx=\"%.1f\" cy=\"%d\" r=\"5.5\"/>", mine, x, middle));
            text("value" + ours, x + 12, middle + 5, Report.micros(row.value) + " " + unit);
        }
        y = bottom + GAP;
    }

    private void text(String style, double x, int baseline, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(format("<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>", style, x, baseline, escaped));
    }

    private static double place(double value, double from, double to) {
        return LEFT + (RIGHT - LEFT) * Math.log(value / from) / Math.log(to / from);
    }

    /** Ticks are 1, 2 or 5 times a power of ten. */
    private static double tickBelow(double value) {
        double tick = Math.pow(10, Math.floor(Math.log10(value)));
        while (next(tick) < value) {
            tick = next(tick);
        }
        return tick;
    }

    private static double tickAbove(double value) {
        double tick = tickBelow(value);
        return next(tick);
    }

    private static double next(double tick) {
        double first = Math.round(tick / Math.pow(10, Math.floor(Math.log10(tick * 1.0001))));
        return first == 2 ? tick * 2.5 : tick * 2;
    }

    private static String number(double value) {
        return format("%,.0f", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
