package io.github.digitpad.bench;

import io.github.digitpad.api.DigitPad;
import io.github.digitpad.api.Reading;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Placement;
import io.github.digitpad.raster.InkDrawing;
import io.github.digitpad.raster.MnistFrame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the library takes for a digit, a number and a picture, and the engine alone for a digit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class LibraryTimes {

    /** Written by people, one to eight digits each. */
    private static final Path NUMBERS = Path.of("src/test/resources/agreement/unipen-300.jsonl.gz");

    private final DigitPad numbers = DigitPad.standard();
    private final DigitPad digits = numbers.oneDigit();
    private final List<Ink> digitInks = new ArrayList<>();
    private final List<Ink> numberInks = new ArrayList<>();
    private final List<float[]> framed = new ArrayList<>();
    private final List<BufferedImage> digitImages = new ArrayList<>();
    private final List<byte[]> digitFiles = new ArrayList<>();
    private final List<BufferedImage> numberImages = new ArrayList<>();
    /** One thread's place in the inputs, and an engine, which serves one thread. */
    @State(Scope.Thread)
    public static class Own {
        private int next;
        private final Engine engine;
        private final float[] output = new float[10];

        /** With an engine for the library's network. */
        public Own() {
            try {
                engine = PortableEngine.onJvm(ShippedModel.read().network());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private <T> T next(List<T> inputs) {
            next = (next + 1) % inputs.size();
            return inputs.get(next);
        }
    }

    /** Reads the inks, and makes pictures of them. */
    public LibraryTimes() {
        try (NumberLinesReader lines = new NumberLinesReader(NUMBERS)) {
            for (LabelledNumber number = lines.next(); number != null; number = lines.next()) {
                if (number.text().length() == 1) {
                    addDigit(number.ink());
                } else {
                    numberInks.add(number.ink());
                    numberImages.add(image(page(number.ink())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addDigit(Ink ink) throws IOException {
        GrayImage picture = MnistFrame.of(ink);
        BufferedImage image = image(picture);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        digitInks.add(ink);
        framed.add(picture.toArray());
        digitImages.add(image);
        digitFiles.add(file.toByteArray());
    }

    private static GrayImage page(Ink ink) {
        Bounds box = Bounds.of(ink);
        double scale = 60 / Math.max(1, box.height());
        Placement placement = new Placement(scale, 20 - scale * box.left(), 20 - scale * box.top());
        return InkDrawing.draw(ink, (int) (scale * box.width()) + 40, 100, placement, 4);
    }

    private static BufferedImage image(GrayImage ink) {
        BufferedImage image = new BufferedImage(ink.width(), ink.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                image.getRaster().setSample(x, y, 0, (int) (255 * (1 - ink.at(x, y)) + 0.5));
            }
        }
        return image;
    }

    /** The engine alone, of pictures that are framed. */
    @Benchmark
    public float[] engineAlone(Own own) {
        own.engine.forward(own.next(framed), 0, own.output, 0);
        return own.output;
    }

    /** A digit's ink. */
    @Benchmark
    public Reading digitOfInk(Own own) {
        return digits.read(own.next(digitInks));
    }

    /** A digit's picture of 28×28 pixels, decoded. */
    @Benchmark
    public Reading digitOfImage(Own own) {
        return digits.read(own.next(digitImages));
    }

    /** The same as a PNG in memory. */
    @Benchmark
    public Reading digitOfFile(Own own) throws IOException {
        return digits.read("digit.png", own.next(digitFiles));
    }

    /** A number's ink. */
    @Benchmark
    public Reading numberOfInk(Own own) {
        return numbers.read(own.next(numberInks));
    }

    /** A number's picture, 100 px high. */
    @Benchmark
    public Reading numberOfImage(Own own) {
        return numbers.read(own.next(numberImages));
    }
}
