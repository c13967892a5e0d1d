package io.github.digitpad.data.sets.sparse;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.Shown;
import io.github.digitpad.data.TextLines;
import io.github.digitpad.data.sets.Elements;
import io.github.digitpad.data.sets.PartNames;
import io.github.digitpad.data.sets.PixelGrid;
import io.github.digitpad.data.sets.RawPart;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import io.github.digitpad.data.sets.StoredPart;
import io.github.digitpad.data.sets.table.NumberRows;
import io.github.digitpad.data.sets.table.TableLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * LIBSVM's text: a line a picture, {@code label index:value …}, where zeros are left out and indices go from 1, or, as
 * scikit-learn writes them, from 0.
 *
 * <p>How large the pictures are no file says: the least square of a usual size that has room for the greatest index.
 */
public final class LibsvmFormat implements SetFormat {

    private static final int LONGEST_LINE = 1 << 17;

    private static final Pattern FIRST = Pattern.compile("\\s*[-+0-9.eE]+(\\s+[0-9]+:[-+0-9.eE]+)+.*");

    /** 8×8, 16×16, 20×20, 28×28, 32×32, 64×64. */
    private static final int[] SIZES = {64, 256, 400, 784, 1024, 4096};

    private static final int MOST_INDEX = 4096;

    /** So many pixels of one that is not zero: a digit's ink is a fifth of its picture. */
    private static final long MOST_RATIO = 256;

    private static final long ALWAYS = 1 << 20;

    @Override
    public String name() {
        return "LIBSVM";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        String text = new String(file.head(), StandardCharsets.ISO_8859_1);
        for (String line : text.split("\\R", 64)) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                return FIRST.matcher(line.substring(0, Math.min(line.length(), 200)))
                        .matches();
            }
        }
        return false;
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        try (TextLines lines = new TextLines(file.source(), file.open(), LONGEST_LINE, "label index:value")) {
            return new Rows(lines).read(file);
        }
    }

    /** What lines give. */
    private static final class Rows {

        private final TextLines lines;
        private final NumberRows labels = new NumberRows();
        private final NumberRows values = new NumberRows();
        private final List<int[]> places = new ArrayList<>();
        private boolean isFromZero;
        private int greatest;

        Rows(TextLines lines) {
            this.lines = lines;
        }

        SetContent read(SetFile file) throws DataFormatException {
            for (String line = lines.next(); line != null; line = lines.next()) {
                int comment = line.indexOf('#');
                isFromZero |= comment >= 0 && line.contains("indices are zero-based");
                String plain = comment < 0 ? line : line.substring(0, comment);
                if (!plain.isBlank()) {
                    row(plain);
                }
            }
            if (places.isEmpty()) {
                throw lines.failure("has no rows; needs label index:value …");
            }
            int pixels = 0;
            int last = isFromZero ? greatest : greatest - 1;
            for (int size : SIZES) {
                pixels = pixels == 0 && last < size ? size : pixels;
            }
            int side = (int) Math.sqrt(pixels);
            PixelGrid grid =
                    new PixelGrid(filled(pixels).elements(), places.size(), side, side, 1, 0, pixels, side, 1, 0);
            int[] digits = new int[places.size()];
            for (int i = 0; i < digits.length; i++) {
                digits[i] = (int) labels.elements().at(i);
            }
            RawPart part = new RawPart(
                    file.source(),
                    grid,
                    digits,
                    new int[0],
                    List.of("indices: from " + (isFromZero ? 0 : 1) + " to " + greatest + ", so " + side + "×" + side));
            return SetContent.ofParts(List.of(StoredPart.of(PartNames.in(file.stem()), part)));
        }

        private void row(String text) throws DataFormatException {
            TableLine line = new TableLine();
            line.begin(text, ' ');
            String label = line.next();
            double number = TableLine.number(label);
            if (!(number == (int) number) || !labels.add(number)) {
                throw lines.error("label \"" + Shown.of(label) + "\" is no whole number; needs label index:value …");
            }
            int[] row = new int[text.length() / 4 + 1];
            int count = 0;
            int before = -1;
            while (line.hasNext()) {
                String field = line.next();
                int colon = field.indexOf(':');
                double index = colon < 0 ? Double.NaN : TableLine.number(field.substring(0, colon));
                double value = colon < 0 ? Double.NaN : TableLine.number(field.substring(colon + 1));
                if (!(index > before && index <= MOST_INDEX && index == (int) index)) {
                    throw lines.error("\"" + Shown.of(field) + "\": needs index:value, the indices growing, at most "
                            + MOST_INDEX);
                }
                if (!(Math.abs(value) <= Float.MAX_VALUE)) {
                    throw lines.error("\"" + Shown.of(field) + "\": the value is no number; needs index:value");
                }
                before = (int) index;
                isFromZero |= before == 0;
                greatest = Math.max(greatest, before);
                row[count++] = before;
                if (!values.add(value)) {
                    throw lines.error("has more numbers than are read. Split the file");
                }
            }
            places.add(Arrays.copyOf(row, count));
        }

        /** With the zeros that were left out. */
        private NumberRows filled(int pixels) throws DataFormatException {
            Elements given = values.elements();
            long most = ALWAYS + MOST_RATIO * (values.count() + places.size());
            if ((long) places.size() * pixels > most) {
                throw lines.failure("has " + places.size() + " rows, hardly any with a value, up to the index "
                        + greatest + ", which no pictures do; needs pictures");
            }
            NumberRows filled = new NumberRows();
            int next = 0;
            boolean isRoom = true;
            for (int[] row : places) {
                int at = 0;
                for (int index : row) {
                    int place = isFromZero ? index : index - 1;
                    for (; at < place; at++) {
                        isRoom &= filled.add(0);
                    }
                    isRoom &= filled.add(given.at(next++));
                    at++;
                }
                for (; at < pixels; at++) {
                    isRoom &= filled.add(0);
                }
            }
            if (!isRoom) {
                throw lines.failure("has more pictures than are read. Split the file");
            }
            return filled;
        }
    }
}
