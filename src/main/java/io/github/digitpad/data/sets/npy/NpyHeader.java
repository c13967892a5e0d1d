package io.github.digitpad.data.sets.npy;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.Shown;
import io.github.digitpad.data.sets.Elements;
import io.github.digitpad.data.sets.SetFile;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of an {@code .npy} file: a dictionary as Python writes it, with the type of the numbers, their order
 * and their shape.
 *
 * @param length the bytes that it takes; the numbers come behind
 * @see "NumPy Enhancement Proposal 1, and numpy.lib.format"
 */
record NpyHeader(Elements.Type type, ByteOrder order, boolean isColumnMajor, long[] shape, int length) {

    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern COLUMNS = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9L, ]*)\\)");

    private static final Map<String, Elements.Type> TYPES = Map.ofEntries(
            Map.entry("b1", Elements.Type.UINT8),
            Map.entry("i1", Elements.Type.INT8),
            Map.entry("u1", Elements.Type.UINT8),
            Map.entry("i2", Elements.Type.INT16),
            Map.entry("u2", Elements.Type.UINT16),
            Map.entry("i4", Elements.Type.INT32),
            Map.entry("u4", Elements.Type.UINT32),
            Map.entry("i8", Elements.Type.INT64),
            Map.entry("u8", Elements.Type.UINT64),
            Map.entry("f2", Elements.Type.FLOAT16),
            Map.entry("f4", Elements.Type.FLOAT32),
            Map.entry("f8", Elements.Type.FLOAT64));

    private static final int LONGEST = 10_000;
    private static final int MOST_RANK = 8;

    static NpyHeader read(SetFile file, int at) throws IOException {
        byte[] head = file.head();
        if (head.length < at + 6) {
            throw cut(file, at + 6, head.length);
        }
        int version = head[at] & 0xff;
        if (version < 1 || version > 3) {
            throw file.error("NumPy's format " + version + "; needs 1 to 3. Save it again with numpy.save");
        }
        int from = at + (version == 1 ? 4 : 6);
        long length = (head[at + 2] & 0xff) | (head[at + 3] & 0xff) << 8;
        if (version > 1) {
            length |= ((head[at + 4] & 0xffL) | (head[at + 5] & 0xffL) << 8) << 16;
        }
        if (length > LONGEST) {
            throw file.error("has a header of " + length + " bytes; needs at most " + LONGEST
                    + ", as of an array of plain numbers");
        }
        if (head.length < from + length) {
            throw cut(file, from + length, head.length);
        }
        String text = new String(head, from, (int) length, StandardCharsets.UTF_8);
        Matcher type = TYPE.matcher(text);
        Matcher columns = COLUMNS.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!columns.find() || !shape.find()) {
            throw file.error("header \"" + Shown.of(text) + "\": lacks fortran_order or shape. Save it again with"
                    + " numpy.save");
        }
        String described = type.find() ? type.group(1) : "several fields";
        return new NpyHeader(
                type(file, described),
                described.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                columns.group(1).equals("True"),
                shape(file, shape.group(1)),
                from + (int) length);
    }

    private static Elements.Type type(SetFile file, String described) throws DataFormatException {
        Elements.Type type = described.length() == 3 && "<>|=".indexOf(described.charAt(0)) >= 0
                ? TYPES.get(described.substring(1))
                : null;
        if (type != null) {
            return type;
        }
        String advice = described.endsWith("O")
                ? "pickled objects, which only Python reads; needs numbers. In Python: numpy.save(\"out.npy\","
                        + " numpy.stack(list(numpy.load(\"in.npy\", allow_pickle=True))).astype(\"float32\"))"
                : "elements \"" + Shown.clean(described) + "\"; needs numbers of 1 to 8 bytes. In Python:"
                        + " numpy.save(\"out.npy\", array.astype(\"float32\")), labels as \"int64\"";
        throw file.error("has " + advice);
    }

    private static long[] shape(SetFile file, String text) throws DataFormatException {
        String[] extents = text.replace("L", "").replace(" ", "").split(",", -1);
        int rank = text.isBlank() ? 0 : extents.length - (extents[extents.length - 1].isEmpty() ? 1 : 0);
        if (rank < 1 || rank > MOST_RANK) {
            throw file.error("is an array of " + rank + " axes; needs 1 to 4");
        }
        long[] shape = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            if (extents[axis].isEmpty() || extents[axis].length() > 12) {
                throw file.error("has the shape (" + Shown.of(text) + "); needs whole numbers");
            }
            shape[axis] = Long.parseLong(extents[axis]);
        }
        return shape;
    }

    private static DataFormatException cut(SetFile file, long needed, int found) {
        return file.error("cut short in the header: needs " + needed + " bytes, the file has " + found
                + ". Copy or download it again");
    }
}
