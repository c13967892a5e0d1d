package io.github.digitpad.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.io.Writer;

/** Writes labelled numbers as {@link NumberLinesReader} reads them; the numbers that have no fraction without one. */
public final class NumberLinesWriter {

    private final Writer out;

    // Escapes: half of a character, which a file may have as an escape, is none in UTF-8.
    private final JsonFactory json = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** @param out stays open */
    public NumberLinesWriter(Writer out) {
        this.out = out;
    }

    /** Writes one line. */
    public void write(LabelledNumber number) throws IOException {
        try (JsonGenerator line = json.createGenerator(out)) {
            line.writeStartObject();
            line.writeStringField("text", number.text());
            if (number.spacing() != null) {
                line.writeStringField("spacing", number.spacing());
            }
            if (number.writer() != LabelledInk.UNKNOWN_WRITER) {
                line.writeNumberField("writer", number.writer());
            }
            if (number.lab() != null) {
                line.writeStringField("lab", number.lab());
            }
            line.writeArrayFieldStart("strokes");
            for (Stroke stroke : number.ink().strokes()) {
                line.writeStartArray();
                for (Point point : stroke.points()) {
                    line.writeStartArray();
                    write(point.x(), line);
                    write(point.y(), line);
                    write(point.timeMillis(), line);
                    line.writeEndArray();
                }
                line.writeEndArray();
            }
            line.writeEndArray();
            line.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(double value, JsonGenerator line) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
            line.writeNumber((int) value);
        } else {
            line.writeNumber(value);
        }
    }
}
