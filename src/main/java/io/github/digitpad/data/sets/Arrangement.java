package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.sets.ArrayNames.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays are pictures and which are their labels and writers: by their names, as collections and their copies
 * have them, and where these say nothing, by their shapes.
 */
final class Arrangement {

    /** An array for each digit, as in {@code mnist_all.mat}. */
    private static final Pattern OF_DIGIT = Pattern.compile("(train|test|digit|class|)[_ -]?([0-9])");

    /** QMNIST's labels of its test set, of which the first 10,000 rows are MNIST's test set. */
    private static final int QMNIST_ROWS = 60_000;

    private static final int MNIST_TEST = 10_000;

    private record Named(StoredArray array, ArrayNames names, Role role) {
        boolean isQmnist() {
            int[] shape = array.shape();
            return shape.length == 2 && shape[1] == 8;
        }
    }

    private final List<Named> pictures = new ArrayList<>();
    private final List<Named> labels = new ArrayList<>();
    private final List<Named> writers = new ArrayList<>();

    /** For each part the arrays of its digits. */
    private final Map<String, Map<Integer, StoredArray>> ofDigits = new LinkedHashMap<>();

    private Arrangement(List<StoredArray> arrays) {
        for (StoredArray array : arrays) {
            if (!isOfDigit(array)) {
                add(array);
            }
        }
    }

    /** The parts that arrays are, in the order of their pictures; none, if there are no pictures. */
    static List<StoredPart> of(List<StoredArray> arrays) {
        Arrangement arrangement = new Arrangement(arrays);
        List<StoredPart> parts = new ArrayList<>();
        arrangement.ofDigits.forEach((name, digits) -> parts.add(new OfDigits(name, digits)));
        boolean isOneSet = arrangement.pictures.stream()
                        .map(each -> each.names.rest())
                        .distinct()
                        .count()
                <= 1;
        Set<String> taken = new HashSet<>();
        for (Named each : arrangement.pictures) {
            String name = isOneSet
                    ? each.names.part()
                    : each.names.rest() + (each.names.part().isEmpty() ? "" : "-" + each.names.part());
            String own = name;
            for (int i = 2; !taken.add(own); i++) {
                own = (name.isEmpty() ? "part" : name) + "-" + i;
            }
            parts.add(new Paired(
                    own, each.array, arrangement.partner(arrangement.labels, each), arrangement.writersOf(each)));
        }
        return parts;
    }

    private boolean isOfDigit(StoredArray array) {
        Matcher matcher = OF_DIGIT.matcher(array.name());
        int[] shape = array.shape();
        if (!matcher.matches() || shape.length < 2 || (shape.length == 2 && PictureLayout.side(shape[1]) == 0)) {
            return false;
        }
        String part = matcher.group(1).startsWith("t") ? matcher.group(1) : "";
        ofDigits.computeIfAbsent(part, name -> new LinkedHashMap<>())
                .put(matcher.group(2).charAt(0) - '0', array);
        return true;
    }

    private void add(StoredArray array) {
        ArrayNames names = ArrayNames.of(array.name());
        int[] shape = array.shape();
        boolean mayBeLabels = LabelColumn.count(shape) > 0;
        boolean mayBePictures = PictureLayout.fits(shape);
        Role role = names.role();
        if (!(role == Role.PICTURES ? mayBePictures : mayBeLabels)) {
            role = Role.UNKNOWN;
        }
        if (role == Role.UNKNOWN) {
            role = mayBePictures ? Role.PICTURES : mayBeLabels ? Role.LABELS : Role.UNKNOWN;
        }
        switch (role) {
            case PICTURES -> pictures.add(new Named(array, names, role));
            case LABELS -> labels.add(new Named(array, names, role));
            case WRITERS -> writers.add(new Named(array, names, role));
            case UNKNOWN -> {
                // Something else that the file has.
            }
        }
    }

    private @Nullable StoredArray writersOf(Named of) {
        Named found = best(writers, of);
        return found == null || !fits(found, of) ? null : found.array;
    }

    private @Nullable StoredArray partner(List<Named> among, Named of) {
        Named found = best(among, of);
        return found == null ? null : found.array;
    }

    /** Of the same part, rather of the same set, rather from the same file; and as many, if any are. */
    private @Nullable Named best(List<Named> among, Named of) {
        Named best = null;
        int most = -1;
        for (Named each : among) {
            boolean isSamePart = each.names.part().equals(of.names.part());
            boolean mayBe = isSamePart
                    || (pictures.size() == 1
                            && (each.names.part().isEmpty() || of.names.part().isEmpty()));
            int score = (isSamePart ? 8 : 0)
                    + (fits(each, of) ? 4 : 0)
                    + (each.names.rest().equals(of.names.rest()) ? 2 : 0)
                    + (each.array.source().equals(of.array.source()) ? 1 : 0);
            if (mayBe && score > most) {
                most = score;
                best = each;
            }
        }
        return best;
    }

    private static boolean fits(Named labels, Named pictures) {
        int count = LabelColumn.count(labels.array.shape());
        int[] counts = PictureLayout.counts(pictures.array.shape());
        return Arrays.stream(counts)
                .anyMatch(each -> each == count || (labels.isQmnist() && count == QMNIST_ROWS && each == MNIST_TEST));
    }

    /** An array of pictures, with the arrays of their labels and writers. */
    private record Paired(
            String name,
            StoredArray pictures,
            @Nullable StoredArray labels,
            @Nullable StoredArray writers) implements StoredPart {

        @Override
        public RawPart load() throws DataFormatException {
            NumberArray array = pictures.load();
            int labelCount = labels == null ? 0 : LabelColumn.count(labels.shape());
            boolean isTable = PictureLayout.isTable(array.shape()) && labelCount != array.shape()[1];
            if (isTable || (!pictures.columns().isEmpty() && labels == null)) {
                return TableColumns.of(pictures, array);
            }
            if (labels == null && PictureLayout.isByClass(array.shape())) {
                return byClass(array);
            }
            PixelGrid grid = PictureLayout.of(pictures.place(), array, labelCount);
            if (labels == null) {
                return RawPart.of(pictures.place(), grid, new int[0]);
            }
            LabelColumn column = LabelColumn.of(labels);
            int[] digits = cut(column.labels(), grid.count());
            if (digits.length != grid.count()) {
                throw new DataFormatException(pictures.place() + ": has " + grid.count() + " pictures, "
                        + labels.place() + " " + digits.length
                        + " labels; needs one label for each picture. Are they of the same set?");
            }
            int[] who = writers == null
                    ? cut(LabelColumn.writers(labels), grid.count())
                    : LabelColumn.of(writers).labels();
            return new RawPart(
                    pictures.place(), grid, digits, who.length == grid.count() ? who : new int[0], column.notes());
        }

        @Override
        public boolean hasLabels() {
            int[] shape = pictures.shape();
            return labels != null
                    || PictureLayout.isByClass(shape)
                    || PictureLayout.isTable(shape)
                    || !pictures.columns().isEmpty();
        }

        /** Pixels × pictures × digits, as in {@code usps_all.mat}, where 0 comes last. */
        private RawPart byClass(NumberArray array) {
            List<PixelGrid> grids = PictureLayout.byClass(array);
            int each = grids.get(0).count();
            int[] digits = new int[grids.size() * each];
            for (int i = 0; i < digits.length; i++) {
                digits[i] = (i / each + 1) % 10;
            }
            return new RawPart(
                    pictures.place(),
                    new JoinedPictures(grids),
                    digits,
                    new int[0],
                    List.of("labels: by the last axis, 1 to 9, then 0"));
        }

        /** QMNIST's first rows, where the pictures are MNIST's test set. */
        private static int[] cut(int[] rows, int pictures) {
            return rows.length == QMNIST_ROWS && pictures == MNIST_TEST ? Arrays.copyOf(rows, pictures) : rows;
        }
    }

    /** An array for each digit. */
    private record OfDigits(String name, Map<Integer, StoredArray> digits) implements StoredPart {

        @Override
        public RawPart load() throws DataFormatException {
            List<PixelGrid> grids = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            String place = "";
            for (Map.Entry<Integer, StoredArray> each : digits.entrySet()) {
                place = each.getValue().source();
                PixelGrid grid = PictureLayout.of(
                        each.getValue().place(), each.getValue().load(), 0);
                grids.add(grid);
                for (int i = 0; i < grid.count(); i++) {
                    labels.add(each.getKey());
                }
            }
            return new RawPart(
                    place,
                    new JoinedPictures(grids),
                    labels.stream().mapToInt(Integer::intValue).toArray(),
                    new int[0],
                    List.of("labels: an array a digit"));
        }
    }
}
