package io.github.digitpad.formats.brought;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat;
import io.github.digitpad.formats.ModelFormat.Match;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.formats.ZippedFiles;
import io.github.digitpad.formats.keras.KerasFormat;
import io.github.digitpad.formats.keras.KerasH5Format;
import io.github.digitpad.formats.onnx.OnnxFormat;
import io.github.digitpad.formats.refused.RefusedFormat;
import io.github.digitpad.formats.tfjs.TfjsFormat;
import io.github.digitpad.formats.tflite.TfliteFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one way in for model files: all formats that are read, and which of them some files are. */
public final class Formats {

    private static final List<ModelFormat> ALL = List.of(
            new RefusedFormat(),
            new TfjsFormat(),
            new KerasFormat(),
            new KerasH5Format(),
            new OnnxFormat(),
            new TfliteFormat());

    private Formats() {}

    /**
     * Which other files a model wants, for those who fetch them.
     *
     * @param path of the file that the model begins with
     * @param content all of that file
     * @return their paths, relative to its folder
     * @throws ModelFormatException if it is of no format, or broken; the message says why
     */
    public static List<String> wanted(String path, byte[] content) throws ModelFormatException {
        if (isZip(path, content)) {
            return List.of();
        }
        List<String> wanted = format(path, content).wanted(path, content);
        for (String other : wanted) {
            ModelFiles.inside(path, other);
        }
        return wanted;
    }

    /**
     * The model that some files are.
     *
     * @param first the path of the file that it begins with; nothing, if that is to be found among them
     * @throws ModelFormatException if they are none, or not one, or one is missing or broken; the message says which
     */
    public static Model read(ModelFiles files, @Nullable String first) throws ModelFormatException {
        return read(files, first, false);
    }

    private static Model read(ModelFiles files, @Nullable String first, boolean inZip) throws ModelFormatException {
        String path = first == null ? find(files, inZip) : first;
        byte[] head = files.head(path);
        if (!inZip && isZip(path, head)) {
            ZipArchive zip = ZipArchive.of(path, files.read(path));
            return read(new ModelFiles(new ZippedFiles(path, zip)), null, true);
        }
        return format(path, head).read(path, files);
    }

    /** Whether there is a model among some files, whatever is wrong with it: else they may belong to one. */
    public static boolean haveModel(ModelFiles files) throws ModelFormatException {
        return !candidates(files, false).isEmpty();
    }

    /** Whether a file is a zip of a model's files, and no format's own. */
    private static boolean isZip(String path, byte[] head) {
        return ZipArchive.isOne(head) && bestMatch(path, head) == Match.NONE;
    }

    /** The file that a model begins with: of those that fit best, the one that lies in the fewest folders. */
    private static String find(ModelFiles files, boolean inZip) throws ModelFormatException {
        List<String> found = candidates(files, inZip);
        if (found.isEmpty()) {
            throw new ModelFormatException(
                    "No model among these files: " + files.listing() + ". Needs " + needed() + ".");
        }
        if (found.size() > 1) {
            throw new ModelFormatException(
                    "More than one model: " + ModelFiles.listing(found) + ". Needs the files of one.");
        }
        return found.get(0);
    }

    /** The files that a model may begin with: those that fit best. */
    private static List<String> candidates(ModelFiles files, boolean inZip) throws ModelFormatException {
        List<String> paths = files.paths();
        if (paths.size() > ModelFiles.MAX_FILES) {
            throw new ModelFormatException("These are more than " + ModelFiles.MAX_FILES + " files: "
                    + ModelFiles.listing(paths) + ". Needs those of one model.");
        }
        List<String> found = matching(Match.CERTAIN, paths, files);
        if (found.isEmpty()) {
            found = matching(Match.POSSIBLE, paths, files);
        }
        if (found.isEmpty() && !inZip) {
            for (String path : paths) {
                if (isZip(path, files.head(path))) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    /** Of the files that match so well, those that lie in the fewest folders. */
    private static List<String> matching(Match match, List<String> paths, ModelFiles files)
            throws ModelFormatException {
        List<String> found = new ArrayList<>();
        int depth = Integer.MAX_VALUE;
        for (String path : paths) {
            int ofPath = depth(path);
            if (ofPath <= depth && bestMatch(path, files.head(path)) == match) {
                if (ofPath < depth) {
                    found.clear();
                    depth = ofPath;
                }
                found.add(path);
            }
        }
        return found;
    }

    private static int depth(String path) {
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            depth += path.charAt(i) == '/' ? 1 : 0;
        }
        return depth;
    }

    private static Match bestMatch(String path, byte[] head) {
        Match best = Match.NONE;
        for (ModelFormat format : ALL) {
            Match match = format.match(path, head);
            best = match == Match.CERTAIN || best == Match.NONE ? match : best;
        }
        return best;
    }

    /** The format that a file fits best; of those that it fits as well, the first. */
    private static ModelFormat format(String path, byte[] head) throws ModelFormatException {
        Match best = bestMatch(path, head);
        for (ModelFormat format : ALL) {
            if (best != Match.NONE && format.match(path, head) == best) {
                return format;
            }
        }
        throw new ModelFormatException(path + ": is no model that DigitPad opens. Needs " + needed() + ".");
    }

    private static String needed() {
        List<String> needed = new ArrayList<>();
        for (ModelFormat format : ALL) {
            if (!format.files().isEmpty()) {
                needed.add(format.files());
            }
        }
        return String.join(", or ", needed);
    }
}
