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
            boolean isVersion = each != PICKLE || isPickle(file.head());
            if (file.begins(each.start) && isVersion) {
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

    /** Whether nobody takes it for a model: of pickles some are. */
    public boolean isTable() {
        return this == ARROW || this == ARROW_STREAM || this == PARQUET;
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
