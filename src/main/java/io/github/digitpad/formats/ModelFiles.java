package io.github.digitpad.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that one model is read from, each whole, and together not more than the memory of a phone has room for. */
public final class ModelFiles {

    /** What the files of a model may have together: several times what large networks take. */
    public static final int MAX_BYTES = 256 << 20;

    /** How many files a model is looked for among; who gives more has given a whole disk by mistake. */
    public static final int MAX_FILES = 10_000;

    /** How much of a file a format sees to recognise it. */
    static final int HEAD_BYTES = 4096;

    /** How many file names a message lists. */
    private static final int MAX_LISTED = 20;

    private static final String TAKE_SMALLER =
            " Take a smaller model, or save this one without what only training needs.";

    private final FileAccess access;
    private int bytesRead;

    /** Files of which nothing is read yet. */
    public ModelFiles(FileAccess access) {
        this.access = access;
    }

    /**
     * The paths of all files, in the order of their characters.
     *
     * @throws ModelFormatException if they cannot be listed
     */
    public List<String> paths() throws ModelFormatException {
        try {
            return access.paths();
        } catch (IOException e) {
            throw asFormat(e);
        }
    }

    /** The first bytes of a file, by which formats recognise it; none, if there is no such file. */
    public byte[] head(String path) throws ModelFormatException {
        byte[] head = bytes(path, HEAD_BYTES);
        return head == null ? new byte[0] : head;
    }

    /**
     * A whole file.
     *
     * @return not to be changed
     * @throws ModelFormatException if there is none of this path, or it is too large; the message names it
     */
    public byte[] read(String path) throws ModelFormatException {
        return read(path, MAX_BYTES);
    }

    /**
     * A whole file that may have no more than some bytes.
     *
     * @throws ModelFormatException also if it has more
     */
    public byte[] read(String path, int most) throws ModelFormatException {
        byte[] bytes = whole(path, most);
        if (bytes == null) {
            throw new ModelFormatException(path + ": no such file. There is: " + listing());
        }
        return bytes;
    }

    /**
     * A whole file that another one names: at the place that is said, else in the same folder, where people who drop or
     * copy files leave them.
     *
     * @param from the path of the file that names it
     * @param path as that one has it, relative to its own folder
     * @return not to be changed; nothing, if there is no such file
     * @throws ModelFormatException if it is outside that folder, or too large; the message names it
     */
    public byte @Nullable [] beside(String from, String path) throws ModelFormatException {
        String inside = inside(from, path);
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String candidate : List.of(folder + inside, path, folder + base(inside))) {
            byte[] bytes = whole(candidate, MAX_BYTES);
            if (bytes != null) {
                return bytes;
            }
        }
        return null;
    }

    /**
     * A relative path without {@code .} and {@code ..}.
     *
     * @param from the path of the file that names it
     * @throws ModelFormatException if it leads out of the folder that it is relative to
     */
    public static String inside(String from, String path) throws ModelFormatException {
        List<String> steps = new ArrayList<>();
        boolean isInside = !path.startsWith("/");
        for (int start = 0; isInside && start <= path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String step = path.substring(start, end);
            if (step.equals("..")) {
                isInside = !steps.isEmpty() && steps.remove(steps.size() - 1) != null;
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
            start = end + 1;
        }
        if (!isInside) {
            throw new ModelFormatException(
                    from + ": names the file \"" + path + "\", which is outside its folder; needs one beside it.");
        }
        return String.join("/", steps);
    }

    /** A path's last part: the file's name. */
    public static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** All files as a message lists them: the first twenty. */
    public String listing() throws ModelFormatException {
        return listing(paths());
    }

    /** Files as a message lists them: the first twenty. */
    public static String listing(List<String> paths) {
        List<String> first = new ArrayList<>(paths.subList(0, Math.min(MAX_LISTED, paths.size())));
        if (paths.size() > MAX_LISTED) {
            first.add("…");
        }
        return first.isEmpty() ? "none" : String.join(", ", first);
    }

    /** How many bytes the whole files have that were read. */
    public int bytesRead() {
        return bytesRead;
    }

    private byte @Nullable [] whole(String path, int most) throws ModelFormatException {
        // Before it is read: a large file would take all memory that there is only to be refused.
        requireRoom(path, size(path), most);
        byte[] bytes = bytes(path, Math.min(MAX_BYTES - bytesRead, most) + 1);
        if (bytes == null) {
            return null;
        }
        requireRoom(path, bytes.length, most);
        bytesRead += bytes.length;
        return bytes;
    }

    private void requireRoom(String path, int length, int most) throws ModelFormatException {
        requireSize(path, length, most);
        if (length > MAX_BYTES - bytesRead) {
            throw new ModelFormatException(path + ": makes it more than the " + MAX_BYTES
                    + " bytes that the files of a model may have together."
                    + TAKE_SMALLER);
        }
    }

    private int size(String path) throws ModelFormatException {
        try {
            return access.size(path);
        } catch (IOException e) {
            throw asFormat(e);
        }
    }

    /**
     * Checks how large a file is.
     *
     * @throws ModelFormatException if it has more bytes than it may have
     */
    public static void requireSize(String path, int length, int most) throws ModelFormatException {
        if (length > most) {
            throw new ModelFormatException(
                    path + ": has more than the " + most + " bytes that such a file may have." + TAKE_SMALLER);
        }
    }

    private byte @Nullable [] bytes(String path, int most) throws ModelFormatException {
        try {
            return access.read(path, most);
        } catch (IOException e) {
            throw asFormat(e);
        }
    }

    private static ModelFormatException asFormat(IOException e) {
        return e instanceof ModelFormatException known
                ? known
                : new ModelFormatException(String.valueOf(e.getMessage()), e);
    }
}
