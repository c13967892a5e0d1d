package io.github.digitpad.paper;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers on a page of ink: strokes that stand together are read as one number, and what the reader is not sure of
 * is none, unless it is all that there is.
 */
public final class InkPageReader {

    private final Reader reader;

    /** @param reader of digits */
    public InkPageReader(Reader reader) {
        this.reader = reader;
    }

    /**
     * The page's numbers, line after line from the top, each from left to right; their boxes are in the page's units,
     * the strokes of their digits counted within each number.
     *
     * @param page with y downwards, in any unit
     */
    public List<Reading> read(Ink page, ReadingOptions options) {
        List<Stroke> strokes = page.strokes();
        List<List<Integer>> groups = new StrokeGroups(strokes).groups();
        List<Reading> numbers = new ArrayList<>();
        for (List<Integer> group : groups) {
            Ink ink = Ink.EMPTY;
            for (int stroke : group) {
                ink = ink.plus(strokes.get(stroke));
            }
            Reading reading = reader.read(ink, options);
            boolean isOne = groups.size() == 1 || reading.certainty() != Certainty.NOT_SURE;
            if (isOne && !reading.text().isEmpty()) {
                numbers.add(reading);
            }
        }
        return numbers;
    }
}
