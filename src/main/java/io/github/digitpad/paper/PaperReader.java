package io.github.digitpad.paper;

import io.github.digitpad.nn.Engine;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.ReadingOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the numbers in pictures of paper. Serves one thread at a time. */
public final class PaperReader {

    private final LineReader lines;

    /**
     * With an engine of its own.
     *
     * @param engine whose network reads strips: {@code [40, width, 1]} in, {@link LineSigns} of {@link LineColumns} out
     * @param certainty fitted to that network
     * @throws IllegalArgumentException if it takes or gives anything else; the message says what
     */
    public PaperReader(Engine engine, PaperCertainty certainty) {
        this(LineEngines.of(engine), certainty);
    }

    /**
     * With engines of its own.
     *
     * @param engines whose networks read strips, as above, the same at each width
     * @throws IllegalArgumentException if the narrowest takes or gives anything else; the message says what
     */
    public PaperReader(LineEngines engines, PaperCertainty certainty) {
        this.lines = new LineReader(engines, certainty);
    }

    /**
     * Reads a picture that is cut out about one number; rests of rules, of a box and of the lines above and below may
     * be on it.
     *
     * @param light 0 (black) to 1 (white), upright
     * @return nothing, if there is no number
     */
    public @Nullable ReadNumber readNumber(GrayImage light, ReadingOptions options) {
        List<ReadNumber> numbers = all(number(light, options));
        return numbers.isEmpty() ? null : numbers.get(0);
    }

    /** The same in steps. */
    public PictureReading number(GrayImage light, ReadingOptions options) {
        return new NumberReading(light, lines, options);
    }

    /**
     * Reads all numbers of a page: a photo or a scan of them, straight or at an angle. Words and drawings are none. One
     * that may be read otherwise is {@linkplain io.github.digitpad.reading.Certainty#NOT_SURE not sure}. No more than
     * the highest 2,000 places where numbers may be are read.
     *
     * @param light 0 (black) to 1 (white), upright
     * @return in the order of reading: printed tables and blocks by themselves, line by line
     */
    public List<ReadNumber> readPage(GrayImage light, ReadingOptions options) {
        return all(page(light, options));
    }

    /** The same in steps; if no more are made, what was read so far is the answer. */
    public PictureReading page(GrayImage light, ReadingOptions options) {
        return new PageReading(light, lines, options);
    }

    private static List<ReadNumber> all(PictureReading reading) {
        while (reading.step()) {}
        return reading.numbers();
    }

    /**
     * A reading with what its confidence is computed from.
     *
     * @param features {@link PaperCertainty#FEATURES}
     */
    public record Evidence(String text, double[] features) {}

    /**
     * What {@link PaperCertainty} is fitted to: of the same pictures as {@link #readNumber}; nothing, if none is read.
     */
    public @Nullable Evidence evidence(GrayImage light, ReadingOptions options) {
        LineStrip strip = NumberPicture.strip(light);
        if (strip == null) {
            return null;
        }
        LineReading reading = lines.read(strip, options);
        return reading.text().isEmpty() ? null : new Evidence(reading.text(), reading.evidence());
    }
}
