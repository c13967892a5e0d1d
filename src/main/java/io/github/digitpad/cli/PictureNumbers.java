package io.github.digitpad.cli;

import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.reading.ReadingOptions;
import java.util.List;

/** The numbers of a picture. */
final class PictureNumbers {

    private PictureNumbers() {}

    /** @param isCrop whether the picture is cut out about one number */
    static List<FoundNumber> read(LightSamples samples, boolean isCrop, PaperReader reader, ReadingOptions options) {
        GrayImage light = samples.light();
        ReadNumber number = reader.readNumber(light, options);
        return number == null ? List.of() : List.of(new PaperNumber(number, samples.step()));
    }
}
