package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Along which axes of an array its pictures lie, by its shape. */
final class PictureLayout {

    /** A picture's least and greatest side where pictures are rows of numbers: 8×8 to 128×128. */
    private static final int LEAST_SIDE = 5;

    private static final int GREATEST_SIDE = 128;
    private static final int USUAL_SIDE = 64;
    private static final int CLASSES = 10;

    /** Of pictures that have axes of their own. */
    private static final int GREATEST_EXTENT = 1 << 12;

    private PictureLayout() {}

    /** The side of a square of so many pixels, or 0. */
    static int side(int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        return side * side == pixels && side >= LEAST_SIDE && side <= GREATEST_SIDE ? side : 0;
    }

    /** Whether an array may be of pictures. */
    static boolean fits(int[] shape) {
        return switch (shape.length) {
            case 2 -> isSquares(shape[1]) || isSquares(shape[0]);
            case 3, 4 -> true;
            default -> false;
        };
    }

    /**
     * Whether a shape is of rows that are pictures with their labels, or of nothing that is known: 10,000 is a square,
     * too.
     */
    static boolean isTable(int[] shape) {
        return shape.length == 2 && side(shape[1]) == 0 && (isSquares(shape[1]) || side(shape[0]) == 0);
    }

    /** Squares, or squares with a label before or behind each, and the rows' numbers. */
    private static boolean isSquares(int extent) {
        return side(extent) > 0 || side(extent - 1) > 0 || side(extent - 2) > 0 || side(extent - CLASSES) > 0;
    }

    /**
     * How many pictures there may be, for the one that fits some labels.
     *
     * @return none, where a table may have its labels inside
     */
    static int[] counts(int[] shape) {
        return switch (shape.length) {
            case 2 -> side(shape[1]) == 0 && side(shape[0]) == 0 ? new int[0] : new int[] {shape[0], shape[1]};
            case 3 -> new int[] {shape[0], shape[2], shape[1] * shape[2]};
            case 4 -> new int[] {shape[0], shape[3]};
            default -> new int[0];
        };
    }

    /**
     * The pictures.
     *
     * @param labels how many labels there are for them; 0 if that is not known
     * @throws DataFormatException if the shape is of no pictures
     */
    static PixelGrid of(String place, NumberArray array, int labels) throws DataFormatException {
        PixelGrid grid = switch (array.rank()) {
            case 2 -> rows(array, labels);
            case 3 -> planes(array, labels);
            case 4 -> colours(array);
            default -> null;
        };
        if (grid == null) {
            throw new DataFormatException(place + ": has the shape " + NumberArray.text(array.shape())
                    + "; needs pictures: as 60000×28×28, or rows of 784 numbers (or 64, 256, 400: a square's).");
        }
        return grid;
    }

    /** Whether a shape is pixels × pictures × ten digits. */
    static boolean isByClass(int[] shape) {
        return shape.length == 3 && shape[2] == CLASSES && side(shape[0]) > 0 && shape[0] != shape[1];
    }

    /** The pictures of each digit of such an array. */
    static List<PixelGrid> byClass(NumberArray array) {
        List<PixelGrid> grids = new ArrayList<>();
        int side = side(array.shape()[0]);
        for (int digit = 0; digit < CLASSES; digit++) {
            grids.add(new PixelGrid(
                    array.elements(),
                    array.shape()[1],
                    side,
                    side,
                    1,
                    digit * array.strides()[2],
                    array.strides()[1],
                    array.strides()[0] * side,
                    array.strides()[0],
                    0));
        }
        return grids;
    }

    private static @Nullable PixelGrid rows(NumberArray array, int labels) {
        int[] shape = array.shape();
        boolean rowsFit = side(shape[1]) > 0 && (labels == 0 || shape[0] == labels);
        boolean columnsFit = side(shape[0]) > 0 && (labels == 0 || shape[1] == labels);
        if (!rowsFit && !columnsFit) {
            rowsFit = side(shape[1]) > 0;
            columnsFit = side(shape[0]) > 0;
        }
        if (rowsFit && columnsFit) {
            // As 784×10000, of which both are squares.
            rowsFit = side(shape[1]) <= USUAL_SIDE || side(shape[0]) > USUAL_SIDE;
        }
        if (rowsFit) {
            return squares(array, 0, 1, side(shape[1]));
        }
        return columnsFit ? squares(array, 1, 0, side(shape[0])) : null;
    }

    private static PixelGrid squares(NumberArray array, int pictures, int pixels, int side) {
        return new PixelGrid(
                array.elements(),
                array.shape()[pictures],
                side,
                side,
                1,
                0,
                array.strides()[pictures],
                array.strides()[pixels] * side,
                array.strides()[pixels],
                0);
    }

    private static @Nullable PixelGrid planes(NumberArray array, int labels) {
        int[] shape = array.shape();
        boolean lastFits = shape[0] == shape[1] && shape[2] != shape[1] && (labels == 0 || labels == shape[2]);
        if (side(shape[2]) > 0 && shape[1] == 1) {
            return new PixelGrid(
                    array.elements(),
                    shape[0],
                    side(shape[2]),
                    side(shape[2]),
                    1,
                    0,
                    array.strides()[0],
                    array.strides()[2] * side(shape[2]),
                    array.strides()[2],
                    0);
        }
        int pictures = lastFits && labels != shape[0] ? 2 : 0;
        int row = pictures == 0 ? 1 : 0;
        if (shape[row] > GREATEST_EXTENT || shape[row + 1] > GREATEST_EXTENT) {
            return null;
        }
        return new PixelGrid(
                array.elements(),
                shape[pictures],
                shape[row],
                shape[row + 1],
                1,
                0,
                array.strides()[pictures],
                array.strides()[row],
                array.strides()[row + 1],
                0);
    }

    private static @Nullable PixelGrid colours(NumberArray array) {
        int[] shape = array.shape();
        if (isColours(shape[3])) {
            return coloured(array, 0, 1, 2, 3);
        }
        if (isColours(shape[1])) {
            return coloured(array, 0, 2, 3, 1);
        }
        return isColours(shape[2]) ? coloured(array, 3, 0, 1, 2) : null;
    }

    private static boolean isColours(int extent) {
        return extent == 1 || extent == 3 || extent == 4;
    }

    private static @Nullable PixelGrid coloured(NumberArray array, int pictures, int row, int column, int colour) {
        int[] shape = array.shape();
        int[] strides = array.strides();
        if (shape[row] > GREATEST_EXTENT || shape[column] > GREATEST_EXTENT) {
            return null;
        }
        return new PixelGrid(
                array.elements(),
                shape[pictures],
                shape[row],
                shape[column],
                shape[colour],
                0,
                strides[pictures],
                strides[row],
                strides[column],
                strides[colour]);
    }
}
