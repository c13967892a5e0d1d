package io.github.digitpad.spark;

import io.github.digitpad.api.Alternative;
import io.github.digitpad.api.Box;
import io.github.digitpad.api.DigitPad;
import io.github.digitpad.api.ReadDigit;
import io.github.digitpad.api.ReadNumber;
import io.github.digitpad.api.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Rows of {@link Schemas#NUMBER}: one for each number, one without a number for what has none or cannot be read. */
final class NumberRows {

    /** What is read of. */
    interface Source {
        /**
         * Reads it.
         *
         * @throws IOException if it cannot be read; the message says why
         */
        Reading read(DigitPad pad) throws IOException;
    }

    private NumberRows() {}

    /** Fields of the rows of one picture or ink, which never fails: what is wrong is in a row. */
    static List<Object[]> of(DigitPad pad, Source source) {
        List<Object[]> rows = new ArrayList<>();
        try {
            for (ReadNumber number : source.read(pad).numbers()) {
                rows.add(new Object[] {
                    number.text(),
                    number.probability(),
                    number.certainty().name().toLowerCase(Locale.ROOT),
                    number.page(),
                    box(number.box()),
                    digits(number.digits()),
                    null
                });
            }
            if (rows.isEmpty()) {
                rows.add(without(1, null));
            }
        } catch (IOException | IllegalArgumentException e) {
            rows.add(without(null, String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            long most = Runtime.getRuntime().maxMemory() >> 20;
            rows.add(without(
                    null,
                    "needs more memory than the " + most
                            + " MB that an executor may take. Give it more: spark.executor.memory, or fewer cores."));
        }
        return rows;
    }

    private static Object[] without(@Nullable Integer page, @Nullable String error) {
        return new Object[] {null, null, null, page, null, null, error};
    }

    private static Object[] digits(List<ReadDigit> digits) {
        Row[] rows = new Row[digits.size()];
        for (int i = 0; i < rows.length; i++) {
            ReadDigit digit = digits.get(i);
            Row[] alternatives = new Row[digit.alternatives().size()];
            for (int j = 0; j < alternatives.length; j++) {
                Alternative other = digit.alternatives().get(j);
                alternatives[j] = RowFactory.create(other.text(), other.probability());
            }
            rows[i] = RowFactory.create(digit.text(), box(digit.box()), digit.probability(), alternatives);
        }
        return rows;
    }

    private static Row box(Box box) {
        return RowFactory.create(box.x(), box.y(), box.width(), box.height());
    }
}
