package io.github.digitpad.data.sets.refused;

import io.github.digitpad.data.sets.SetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files of data sets that are not read, told by their first bytes, with what makes one that is. */
public enum RefusedSet {
    BZIP2("BZh", "a bzip2 file", "\"bunzip2 -k FILE\" unpacks it"),
    XZ("\u00fd7zXZ\0", "an xz file", "\"unxz -k FILE\" unpacks it"),
    ZSTANDARD("(\u00b5/\u00fd", "a Zstandard file", "\"zstd -d FILE\" unpacks it"),
    SEVEN_ZIP("7z\u00bc\u00af'\u001c", "a 7z archive", "Unpack it, and give its folder"),
    RAR("Rar!\u001a\u0007", "a RAR archive", "Unpack it, and give its folder"),
    ARROW("ARROW1", "an Arrow file", RefusedSet.FROM_ARROW),
    /** As Hugging Face's datasets are stored on disk. */
    ARROW_STREAM("\u00ff\u00ff\u00ff\u00ff", "an Arrow file", RefusedSet.FROM_ARROW),
    PARQUET(
            "PAR1",
            "a Parquet file",
            "In Python: import io, numpy, pandas; from PIL import Image; d = pandas.read_parquet(\"FILE\");"
                    + " numpy.savez(\"out.npz\", x=[numpy.array(Image.open(io.BytesIO(i[\"bytes\"]))) for i in d.image],"
                    + " y=d.label)"),
    PICKLE(
            "\u0080",
            "a pickle, which only Python reads",
            "In Python: import numpy, pickle; (x, y) = pickle.load(open(\"FILE\", \"rb\"), encoding=\"latin1\")[2];"
                    + " numpy.savez(\"out.npz\", x=x, y=y)"),
    /** As Octave's {@code save} writes it, unless it is told otherwise. */
    OCTAVE("# Created by Octave", "text of Octave's", "In Octave: load FILE; save -v7 out.mat"),
    OCTAVE_BINARY("Octave-1-", "a binary file of Octave's", "In Octave: load FILE; save -v7 out.mat"),
    /** Its header is a number of type, rows, columns, whether it has an imaginary part, and the length of a name. */
    MATLAB_4(
            "",
            "MATLAB's of level 4",
            "In MATLAB or Octave: load FILE; save -v7 out.mat; in Python: import scipy.io;"
                    + " scipy.io.savemat(\"out.mat\", {k: v for k, v in scipy.io.loadmat(\"FILE\").items() if k[0] != \"_\"})"),
    EXCEL_97("\u00d0\u00cf\u0011\u00e0", "an Excel file of before 2007", "Save it as CSV"),
    SQLITE(
            "SQLite format 3\0",
            "an SQLite database",
            "\"sqlite3 -csv FILE 'select * from TABLE' > out.csv\" makes a CSV");

    private static final String TO_NUMPY =
            ".with_format(\"numpy\");" + " numpy.savez(\"out.npz\", x=numpy.stack(d[\"image\"][:]), y=d[\"label\"][:])";

    private static final String FROM_ARROW =
            "In Python: import datasets, numpy; d = datasets.Dataset.from_file(\"FILE\")" + TO_NUMPY;

    private static final String FROM_FOLDER =
            "In Python: import datasets, numpy; d = datasets.load_from_disk(\"FILE\")";

    private final String start;
    private final String what;
    private final String advice;

    RefusedSet(String start, String what, String advice) {
        this.start = start;
        this.what = what;
        this.advice = advice;
    }

    /** What a file is; null, if none of these. */
    public static @Nullable RefusedSet of(SetFile file) throws IOException {
        for (RefusedSet each : values()) {
            boolean isSo = switch (each) {
                case PICKLE -> isPickle(file.head());
                case MATLAB_4 -> isMatlab4(file.head());
                default -> true;
            };
            if (file.begins(each.start) && isSo) {
                return each;
            }
        }
        return null;
    }

    /**
     * What a folder is: Hugging Face's, as {@code save_to_disk} writes it, of one part or several.
     *
     * @return a message's second half; null, if it is none
     */
    public static @Nullable String ofFolder(Path folder) {
        boolean isOfParts = Files.isRegularFile(folder.resolve("dataset_dict.json"));
        boolean isPart = Files.isRegularFile(folder.resolve("state.json"))
                && Files.isRegularFile(folder.resolve("dataset_info.json"));
        return isOfParts || isPart
                ? "is a data set that Hugging Face's save_to_disk has written, which is not read. " + FROM_FOLDER
                        + (isOfParts ? "[\"test\"]" : "") + TO_NUMPY
                : null;
    }

    /** Whether nobody takes it for a model: of pickles some are, unless they are packed. */
    public boolean isTable(boolean isPacked) {
        return switch (this) {
            case ARROW, ARROW_STREAM, PARQUET, OCTAVE, OCTAVE_BINARY, MATLAB_4 -> true;
            default -> this == PICKLE && isPacked;
        };
    }

    /** Little-endian, as all of today's: kinds of numbers 0 to 5, no imaginary part, a short name that ends with 0. */
    private static boolean isMatlab4(byte[] head) {
        if (head.length < 22 || head[0] < 0 || head[0] > 52 || head[0] % 10 > 2) {
            return false;
        }
        for (int at : new int[] {1, 2, 3, 7, 11, 12, 13, 14, 15, 17, 18, 19}) {
            if (head[at] != 0) {
                return false;
            }
        }
        int end = 20 + head[16] - 1;
        if (head[16] < 2 || end >= head.length || head[end] != 0) {
            return false;
        }
        for (int at = 20; at < end; at++) {
            if (!Character.isLetterOrDigit((char) head[at]) && head[at] != '_') {
                return false;
            }
        }
        return true;
    }

    /** Its second byte is the protocol's version. */
    private static boolean isPickle(byte[] head) {
        return head.length > 1 && head[1] >= 2 && head[1] <= 5;
    }

    /** Why it is not read, and what to do: a message's second half. */
    public String refusal() {
        return "is " + what + ", which is not read. " + advice;
    }
}
