package io.github.digitpad.paper;

import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a picture that is cut out about one number. */
final class NumberReading implements PictureReading {

    private final GrayImage light;
    private final LineReader lines;
    private final ReadingOptions options;
    private final List<LineReading> readings = new ArrayList<>();
    private @Nullable NumberPicture picture;
    private @Nullable LineBatch batch;

    NumberReading(GrayImage light, LineReader lines, ReadingOptions options) {
        this.light = light;
        this.lines = lines;
        this.options = options;
    }

    @Override
    public boolean step() {
        LineBatch begun = batch;
        if (begun != null) {
            return begun.step();
        }
        NumberPicture cut = NumberPicture.of(light);
        if (cut == null) {
            return false;
        }
        picture = cut;
        batch = new LineBatch(lines, List.of(cut.strip), options, readings);
        return true;
    }

    @Override
    public double share() {
        return batch == null ? 0 : 0.5;
    }

    @Override
    public List<ReadNumber> numbers() {
        NumberPicture cut = picture;
        List<ReadNumber> numbers = new ArrayList<>();
        if (cut != null && !readings.isEmpty() && !readings.get(0).text().isEmpty()) {
            numbers.add(ReadNumber.of(readings.get(0), cut.slot, 0, -1, -1));
        }
        return numbers;
    }
}
