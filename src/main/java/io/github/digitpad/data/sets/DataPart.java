package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a data set, or of a part of one, as they are to be read: 0 (paper) to 1 (ink), upright, with their
 * labels and writers where these are known. Several threads may ask.
 */
public final class DataPart {

    private final String name;
    private final RawPart raw;
    private final int[] labels;
    private final ValueRange range;
    private final GroundColour ground;
    private final Turn turn;
    private final List<String> notes;

    private DataPart(
            String name,
            RawPart raw,
            int[] labels,
            ValueRange range,
            GroundColour ground,
            Turn turn,
            List<String> notes) {
        this.name = name;
        this.raw = raw;
        this.labels = labels;
        this.range = range;
        this.ground = ground;
        this.turn = turn;
        this.notes = notes;
    }

    /**
     * Finds out what is paper and what is ink, which way the pictures stand, and what labels from 1 to 10 mean.
     *
     * @param transposed whether they have rows for columns; null to find that out
     */
    static DataPart of(String name, RawPart raw, @Nullable Boolean transposed) throws IOException {
        if (raw.pictures().count() == 0) {
            throw new DataFormatException(raw.source() + ": has no pictures; needs one or more.");
        }
        List<String> notes = new ArrayList<>(raw.notes());
        ValueRange range = ValueRange.of(raw.source(), raw.pictures());
        GroundColour ground = GroundColour.of(raw.pictures(), range);
        if (!raw.pictures().isLight()) {
            notes.add("pixels: " + range.text());
        }
        notes.add(ground.text());
        Turn.Pictures pictures = i -> ground.ink(raw.pictures().get(i), range);
        LabelOrigin origin = LabelOrigin.of(raw.labels(), pictures);
        int[] labels = origin.digits(raw.labels());
        if (origin != LabelOrigin.ZERO) {
            notes.add(origin.text());
        }
        Turn turn = transposed != null
                ? Turn.forced(transposed)
                : Turn.of(raw.pictures().count(), labels, pictures);
        if (!turn.note().isEmpty()) {
            notes.add(turn.note());
        }
        return new DataPart(name, raw, labels, range, ground, turn, List.copyOf(notes));
    }

    /** As {@code train}; empty where the set has no parts. */
    public String name() {
        return name;
    }

    /** Of the pictures, for messages. */
    public String source() {
        return raw.source();
    }

    /** What was found out, for people. */
    public List<String> notes() {
        return notes;
    }

    /** How many pictures. */
    public int count() {
        return raw.pictures().count();
    }

    /**
     * One picture.
     *
     * @throws IOException if its file cannot be read
     */
    public GrayImage image(int index) throws IOException {
        return turn.of(ground.ink(raw.pictures().get(index), range));
    }

    /** Of which file a picture is; empty where all are in one. */
    public String pictureName(int index) {
        return raw.pictures().name(index);
    }

    public boolean isLabelled() {
        return labels.length > 0;
    }

    /** What a picture shows: 0 to 9 where {@link #requireDigits} says so, else a class's number. */
    public int label(int index) {
        return labels[index];
    }

    public boolean hasWriters() {
        return raw.writers().length > 0;
    }

    /** The number of who wrote a picture, or {@link LabelledInk#UNKNOWN_WRITER}. */
    public int writer(int index) {
        return hasWriters() ? raw.writers()[index] : LabelledInk.UNKNOWN_WRITER;
    }

    /** Why its labels are no digits, and what to do; null if they are. */
    public @Nullable String noDigits() {
        if (!isLabelled()) {
            return "has no labels; needs a digit for each picture. Give the file of its labels, too";
        }
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        int first = -1;
        for (int i = 0; i < labels.length; i++) {
            least = Math.min(least, labels[i]);
            greatest = Math.max(greatest, labels[i]);
            first = first < 0 && (labels[i] < 0 || labels[i] > 9) ? i : first;
        }
        if (first < 0) {
            return null;
        }
        String found = "label " + first + " (counted from 0) is " + labels[first] + ", all go from " + least + " to "
                + greatest + "; needs 0 to 9. ";
        boolean isLetters = least >= 0 && greatest >= 25 && greatest <= 61;
        return found
                + (isLetters
                        ? "They are letters, as of EMNIST: its files \"digits\" and \"mnist\" have digits"
                        : "Is it a set of digits?");
    }

    /**
     * Checks that each picture has a digit, 0 to 9.
     *
     * @throws DataFormatException if not; the message says what was found
     */
    public void requireDigits() throws DataFormatException {
        String problem = noDigits();
        if (problem != null) {
            throw new DataFormatException(source() + ": " + problem + (problem.endsWith("?") ? "" : "."));
        }
    }
}
