package io.github.digitpad.cli;

import io.github.digitpad.data.pages.NumberBox;
import io.github.digitpad.data.pages.PageNumber;
import io.github.digitpad.paper.Corners;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.reading.Certainty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what was read of a page with what is on it. */
final class PageMatch {

    private PageMatch() {}

    /**
     * By where numbers are: what was read belongs to the number in whose box its middle is, or whose middle is in its
     * box. A number in pieces is found, and none of its pieces is invented.
     */
    static PageScore score(List<PageNumber> written, List<ReadNumber> read) {
        boolean[] isOf = new boolean[read.size()];
        int found = 0;
        int exact = 0;
        int unsure = 0;
        for (PageNumber number : written) {
            NumberBox box = number.box();
            ReadNumber nearest = null;
            for (int i = 0; i < read.size(); i++) {
                NumberBox other = box(read.get(i).box());
                boolean isHere = box == null
                        ? read.get(i).text().equals(number.text()) && !isOf[i]
                        : box.has(other.middleX(), other.middleY()) || other.has(box.middleX(), box.middleY());
                if (isHere && (box != null || nearest == null)) {
                    isOf[i] = true;
                    nearest = nearer(box, nearest, read.get(i));
                }
            }
            if (nearest != null) {
                found++;
                exact += nearest.text().equals(number.text()) ? 1 : 0;
                unsure += nearest.certainty() == Certainty.NOT_SURE ? 1 : 0;
            }
        }
        int invented = 0;
        for (int i = 0; i < isOf.length; i++) {
            invented += !isOf[i] && read.get(i).certainty() != Certainty.NOT_SURE ? 1 : 0;
        }
        return new PageScore(1, written.size(), found, exact, unsure, invented);
    }

    private static ReadNumber nearer(@Nullable NumberBox box, @Nullable ReadNumber one, ReadNumber other) {
        return one == null || box == null || distance(box, other) < distance(box, one) ? other : one;
    }

    private static double distance(NumberBox box, ReadNumber read) {
        NumberBox other = box(read.box());
        return Math.hypot(box.middleX() - other.middleX(), box.middleY() - other.middleY());
    }

    private static NumberBox box(Corners corners) {
        double[] values = new double[2 * Corners.COUNT];
        for (int i = 0; i < Corners.COUNT; i++) {
            values[2 * i] = corners.x(i);
            values[2 * i + 1] = corners.y(i);
        }
        return NumberBox.of(values);
    }

    /**
     * By rows and columns of the largest table that was read. Cells with several digits do not count; what was read
     * outside the table does not either, for it may well be there.
     */
    static PageScore score(PageTruth.Square square, List<ReadNumber> read) {
        List<List<Integer>> rows = square.rows();
        List<ReadNumber> table = largestTable(read);
        int total = 0;
        int found = 0;
        int exact = 0;
        int unsure = 0;
        int invented = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                int cell = rows.get(row).get(column);
                ReadNumber number = at(table, row, column);
                if (cell > 9) {
                    continue;
                }
                if (cell == PageTruth.EMPTY) {
                    invented += number != null && number.certainty() != Certainty.NOT_SURE ? 1 : 0;
                    continue;
                }
                total++;
                if (number != null) {
                    found++;
                    exact += number.text().equals(String.valueOf(cell)) ? 1 : 0;
                    unsure += number.certainty() == Certainty.NOT_SURE ? 1 : 0;
                }
            }
        }
        for (ReadNumber number : table) {
            boolean isOutside = number.row() >= rows.size()
                    || number.column() >= rows.get(0).size();
            invented += isOutside && number.certainty() != Certainty.NOT_SURE ? 1 : 0;
        }
        return new PageScore(1, total, found, exact, unsure, invented);
    }

    private static @Nullable ReadNumber at(List<ReadNumber> table, int row, int column) {
        for (ReadNumber number : table) {
            if (number.row() == row && number.column() == column) {
                return number;
            }
        }
        return null;
    }

    /** Tables follow each other in the order of reading; a new one begins where rows do not go on. */
    private static List<ReadNumber> largestTable(List<ReadNumber> read) {
        List<ReadNumber> largest = List.of();
        List<ReadNumber> table = new ArrayList<>();
        for (ReadNumber number : read) {
            ReadNumber last = table.isEmpty() ? null : table.get(table.size() - 1);
            boolean goesOn = last == null
                    || number.row() > last.row()
                    || (number.row() == last.row() && number.column() >= last.column());
            if (number.row() < 0 || !goesOn) {
                table = new ArrayList<>();
            }
            if (number.row() >= 0) {
                table.add(number);
                largest = table.size() > largest.size() ? table : largest;
            }
        }
        return largest;
    }
}
