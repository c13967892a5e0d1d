package io.github.digitpad.data;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.inkfiles.unipen.UnipenLines;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads pen strokes from UNIPEN, in the form of the "pendigits" collection: {@code .SEGMENT DIGIT … "8"} begins a digit
 * and labels it, {@code .COMMENT digit writer number} says who wrote it, {@code .PEN_DOWN} and {@code .PEN_UP} enclose
 * a stroke, and every line in between is a point {@code x y} in tablet units. Other keywords are skipped.
 *
 * <p>UNIPEN's y goes upwards; it is turned to go downwards, as {@link Ink} has it.
 *
 * @see "Guyon et al. 1994, UNIPEN project of on-line data exchange and recognizer benchmarks"
 * @see "Alpaydin, Alimoglu 1996, Pen-Based Recognition of Handwritten Digits"
 */
public final class UnipenReader {

    /** The height of pendigits' tablet, in its units: what is at the bottom there is at this y in {@link Ink}. */
    public static final double TABLET_HEIGHT = 500;

    /**
     * The time from one point to the next; the file has no times. Nominal: pendigits' tablet sampled 100 times a
     * second.
     */
    public static final double SAMPLING_MILLIS = 10;

    /** Far beyond any tablet's units, and well inside what {@link Point} takes. */
    private static final double GREATEST_POSITION = 1e6;

    private static final Pattern LABEL = Pattern.compile(".*\"([^\"]*)\"");
    private static final Pattern WRITER = Pattern.compile("\\d+\\s+(\\d{1,9})\\s+\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Path file;
    private final List<LabelledInk> digits = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private @Nullable List<Point> points;
    private int line;
    private int segmentLine;
    private int label;
    private int writer;
    private int samples;

    private UnipenReader(Path file) {
        this.file = file;
    }

    /**
     * Reads all digits of a file, plain or gzipped, in the file's order.
     *
     * @throws DataFormatException if it has no digits, or something that is none; the message gives the line
     */
    public static List<LabelledInk> read(Path file) throws DataFormatException {
        return new UnipenReader(file).readAll();
    }

    private List<LabelledInk> readAll() throws DataFormatException {
        String text = new String(DataFiles.readAll(file), StandardCharsets.ISO_8859_1);
        UnipenLines lines = new UnipenLines(text);
        while (lines.next()) {
            line = lines.number();
            readLine(lines);
        }
        if (segmentLine == 0) {
            throw new DataFormatException(
                    file + ": has no digits: needs .SEGMENT lines in its " + line + " lines. Is it a UNIPEN file?");
        }
        endSegment();
        return List.copyOf(digits);
    }

    private void readLine(UnipenLines lines) throws DataFormatException {
        switch (lines.keyword()) {
            case "SEGMENT" -> startSegment(lines.rest());
            case "COMMENT" -> readComment(lines.rest());
            case "PEN_DOWN" -> penDown();
            case "PEN_UP" -> penUp();
            case "" -> {
                if (!lines.rest().isEmpty()) {
                    readPoint(lines.rest());
                }
            }
            default -> {}
        }
    }

    private void startSegment(String text) throws DataFormatException {
        endSegment();
        Matcher matcher = LABEL.matcher(text);
        if (!matcher.matches()) {
            throw error("the segment has no label; needs one in quotes, as in .SEGMENT DIGIT 0 ? \"8\"");
        }
        String found = matcher.group(1);
        if (found.length() != 1 || found.charAt(0) < '0' || found.charAt(0) > '9') {
            throw error("the segment's label is \"" + Shown.of(found) + "\"; needs a digit, \"0\" to \"9\"");
        }
        segmentLine = line;
        label = found.charAt(0) - '0';
        writer = LabelledInk.UNKNOWN_WRITER;
        samples = 0;
    }

    private void endSegment() throws DataFormatException {
        if (points != null) {
            throw error("the segment of line " + segmentLine + " ends while the pen is down; needs .PEN_UP before");
        }
        if (segmentLine > 0) {
            if (strokes.isEmpty()) {
                throw error("the segment of line " + segmentLine + " ends without a point; needs one or more");
            }
            digits.add(new LabelledInk(label, writer, Ink.of(strokes)));
            strokes.clear();
        }
    }

    private void readComment(String text) {
        Matcher matcher = WRITER.matcher(text);
        if (matcher.matches()) {
            writer = Integer.parseInt(matcher.group(1));
        }
    }

    private void penDown() throws DataFormatException {
        if (segmentLine == 0) {
            throw error("the pen goes down before the first segment; needs a .SEGMENT line with a label first");
        }
        if (points != null) {
            throw error("the pen goes down while it is down; needs .PEN_UP before");
        }
        points = new ArrayList<>();
    }

    private void penUp() throws DataFormatException {
        if (points == null) {
            throw error("the pen goes up while it is up; needs .PEN_DOWN before");
        }
        if (!points.isEmpty()) {
            strokes.add(new Stroke(points));
        }
        points = null;
    }

    private void readPoint(String text) throws DataFormatException {
        if (points == null) {
            throw error("a point \"" + Shown.of(text) + "\" while the pen is up; needs .PEN_DOWN before");
        }
        List<String> numbers = SPACES.splitAsStream(text).toList();
        if (numbers.size() < 2) {
            throw error("a point of " + numbers.size() + " number, \"" + Shown.of(text) + "\"; needs x and y");
        }
        double timeMillis = samples * SAMPLING_MILLIS;
        samples++;
        points.add(new Point(position(numbers.get(0)), TABLET_HEIGHT - position(numbers.get(1)), timeMillis));
    }

    private double position(String number) throws DataFormatException {
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw error("\"" + Shown.of(number) + "\" is no number; needs a point, x and y");
        }
        if (!(Math.abs(value) <= GREATEST_POSITION)) {
            throw error("the position " + Shown.of(number) + " is on no tablet; needs at most 1000000 either way");
        }
        return value;
    }

    private DataFormatException error(String problem) {
        return new DataFormatException(file + ": line " + line + ": " + problem + ".");
    }
}
