package io.github.digitpad.formats.hdf5.writer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A group of an HDF5 file before it is written: groups and data sets by name, and attributes of text. */
public final class Hdf5Group {

    /** Numbers, little endian. */
    static final class Data {
        private final int[] extents;
        private final byte[] bytes;
        private final boolean isFloat;

        private Data(int[] extents, byte[] bytes, boolean isFloat) {
            this.extents = extents;
            this.bytes = bytes;
            this.isFloat = isFloat;
        }

        int[] extents() {
            return extents;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean isFloat() {
            return isFloat;
        }
    }

    /** Names in the order that HDF5 keeps them in, that of their characters. */
    private final Map<String, Object> members = new TreeMap<>();

    /** Text, or a list of texts. */
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    /** The group of this name, made if it is not there. */
    public Hdf5Group group(String name) {
        Object member = members.computeIfAbsent(name, key -> new Hdf5Group());
        if (member instanceof Hdf5Group group) {
            return group;
        }
        throw new IllegalArgumentException("\"" + name + "\" is a data set");
    }

    /** The group at this path, its steps parted by {@code /}, made if it is not there. */
    public Hdf5Group at(String path) {
        Hdf5Group group = this;
        for (String step : path.split("/", -1)) {
            group = group.group(step);
        }
        return group;
    }

    /** Adds a data set of float32. */
    public void floats(String name, float[] values, int... extents) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToIntBits(values[i]);
            for (int j = 0; j < Float.BYTES; j++) {
                bytes[i * Float.BYTES + j] = (byte) (bits >> (Byte.SIZE * j));
            }
        }
        members.put(name, new Data(extents.clone(), bytes, true));
    }

    /** Adds a data set of int8. */
    public void octets(String name, byte[] values, int... extents) {
        members.put(name, new Data(extents.clone(), values.clone(), false));
    }

    /** Adds an attribute. */
    public void attribute(String name, String text) {
        attributes.put(name, text);
    }

    /** Adds an attribute that is a list. */
    public void attribute(String name, List<String> texts) {
        attributes.put(name, List.copyOf(texts));
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, Object> attributes() {
        return attributes;
    }
}
