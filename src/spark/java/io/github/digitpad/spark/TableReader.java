package io.github.digitpad.spark;

import io.github.digitpad.api.DigitPad;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Reads a table's column, on the executors, row by row: nothing of it is gathered anywhere. */
final class TableReader {

    private TableReader() {}

    /**
     * The numbers.
     *
     * @param column with pictures or ink
     * @param name of the column that says what a row is called
     * @return rows of {@link Schemas#output}
     * @throws IllegalArgumentException if the table has no such column, or one of another type
     */
    static Dataset<Row> read(Dataset<Row> table, Column column, String name, PadSettings settings) {
        column.requireIn(table.schema());
        if (!List.of(table.schema().fieldNames()).contains(name)) {
            throw new IllegalArgumentException("column \"" + name + "\": not in the table, which has "
                    + String.join(", ", table.schema().fieldNames()) + ". Say which names the rows: --name COLUMN.");
        }
        MapPartitionsFunction<Row, Row> reading = rows -> new Numbers(rows, column, settings.pad());
        return table.select(table.col(name).cast("string"), table.col(column.name()))
                .mapPartitions(reading, Encoders.row(Schemas.output()));
    }

    /** Of one partition, a row at a time. */
    private static final class Numbers implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Column column;
        private final DigitPad pad;
        private final List<Row> found = new ArrayList<>();
        private int next;

        Numbers(Iterator<Row> rows, Column column, DigitPad pad) {
            this.rows = rows;
            this.column = column;
            this.pad = pad;
        }

        @Override
        public boolean hasNext() {
            return next < found.size() || rows.hasNext();
        }

        @Override
        public Row next() {
            if (next == found.size()) {
                found.clear();
                next = 0;
                Row row = rows.next();
                @Nullable String name = row.getString(0);
                String file = name == null ? "a row without a name" : name;
                for (Object[] fields : NumberRows.of(pad, it -> column.read(it, file, row.get(1)))) {
                    Object[] all = new Object[fields.length + 1];
                    all[0] = name;
                    System.arraycopy(fields, 0, all, 1, fields.length);
                    found.add(RowFactory.create(all));
                }
            }
            next++;
            return found.get(next - 1);
        }
    }
}
