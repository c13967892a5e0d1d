package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.List;

/** Tells tables without printed lines: numbers in rows that stand below each other in columns. */
final class Columns {

    private Columns() {}

    /**
     * Says row and column of the numbers, if they are a table.
     *
     * @param rows from top to bottom, each from left to right
     * @param rowsOfOne so many rows make one column a table
     * @param below numbers of one column lie so much below each other, of the narrower one
     */
    static void tell(List<List<Place>> rows, int rowsOfOne, double below) {
        List<List<Place>> columns = new ArrayList<>();
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                int column = column(rows.get(row).get(i), columns, below);
                if (column < 0) {
                    column = insert(rows.get(row).get(i), columns);
                }
                columns.get(column).add(rows.get(row).get(i));
                count++;
            }
        }
        int least = columns.size() == 1 ? rowsOfOne : 2;
        // Numbers here and there are no table: half of its cells at least have one.
        if (rows.size() < least || 2 * count < rows.size() * columns.size() || !areApart(rows, columns)) {
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            for (int i = 0; i < columns.get(column).size(); i++) {
                columns.get(column).get(i).column = column;
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                rows.get(row).get(i).row = row;
            }
        }
    }

    /** The column in which a place stands; negative, if there is none, or several. */
    private static int column(Place place, List<List<Place>> columns, double below) {
        for (int column = 0; column < columns.size(); column++) {
            List<Place> members = columns.get(column);
            // By the last: where lines of a page converge, the first may be far aside.
            if (Place.above(members.get(members.size() - 1), place) > below) {
                return column;
            }
        }
        return -1;
    }

    private static int insert(Place place, List<List<Place>> columns) {
        int column = 0;
        while (column < columns.size() && columns.get(column).get(0).left < place.left) {
            column++;
        }
        columns.add(column, new ArrayList<>());
        return column;
    }

    /** Whether no row has two numbers in one column. */
    private static boolean areApart(List<List<Place>> rows, List<List<Place>> columns) {
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows.size(); row++) {
                int common = 0;
                for (int i = 0; i < rows.get(row).size(); i++) {
                    common += contains(columns.get(column), rows.get(row).get(i)) ? 1 : 0;
                }
                if (common > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // It is asked for the very place.
    private static boolean contains(List<Place> places, Place wanted) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) == wanted) {
                return true;
            }
        }
        return false;
    }
}
