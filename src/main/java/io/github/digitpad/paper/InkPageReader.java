package io.github.digitpad.paper;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on a page of ink, among words and drawings: found on a picture of it as in a photo, and read from the
 * strokes that stand there. What both ways read alike is a number; what only one of them takes for one is not sure, or
 * none.
 */
public final class InkPageReader {

    /** A page of no more strokes, on one line, is one number. */
    private static final int FEW_STROKES = 24;

    /** What is further apart along the line, of the digits' height, is several numbers. */
    private static final double APART = 1.6;

    private final Reader reader;
    private final @Nullable PaperReader paper;

    /**
     * A reader of pages.
     *
     * @param reader of digits
     * @param paper without one strokes that stand together are taken for numbers where the reader is sure of them
     */
    public InkPageReader(Reader reader, @Nullable PaperReader paper) {
        this.reader = reader;
        this.paper = paper;
    }

    /**
     * The page's numbers, in the order of reading; their boxes are in the page's units, the strokes of their digits
     * counted within each number.
     *
     * @param page with y downwards, in any unit
     */
    public List<Reading> read(Ink page, ReadingOptions options) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Stroke> strokes = page.strokes();
        if (strokes.size() <= FEW_STROKES) {
            Reading whole = reader.read(page, options);
            if (isOneNumber(whole)) {
                return List.of(whole);
            }
        }
        StrokeGroups groups = new StrokeGroups(strokes);
        PageCanvas canvas = paper == null ? null : PageCanvas.of(strokes, groups.height());
        return paper == null || canvas == null
                ? byGroups(strokes, groups.groups(), options)
                : byPicture(strokes, canvas, paper, options);
    }

    private static boolean isOneNumber(Reading reading) {
        ReadDigit before = null;
        for (ReadDigit digit : reading.digits()) {
            double apart =
                    before == null ? 0 : digit.box().left() - before.box().right();
            double height = before == null
                    ? 1
                    : Math.max(before.box().height(), digit.box().height());
            if (digit.line() > 0 || apart > APART * height) {
                return false;
            }
            before = digit;
        }
        return before != null;
    }

    private List<Reading> byGroups(List<Stroke> strokes, List<List<Integer>> groups, ReadingOptions options) {
        List<Reading> numbers = new ArrayList<>();
        for (List<Integer> group : groups) {
            Reading reading = reader.read(ink(strokes, group), options);
            boolean isOne = groups.size() == 1 || reading.certainty() != Certainty.NOT_SURE;
            if (isOne && !reading.text().isEmpty()) {
                numbers.add(reading);
            }
        }
        return numbers;
    }

    private List<Reading> byPicture(List<Stroke> strokes, PageCanvas canvas, PaperReader own, ReadingOptions options) {
        List<Reading> numbers = new ArrayList<>();
        for (ReadNumber found : own.readPage(canvas.light(), options)) {
            List<Integer> inside = canvas.inside(found.box().bounds());
            if (!inside.isEmpty() && inside.size() <= Reader.MOST_STROKES) {
                Ink ink = ink(strokes, inside);
                Reading reading = reader.read(ink, options);
                Certainty certainty = together(found, reading);
                if (certainty != null && !reading.text().isEmpty()) {
                    numbers.add(with(reading, certainty));
                }
            }
        }
        return numbers;
    }

    /**
     * How sure two readings are together, of the picture and of the strokes; nothing, if that is no number. Of 1,200
     * numbers that were composed among five times as many words, one in 170 that are certain was wrong, and no word was
     * one.
     */
    private static @Nullable Certainty together(ReadNumber picture, Reading strokes) {
        boolean isSame = picture.text().equals(strokes.text());
        boolean isPictureSure = picture.certainty() != Certainty.NOT_SURE;
        boolean isStrokesSure = strokes.certainty() != Certainty.NOT_SURE;
        if (isPictureSure && isStrokesSure) {
            return isSame
                    ? Certainty.CERTAIN
                    : strokes.certainty() == Certainty.CERTAIN ? Certainty.LIKELY : Certainty.NOT_SURE;
        }
        if (strokes.certainty() == Certainty.CERTAIN) {
            return isSame ? Certainty.LIKELY : Certainty.NOT_SURE;
        }
        return isPictureSure || isSame ? Certainty.NOT_SURE : null;
    }

    private static Reading with(Reading reading, Certainty certainty) {
        return new Reading(reading.text(), reading.digits(), reading.alternatives(), certainty, reading.accepted());
    }

    private static Ink ink(List<Stroke> strokes, List<Integer> some) {
        Ink ink = Ink.EMPTY;
        for (int stroke : some) {
            ink = ink.plus(strokes.get(stroke));
        }
        return ink;
    }
}
