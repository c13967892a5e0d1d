package io.github.digitpad.formats.keras;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An HDF5 file put together by hand: version 2 of the file's beginning and of headers, without their check sums. */
final class Hdf5Bytes {

    /** The address of the object itself that is being written. */
    static final long SELF = -2;

    static final int UNDEFINED = -1;
    private static final int BEGINNING = 48;

    private ByteBuffer out = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    Hdf5Bytes() {
        out.position(BEGINNING);
    }

    /** One message of a header. */
    record Message(int type, byte[] data) {}

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] content(ByteBuffer buffer) {
        byte[] content = new byte[buffer.limit()];
        buffer.get(0, content);
        return content;
    }

    private void need(int bytes) {
        if (out.remaining() < bytes) {
            int at = out.position();
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), 2 * (at + bytes))).order(ByteOrder.LITTLE_ENDIAN);
            out.position(at);
        }
    }

    /** Puts bytes at the end; gives their address. */
    int add(byte... bytes) {
        need(bytes.length);
        int at = out.position();
        out.put(bytes);
        return at;
    }

    int floats(float... values) {
        ByteBuffer bytes = buffer(4 * values.length);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return add(content(bytes));
    }

    /** A group or a data set; gives its address. */
    int object(Message... messages) {
        int length = 0;
        for (Message message : messages) {
            length += 4 + message.data().length;
        }
        need(length + 20);
        int at = out.position();
        out.put("OHDR".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 2)
                .put((byte) 2)
                .putInt(length);
        for (Message message : messages) {
            out.put((byte) message.type())
                    .putShort((short) message.data().length)
                    .put((byte) 0);
            ByteBuffer data = ByteBuffer.wrap(message.data()).order(ByteOrder.LITTLE_ENDIAN);
            if (message.type() == 6 && data.getLong(data.limit() - 8) == SELF) {
                data.putLong(data.limit() - 8, at);
            }
            out.put(message.data());
        }
        out.putInt(0);
        return at;
    }

    static Message link(String name, long address) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new Message(
                6,
                buffer(11 + bytes.length)
                        .put((byte) 1)
                        .put((byte) 0)
                        .put((byte) bytes.length)
                        .put(bytes)
                        .putLong(address)
                        .array());
    }

    /** Texts of the same length. */
    static Message texts(String name, String... values) {
        byte[] called = (name + '\0').getBytes(StandardCharsets.UTF_8);
        int size = values.length == 0 ? 1 : values[0].getBytes(StandardCharsets.UTF_8).length;
        byte[] space = space(values.length);
        ByteBuffer data = buffer(9 + called.length + 8 + space.length + size * values.length);
        data.put((byte) 3)
                .put((byte) 0)
                .putShort((short) called.length)
                .putShort((short) 8)
                .putShort((short) space.length);
        data.put((byte) 0).put(called).putInt(0x13).putInt(size).put(space);
        for (String value : values) {
            data.put(value.getBytes(StandardCharsets.UTF_8));
        }
        return new Message(12, content(data));
    }

    private static byte[] space(long... extents) {
        ByteBuffer space = buffer(4 + 8 * extents.length);
        space.put((byte) 2).put((byte) extents.length).put((byte) 0).put((byte) 1);
        for (long extent : extents) {
            space.putLong(extent);
        }
        return content(space);
    }

    static Message extents(long... extents) {
        return new Message(1, space(extents));
    }

    /** Singles, the least byte first. */
    static Message singles() {
        return new Message(
                3,
                buffer(20)
                        .putInt(0x1f2011)
                        .putInt(4)
                        .putInt(32 << 16)
                        .putInt(23 | 8 << 8 | 23 << 24)
                        .putInt(127)
                        .array());
    }

    /** In one piece. */
    static Message at(long address, long bytes) {
        return new Message(
                8,
                buffer(18)
                        .put((byte) 3)
                        .put((byte) 1)
                        .putLong(address)
                        .putLong(bytes)
                        .array());
    }

    /** In chunks of singles, listed in a tree. */
    static Message chunks(long tree, int... extents) {
        ByteBuffer data = buffer(15 + 4 * extents.length);
        data.put((byte) 3).put((byte) 2).put((byte) (extents.length + 1)).putLong(tree);
        for (int extent : extents) {
            data.putInt(extent);
        }
        return new Message(8, content(data.putInt(4)));
    }

    static Message gzip() {
        ByteBuffer data = buffer(12);
        data.put((byte) 2)
                .put((byte) 1)
                .putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(6);
        return new Message(11, content(data));
    }

    /**
     * A node of the tree of chunks.
     *
     * @param rank of the data set
     * @param entries for each child its bytes, its place along each axis, its address
     */
    int tree(int level, int rank, long[]... entries) {
        int key = 8 + 8 * (rank + 1);
        ByteBuffer node = buffer(24 + entries.length * (key + 8) + key);
        node.put("TREE".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) level)
                .putShort((short) entries.length);
        node.putLong(UNDEFINED).putLong(UNDEFINED);
        for (long[] entry : entries) {
            node.putInt((int) entry[0]).putInt(0);
            for (int axis = 0; axis < rank; axis++) {
                node.putLong(entry[1 + axis]);
            }
            node.putLong(0).putLong(entry[1 + rank]);
        }
        return add(content(node));
    }

    /** Where the next thing will be. */
    int here() {
        return out.position();
    }

    /** The file with this object as its root. */
    byte[] bytes(int root) {
        byte[] all = Arrays.copyOf(out.array(), out.position());
        ByteBuffer start = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        start.put(new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n', 2, 8, 8, 0});
        start.putLong(0).putLong(UNDEFINED).putLong(all.length).putLong(root);
        return all;
    }
}
