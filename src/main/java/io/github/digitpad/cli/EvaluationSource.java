package io.github.digitpad.cli;

import io.github.digitpad.data.sets.DataSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code evaluate} reads: the options that name a labelled collection, of which one is given. */
final class EvaluationSource {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A data set as it is: IDX, .npy, .npz, .mat, .h5, CSV, LIBSVM, a folder or a zip of these or"
                    + " of pictures; pictures and labels in one file or in two. See docs/data-sets.md.")
    private @Nullable List<Path> set;

    @ArgGroup(exclusive = false)
    @Nullable
    Idx idx;

    @Option(
            names = "--unipen",
            required = true,
            paramLabel = "FILE",
            description = "Pen strokes (UNIPEN), read through exactly the code that the page uses.")
    @Nullable
    Path unipen;

    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "Kaggle's train.csv: label, pixel0 to pixel783, also gzipped.")
    private @Nullable Path csv;

    @ArgGroup(exclusive = false)
    @Nullable
    Numbers numbers;

    @ArgGroup(exclusive = false)
    @Nullable
    Crops crops;

    @Option(
            names = "--pages",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description = "Pictures of pages: a folder as compose --pages makes it, its truth.jsonl, or a .tsv of"
                    + " pictures and the cells of the square on each, rows between /, 0 empty, 10 several digits:"
                    + " photo.jpg<tab>0 7/3 10. Several are counted together.")
    @Nullable
    List<Path> pages;

    /** The one that was given: picocli sees to it that there is exactly one. */
    LabelledPictures read(boolean frame, @Nullable Boolean transposed, Consumer<String> notes) throws IOException {
        if (idx != null) {
            return LabelledPictures.ofIdx(idx.images, idx.labels, frame, transposed, notes);
        }
        return csv != null
                ? LabelledPictures.ofCsv(csv, frame)
                : LabelledPictures.ofUnipen(Objects.requireNonNull(unipen));
    }

    /** The files of a data set that is not read by the format's name: these find out what they are. */
    @Nullable
    List<Path> setFiles() throws IOException {
        if (idx != null && !(DataSets.isIdx(idx.images) && DataSets.isIdx(idx.labels))) {
            return List.of(idx.images, idx.labels);
        }
        return csv != null && DataSets.isTable(csv) ? List.of(csv) : set;
    }

    /** Its files. */
    List<Path> files() {
        if (set != null) {
            return set;
        }
        if (numbers != null) {
            return numbers.files;
        }
        if (crops != null) {
            return List.of(crops.list);
        }
        if (pages != null) {
            return pages;
        }
        return idx != null
                ? List.of(idx.images, idx.labels)
                : List.of(Objects.requireNonNull(csv != null ? csv : unipen));
    }

    static final class Idx {
        @Option(names = "--images", required = true, paramLabel = "FILE", description = "IDX images, also gzipped.")
        private Path images;

        @Option(
                names = "--labels",
                required = true,
                paramLabel = "FILE",
                description = "Their labels: IDX, or QMNIST's idx2-int.")
        private Path labels;
    }

    static final class Numbers {
        @Option(
                names = "--numbers",
                required = true,
                arity = "1..*",
                paramLabel = "FILE",
                description = "Labelled numbers, JSON lines such as"
                        + " {\"text\":\"2026\",\"strokes\":[[[x,y,t],...],...]}, also gzipped; see compose. Several files"
                        + " are counted together. Or SVHN's digitStruct.mat, its pictures beside it.")
        List<Path> files;
    }

    static final class Crops {
        Crops() {}

        /** A list without more. */
        Crops(Path list) {
            this.list = list;
        }

        @Option(
                names = "--crops",
                required = true,
                paramLabel = "LIST",
                description = "Pictures that are each cut out about one number: lines of path, tab, number and, if"
                        + " known, tab, set, tab, page, the paths from the list's folder; or a folder with a folder of"
                        + " pictures for each number, and \"blank\" for those without one; or SVHN's digitStruct.mat.")
        Path list;

        @Option(names = "--strict", description = "Of pictures also compare the marks . , - and not digits only.")
        boolean isStrict;

        @Option(
                names = "--allow",
                paramLabel = "SIGNS",
                description =
                        "What may be in pictures besides digits, as for predict. Default: 0-9.,- where a label has"
                                + " a mark, else 0-9.")
        @Nullable
        String allow;
    }
}
