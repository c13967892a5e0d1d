package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.DoubleList;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ProtoReader;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a graph's input or output.
 *
 * @param type of its values by ONNX's number; 0 if that is not said, or it is no tensor
 * @param dims its extents, below 1 for one of any size; nothing is there where no shape is said
 * @param shaped whether a shape is said
 */
record ValueProto(String name, int type, Extents dims, boolean shaped) {

    /** Extents of a shape. */
    static final class Extents {

        private final DoubleList list = new DoubleList();

        int size() {
            return list.size();
        }

        int get(int axis) {
            return (int) list.get(axis);
        }
    }

    static ValueProto read(ProtoReader in) throws ModelFormatException {
        String name = "";
        int type = 0;
        Extents dims = new Extents();
        boolean shaped = false;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> name = in.text();
                case 2 -> {
                    ProtoReader tensor = only(in.message(), 1);
                    while (tensor != null && tensor.next()) {
                        switch (tensor.field()) {
                            case 1 -> type = tensor.integer();
                            case 2 -> {
                                shaped = true;
                                addExtents(tensor.message(), dims);
                            }
                            default -> tensor.skip();
                        }
                    }
                }
                default -> in.skip();
            }
        }
        return new ValueProto(name, type, dims, shaped);
    }

    private static @Nullable ProtoReader only(ProtoReader in, int field) throws ModelFormatException {
        ProtoReader found = null;
        while (in.next()) {
            if (in.field() == field) {
                found = in.message();
            } else {
                in.skip();
            }
        }
        return found;
    }

    private static void addExtents(ProtoReader in, Extents dims) throws ModelFormatException {
        while (in.next()) {
            if (in.field() != 1) {
                in.skip();
                continue;
            }
            ProtoReader extent = in.message();
            double size = -1;
            while (extent.next()) {
                if (extent.field() == 1) {
                    size = extent.number();
                } else {
                    extent.skip();
                }
            }
            dims.list.add(size);
        }
    }
}
