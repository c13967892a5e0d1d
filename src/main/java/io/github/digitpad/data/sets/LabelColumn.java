package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole number for each picture, from an array of them or from ones among zeros, a column a class.
 *
 * @param notes what was found out
 */
record LabelColumn(int[] labels, List<String> notes) {

    /** The columns of QMNIST's extended labels: class, series, writer and five others. */
    private static final int QMNIST_COLUMNS = 8;

    private static final int QMNIST_WRITER = 2;
    private static final int CLASSES = 10;

    /** Whether an array can be labels of so many pictures; of any number, if that is 0. */
    static boolean fits(int[] shape, int pictures) {
        int count = count(shape);
        return count > 0 && (pictures == 0 || count == pictures);
    }

    /** How many labels an array of this shape has, or 0 if it is none of labels. */
    static int count(int[] shape) {
        if (shape.length == 1) {
            return shape[0];
        }
        if (shape.length != 2) {
            return 0;
        }
        if (shape[0] == 1 || (shape[0] == CLASSES && shape[1] != CLASSES && shape[1] != 1)) {
            return shape[1];
        }
        return shape[1] == 1 || shape[1] == CLASSES || shape[1] == QMNIST_COLUMNS ? shape[0] : 0;
    }

    static LabelColumn of(StoredArray stored) throws DataFormatException {
        NumberArray array = stored.load();
        int[] shape = array.shape();
        int count = count(shape);
        if (shape.length == 2 && shape[0] != 1 && shape[1] != 1 && shape[1] != QMNIST_COLUMNS) {
            boolean isAcross = shape[1] == CLASSES && shape[0] == count;
            return hot(
                    stored.place(),
                    array.elements(),
                    count,
                    0,
                    array.strides()[isAcross ? 0 : 1],
                    array.strides()[isAcross ? 1 : 0]);
        }
        int axis = shape.length == 2 && shape[0] == 1 ? 1 : 0;
        return plain(stored.place(), array.elements(), count, 0, array.strides()[axis]);
    }

    /** The writers of QMNIST's extended labels; none of others. */
    static int[] writers(StoredArray stored) throws DataFormatException {
        int[] shape = stored.shape();
        if (shape.length != 2 || shape[1] != QMNIST_COLUMNS) {
            return new int[0];
        }
        NumberArray array = stored.load();
        return plain(stored.place(), array.elements(), shape[0], QMNIST_WRITER * array.strides()[1], array.strides()[0])
                .labels;
    }

    /** Numbers that lie so far apart. */
    static LabelColumn plain(String place, Elements elements, int count, int from, int stride)
            throws DataFormatException {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            double label = elements.at(from + i * stride);
            labels[i] = (int) label;
            if (labels[i] != label) {
                throw new DataFormatException(
                        place + ": label " + i + " (counted from 0) is " + shown(label) + "; needs a whole number.");
            }
        }
        return new LabelColumn(labels, List.of());
    }

    /** A column a class, one of which is greater than all others. */
    static LabelColumn hot(String place, Elements elements, int count, int from, int ofRow, int ofColumn)
            throws DataFormatException {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = hot(elements, from + i * ofRow, ofColumn);
            if (labels[i] < 0) {
                throw new DataFormatException(place + ": row " + i
                        + " (counted from 0) of ten columns has not one 1 among nine zeros; needs a column a digit.");
            }
        }
        return new LabelColumn(labels, new ArrayList<>(List.of("labels: a column a digit")));
    }

    /** Which of ten is the one that differs from nine equal ones; negative, if none is. */
    static int hot(Elements elements, int from, int stride) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int where = -1;
        for (int i = 0; i < CLASSES; i++) {
            double value = elements.at(from + i * stride);
            if (value > greatest) {
                greatest = value;
                where = i;
            }
            least = Math.min(least, value);
        }
        boolean isOne = greatest == 1 && (least == 0 || least == -1);
        for (int i = 0; i < CLASSES; i++) {
            isOne &= i == where || elements.at(from + i * stride) == least;
        }
        return isOne ? where : -1;
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
