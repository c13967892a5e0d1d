package io.github.digitpad.data.sets.folders;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.sets.NumberArray;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import io.github.digitpad.data.sets.StoredArray;
import io.github.digitpad.data.sets.StoredPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder, or a zip, with the files of a data set: pictures in a folder for each digit, pictures with a list of their
 * labels, or files of other formats, as {@code .npz}, which is a zip of {@code .npy}.
 */
public final class FolderFormat implements SetFormat {

    private static final String ZIP = "PK\u0003\u0004";

    private final List<SetFormat> inner;

    /** @param inner what its files may be */
    public FolderFormat(List<SetFormat> inner) {
        this.inner = List.copyOf(inner);
    }

    @Override
    public String name() {
        return "folder or zip";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        if (file.isFolder()) {
            return hasSomething(tree(file));
        }
        return isZip(file) && (file.name().endsWith(".npz") || hasSomething(tree(file)));
    }

    private static boolean isZip(SetFile file) throws IOException {
        return file.path() != null && file.begins(ZIP);
    }

    private boolean hasSomething(FileTree tree) throws IOException {
        return !ClassFolders.of(tree).isEmpty()
                || !listed(tree).isEmpty()
                || !parts(tree).isEmpty();
    }

    private static FileTree tree(SetFile file) throws IOException {
        Path path = file.path();
        if (path == null) {
            throw file.error("is inside another file. Unpack it");
        }
        return file.isFolder() ? FileTree.ofFolder(path) : FileTree.ofZip(file, path);
    }

    private List<SetFile> parts(FileTree tree) throws IOException {
        List<SetFile> parts = new ArrayList<>();
        for (SetFile file : tree.files().values()) {
            if (!PictureFiles.isOne(file.name()) && format(file) != null) {
                parts.add(file);
            }
        }
        return parts;
    }

    private @Nullable SetFormat format(SetFile file) throws IOException {
        for (SetFormat format : inner) {
            if (format.recognises(file)) {
                return format;
            }
        }
        return null;
    }

    private static List<StoredPart> listed(FileTree tree) throws IOException {
        return PictureList.of(tree);
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        FileTree tree = tree(file);
        List<StoredPart> parts = ClassFolders.of(tree);
        if (parts.isEmpty()) {
            parts = listed(tree);
        }
        if (!parts.isEmpty()) {
            return SetContent.ofParts(parts);
        }
        List<StoredArray> arrays = new ArrayList<>();
        List<StoredPart> whole = new ArrayList<>();
        for (SetFile each : parts(tree)) {
            SetFormat format = format(each);
            if (format != null) {
                SetContent content = format.read(each);
                for (StoredArray array : content.arrays()) {
                    arrays.add(new Inside(file.stem(), array));
                }
                whole.addAll(content.parts());
            }
        }
        if (arrays.isEmpty() && whole.isEmpty()) {
            throw file.error("has no pictures of digits; needs a folder for each digit, a list of labels, or the files"
                    + " of a data set");
        }
        return new SetContent(arrays, whole);
    }

    /** What its files are, for people: {@code .npz}, or the folder's own formats. */
    public String describe(SetFile file) throws IOException {
        FileTree tree = tree(file);
        boolean isPictures = !ClassFolders.of(tree).isEmpty() || !listed(tree).isEmpty();
        if (isPictures) {
            return file.isFolder() ? "folder of pictures" : "zip of pictures";
        }
        Set<String> names = new LinkedHashSet<>();
        for (SetFile each : parts(tree)) {
            SetFormat format = format(each);
            names.add(format == null ? "" : format.name());
        }
        String all = String.join(", ", names);
        if (all.equals("NumPy .npy") && !file.isFolder()) {
            return "NumPy .npz";
        }
        return all + (file.isFolder() ? " in a folder" : " in a zip");
    }

    /** An array that is called after its file too, where its own name says nothing: {@code arr_0}. */
    private record Inside(String outer, StoredArray array) implements StoredArray {
        @Override
        public String source() {
            return array.source();
        }

        @Override
        public String name() {
            return array.name().matches("arr_[0-9]+") ? outer + " " + array.name() : array.name();
        }

        @Override
        public String place() {
            return array.place();
        }

        @Override
        public int[] shape() {
            return array.shape();
        }

        @Override
        public NumberArray load() throws DataFormatException {
            return array.load();
        }

        @Override
        public List<String> columns() {
            return array.columns();
        }
    }
}
