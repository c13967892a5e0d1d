package io.github.digitpad.data.sets.svhn;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.Shown;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.hdf5.Hdf5File;
import io.github.digitpad.formats.hdf5.Hdf5Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SVHN's {@code digitStruct.mat}, MATLAB 7.3: for each picture its name and a box and label for each digit, where label
 * 10 is 0.
 *
 * @see "Netzer et al. 2011, Reading Digits in Natural Images with Unsupervised Feature Learning"
 */
public final class HouseNumbers {

    private static final String STRUCT = "digitStruct";
    private static final int MOST_DIGITS = 12;
    private static final int LONGEST_NAME = 255;

    private final String source;
    private final Hdf5Node names;
    private final Hdf5Node boxes;

    private HouseNumbers(String source, Hdf5Node struct) throws IOException {
        this.source = source;
        this.names = require(struct, "name");
        this.boxes = require(struct, "bbox");
    }

    /** Whether a file is one. */
    public static boolean isOne(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        SetFile file = SetFile.of(path);
        if (!Hdf5File.isOne(file.head()) || file.isTooLarge()) {
            return false;
        }
        try {
            return root(file).get(STRUCT) != null;
        } catch (ModelFormatException e) {
            return false;
        }
    }

    private static Hdf5Node root(SetFile file) throws IOException {
        byte[] bytes = file.bytes();
        return Hdf5File.root(file.source(), bytes, 0, bytes.length);
    }

    /**
     * All pictures in the file's order.
     *
     * @throws DataFormatException if it is broken; the message says where
     */
    public static List<HouseNumber> read(Path path) throws IOException {
        SetFile file = SetFile.of(path);
        try {
            Hdf5Node struct = root(file).get(STRUCT);
            if (struct == null) {
                throw file.error("has no \"digitStruct\"; needs SVHN's digitStruct.mat");
            }
            return new HouseNumbers(file.source(), struct).readAll();
        } catch (ModelFormatException e) {
            throw new DataFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<HouseNumber> readAll() throws IOException {
        int[] ofNames = names.references();
        int[] ofBoxes = boxes.references();
        if (ofNames.length != ofBoxes.length || ofNames.length == 0) {
            throw new DataFormatException(source + ": has " + ofNames.length + " names and " + ofBoxes.length
                    + " boxes; needs as many of both, 1 or more.");
        }
        List<HouseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < ofNames.length; i++) {
            numbers.add(new HouseNumber(name(names.at(ofNames[i]), i), text(boxes.at(ofBoxes[i]), i)));
        }
        return numbers;
    }

    private String name(Hdf5Node node, int index) throws IOException {
        float[] characters = node.floats();
        StringBuilder name = new StringBuilder();
        for (float character : characters) {
            name.append((char) character);
        }
        String text = name.toString();
        boolean isPlain = !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.indexOf('/') < 0
                && text.indexOf('\\') < 0
                && !text.startsWith(".")
                && text.equals(Shown.clean(text));
        if (!isPlain) {
            throw new DataFormatException(source + ": picture " + (index + 1) + ": \"" + Shown.of(text)
                    + "\" is no file's name; needs one as 1.png.");
        }
        return text;
    }

    /** Its labels by where their boxes begin. */
    private String text(Hdf5Node box, int index) throws IOException {
        float[] labels = values(require(box, "label"), index);
        float[] lefts = values(require(box, "left"), index);
        if (labels.length != lefts.length) {
            throw new DataFormatException(source + ": picture " + (index + 1) + ": has " + labels.length
                    + " labels and " + lefts.length + " boxes; needs as many of both.");
        }
        TreeMap<Float, StringBuilder> byLeft = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            int label = (int) labels[i];
            if (label != labels[i] || label < 0 || label > 10 || !Float.isFinite(lefts[i])) {
                throw new DataFormatException(source + ": picture " + (index + 1) + ": has the label " + labels[i]
                        + "; needs 1 to 9, and 10 for 0.");
            }
            byLeft.computeIfAbsent(lefts[i], left -> new StringBuilder()).append(label % 10);
        }
        return String.join("", byLeft.values());
    }

    /** A number, or several of which each is an object of its own. */
    private float[] values(Hdf5Node node, int index) throws IOException {
        if (node.isNumbers()) {
            return node.floats();
        }
        int[] references = node.references();
        if (references.length > MOST_DIGITS) {
            throw new DataFormatException(source + ": picture " + (index + 1) + ": has " + references.length
                    + " digits; needs at most " + MOST_DIGITS + ".");
        }
        float[] values = new float[references.length];
        for (int i = 0; i < values.length; i++) {
            float[] one = node.at(references[i]).floats();
            if (one.length != 1) {
                throw new DataFormatException(source + ": picture " + (index + 1) + ": has " + one.length
                        + " numbers for a digit; needs one.");
            }
            values[i] = one[0];
        }
        return values;
    }

    private Hdf5Node require(Hdf5Node struct, String field) throws IOException {
        @Nullable Hdf5Node node = struct.get(field);
        if (node == null) {
            throw new DataFormatException(
                    source + ": " + struct.path() + ": has no \"" + field + "\"; needs SVHN's fields.");
        }
        return node;
    }
}
