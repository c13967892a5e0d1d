package io.github.digitpad.cli;

import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Labelled crops as a network reads them.
 *
 * @param numbers how well
 * @param misread the surest first
 */
record CropEvaluation(NumberEvaluation numbers, List<CropReading> misread) {

    /**
     * Reads all on all cores.
     *
     * @param isStrict whether marks are compared, too
     * @throws IOException if a picture cannot be read
     */
    static CropEvaluation of(CropList list, ReadingOptions options, boolean isStrict, LearnedPaper paper)
            throws IOException {
        long start = System.nanoTime();
        List<CropReading> readings;
        try {
            readings =
                    new AllCores<>(paper::newReader).read(list.crops(), (reader, crop) -> read(crop, reader, options));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        NumberTally tally = new NumberTally();
        List<CropReading> misread = new ArrayList<>();
        for (CropReading reading : readings) {
            tally.count(reading, isStrict);
            if (!reading.isRight(isStrict)) {
                misread.add(reading);
            }
        }
        misread.sort(Comparator.comparingDouble(CropReading::confidence).reversed());
        return new CropEvaluation(
                new NumberEvaluation(
                        tally.all(),
                        tally.scores(),
                        tally.certainties(),
                        tally.calibration(),
                        List.of(),
                        (System.nanoTime() - start) / 1e9),
                misread);
    }

    private static CropReading read(LabelledCrop crop, PaperReader reader, ReadingOptions options) {
        try {
            ReadNumber number =
                    reader.readNumber(PictureFile.readLight(crop.file(), 1).light(), options);
            return number == null
                    ? new CropReading(crop, "", 0, Certainty.NOT_SURE)
                    : new CropReading(crop, number.text(), number.confidence(), number.certainty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
