package io.github.digitpad.formats.hdf5;

import io.github.digitpad.formats.ModelFormatException;
import java.util.HashSet;
import java.util.Set;

/** A data set in chunks, each a block of its array, of which those at the end may reach beyond it. */
final class Chunks {

    private static final int SINGLE = 1;
    private static final int IMPLICIT = 2;
    private static final int FIXED_ARRAY = 3;

    /** So many chunks of one number each take a second. */
    private static final int MAX_CHUNKS = 1 << 20;

    /** Weights get a few times smaller by gzip, and a small file cannot ask for all memory that there is. */
    private static final double MOST_RATIO = 128;

    private static final int ALWAYS_BYTES = 1 << 20;

    private final Layout layout;
    private final FileBytes file;
    private final int[] extents;
    private final int[] chunk;
    private final int chunkBytes;
    private final int chunkCount;
    private final int at;
    private final int version;
    private final float[] numbers;
    private final Set<Integer> visited = new HashSet<>();
    private int done;

    Chunks(Layout layout, int message, int version) throws ModelFormatException {
        this.layout = layout;
        this.file = layout.file();
        this.version = version;
        this.extents = layout.space().extents();
        int rank = extents.length;
        int sizes;
        int width = 4;
        if (version == 4) {
            width = file.octet(message + 4);
            sizes = message + 5;
            this.at = sizes + width * file.octet(message + 3);
        } else if (version == 3) {
            sizes = message + 3 + file.addressSize();
            this.at = message + 3;
        } else {
            sizes = message + 8 + file.addressSize();
            this.at = message + 8;
        }
        this.chunk = new int[rank];
        double count = 1;
        double chunks = 1;
        for (int axis = 0; axis < rank; axis++) {
            chunk[axis] = file.number(sizes + axis * width, Math.min(8, Math.max(1, width)), false);
            if (chunk[axis] < 1) {
                throw layout.error("has chunks without extent");
            }
            count *= chunk[axis];
            chunks *= Math.ceil((double) extents[axis] / chunk[axis]);
        }
        this.chunkBytes = layout.bytes(count);
        if (chunks > MAX_CHUNKS || chunks * 8 > file.length()) {
            throw layout.error("is in " + (chunks > Integer.MAX_VALUE ? "2^31" : String.valueOf((int) chunks))
                    + " chunks or more, which is more than the file can hold or DigitPad reads");
        }
        this.chunkCount = (int) chunks;
        double most = MOST_RATIO * file.length() + ALWAYS_BYTES;
        if (count * layout.type().size() > most || layout.space().count() * Float.BYTES > most) {
            throw layout.error("has more numbers than the file's " + file.length() + " bytes can hold");
        }
        this.numbers = new float[(int) layout.space().count()];
    }

    float[] floats() throws ModelFormatException {
        if (version < 4) {
            tree(file.known(at), Integer.MAX_VALUE);
        } else {
            indexed();
        }
        if (done != chunkCount) {
            throw layout.error("has " + done + " of its " + chunkCount + " chunks");
        }
        return numbers;
    }

    /** A node of the first version's B-tree: before each child stand its size, what was left out, its place. */
    private void tree(int node, int levelAbove) throws ModelFormatException {
        int start = file.requireSignature(node, "TREE");
        int level = file.octet(start + 1);
        if (file.octet(start) != 1 || level >= levelAbove || !visited.add(node)) {
            throw file.error(node, "a tree of chunks that leads back into itself", "one that ends");
        }
        int count = file.two(start + 2);
        int key = start + 4 + 2 * file.addressSize();
        int keySize = 8 + 8 * (extents.length + 1);
        for (int i = 0; i < count; i++) {
            int child = file.known(key + keySize);
            if (level > 0) {
                tree(child, level);
            } else {
                int[] place = new int[extents.length];
                for (int axis = 0; axis < place.length; axis++) {
                    place[axis] = file.number(key + 8 + 8 * axis, 8, false);
                }
                take(child, file.four(key), file.four(key + 4), place);
            }
            key += keySize + file.addressSize();
        }
    }

    private void indexed() throws ModelFormatException {
        int kind = file.octet(at);
        switch (kind) {
            case SINGLE -> single();
            case IMPLICIT -> {
                int first = file.known(at + 1);
                for (int i = 0; i < chunkCount; i++) {
                    take(first + i * chunkBytes, chunkBytes, 0, place(i));
                }
            }
            case FIXED_ARRAY -> fixedArray(file.known(at + 2));
            default ->
                throw layout.error("has an index of chunks of kind " + kind
                        + ", which is not supported. Save it with h5py's libver=\"earliest\"");
        }
    }

    private void single() throws ModelFormatException {
        boolean filtered = !layout.filters().isNone();
        int length = filtered ? file.size(at + 1) : chunkBytes;
        int mask = filtered ? file.four(at + 1 + file.lengthSize()) : 0;
        int address = file.known(at + 1 + (filtered ? file.lengthSize() + 4 : 0));
        take(address, length, mask, place(0));
    }

    /** An array with an entry for each chunk, in pages where it is long. */
    private void fixedArray(int header) throws ModelFormatException {
        int start = file.requireSignature(header, "FAHD");
        boolean filtered = file.octet(start + 1) == 1;
        int entrySize = file.octet(start + 2);
        int pageBits = file.octet(start + 3);
        int entries = file.size(start + 4);
        int block = file.requireSignature(file.known(start + 4 + file.lengthSize()), "FADB");
        int entry = block + 2 + file.addressSize();
        int page = pageBits < 31 ? 1 << pageBits : Integer.MAX_VALUE;
        boolean paged = entries > page;
        if (paged) {
            // A bit for each page, and a check sum.
            entry += ((entries + page - 1) / page + 7) / 8 + 4;
        }
        for (int i = 0; i < chunkCount; i++) {
            if (paged && i > 0 && i % page == 0) {
                entry += 4;
            }
            int address = file.known(entry);
            int sizeBytes = entrySize - file.addressSize() - 4;
            int length = filtered
                    ? file.number(entry + file.addressSize(), Math.min(8, Math.max(1, sizeBytes)), false)
                    : chunkBytes;
            int mask = filtered ? file.four(entry + entrySize - 4) : 0;
            take(address, length, mask, place(i));
            entry += entrySize;
        }
    }

    /** Where the chunk of this number begins. */
    private int[] place(int number) {
        int[] place = new int[extents.length];
        int rest = number;
        for (int axis = extents.length - 1; axis >= 0; axis--) {
            int across = (extents[axis] + chunk[axis] - 1) / chunk[axis];
            place[axis] = rest % across * chunk[axis];
            rest /= across;
        }
        return place;
    }

    /** Puts a chunk's numbers where they belong, row by row along the last axis. */
    private void take(int address, int length, int mask, int[] place) throws ModelFormatException {
        done++;
        int last = extents.length - 1;
        boolean inside = done <= chunkCount;
        int[] counts = new int[extents.length];
        int rows = 1;
        for (int axis = 0; axis <= last && inside; axis++) {
            inside = place[axis] % chunk[axis] == 0 && place[axis] < extents[axis];
            counts[axis] = Math.min(chunk[axis], extents[axis] - place[axis]);
            rows *= axis < last ? counts[axis] : 1;
        }
        if (!inside) {
            throw layout.error("has a chunk outside of its array, or one too many");
        }
        byte[] bytes = file.bytes();
        int start = address;
        if (layout.filters().isNone()) {
            file.require(address, chunkBytes);
        } else {
            bytes = layout.filters()
                    .undone(
                            file,
                            address,
                            length,
                            mask,
                            chunkBytes,
                            layout.type().size());
            start = 0;
        }
        int[] index = new int[extents.length];
        for (int row = 0; row < rows; row++) {
            int from = 0;
            int to = 0;
            for (int axis = 0; axis <= last; axis++) {
                from = from * chunk[axis] + index[axis];
                to = to * extents[axis] + place[axis] + index[axis];
            }
            float[] values = layout.numbers(bytes, start + from * layout.type().size(), last < 0 ? 1 : counts[last]);
            System.arraycopy(values, 0, numbers, to, values.length);
            for (int axis = last - 1; axis >= 0; axis--) {
                index[axis]++;
                if (index[axis] < counts[axis]) {
                    break;
                }
                index[axis] = 0;
            }
        }
    }
}
