package io.github.digitpad.paper;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;

/** The numbers on a page of ink, among words and drawings: an {@link InkPageReading} with a reader of digits. */
public final class InkPageReader {

    /** In the place of a sign's reading, which is no number's. */
    private static final Reading NO_NUMBER = new Reading("", List.of(), List.of(), Certainty.NOT_SURE, false);

    private final Reader reader;
    private final NumberWeights weights;

    /** @param weights that tell numbers from words */
    public InkPageReader(Reader reader, NumberWeights weights) {
        this.reader = reader;
        this.weights = weights;
    }

    /**
     * The page's numbers, in the order of reading; their boxes are in the page's units, the strokes of their digits
     * counted within each number.
     *
     * @param page with y downwards, in any unit
     */
    public List<Reading> read(Ink page, ReadingOptions options) {
        InkPageReading reading = new InkPageReading(page, weights);
        List<Reading> read = new ArrayList<>();
        while (!reading.next().isEmpty()) {
            Ink ink = reading.nextInk();
            if (reading.isOfSigns()) {
                Alternative sign = reader.sign(ink);
                read.add(NO_NUMBER);
                reading.take(new SignReading(sign.text(), sign.confidence(), 1, new double[0]));
            } else {
                Reading one = reader.read(ink, options);
                read.add(one);
                reading.take(signs(one));
            }
        }
        List<Reading> numbers = new ArrayList<>();
        for (InkPageReading.Found found : reading.numbers()) {
            Reading one = read.get(found.reading());
            numbers.add(found.isSure() ? one : notSure(one));
        }
        return numbers;
    }

    static SignReading signs(Reading reading) {
        double[] signs = new double[SignReading.NUMBERS * reading.digits().size()];
        int at = 0;
        for (ReadDigit digit : reading.digits()) {
            signs[at++] = digit.confidence();
            signs[at++] = digit.box().top();
            signs[at++] = digit.box().bottom();
        }
        return new SignReading(reading.text(), reading.confidence(), mostOfAStroke(reading), signs);
    }

    private static int mostOfAStroke(Reading reading) {
        int[] counts = new int[Reader.MOST_STROKES + 1];
        int most = 0;
        for (ReadDigit digit : reading.digits()) {
            for (int stroke : digit.strokes()) {
                counts[stroke]++;
                most = Math.max(most, counts[stroke]);
            }
        }
        return most;
    }

    private static Reading notSure(Reading reading) {
        return new Reading(
                reading.text(), reading.digits(), reading.alternatives(), Certainty.NOT_SURE, reading.accepted());
    }
}
