package io.github.digitpad.api;

import io.github.digitpad.decode.DecodedPicture;
import io.github.digitpad.decode.PictureBytes;
import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.formats.learned.DigitModel;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.paper.PictureNumbers;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.reading.ReadingOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in ink and in pictures. Immutable: each setting gives another one. Any number of threads may read with
 * the same one at once; it keeps working memory for as many as there are processors, some MB each.
 *
 * <p>What it reads is what the command line's {@code predict --numbers} reads of the same, and with {@link #oneDigit}
 * what {@code predict} does. No network, no file and no thread of its own is used.
 *
 * <pre>{@code
 * DigitPad amounts = DigitPad.standard().allowing("0-9.,-");
 * for (ReadNumber number : amounts.read(file).numbers()) {
 *     System.out.println(number.text() + " " + number.certainty() + " " + number.box());
 * }
 * }</pre>
 */
public final class DigitPad {

    private final ReaderPool pool;
    private final ReadingOptions options;

    private DigitPad(ReaderPool pool, ReadingOptions options) {
        this.pool = pool;
        this.options = options;
    }

    /** Made when it is first asked for. */
    private static final class Standard {
        static final DigitPad INSTANCE = new DigitPad(new ReaderPool(shipped()), ReadingOptions.DIGITS);

        private static LearnedSet shipped() {
            try {
                return ShippedModel.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The reader with the network that the jar carries, of digits alone; always the same one.
     *
     * <pre>{@code
     * String text = DigitPad.standard().read(ink).text();
     * }</pre>
     */
    public static DigitPad standard() {
        return Standard.INSTANCE;
    }

    /**
     * The same with a model of your own that tells the ten digits apart, for ink and for pictures of one digit. Numbers
     * in pictures are still read by the network that the jar carries, which reads whole lines.
     *
     * <pre>{@code
     * DigitPad own = DigitPad.standard().withModel(model);
     * String text = own.read(ink).text();
     * }</pre>
     *
     * @param model the file that it begins with ({@code .keras}, {@code .h5}, {@code .onnx}, {@code .tflite},
     *     {@code model.json}), a zip of these, or the folder that they are in; read now, and not needed afterwards
     * @throws IOException if it is no model that is read, or one of other classes: file, found, needed
     */
    public DigitPad withModel(Path model) throws IOException {
        try {
            return new DigitPad(new ReaderPool(DigitModel.read(model)), options);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /**
     * The same for other signs.
     *
     * <pre>{@code
     * String amount = DigitPad.standard().allowing("0-9.,-").read(ink).text();
     * }</pre>
     *
     * @param signs {@code 0-9} and any of the marks {@code . , -}, as in {@code "0-9.,-"}
     * @throws IllegalArgumentException if that is anything else
     */
    public DigitPad allowing(String signs) {
        return new DigitPad(pool, ReadingOptions.allowing(signs));
    }

    /**
     * The same for ink and pictures of one digit each, which is read at once: what is there is taken for one digit,
     * whatever it looks like.
     *
     * <pre>{@code
     * String digit = DigitPad.standard().oneDigit().read(image).text();
     * }</pre>
     */
    public DigitPad oneDigit() {
        return new DigitPad(pool, ReadingOptions.ONE_DIGIT);
    }

    /**
     * Reads ink as one number.
     *
     * <pre>{@code
     * Ink one = Ink.of(new Stroke(List.of(new Point(50, 0, 0), new Point(50, 100, 200))));
     * System.out.println(DigitPad.standard().read(one).text());
     * }</pre>
     *
     * @param ink in any one unit, such as px, y downwards; more than 48 strokes are no number
     * @return of one number, or none
     */
    public Reading read(Ink ink) {
        return pool.with(readers -> options.oneDigit()
                ? readers.ofDigits().read(ink)
                : Readings.of(readers.ofInk().read(ink, options)));
    }

    /**
     * Reads a picture: all numbers of a page, or the one that it is cut out about; with {@link #oneDigit} the one
     * digit. Dark on light or light on dark, of any depth, on nothing, too; upright.
     *
     * <pre>{@code
     * Reading reading = DigitPad.standard().read(image);
     * }</pre>
     *
     * @param image only read
     * @return boxes in its px, to a tenth
     * @throws IllegalArgumentException if it has more than 64 million pixels, or a side of more than 32,768
     */
    public Reading read(BufferedImage image) {
        if (options.oneDigit()) {
            return pool.with(readers -> Readings.of(readers.ofInk().read(DecodedPicture.readInk(image), options)));
        }
        LightSamples samples = DecodedPicture.readLight(image);
        return pool.with(readers -> new Reading(numbers(samples, 1, readers.ofPaper(), false)));
    }

    /**
     * Reads all numbers of a page, a photo or a scan, straight or at an angle, among words, however few they are.
     *
     * <pre>{@code
     * for (ReadNumber number : DigitPad.standard().readPage(image).numbers()) {
     *     System.out.println(number.row() + "," + number.column() + ": " + number.text());
     * }
     * }</pre>
     *
     * @param image only read
     * @return boxes in its px, to a tenth
     * @throws IllegalArgumentException as {@link #read(BufferedImage)}; or if this reads one digit
     */
    public Reading readPage(BufferedImage image) {
        if (options.oneDigit()) {
            throw new IllegalArgumentException(
                    "readPage: this reads one digit a picture. Take one without oneDigit().");
        }
        LightSamples samples = DecodedPicture.readLight(image);
        return pool.with(readers -> new Reading(numbers(samples, 1, readers.ofPaper(), true)));
    }

    /**
     * Reads a picture's file, as {@link #read(BufferedImage)} does: JPEG, PNG, GIF (the first picture), BMP, TIFF (all
     * pages), which its bytes tell, turned as its orientation says; WebP, too, where
     * {@code com.twelvemonkeys.imageio:imageio-webp} is on the class path or the module path.
     *
     * <pre>{@code
     * try {
     *     System.out.println(DigitPad.standard().read(file).text());
     * } catch (IOException e) {
     *     System.err.println(e.getMessage());
     * }
     * }</pre>
     *
     * @return boxes in px of the upright picture, to a tenth
     * @throws IOException if it cannot be read, is damaged, too large or no picture: file, found, needed, what to do
     */
    public Reading read(Path file) throws IOException {
        try {
            return read(new PictureBytes.OfFile(file));
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /**
     * As {@link #read(Path)}, of a file that is in memory.
     *
     * <pre>{@code
     * byte[] bytes = Files.readAllBytes(file);
     * Reading reading = DigitPad.standard().read("form.png", bytes);
     * }</pre>
     *
     * @param name what errors call it
     * @param bytes all of the file; only read
     * @return boxes in px of the upright picture, to a tenth
     * @throws IOException as {@link #read(Path)}
     */
    public Reading read(String name, byte[] bytes) throws IOException {
        return read(new PictureBytes.OfArray(name, bytes));
    }

    private Reading read(PictureBytes file) throws IOException {
        if (options.oneDigit()) {
            var ink = PictureFile.readInk(file);
            return pool.with(readers -> Readings.of(readers.ofInk().read(ink, options)));
        }
        int pages = PictureFile.pages(file);
        List<ReadNumber> all = new ArrayList<>();
        for (int i = 1; i <= pages; i++) {
            int page = i;
            LightSamples samples = PictureFile.readLight(file, page);
            all.addAll(pool.with(readers -> numbers(samples, page, readers.ofPaper(), false)));
        }
        return new Reading(all);
    }

    /**
     * Reads many files, as {@link #read(Path)} does, one that cannot be read not keeping the others from it. Lazy, and
     * in the order of the stream; on all cores, if that is parallel.
     *
     * <pre>{@code
     * try (Stream<Path> files = Files.list(folder)) {
     *     List<FileReading> all = DigitPad.standard().readAll(files.parallel()).toList();
     *     System.out.println(all.size() + " files");
     * }
     * }</pre>
     *
     * @return one for each file, whose order it has
     */
    public Stream<FileReading> readAll(Stream<Path> files) {
        return files.map(file -> {
            try {
                return new FileReading(file, read(file), null);
            } catch (IOException e) {
                return new FileReading(file, Reading.nothing(), e.getMessage());
            }
        });
    }

    private List<ReadNumber> numbers(LightSamples samples, int page, PaperReader reader, boolean isPage) {
        List<io.github.digitpad.paper.ReadNumber> found = isPage
                ? reader.readPage(samples.light(), options)
                : PictureNumbers.read(samples.light(), false, reader, options);
        List<ReadNumber> numbers = new ArrayList<>(found.size());
        for (io.github.digitpad.paper.ReadNumber number : found) {
            numbers.add(Readings.of(number, samples.step(), page));
        }
        return numbers;
    }

    /** In words where the platform gives only a path. */
    private static IOException explained(IOException exception) {
        @Nullable
        String advice = exception instanceof NoSuchFileException
                ? ": no such file. Check the path."
                : exception instanceof AccessDeniedException ? ": may not be read. Check its permissions." : null;
        return advice == null ? exception : new IOException(exception.getMessage() + advice, exception);
    }
}
