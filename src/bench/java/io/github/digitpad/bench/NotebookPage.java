package io.github.digitpad.bench;

import io.github.digitpad.data.ComposerSettings;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.NumberComposer;
import io.github.digitpad.data.Spacing;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.inkfiles.writer.InkTarget;
import io.github.digitpad.inkfiles.writer.WrittenPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A page of a notebook as files: numbers of people whom our networks have not learned from, among words of joined humps
 * and of letters apart. Each time the same page.
 */
final class NotebookPage {

    /** Strokes, and numbers among them. */
    static final int STROKES = 2000;

    static final int NUMBERS = 60;

    private static final List<InkTarget> FORMATS = List.of(InkTarget.XOPP, InkTarget.EXCALIDRAW, InkTarget.NDJSON);
    private static final Set<Integer> UNSEEN = Set.of(7, 14, 21, 28);
    private static final double WIDTH = 1500;
    private static final double HEIGHT = 40;
    private static final double PITCH = 80;

    /** Letters in a box 6 wide and 8 high: points as two digits each, strokes apart. */
    private static final List<String> LETTERS = List.of(
            "24 04 08 38 48 44|44 48",
            "00 08 05 24 45 48 08",
            "44 14 06 18 48",
            "40 48 44 14 06 18 48",
            "06 46 34 04 08 48",
            "31 10 08|04 34",
            "00 08|04 24 45 48",
            "24 28|21 22",
            "00 08|44 06 48",
            "04 08 05 24 28 25 44 48",
            "04 08 05 34 48",
            "04 08|05 24 34",
            "44 04 26 48 08",
            "20 28 48|04 44",
            "04 18 34",
            "04 18 25 38 44",
            "04 48|44 08");

    private final SplittableRandom random = new SplittableRandom(6);
    private final NumberComposer numbers;

    private NotebookPage(List<LabelledInk> digits) {
        this.numbers = new NumberComposer(
                digits, new ComposerSettings(1, 6, List.of(Spacing.DEFAULT, Spacing.DEFAULT, Spacing.TIGHT), 0, 0, 0));
    }

    /** Writes the page in each format; the files by what the format is called. */
    static Map<String, Path> write(Path data, Path folder) throws IOException {
        Path pendigits = data.resolve("pendigits/pendigits-orig.tra.gz");
        boolean hasPeople = Files.exists(pendigits);
        List<LabelledInk> digits = new ArrayList<>(UnipenReader.read(hasPeople ? pendigits : Pictures.OWN));
        digits.removeIf(digit -> hasPeople && !UNSEEN.contains(digit.writer()));
        Ink ink = new NotebookPage(digits).compose();
        Files.createDirectories(folder);
        Map<String, Path> files = new TreeMap<>();
        for (InkTarget format : FORMATS) {
            Path file = folder.resolve("page." + format.ending());
            byte[] text = format.write(List.of(new WrittenPage("", ink, 96))).getBytes(StandardCharsets.UTF_8);
            try (OutputStream plain = Files.newOutputStream(file);
                    OutputStream out = format == InkTarget.XOPP ? new GZIPOutputStream(plain) : plain) {
                out.write(text);
            }
            files.put(format.words(), file);
        }
        return files;
    }

    private Ink compose() {
        List<Stroke> page = new ArrayList<>();
        double x = 0;
        double baseline = PITCH;
        int left = NUMBERS;
        while (left > 0 || page.size() < STROKES) {
            double share = left * 7.0 / Math.max(1, STROKES - page.size());
            boolean isNumber = left > 0 && (page.size() >= STROKES || random.nextDouble() < share);
            Ink item = isNumber ? numbers.compose(random).number().ink() : word();
            double scale = isNumber ? HEIGHT / 100 : 1;
            Bounds box = Bounds.of(item);
            if (x + scale * box.width() > WIDTH && x > 0) {
                x = 0;
                baseline += PITCH;
            }
            double right = x - scale * box.left();
            double down = isNumber ? baseline - scale * box.bottom() : baseline;
            for (Stroke stroke : item.strokes()) {
                List<Point> points = new ArrayList<>();
                for (Point point : stroke.points()) {
                    points.add(new Point(scale * point.x() + right, scale * point.y() + down, point.timeMillis()));
                }
                page.add(new Stroke(points));
            }
            left -= isNumber ? 1 : 0;
            x += scale * box.width() + HEIGHT * random.nextDouble(0.9, 2);
        }
        return Ink.of(page);
    }

    /** On the line at 0. */
    private Ink word() {
        return random.nextInt(3) == 0 ? Ink.of(humps()) : letters();
    }

    private Stroke humps() {
        List<Point> points = new ArrayList<>();
        int steps = 12 * random.nextInt(4, 14);
        double wide = HEIGHT * random.nextDouble(0.3, 0.5) / 12;
        double high = HEIGHT * random.nextDouble(0.4, 0.6);
        for (int i = 0; i <= steps; i++) {
            points.add(new Point(wide * i, -high * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / 12)), 10 * i));
        }
        return new Stroke(points);
    }

    private Ink letters() {
        List<Stroke> word = new ArrayList<>();
        int length = random.nextInt(2, 9);
        for (int i = 0; i < length; i++) {
            double size = HEIGHT / 8 * random.nextDouble(0.8, 1.05);
            for (String stroke : LETTERS.get(random.nextInt(LETTERS.size())).split("\\|", -1)) {
                List<Point> points = new ArrayList<>();
                for (String pair : stroke.split(" ", -1)) {
                    double x = pair.charAt(0) - '0' + 0.3 * random.nextGaussian() + 6 * i;
                    points.add(new Point(size * x, size * (pair.charAt(1) - '8'), 10 * points.size()));
                }
                word.add(new Stroke(points));
            }
        }
        return Ink.of(word);
    }
}
