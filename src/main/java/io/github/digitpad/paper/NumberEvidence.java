package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link NumberWeights} are fitted to: of strokes of a page that stand together what is seen of them.
 *
 * @param box about them, in the page's units
 * @param features {@link NumberFeatures#NAMES}; none of what cannot be a number
 */
public record NumberEvidence(Bounds box, double[] features) {

    /** Whether it is read as a 1 alone. */
    public boolean isLoneOne() {
        return features.length > 0 && features[NumberWeights.LONE_ONE] > 0;
    }

    /**
     * Of all of a page, whatever stands there.
     *
     * @param page with y downwards, in any unit
     */
    public static List<NumberEvidence> of(Ink page, Reader reader) {
        StrokeGroups standing = new StrokeGroups(page.strokes());
        NumberOdds odds = new NumberOdds(standing, new NumberWeights(new double[NumberWeights.COUNT]));
        List<NumberEvidence> all = new ArrayList<>();
        for (List<Integer> group : standing.groups()) {
            double[] features = {};
            if (!standing.isWord(group)) {
                Reading read = reader.read(ink(page, group), ReadingOptions.DIGITS);
                SignReading reading = InkPageReader.signs(read);
                features = InkPageReading.isLegible(reading)
                        ? odds.features(group, reading, signs(page, odds.readable(group), standing, reader))
                        : features;
            }
            all.add(new NumberEvidence(standing.box(group), features));
        }
        return all;
    }

    /** What signs are read as, one by one. */
    private static SignReading signs(Ink page, List<List<Integer>> signs, StrokeGroups standing, Reader reader) {
        SignReading all = SignReading.none();
        for (List<Integer> sign : signs) {
            Alternative read = reader.sign(ink(page, sign));
            all = all.and(read.text(), read.confidence(), standing.box(sign));
        }
        return all;
    }

    private static Ink ink(Ink page, List<Integer> strokes) {
        Ink ink = Ink.EMPTY;
        for (int stroke : strokes) {
            ink = ink.plus(page.strokes().get(stroke));
        }
        return ink;
    }
}
