package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.sets.folders.FolderFormat;
import io.github.digitpad.data.sets.folders.ListFormat;
import io.github.digitpad.data.sets.hdf5.Hdf5Format;
import io.github.digitpad.data.sets.idx.IdxFormat;
import io.github.digitpad.data.sets.matlab.MatFormat;
import io.github.digitpad.data.sets.npy.NpyFormat;
import io.github.digitpad.data.sets.pen.PenFormat;
import io.github.digitpad.data.sets.refused.RefusedSet;
import io.github.digitpad.data.sets.sparse.LibsvmFormat;
import io.github.digitpad.data.sets.table.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way in for data sets of digits as people have them: what a file is, its bytes say; which array is of pictures and
 * which of their labels, names and shapes; what is paper, which way the pictures stand and what labels count from, the
 * pictures themselves.
 *
 * <p>Nothing is believed before it is checked, and what a file takes of memory is bounded by its size.
 */
public final class DataSets {

    /** What a file may be. */
    private static final List<SetFormat> FILES = List.of(
            new IdxFormat(),
            new NpyFormat(),
            new MatFormat(),
            new Hdf5Format(),
            new PenFormat(),
            new LibsvmFormat(),
            new TableFormat());

    /** HDF5 in a zip or among other files is a network's weights. */
    private static final FolderFormat FOLDERS = new FolderFormat(
            FILES.stream().filter(format -> !(format instanceof Hdf5Format)).toList());

    private static final ListFormat LISTS = new ListFormat();

    private static final String NEEDED =
            "IDX, .npy, .npz, .mat, .h5, CSV or other text, LIBSVM, or a folder or zip of" + " these or of pictures";

    private DataSets() {}

    /**
     * Whether a file or folder is a data set, or means to be.
     *
     * @throws DataFormatException if there is none of this path, or it cannot be read
     */
    public static boolean recognises(Path path) throws IOException {
        return format(SetFile.of(path)) != null;
    }

    /**
     * Whether a file or folder is a data set, or one of those that are named and not read: Arrow, Parquet, Octave's
     * own, a packed pickle, a folder of Hugging Face's. {@link #open} says what makes one that is.
     */
    public static boolean isNamed(Path path) throws IOException {
        if (recognises(path)) {
            return true;
        }
        if (Files.isDirectory(path)) {
            return RefusedSet.ofFolder(path) != null;
        }
        RefusedSet refused = RefusedSet.of(SetFile.of(path));
        return refused != null && refused.isTable(isGzipped(path));
    }

    private static boolean isGzipped(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.read() == 0x1f && bytes.read() == 0x8b;
        }
    }

    /** Whether a file is IDX, or is not there, of which IDX's readers say more. */
    public static boolean isIdx(Path path) throws IOException {
        return !Files.isRegularFile(path) || SetFile.of(path).begins("\0\0") || !recognises(path);
    }

    /** Whether a file is a table, or another data set, and not as Kaggle's "Digit Recognizer" has it. */
    public static boolean isTable(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        String start = new String(SetFile.of(path).head(), StandardCharsets.ISO_8859_1);
        boolean isKaggle = start.substring(0, Math.min(64, start.length()))
                .replaceAll("[\" ]", "")
                .matches("(?s)(\u00ef\u00bb\u00bf)?(label,)?pixel0,.*");
        return !isKaggle && recognises(path);
    }

    private static @Nullable SetFormat format(SetFile file) throws IOException {
        if (!FOLDERS.recognises(file)) {
            if (LISTS.recognises(file)) {
                return LISTS;
            }
            for (SetFormat format : FILES) {
                if (!file.isFolder() && format.recognises(file)) {
                    return format;
                }
            }
            return null;
        }
        return FOLDERS;
    }

    /** Whether a file has pen strokes. */
    public static boolean isPen(Path path) throws IOException {
        return format(SetFile.of(path)) instanceof PenFormat;
    }

    /**
     * Which of some files belong together: what has its labels itself is by itself, pictures and labels in files of
     * their own are with each other.
     *
     * @param paths each a data set
     */
    public static List<List<Path>> together(List<Path> paths) {
        List<List<Path>> groups = new ArrayList<>();
        List<Path> apart = new ArrayList<>();
        for (Path path : paths) {
            if (!isWhole(path)) {
                if (apart.isEmpty()) {
                    groups.add(apart);
                }
                apart.add(path);
            } else {
                groups.add(List.of(path));
            }
        }
        return groups;
    }

    /** Whether a file's pictures have labels, or it cannot be read, whatever lies beside it. */
    private static boolean isWhole(Path path) {
        try {
            SetFile file = SetFile.of(path);
            SetFormat format = format(file);
            if (format == null) {
                return true;
            }
            SetContent content = format.read(file);
            List<StoredPart> parts = Arrangement.of(content.arrays());
            return parts.isEmpty() ? !content.parts().isEmpty() : parts.stream().allMatch(StoredPart::hasLabels);
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * The data set that some files are together: one file, pictures and their labels, or several.
     *
     * @param paths one or more
     * @throws DataFormatException if one is no data set or broken, or there are no pictures; the message says which,
     *     what was found and what to do
     */
    public static DataSet open(List<Path> paths) throws IOException {
        List<StoredArray> arrays = new ArrayList<>();
        List<StoredPart> parts = new ArrayList<>();
        Set<String> formats = new LinkedHashSet<>();
        for (Path path : paths) {
            SetFile file = SetFile.of(path);
            try {
                SetFormat format = format(file);
                if (format == null) {
                    throw unknown(file);
                }
                SetContent content = format.read(file);
                arrays.addAll(content.arrays());
                parts.addAll(content.parts());
                formats.add(format == FOLDERS ? FOLDERS.describe(file) : format.name());
            } catch (IOException e) {
                throw file.explained(e);
            }
        }
        parts.addAll(Arrangement.of(arrays));
        String source = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
        if (parts.isEmpty()) {
            throw new DataFormatException(source + ": has no pictures, but "
                    + arrays.stream()
                            .limit(8)
                            .map(each -> "\"" + io.github.digitpad.data.Shown.clean(each.name()) + "\" of "
                                    + NumberArray.text(each.shape()))
                            .collect(Collectors.joining(", "))
                    + "; needs pictures, as 60000×28×28, or rows of a square's numbers, as 784, with a label 1 more, with a"
                    + " column a digit 10 more.");
        }
        return new DataSet(source, String.join(", ", formats), parts);
    }

    private static DataFormatException unknown(SetFile file) throws IOException {
        RefusedSet refused = file.isFolder() ? null : RefusedSet.of(file);
        String refusal = refused != null
                ? refused.refusal()
                : file.isFolder() && file.path() != null ? RefusedSet.ofFolder(file.path()) : null;
        if (refusal != null) {
            return file.error(refusal);
        }
        boolean isEmpty = !file.isFolder() && file.head().length == 0;
        return file.error((isEmpty ? "is empty" : "is no data set that is known") + "; needs " + NEEDED);
    }
}
