package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which columns of a table are pixels and which are labels: by the header, or by what is in them. */
final class TableColumns {

    private static final Set<String> LABELS = Set.of("label", "labels", "class", "target", "digit", "y", "number");
    private static final Set<String> INDEXES = Set.of("", "unnamed: 0", "id", "index", "imageid", "rownames");

    private static final int CLASSES = 10;

    /** The greatest label of EMNIST's classes, and more: beyond it a column is no label. */
    private static final int GREATEST_LABEL = 99;

    private final String place;
    private final NumberArray array;
    private final List<String> names;
    private final int rows;
    private final int columns;

    private TableColumns(StoredArray stored, NumberArray array) {
        this.place = stored.place();
        this.array = array;
        this.names = stored.columns();
        this.rows = array.shape()[0];
        this.columns = array.shape()[1];
    }

    /**
     * The pictures of a table with their labels, if it has some.
     *
     * @throws DataFormatException if its columns are no square and labels
     */
    static RawPart of(StoredArray stored, NumberArray array) throws DataFormatException {
        TableColumns table = new TableColumns(stored, array);
        return table.names.isEmpty() ? table.byContent() : table.byNames();
    }

    private RawPart byNames() throws DataFormatException {
        int label = -1;
        List<Integer> pixels = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            String name = names.get(column).strip().toLowerCase(Locale.ROOT);
            if (LABELS.contains(name)) {
                label = column;
            } else if (!INDEXES.contains(name)) {
                pixels.add(column);
            }
        }
        int first = pixels.isEmpty() ? 0 : pixels.get(0);
        boolean isTogether = !pixels.isEmpty() && pixels.get(pixels.size() - 1) - first == pixels.size() - 1;
        if (PictureLayout.side(pixels.size()) == 0 || !isTogether) {
            return byContent();
        }
        return part(
                first,
                pixels.size(),
                label,
                "\"" + names.get(Math.max(0, label)).strip() + "\"");
    }

    private RawPart byContent() throws DataFormatException {
        if (PictureLayout.side(columns) > 0) {
            return part(0, columns, -1, "");
        }
        if (PictureLayout.side(columns - 1) > 0) {
            return isFirst(0, columns - 1)
                    ? part(1, columns - 1, 0, "the first column")
                    : part(0, columns - 1, columns - 1, "the last column");
        }
        if (PictureLayout.side(columns - 2) > 0 && isIndex()) {
            return isFirst(1, columns - 1)
                    ? part(2, columns - 2, 1, "the second column, behind the rows' numbers")
                    : part(1, columns - 2, columns - 1, "the last column");
        }
        if (PictureLayout.side(columns - CLASSES) > 0) {
            boolean isBehind = isHot(columns - CLASSES);
            int from = isBehind ? columns - CLASSES : 0;
            LabelColumn labels = LabelColumn.hot(
                    place, array.elements(), rows, from * array.strides()[1], array.strides()[0], array.strides()[1]);
            return new RawPart(
                    place,
                    grid(isBehind ? 0 : CLASSES, columns - CLASSES),
                    labels.labels(),
                    new int[0],
                    List.of("labels: the " + (isBehind ? "last" : "first") + " ten columns, one a digit"));
        }
        throw new DataFormatException(place + ": has rows of " + columns
                + " numbers; needs a square's, as 784 of 28×28, 64, 256 or 400, and with a label 1 more, or 10 for a"
                + " column a digit.");
    }

    private RawPart part(int firstPixel, int pixels, int label, String where) throws DataFormatException {
        int[] labels = label < 0
                ? new int[0]
                : LabelColumn.plain(place, array.elements(), rows, label * array.strides()[1], array.strides()[0])
                        .labels();
        return new RawPart(
                place,
                grid(firstPixel, pixels),
                labels,
                new int[0],
                label < 0 ? List.of() : List.of("labels: " + where));
    }

    private PixelGrid grid(int first, int pixels) {
        int side = PictureLayout.side(pixels);
        int ofRow = array.strides()[0];
        int ofColumn = array.strides()[1];
        return new PixelGrid(
                array.elements(), rows, side, side, 1, first * ofColumn, ofRow, ofColumn * side, ofColumn, 0);
    }

    /**
     * Whether the labels are in the first of two columns: a pixel at a corner is paper nearly always, or is no whole
     * number.
     */
    private boolean isFirst(int first, int last) {
        return others(first) >= others(last);
    }

    /** How many rows have another label than the one that is in most; -1 if a column is none of labels. */
    private int others(int column) {
        int[] counts = new int[GREATEST_LABEL + 1];
        int most = 0;
        for (int row = 0; row < rows; row++) {
            double value = at(row, column);
            if (!(value >= 0 && value <= GREATEST_LABEL && value == (int) value)) {
                return -1;
            }
            counts[(int) value]++;
            most = Math.max(most, counts[(int) value]);
        }
        return rows - most;
    }

    private boolean isIndex() {
        double first = at(0, 0);
        for (int row = 0; row < rows; row++) {
            if (at(row, 0) != first + row) {
                return false;
            }
        }
        return first == 0 || first == 1;
    }

    private boolean isHot(int from) {
        for (int row = 0; row < rows; row++) {
            int at = row * array.strides()[0] + from * array.strides()[1];
            if (LabelColumn.hot(array.elements(), at, array.strides()[1]) < 0) {
                return false;
            }
        }
        return true;
    }

    private double at(int row, int column) {
        return array.elements().at(row * array.strides()[0] + column * array.strides()[1]);
    }
}
