package io.github.digitpad.cli;

import io.github.digitpad.data.sets.DataPart;
import io.github.digitpad.data.sets.DataSet;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A data set's pictures for a network: of its frame's size as they are, unless they are all to be framed. */
final class SetPictures {

    /** Which part is read, if nobody says it. */
    static final List<String> USUAL = List.of("test", "validation");

    private SetPictures() {}

    /**
     * The part of a set that is meant.
     *
     * @param part its name; null for the usual one
     * @param transposed whether it has rows for columns; null to find that out
     */
    static DataPart part(DataSet set, @Nullable String part, @Nullable Boolean transposed) throws IOException {
        return set.read(set.choose(part, USUAL), transposed);
    }

    /** A digit for each picture. */
    static LabelledPictures labelled(DataPart part, String name, boolean frame) throws IOException {
        part.requireDigits();
        return new LabelledPictures(
                name,
                IntStream.range(0, part.count())
                        .mapToObj(i -> new LabelledPicture(
                                i, part.label(i), part.writer(i), size -> framed(part, i, frame, size)))
                        .toList());
    }

    /** One picture in a frame. */
    static GrayImage framed(DataPart part, int index, boolean always, MnistFrame frame) {
        try {
            return LabelledPictures.framed(part.image(index), always, frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read and what was found out, as a line. */
    static String description(DataSet set, DataPart part) {
        StringBuilder text = new StringBuilder(set.format());
        text.append(part.name().isEmpty() ? "" : ", " + part.name());
        if (set.parts().size() > 1) {
            text.append(" of ").append(String.join(", ", set.parts()));
        }
        text.append(": ").append(part.count()).append(part.count() == 1 ? " picture" : " pictures");
        part.notes().forEach(note -> text.append("; ").append(note));
        return text.toString();
    }
}
