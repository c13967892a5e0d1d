package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.agreement.AgreedInk;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code predict --numbers} of ink files. */
class PredictInkFilesTest {

    /** A page's unit is a point: writing is so high. */
    private static final double HEIGHT = 24;

    @TempDir
    private Path folder;

    @Test
    void eachPageHasItsNumberInItsOwnUnits() throws IOException {
        AgreedInk one = legible().get(0);
        AgreedInk two = legible().get(1);
        Path file = folder.resolve("notes.xopp");
        Files.writeString(
                file, xournal(List.of(placed(one.ink(), 100, 50)), List.of(placed(two.ink(), 10, 300)), List.of()));
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertEquals(0, outcome.exitCode(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(3, lines.size(), outcome.out());
        assertTrue(
                lines.get(0).matches("\\Q" + file + "\t" + one.text() + "\\E\t.*\t1\t100 50 [0-9.]+ 24"), lines.get(0));
        assertTrue(
                lines.get(1).matches("\\Q" + file + "\t" + two.text() + "\\E\t.*\t2\t10 300 [0-9.]+ 24"), lines.get(1));
        assertEquals(file + "\t\t\t\t3\t", lines.get(2));
    }

    @Test
    void whereYGrowsUpwardsBoxesBeginBelow() throws IOException {
        Path file = folder.resolve("one.unipen");
        Files.writeString(file, ".COORD X Y\n.PEN_DOWN\n50 100\n50 20\n.PEN_UP\n");
        Outcome outcome = Outcome.of("predict", "--numbers", "--format", "jsonl", file.toString());
        String line = outcome.out().strip();
        assertTrue(line.contains("\"number\":\"1\""), line);
        assertTrue(line.contains("\"box\":{\"x\":50,\"y\":20,\"w\":0,\"h\":80},\"digits\":[{"), line);
        assertTrue(line.contains("\"text\":\"1\",\"box\":{\"x\":50,\"y\":20,\"w\":0,\"h\":80}"), line);
    }

    /** In points and in metres. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.000_35})
    void numbersAreFoundAmongDrawings(double unit) throws IOException {
        List<AgreedInk> numbers = legible();
        List<Ink> written = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < numbers.size(); i++) {
            double y = 60 * i;
            // As apart as drawings on a canvas are.
            double x = i == 3 ? 40_000 : 20;
            written.add(placed(numbers.get(i).ink(), x, y));
            written.add(scribble(x + 280, y, random));
            written.add(scribble(x + 380, y, random));
            expected.add(numbers.get(i).text());
        }
        Path file = folder.resolve("page.xopp");
        List<Ink> scaled = new ArrayList<>();
        written.forEach(ink -> scaled.add(scaled(ink, unit)));
        Files.writeString(file, xournal(scaled));
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        List<String> sure = outcome.out()
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> !fields[3].equals("unsure"))
                .map(fields -> fields[1])
                .toList();
        assertEquals(expected.stream().sorted().toList(), sure.stream().sorted().toList(), outcome.out());
    }

    @Test
    void whatANoteAppHasInItsOwnFormatIsNamed() throws IOException {
        Path file = folder.resolve("a.note");
        Files.writeString(file, "noteSN_FILE_VER_20230015 and more");
        Path good = folder.resolve("good.json");
        Files.writeString(good, "[{\"points\":[{\"x\":50,\"y\":0},{\"x\":50,\"y\":90}]}]");
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString(), good.toString());
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().startsWith(file + ": is a note of a Supernote, which is not read. "), outcome.err());
        assertTrue(outcome.out().lines().toList().get(1).startsWith(good + "\t1\t"), outcome.out());
    }

    /** Ink as lines has lists in its strokes; pads have objects, and iink has groups of strokes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"strokes\":[[{\"x\":50,\"y\":0,\"t\":0},{\"x\":50,\"y\":90,\"t\":9}]]}",
                "{\"strokes\": [ {\"points\":[[50,0],[50,90]]} ]}",
                "{\"xDPI\":96,\"strokeGroups\":[{\"strokes\":[{\"x\":[50,50],\"y\":[0,90],\"t\":[0,9]}]}]}",
                "{\"note\":\"\\\"strokes\\\":[\",\"strokes\":[[[50,0,0],[50,90,9]]]}"
            })
    void strokesOfPadsAreNoLines(String json) throws IOException {
        Path file = folder.resolve("pad.json");
        Files.writeString(file, json);
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertTrue(outcome.out().startsWith(file + "\t1\t"), outcome.out() + outcome.err());
    }

    @Test
    void aDrawingInAPictureIsReadByItsStrokes() throws IOException {
        Path file = Path.of("src/test/resources/inkfiles/scene.png");
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertTrue(outcome.out().contains("\t1\t100 200 "), outcome.out());
    }

    @Test
    void jsonThatIsNoInkGetsOneMessage() throws IOException {
        Path file = folder.resolve("other.json");
        Files.writeString(file, "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n");
        Outcome outcome = Outcome.of("predict", "--numbers", file.toString());
        assertEquals(1, outcome.exitCode());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().startsWith(file + ": is JSON, and no ink that is known. Needs "), outcome.err());
        Path cut = folder.resolve("cut.excalidraw");
        Files.writeString(cut, "{\n  \"type\": \"excalidraw\",\n  \"elements\": [\n");
        outcome = Outcome.of("predict", "--numbers", cut.toString());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().startsWith(cut + ": is JSON that is cut or damaged at 4:1: found "), outcome.err());
    }

    @Test
    void filesBesideAreIncludedAndNoneElsewhere() throws IOException {
        Files.writeString(folder.resolve("part.dat"), ".PEN_DOWN\n50 100\n50 20\n.PEN_UP\n");
        Path file = folder.resolve("whole.unipen");
        Files.writeString(file, ".COORD X Y\n.INCLUDE part.dat\n");
        assertTrue(Outcome.of("predict", "--numbers", file.toString()).out().startsWith(file + "\t1\t"));
        Path inside = Files.createDirectory(folder.resolve("inside")).resolve("whole.unipen");
        Files.writeString(inside, ".COORD X Y\n.INCLUDE ../part.dat\n");
        Outcome outcome = Outcome.of("predict", "--numbers", inside.toString());
        assertTrue(
                outcome.err().contains("line 2: includes the file \"../part.dat\", which is not there"), outcome.err());
    }

    /** Numbers that nobody takes for others. */
    private static List<AgreedInk> legible() throws IOException {
        return NumberPictures.numbers().stream()
                .filter(one -> List.of("140", "07726", "3051", "247", "1605").contains(one.text()))
                .toList();
    }

    @SafeVarargs
    private static String xournal(List<Ink>... pages) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<xournal>");
        for (List<Ink> page : pages) {
            text.append("<page><layer>");
            for (Ink ink : page) {
                for (Stroke stroke : ink.strokes()) {
                    text.append("<stroke tool=\"pen\">");
                    for (Point point : stroke.points()) {
                        text.append(point.x()).append(' ').append(point.y()).append(' ');
                    }
                    text.append("</stroke>");
                }
            }
            text.append("</layer></page>");
        }
        return text.append("</xournal>").toString();
    }

    private static Ink placed(Ink ink, double left, double top) {
        Bounds box = Bounds.of(ink);
        double scale = HEIGHT / box.height();
        return moved(ink, scale, left - scale * box.left(), top - scale * box.top());
    }

    private static Ink scaled(Ink ink, double unit) {
        return moved(ink, unit, 0, 0);
    }

    private static Ink moved(Ink ink, double scale, double dx, double dy) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            strokes.add(new Stroke(stroke.points().stream()
                    .map(point -> new Point(scale * point.x() + dx, scale * point.y() + dy, 0))
                    .toList()));
        }
        return Ink.of(strokes);
    }

    /** A zigzag of many strokes that cross. */
    private static Ink scribble(double left, double top, SplittableRandom random) {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<Point> points = new ArrayList<>();
            for (int j = 0; j < 7; j++) {
                points.add(new Point(left + 9 * i + 8 * random.nextDouble(), top + HEIGHT * random.nextDouble(), 0));
            }
            strokes.add(new Stroke(points));
        }
        return Ink.of(strokes);
    }
}
