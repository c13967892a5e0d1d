package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.nio.ByteOrder;

/** An array whose numbers are what is left of a file behind its header. */
public final class PlainArray implements StoredArray {

    private final SetFile file;
    private final String name;
    private final int[] shape;
    private final int count;
    private final Elements.Type type;
    private final ByteOrder order;
    private final int from;
    private final boolean isColumnMajor;

    private PlainArray(
            SetFile file,
            String name,
            int[] shape,
            int count,
            Elements.Type type,
            ByteOrder order,
            int from,
            boolean isColumnMajor) {
        this.file = file;
        this.name = name;
        this.shape = shape;
        this.count = count;
        this.type = type;
        this.order = order;
        this.from = from;
        this.isColumnMajor = isColumnMajor;
    }

    /**
     * An array of this shape.
     *
     * @param from where its numbers begin
     * @throws DataFormatException if its shape is of nothing, or of more than is read
     */
    public static PlainArray of(
            SetFile file,
            String name,
            long[] shape,
            Elements.Type type,
            ByteOrder order,
            int from,
            boolean isColumnMajor)
            throws DataFormatException {
        int count = NumberArray.count(file.source(), shape);
        int[] extents = new int[shape.length];
        for (int axis = 0; axis < extents.length; axis++) {
            extents[axis] = (int) shape[axis];
        }
        return new PlainArray(file, name, extents, count, type, order, from, isColumnMajor);
    }

    @Override
    public String source() {
        return file.source();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int[] shape() {
        return shape.clone();
    }

    @Override
    public NumberArray load() throws DataFormatException {
        byte[] bytes = file.bytes();
        long needed = (long) count * type.bytes();
        long found = (long) bytes.length - from;
        if (found < needed) {
            throw file.error("cut short: " + NumberArray.text(shape) + " numbers need " + needed + " bytes from byte "
                    + from + " on, the file has " + Math.max(0, found) + ". Copy or download it again");
        }
        if (found > needed) {
            throw file.error("has " + (found - needed) + " bytes after the end of its " + NumberArray.text(shape)
                    + " numbers. Copy or download it again");
        }
        Elements elements = Elements.of(bytes, from, count, type, order);
        return isColumnMajor
                ? NumberArray.columnMajor(shape.clone(), elements)
                : NumberArray.rowMajor(shape.clone(), elements);
    }
}
