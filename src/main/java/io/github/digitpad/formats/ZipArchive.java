package io.github.digitpad.formats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files in a zip, stored or deflated, as its directory at the end lists them: so sizes that stand behind the data,
 * and those of zip64, are there too. Each is read when it is asked for.
 *
 * @see "PKWARE, .ZIP File Format Specification 6.3.10"
 */
public final class ZipArchive {

    private static final int LOCAL = 0x0403_4b50;
    private static final int CENTRAL = 0x0201_4b50;
    private static final int END = 0x0605_4b50;
    private static final int END_64_LOCATOR = 0x0706_4b50;
    private static final int END_64 = 0x0606_4b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int MAX_COMMENT = 0xffff;
    private static final int ELSEWHERE = 0xffff_ffff;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    /** Models and texts get a few times smaller, and a small file cannot ask for all memory that there is. */
    private static final double MOST_RATIO = 128;

    private static final int ALWAYS_BYTES = 1 << 20;

    /**
     * Bytes inside of others.
     *
     * @param bytes not to be changed
     */
    public record Part(byte[] bytes, int from, int length) {}

    private record Entry(int method, int flags, int packed, int size, int localAt) {}

    private final String source;
    private final byte[] bytes;
    private final TextMap<Entry> entries = new TextMap<>();

    private ZipArchive(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    /** Whether a file begins as a zip that has a file. */
    public static boolean isOne(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /**
     * The files of a zip.
     *
     * @param source what messages call it
     * @param bytes all of it; not copied
     * @throws ModelFormatException if its directory is missing or broken
     */
    public static ZipArchive of(String source, byte[] bytes) throws ModelFormatException {
        ZipArchive zip = new ZipArchive(source, bytes);
        zip.readDirectory();
        return zip;
    }

    /** Their names, in the directory's order, with slashes. */
    public List<String> names() {
        return entries.keys();
    }

    /**
     * Where a file's bytes are; of one that is stored, in those of the zip.
     *
     * @return nothing, if there is none of this name
     * @throws ModelFormatException if it is broken, encrypted or packed in another way
     */
    public @Nullable Part part(String name) throws ModelFormatException {
        Entry entry = entries.get(name);
        return entry == null ? null : part(name, entry);
    }

    /**
     * A file's first bytes.
     *
     * @param most how many of them; all, if it has no more
     * @return nothing, if there is none of this name
     * @throws ModelFormatException as {@link #part}
     */
    public byte @Nullable [] head(String name, int most) throws ModelFormatException {
        Entry entry = entries.get(name);
        if (entry == null || entry.method != DEFLATED || entry.size <= most) {
            Part part = entry == null ? null : part(name, entry);
            return part == null
                    ? null
                    : Arrays.copyOfRange(part.bytes(), part.from(), part.from() + Math.min(most, part.length()));
        }
        return Inflate.head(bytes, start(name, entry), entry.packed, most);
    }

    private Part part(String name, Entry entry) throws ModelFormatException {
        int start = start(name, entry);
        if (entry.method == STORED) {
            if (entry.packed != entry.size) {
                throw error("\"" + name + "\" is stored, but has two sizes");
            }
            return new Part(bytes, start, entry.size);
        }
        if (entry.method != DEFLATED) {
            throw error("\"" + name + "\" is packed by method " + entry.method
                    + ", which is not supported. Supported: stored (0), deflated (8)");
        }
        boolean fits = entry.size <= MOST_RATIO * entry.packed + ALWAYS_BYTES && entry.size <= ModelFiles.MAX_BYTES;
        byte[] inflated = fits ? Inflate.raw(bytes, start, entry.packed, entry.size) : null;
        if (inflated == null || inflated.length != entry.size) {
            throw error(
                    "\"" + name + "\" is broken: it does not unpack to the " + entry.size + " bytes that it should");
        }
        return new Part(inflated, 0, inflated.length);
    }

    /** Where a file's bytes begin, as they are in the zip. */
    private int start(String name, Entry entry) throws ModelFormatException {
        if ((entry.flags & ENCRYPTED) != 0) {
            throw error("\"" + name + "\" is encrypted. Needs one that is not");
        }
        int at = entry.localAt;
        if (at > bytes.length - LOCAL_BYTES || four(at) != LOCAL) {
            throw error("\"" + name + "\" is not at byte " + at + ", where the directory has it");
        }
        int start = at + LOCAL_BYTES + two(at + 26) + two(at + 28);
        if (start > bytes.length || entry.packed > bytes.length - start) {
            throw error("\"" + name + "\" has " + entry.packed + " bytes at byte " + start + ", the file ends at byte "
                    + bytes.length);
        }
        return start;
    }

    /** A file's bytes, as {@link #part}. */
    public byte @Nullable [] read(String name) throws ModelFormatException {
        Part part = part(name);
        return part == null ? null : Arrays.copyOfRange(part.bytes(), part.from(), part.from() + part.length());
    }

    private ModelFormatException error(String message) {
        return new ModelFormatException(source + ": zip: " + message + ". Save or download it again.");
    }

    private void readDirectory() throws ModelFormatException {
        int end = bytes.length - END_BYTES;
        int least = Math.max(0, end - MAX_COMMENT);
        while (end >= least && four(end) != END) {
            end--;
        }
        if (end < least) {
            throw new ModelFormatException(
                    source + ": is cut: it begins as a zip, and the directory that a zip ends with"
                            + " is missing. Download or copy it again.");
        }
        int count = two(end + 10);
        int at = four(end + 16);
        int locator = end - 20;
        if ((count == MAX_COMMENT || at == ELSEWHERE) && locator >= 0 && four(locator) == END_64_LOCATOR) {
            int end64 = eight(locator + 8);
            if (end64 < 0 || end64 > bytes.length - 56 || four(end64) != END_64) {
                throw error("its directory is not where it says");
            }
            count = eight(end64 + 32);
            at = eight(end64 + 48);
        }
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > bytes.length - CENTRAL_BYTES || four(at) != CENTRAL) {
                throw error("file " + i + " of " + count + " is missing in its directory at byte " + at);
            }
            int nameLength = two(at + 28);
            int extraLength = two(at + 30);
            int next = at + CENTRAL_BYTES + nameLength + extraLength + two(at + 32);
            if (next > bytes.length || next < at) {
                throw error("its directory ends beyond the file");
            }
            add(at, nameLength, extraLength);
            if (entries.size() > ModelFiles.MAX_FILES) {
                throw error("it has more than " + ModelFiles.MAX_FILES + " files");
            }
            at = next;
        }
    }

    private void add(int at, int nameLength, int extraLength) throws ModelFormatException {
        int packed = four(at + 20);
        int size = four(at + 24);
        int local = four(at + 42);
        int extra = at + CENTRAL_BYTES + nameLength;
        int end = extra + extraLength;
        while (end - extra >= 4) {
            int id = two(extra);
            int length = Math.min(two(extra + 2), end - extra - 4);
            int field = extra + 4;
            int fieldEnd = field + length;
            if (id == 1) {
                // Zip64: those that did not fit, in this order.
                if (size == ELSEWHERE && fieldEnd - field >= 8) {
                    size = eight(field);
                    field += 8;
                }
                if (packed == ELSEWHERE && fieldEnd - field >= 8) {
                    packed = eight(field);
                    field += 8;
                }
                if (local == ELSEWHERE && fieldEnd - field >= 8) {
                    local = eight(field);
                }
            }
            extra = fieldEnd;
        }
        String name = name(at + CENTRAL_BYTES, nameLength);
        if (packed < 0 || size < 0 || local < 0) {
            throw error("\"" + name + "\" has 2^31 bytes or more");
        }
        Entry entry = new Entry(two(at + 10), two(at + 8), packed, size, local);
        if (!name.endsWith("/") && entries.put(name, entry) != null) {
            throw error("it has two files \"" + name + "\", needs one");
        }
    }

    private String name(int at, int length) {
        byte[] own = new byte[length];
        System.arraycopy(bytes, at, own, 0, length);
        String text = Utf8.decode(own);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < (text == null ? length : text.length()); i++) {
            char c = text == null ? (char) (own[i] & 0xff) : text.charAt(i);
            name.append(c == '\\' ? '/' : c);
        }
        return name.toString();
    }

    private int two(int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    private int four(int at) {
        return two(at) | two(at + 2) << 16;
    }

    /** -2 for 2^31 or more. */
    private int eight(int at) {
        int low = four(at);
        return low < 0 || four(at + 4) != 0 ? -2 : low;
    }
}
