package io.github.digitpad.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** How long readers take for a picture of one number, and how many they read exactly. */
final class CropTimes {

    /** Ours, as a page has it. */
    static final String OURS = "DigitPad";

    private CropTimes() {}

    /**
     * One reader.
     *
     * @param millis of each crop, from a canvas to the text
     * @param exact how many were read exactly, digits alone compared
     */
    record Row(Sample millis, int exact) {}

    /** @param source what was read */
    record Result(String source, int crops, List<Row> rows) {

        /** How many times as long as ours; NaN, if ours is not there. */
        double timesOurs(Row row) {
            return row.millis.median()
                    / rows.stream()
                            .filter(ours -> ours.millis.name().equals(OURS))
                            .mapToDouble(ours -> ours.millis.median())
                            .findFirst()
                            .orElse(Double.NaN);
        }
    }

    /** All readers, crop by crop in turn. */
    static Result measure(BenchBrowser browser, BenchServer server, Path shipped, Settings settings)
            throws IOException {
        Crops crops = Crops.of(settings.data());
        server.serve("shipped/", shipped);
        StringJoiner pictures = new StringJoiner(",", "[", "]");
        StringJoiner texts = new StringJoiner(",", "[", "]");
        for (Crops.Crop crop : crops.crops()) {
            pictures.add("'" + crop.png() + "'");
            texts.add("'" + crop.text() + "'");
        }
        Object found = browser.with(page -> {
            page.navigate(server.address() + BenchServer.ISOLATED + "crops.html");
            page.waitForSelector("html[data-loaded]");
            return page.evaluate("benchCrops(" + pictures + ", " + texts + ")");
        });
        List<Row> rows = new ArrayList<>();
        for (Object reader : (List<?>) found) {
            Map<?, ?> row = (Map<?, ?>) reader;
            List<Double> millis = new ArrayList<>();
            for (Object time : (List<?>) value(row, "millis")) {
                millis.add(((Number) time).doubleValue());
            }
            Number exact = (Number) value(row, "exact");
            rows.add(new Row(new Sample((String) value(row, "name"), millis), exact.intValue()));
        }
        return new Result(crops.source(), crops.crops().size(), rows);
    }

    private static Object value(Map<?, ?> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }
}
