package io.github.digitpad.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, one JSON object a line, plain or gzipped: {@code {"text":"2026","strokes":[[[x,y,t],…],…]}}, y
 * downwards, t in milliseconds and not required. {@code "spacing"} and {@code "lab"} (strings) and {@code "writer"} (a
 * whole number) may be there; other keys and blank lines are skipped. One number is in memory at a time. After a line
 * that is refused the next call reads the one after it.
 */
public final class NumberLinesReader implements Closeable {

    /** A line of 10,000 strokes of 100 points has about 20 million characters. */
    private static final int LONGEST_LINE = 32_000_000;

    /** More than anybody writes into one field. */
    private static final int LONGEST_TEXT = 64;

    private static final String NEEDED =
            "needs an object such as {\"text\":\"2026\",\"strokes\":[[[10,20,0],[11,25,8]]]}";

    private static final String CONTENT = "a number's ink";

    private final TextLines lines;
    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private boolean isFirst = true;

    public NumberLinesReader(Path file) throws DataFormatException {
        this.lines = new TextLines(file, LONGEST_LINE, CONTENT);
    }

    /**
     * Of bytes that are no file.
     *
     * @param name what messages call them
     */
    public NumberLinesReader(String name, InputStream bytes) throws DataFormatException {
        this.lines = new TextLines(name, bytes, LONGEST_LINE, CONTENT);
    }

    /**
     * The next number, or null after the last one.
     *
     * @throws BadLineException if a line is no labelled number; the message gives the line and the place in it
     * @throws DataFormatException if there is no more to be had
     */
    public @Nullable LabelledNumber next() throws DataFormatException {
        return next(this::labelled);
    }

    /**
     * The next line's ink, which may be none, or null after the last one. What else the line says is skipped, a label
     * too.
     *
     * @throws BadLineException if a line is no ink; the message gives the line and the place in it
     * @throws DataFormatException if there is no more to be had
     */
    public @Nullable Ink nextInk() throws DataFormatException {
        return next(this::unlabelled);
    }

    /**
     * What a line has.
     *
     * @param text what was written; empty, if the line does not say
     * @param ink may be none
     */
    public record Line(String text, Ink ink) {}

    /**
     * The next line's ink with its label, if it has one, or null after the last one.
     *
     * @throws BadLineException if a line is no ink, or its label none; the message gives the line and the place in it
     * @throws DataFormatException if there is no more to be had
     */
    public @Nullable Line nextLine() throws DataFormatException {
        return next(this::line);
    }

    /**
     * The next line's ink or, where it is no object, the name of a file, or null after the last one.
     *
     * @throws BadLineException if a line is an object and no ink; the message gives the line and the place in it
     * @throws DataFormatException if there is no more to be had
     */
    public @Nullable InkOrName nextInkOrName() throws DataFormatException {
        String line = nextText();
        if (line == null) {
            return null;
        }
        return line.stripLeading().startsWith("{")
                ? new InkOrName(parse(line, this::unlabelled), "")
                // Lines are read byte by byte; names are in UTF-8.
                : new InkOrName(null, new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /**
     * Goes on after so many lines, whatever is in them.
     *
     * @throws DataFormatException if there is no more to be had
     */
    public void skip(long count) throws DataFormatException {
        boolean isMore = true;
        for (long i = 0; isMore && i < count; i++) {
            try {
                isMore = lines.next() != null;
            } catch (BadLineException e) {
                // Too long, and skipped all the same.
                isMore = true;
            }
            isFirst = false;
        }
    }

    /** The number, from 1, of the line that was read last. */
    public int line() {
        return lines.number();
    }

    /** Reads the object that the parser has entered, up to its end. */
    private interface ObjectReading<T> {
        T read(JsonParser parser) throws IOException;
    }

    private <T> @Nullable T next(ObjectReading<T> reading) throws DataFormatException {
        String line = nextText();
        return line == null ? null : parse(line, reading);
    }

    /** The next one that is not blank. */
    private @Nullable String nextText() throws DataFormatException {
        String line = lines.next();
        if (isFirst && line != null && isBinary(line)) {
            throw lines.failure("is no text; each line " + NEEDED);
        }
        isFirst = false;
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /** As pictures begin, and UTF-16. */
    private static boolean isBinary(String line) {
        return line.indexOf('\0') >= 0 || line.startsWith("\u0089") || line.startsWith("\u00ff");
    }

    private <T> T parse(String line, ObjectReading<T> reading) throws DataFormatException {
        try (JsonParser parser = json.createParser(line.getBytes(StandardCharsets.ISO_8859_1))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw lines.error("found " + found(parser) + "; " + NEEDED);
            }
            T object = reading.read(parser);
            if (parser.nextToken() != null) {
                throw lines.error("goes on after the object with " + found(parser) + "; needs one object a line");
            }
            return object;
        } catch (DataFormatException e) {
            throw e;
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
            throw lines.error(
                    place + "no JSON (" + Shown.clean(String.valueOf(e.getOriginalMessage())) + "); " + NEEDED);
        } catch (IOException e) {
            throw lines.error("cannot be read (" + e.getMessage() + ")");
        }
    }

    private Ink unlabelled(JsonParser parser) throws IOException {
        return line(parser, false).ink();
    }

    private Line line(JsonParser parser) throws IOException {
        return line(parser, true);
    }

    private Line line(JsonParser parser, boolean hasLabel) throws IOException {
        String text = "";
        Ink ink = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (key.equals("strokes")) {
                ink = ink(parser);
            } else if (hasLabel && key.equals("text")) {
                text = text(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (ink == null) {
            throw lines.error("has no \"strokes\"; " + NEEDED);
        }
        return new Line(text, ink);
    }

    private LabelledNumber labelled(JsonParser parser) throws IOException {
        String text = null;
        Ink ink = null;
        int writer = LabelledInk.UNKNOWN_WRITER;
        String lab = null;
        String spacing = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "text" -> text = text(parser);
                case "strokes" -> ink = writtenInk(parser);
                case "writer" -> writer = writer(parser);
                case "lab" -> lab = string(parser, "lab");
                case "spacing" -> spacing = string(parser, "spacing");
                default -> parser.skipChildren();
            }
        }
        if (text == null || ink == null) {
            throw lines.error("has no \"" + (text == null ? "text" : "strokes") + "\"; " + NEEDED);
        }
        return new LabelledNumber(text, ink, writer, lab, spacing);
    }

    private String text(JsonParser parser) throws IOException {
        String text = string(parser, "text").strip();
        boolean known = !text.isEmpty() && text.length() <= LONGEST_TEXT;
        for (int i = 0; i < text.length() && known; i++) {
            known = "0123456789.,-".indexOf(text.charAt(i)) >= 0;
        }
        if (!known) {
            throw lines.error("text is \"" + Shown.of(text) + "\"; needs 1 to " + LONGEST_TEXT
                    + " of the signs 0 to 9, '.', ',' and '-'");
        }
        return text;
    }

    private String string(JsonParser parser, String key) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw lines.error(key + " is " + found(parser) + "; needs a string");
        }
        return parser.getText();
    }

    private int writer(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || !(Math.abs(parser.getDoubleValue()) <= 1e9)) {
            throw lines.error("writer is " + found(parser) + "; needs a whole number of at most 1000000000");
        }
        return parser.getIntValue();
    }

    private Ink writtenInk(JsonParser parser) throws IOException {
        Ink ink = ink(parser);
        if (ink.isEmpty()) {
            throw lines.error("strokes is empty; needs at least one stroke");
        }
        return ink;
    }

    private Ink ink(JsonParser parser) throws IOException {
        requireList(parser, "strokes");
        Ink ink = Ink.EMPTY;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            ink = ink.plus(stroke(parser, ink.size()));
        }
        return ink;
    }

    private Stroke stroke(JsonParser parser, int index) throws IOException {
        requireList(parser, "strokes[" + index + "]");
        List<Point> points = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            points.add(point(parser, index, points.size()));
        }
        if (points.isEmpty()) {
            throw lines.error("strokes[" + index + "] is empty; needs at least one point");
        }
        return new Stroke(points);
    }

    private Point point(JsonParser parser, int strokeIndex, int index) throws IOException {
        String place = "strokes[" + strokeIndex + "][" + index + "]";
        requireList(parser, place);
        double[] values = new double[3];
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isNumeric()) {
                throw lines.error(place + "[" + count + "] is " + found(parser) + "; needs a number");
            }
            if (count < values.length) {
                // Of -0 makes 0, the same place.
                values[count] = parser.getDoubleValue() + 0.0;
            }
            count++;
        }
        if (count < 2) {
            throw lines.error(place + " has " + count + (count == 1 ? " number" : " numbers")
                    + "; needs x and y, and may have t");
        }
        try {
            return new Point(values[0], values[1], values[2]);
        } catch (IllegalArgumentException e) {
            throw lines.error(place + ": " + e.getMessage());
        }
    }

    private void requireList(JsonParser parser, String place) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw lines.error(place + " is " + found(parser) + "; needs a list");
        }
    }

    private static String found(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a string";
            default -> Shown.of(parser.getText());
        };
    }

    @Override
    public void close() throws DataFormatException {
        lines.close();
    }
}
