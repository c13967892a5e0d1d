package io.github.digitpad.data.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.digitpad.data.DataFormatException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written on pages, one JSON object a line: {@code {"picture":"page-0001.jpg","numbers":[{"text":"2026",
 * "corners":[[10,20],[90,22],[89,60],[9,58]]},…]}}. Corners are px of the upright picture, from the one at the top left
 * of the level writing clockwise, and need not be there.
 */
public final class PageLines {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final String NEEDED =
            "needs an object such as {\"picture\":\"page-0001.jpg\",\"numbers\":[{\"text\":\"2026\"}]}";

    private PageLines() {}

    /**
     * One page's line.
     *
     * @param picture its file's name, beside the file of these lines
     */
    public record Line(String picture, List<PageNumber> numbers) {}

    /** Writes one line; {@code out} stays open. */
    public static void write(Line page, Writer out) throws IOException {
        try (JsonGenerator line = JSON.createGenerator(out)) {
            line.writeStartObject();
            line.writeStringField("picture", page.picture());
            line.writeArrayFieldStart("numbers");
            for (PageNumber number : page.numbers()) {
                line.writeStartObject();
                line.writeStringField("text", number.text());
                NumberBox box = number.box();
                if (box != null) {
                    line.writeArrayFieldStart("corners");
                    for (int i = 0; i < 4; i++) {
                        line.writeStartArray();
                        line.writeNumber(box.x(i));
                        line.writeNumber(box.y(i));
                        line.writeEndArray();
                    }
                    line.writeEndArray();
                }
                line.writeEndObject();
            }
            line.writeEndArray();
            line.writeEndObject();
        }
        out.write('\n');
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if it cannot be read, or has a line that is none; the message gives the line
     */
    public static List<Line> read(Path file) throws DataFormatException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new DataFormatException(file + ": there is no such file.", e);
        } catch (IOException e) {
            throw new DataFormatException(file + ": cannot be read as text: " + e.getMessage(), e);
        }
        List<Line> pages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                pages.add(line(file + ": line " + (i + 1) + ": ", lines.get(i)));
            }
        }
        if (pages.isEmpty()) {
            throw new DataFormatException(file + ": has no page; " + NEEDED + " on each line.");
        }
        return pages;
    }

    private static Line line(String place, String text) throws DataFormatException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new DataFormatException(place + "is no object; " + NEEDED + ".");
            }
            String picture = null;
            List<PageNumber> numbers = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("picture") && value == JsonToken.VALUE_STRING) {
                    picture = json.getText();
                } else if (name.equals("numbers") && value == JsonToken.START_ARRAY) {
                    numbers = numbers(place, json);
                } else {
                    json.skipChildren();
                }
            }
            if (picture == null || numbers == null || json.nextToken() != null) {
                throw new DataFormatException(place + "lacks its picture's name or its numbers; " + NEEDED + ".");
            }
            return new Line(picture, numbers);
        } catch (JsonProcessingException e) {
            throw new DataFormatException(place + "is no JSON: " + e.getOriginalMessage() + "; " + NEEDED + ".", e);
        } catch (DataFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new DataFormatException(place + "cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<PageNumber> numbers(String place, JsonParser json) throws IOException {
        List<PageNumber> numbers = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String text = null;
            NumberBox box = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("text") && value == JsonToken.VALUE_STRING) {
                    text = json.getText();
                } else if (name.equals("corners") && value == JsonToken.START_ARRAY) {
                    box = box(place, json);
                } else {
                    json.skipChildren();
                }
            }
            if (text == null) {
                throw new DataFormatException(
                        place + "number " + (numbers.size() + 1) + " lacks its text; " + NEEDED + ".");
            }
            numbers.add(new PageNumber(text, box));
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new DataFormatException(place + "number " + (numbers.size() + 1) + " is no object; " + NEEDED + ".");
        }
        return numbers;
    }

    private static NumberBox box(String place, JsonParser json) throws IOException {
        double[] corners = new double[8];
        int count = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token != null && token.isNumeric() && count < corners.length) {
                corners[count++] = json.getDoubleValue();
            } else {
                throw badCorners(place);
            }
        }
        if (count < corners.length) {
            throw badCorners(place);
        }
        return NumberBox.of(corners);
    }

    private static DataFormatException badCorners(String place) {
        return new DataFormatException(
                place + "corners need x and y of four points, [[10,20],[90,22],[89,60],[9,58]].");
    }
}
