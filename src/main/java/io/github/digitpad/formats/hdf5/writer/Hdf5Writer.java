package io.github.digitpad.formats.hdf5.writer;

import io.github.digitpad.formats.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes groups as an HDF5 file, in the oldest form, which every reader knows: superblock 0, symbol tables, object
 * headers of version 1, contiguous data, texts of variable length in UTF-8. What is inside a group stands before it.
 * The same groups give the same bytes.
 *
 * @see "HDF5 File Format Specification, version 3.0"
 */
public final class Hdf5Writer {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

    /** How many names a table, and how many tables or trees a tree may have: twice these. */
    private static final int LEAF_K = 4;

    private static final int INTERNAL_K = 16;
    private static final int SUPERBLOCK_BYTES = 96;
    private static final int ENTRY_BYTES = 40;

    /** What a header's message is at most; its size stands in 16 bits. */
    private static final int MAX_MESSAGE = 64512;

    /** One text of an attribute: its length, the heap that it is in, its number there. */
    private static final int REFERENCE_BYTES = 16;

    private static final int SYMBOL_TABLE = 0x11;
    private static final int ATTRIBUTE = 0xc;
    private static final int DATA_SPACE = 1;
    private static final int DATA_TYPE = 3;
    private static final int FILL_VALUE = 5;
    private static final int LAYOUT = 8;

    /** Where an object is; of a group its tree and its heap of names, too. */
    private record Place(long header, long tree, long heap) {
        private boolean isGroup() {
            return tree >= 0;
        }
    }

    private record Child(long address, long lastName) {}

    private final FileBuilder file = new FileBuilder();
    private final TextHeaps texts = new TextHeaps();

    private Hdf5Writer() {}

    /**
     * The file's content.
     *
     * @throws IllegalArgumentException if a list of texts is longer than 4032, which a header cannot hold
     */
    public static byte[] write(Hdf5Group root) {
        return new Hdf5Writer().file(root);
    }

    private byte[] file(Hdf5Group root) {
        file.zeros(SUPERBLOCK_BYTES);
        collect(root);
        texts.write(file);
        Place place = group(root);
        FileBuilder superblock = new FileBuilder();
        superblock.bytes(SIGNATURE);
        superblock.int32(0); // Versions.
        superblock.int32(8 << 8 | 8 << 16); // Offsets and lengths are of eight bytes.
        superblock.int16(LEAF_K);
        superblock.int16(INTERNAL_K);
        superblock.int32(0);
        superblock.int64(0); // Where the file begins.
        superblock.int64(-1);
        superblock.int64(file.size());
        superblock.int64(-1);
        entry(superblock, 0, place);
        file.replace(0, superblock.toByteArray());
        return file.toByteArray();
    }

    private void collect(Hdf5Group group) {
        for (Object attribute : group.attributes().values()) {
            for (String text : list(attribute)) {
                texts.add(text);
            }
        }
        for (Object member : group.members().values()) {
            if (member instanceof Hdf5Group inner) {
                collect(inner);
            }
        }
    }

    private static List<String> list(Object attribute) {
        List<String> list = new ArrayList<>();
        if (attribute instanceof List<?> texts) {
            for (Object text : texts) {
                list.add(String.valueOf(text));
            }
        } else {
            list.add(String.valueOf(attribute));
        }
        return list;
    }

    private Place group(Hdf5Group group) {
        List<Place> places = new ArrayList<>();
        List<Long> names = new ArrayList<>();
        FileBuilder heap = new FileBuilder();
        heap.zeros(8); // A name of nothing, which is before all others.
        for (Map.Entry<String, Object> member : group.members().entrySet()) {
            places.add(member.getValue() instanceof Hdf5Group inner ? group(inner) : data(member.getValue()));
            names.add(heap.size());
            heap.bytes(Utf8.encode(member.getKey()));
            heap.zeros(1);
            heap.align();
        }
        long heapPlace = heap(heap.toByteArray());
        long tree = tree(places, names);
        List<byte[]> messages = new ArrayList<>();
        FileBuilder table = new FileBuilder();
        table.int64(tree);
        table.int64(heapPlace);
        messages.add(message(SYMBOL_TABLE, table));
        group.attributes().forEach((name, value) -> messages.add(message(ATTRIBUTE, attribute(name, value))));
        return new Place(header(messages), tree, heapPlace);
    }

    private long heap(byte[] names) {
        long at = file.size();
        file.ascii("HEAP");
        file.int32(0);
        file.int64(names.length);
        file.int64(1); // Nothing is free.
        file.int64(at + 32);
        file.bytes(names);
        return at;
    }

    /** Tables of names, and trees over them until one is left. */
    private long tree(List<Place> places, List<Long> names) {
        List<Child> children = new ArrayList<>();
        for (int start = 0; start < places.size(); start += 2 * LEAF_K) {
            int end = Math.min(places.size(), start + 2 * LEAF_K);
            long at = file.size();
            file.ascii("SNOD");
            file.int16(1);
            file.int16(end - start);
            for (int i = start; i < end; i++) {
                entry(file, names.get(i), places.get(i));
            }
            file.zeros((2 * LEAF_K - end + start) * ENTRY_BYTES);
            children.add(new Child(at, names.get(end - 1)));
        }
        int level = 0;
        do {
            children = trees(children, level);
            level++;
        } while (children.size() > 1);
        return children.get(0).address();
    }

    private List<Child> trees(List<Child> children, int level) {
        int most = 2 * INTERNAL_K;
        int bytes = 24 + most * 16 + 8;
        long first = file.size();
        List<Child> trees = new ArrayList<>();
        long before = 0;
        for (int start = 0; start == 0 || start < children.size(); start += most) {
            int end = Math.min(children.size(), start + most);
            long at = file.size();
            file.ascii("TREE");
            file.octet(0); // Of groups.
            file.octet(level);
            file.int16(end - start);
            file.int64(start == 0 ? -1 : at - bytes);
            file.int64(end == children.size() ? -1 : at + bytes);
            file.int64(before);
            for (int i = start; i < end; i++) {
                before = children.get(i).lastName();
                file.int64(children.get(i).address());
                file.int64(before);
            }
            file.zeros((int) (at + bytes - file.size()));
            trees.add(new Child(first + (long) trees.size() * bytes, before));
        }
        return trees;
    }

    private static void entry(FileBuilder out, long name, Place place) {
        out.int64(name);
        out.int64(place.header());
        out.int32(place.isGroup() ? 1 : 0); // Whether tree and heap stand here, too.
        out.int32(0);
        out.int64(place.isGroup() ? place.tree() : 0);
        out.int64(place.isGroup() ? place.heap() : 0);
    }

    private Place data(Object member) {
        if (!(member instanceof Hdf5Group.Data data)) {
            throw new IllegalArgumentException("HDF5 cannot hold " + member);
        }
        file.align();
        long at = file.size();
        file.bytes(data.bytes());
        file.align();
        FileBuilder type = new FileBuilder();
        if (data.isFloat()) {
            type.int32(0x1f2011); // IEEE 754, little endian, the sign in bit 31.
            type.int32(Float.BYTES);
            type.int32(Float.SIZE << 16);
            type.int32(23 | 8 << 8 | 23 << 24); // Where exponent and mantissa are, and how long.
            type.int32(127);
        } else {
            type.int32(0x0810); // Signed.
            type.int32(Byte.BYTES);
            type.int32(Byte.SIZE << 16);
        }
        FileBuilder fill = new FileBuilder();
        fill.int32(2 | 2 << 8 | 2 << 16); // None.
        FileBuilder layout = new FileBuilder();
        layout.int16(3 | 1 << 8); // Contiguous.
        layout.int64(at);
        layout.int64(data.bytes().length);
        return new Place(
                header(List.of(
                        message(DATA_SPACE, space(data.extents())),
                        message(DATA_TYPE, type),
                        message(FILL_VALUE, fill),
                        message(LAYOUT, layout))),
                -1,
                -1);
    }

    private static FileBuilder space(int... extents) {
        FileBuilder space = new FileBuilder();
        space.int32(1 | extents.length << 8);
        space.int32(0);
        for (int extent : extents) {
            space.int64(extent);
        }
        return space;
    }

    private FileBuilder attribute(String name, Object value) {
        List<String> list = list(value);
        FileBuilder space = value instanceof List<?> ? space(list.size()) : space();
        FileBuilder type = new FileBuilder();
        type.int32(0x010119); // Of variable length, a text in UTF-8, of characters of one byte.
        type.int32(REFERENCE_BYTES);
        type.int32(0x10);
        type.int32(1);
        type.int32(8 << 16);
        FileBuilder attribute = new FileBuilder();
        byte[] utf8 = Utf8.encode(name);
        attribute.int16(1);
        attribute.int16(utf8.length + 1);
        attribute.int16((int) type.size());
        attribute.int16((int) space.size());
        attribute.bytes(utf8);
        attribute.zeros(1);
        attribute.align();
        attribute.bytes(type.toByteArray());
        attribute.align();
        attribute.bytes(space.toByteArray());
        attribute.align();
        for (String text : list) {
            texts.refer(text, attribute);
        }
        if (attribute.size() > MAX_MESSAGE) {
            throw new IllegalArgumentException(
                    "attribute \"" + name + "\" has " + list.size() + " texts, more than an HDF5 header holds");
        }
        return attribute;
    }

    private static byte[] message(int type, FileBuilder content) {
        content.align();
        FileBuilder message = new FileBuilder();
        message.int16(type);
        message.int16((int) content.size());
        message.int32(0);
        message.bytes(content.toByteArray());
        return message.toByteArray();
    }

    private long header(List<byte[]> messages) {
        file.align();
        long at = file.size();
        int bytes = 0;
        for (byte[] message : messages) {
            bytes += message.length;
        }
        file.int16(1);
        file.int16(messages.size());
        file.int32(1); // How many names it has.
        file.int32(bytes);
        file.int32(0);
        messages.forEach(file::bytes);
        return at;
    }
}
