package io.github.digitpad.paper;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;

/** The numbers on a page of ink, read at once; {@link InkPageReading} says how. */
public final class InkPageReader {

    private final Reader reader;

    /** @param reader of digits */
    public InkPageReader(Reader reader) {
        this.reader = reader;
    }

    /**
     * The page's numbers, in the order of reading; their boxes are in the page's units, the strokes of their digits
     * counted within each number.
     *
     * @param page with y downwards, in any unit
     */
    public List<Reading> read(Ink page, ReadingOptions options) {
        InkPageReading reading = new InkPageReading(page);
        List<Reading> readings = new ArrayList<>();
        for (Ink ink = reading.nextInk(); !ink.isEmpty(); ink = reading.nextInk()) {
            Reading read = reader.read(ink, options);
            readings.add(read);
            reading.take(read.text(), read.certainty());
        }
        List<Reading> numbers = new ArrayList<>();
        for (InkPageReading.Found found : reading.numbers()) {
            numbers.add(readings.get(found.reading()));
        }
        return numbers;
    }
}
