package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.Bytes;
import io.github.digitpad.formats.DoubleList;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ProtoReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tensor as a file has it: raw bytes, typed numbers, or a place in another file. */
final class TensorProto {

    private static final int EXTERNAL = 1;

    private String name = "";
    private int type;
    private final DoubleList dims = new DoubleList();
    private final DoubleList typed = new DoubleList();
    private final List<String> texts = new ArrayList<>();
    private @Nullable Bytes raw;
    private String location = "";
    private double offset;
    private double length = -1;
    private boolean external;

    private TensorProto() {}

    static TensorProto read(ProtoReader in) throws ModelFormatException {
        TensorProto tensor = new TensorProto();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> in.addNumbers(tensor.dims);
                case 2 -> tensor.type = in.integer();
                case 4 -> in.addReals(tensor.typed);
                case 5, 7, 11 -> in.addNumbers(tensor.typed);
                case 6 -> tensor.texts.add(in.text());
                case 8 -> tensor.name = in.text();
                case 9 -> tensor.raw = in.bytes();
                case 10 -> in.addDoubles(tensor.typed);
                case 13 -> tensor.readExternal(in.message());
                case 14 -> tensor.external = in.integer() == EXTERNAL;
                default -> in.skip();
            }
        }
        return tensor;
    }

    private void readExternal(ProtoReader in) throws ModelFormatException {
        String key = "";
        String value = "";
        while (in.next()) {
            switch (in.field()) {
                case 1 -> key = in.text();
                case 2 -> value = in.text();
                default -> in.skip();
            }
        }
        switch (key) {
            case "location" -> location = value;
            case "offset" -> offset = decimal(value);
            case "length" -> length = decimal(value);
            default -> {}
        }
    }

    /** As many digits as a place in a file has; more, or none, are no number. */
    private static double decimal(String digits) {
        double number = digits.isEmpty() || digits.length() > 15 ? Double.NaN : 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            number = digit >= 0 && digit <= 9 ? 10 * number + digit : Double.NaN;
        }
        return number;
    }

    String name() {
        return name;
    }

    /** Whether its values are in another file. */
    boolean isExternal() {
        return external;
    }

    /** The file that has its values, relative to this one's folder. */
    String location() {
        return location;
    }

    /** Its texts, or its typed whole numbers as texts. */
    List<String> names() {
        List<String> names = new ArrayList<>(texts);
        for (double number : typed.toArray()) {
            names.add(String.valueOf((int) number));
        }
        return names;
    }

    /**
     * The values.
     *
     * @param file what {@link #location} names, if the values are there
     * @throws IllegalArgumentException if they are not as many as the extents say, or of a type that is not read
     */
    Constant constant(byte @Nullable [] file) {
        int[] extents = new int[dims.size()];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = (int) dims.get(i);
        }
        TensorType known = TensorType.of(type);
        if (external && file != null) {
            double bytes = length < 0 ? known.bytes(Dims.size(extents)) : length;
            if (!(offset >= 0 && bytes >= 0 && offset + bytes <= file.length)) {
                throw new IllegalArgumentException("needs " + (int) bytes + " bytes at byte " + (int) offset + " of \""
                        + location + "\", which has " + file.length);
            }
            return Constant.of(known, extents, new Bytes(file, (int) offset, (int) bytes));
        }
        if (raw != null) {
            return Constant.of(known, extents, raw);
        }
        double[] values = typed.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = known.fromNumber(values[i]);
        }
        return Constant.of(known, extents, values);
    }
}
