package io.github.digitpad.bench;

import java.util.List;
import java.util.Optional;

/** All that was measured. */
record Findings(
        String machine,
        String busyness,
        String pictures,
        List<Race> races,
        Roofline roofline,
        List<StartTimes.Start> starts,
        List<StartTimes.Weight> weights,
        List<FileTimes.Row> files,
        InkFindings ink,
        List<Sample> numbers,
        CropTimes.Result crops) {

    /** A page's median one way, in ms; nothing, if it gave no answer. */
    Optional<Double> start(String page, StartTimes.Way way) {
        return starts.stream()
                .filter(start -> start.page().equals(page) && start.way() == way)
                .filter(start -> !start.millis().isEmpty())
                .map(StartTimes.Start::median)
                .findFirst();
    }

    /** How many times as long another page takes from its navigation to the first answer as ours with an .onnx file. */
    double timesOurs(String page) {
        return file(page) / file(FileTimes.OURS_ONNX);
    }

    private double file(String page) {
        return files.stream()
                .filter(row -> row.page().equals(page))
                .mapToDouble(row -> row.navigation().median())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The median of reading a number again, in ms. */
    double numberMillis(String reader) {
        return numbers.stream()
                .filter(sample -> sample.name().equals(reader))
                .mapToDouble(sample -> sample.median() / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** What our page loads as it is shipped, gzipped. */
    long shippedBytes() {
        return weights.stream()
                .filter(weight -> weight.page().equals(StartPages.SHIPPED))
                .mapToLong(StartTimes.Weight::gzipped)
                .sum();
    }
}
