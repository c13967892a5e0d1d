package io.github.digitpad.inkfiles.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written, our own readers read; {@code src/test/inkfiles/written.py} has other programs open it. */
class InkTargetTest {

    private static final Ink INK = Ink.of(
            stroke(8, 16.5, 1000, 12.25, 40, 1008, 20, 80.125, 1016.5),
            stroke(30, 20, 1200),
            stroke(33, 9, 1300, 8, 9, 1310));

    private static final String STROKES = "8 16.5, 12.25 40, 20 80.125; 30 20; 33 9, 8 9";

    private static final WrittenPage PAGE = new WrittenPage("17", INK, 96);

    private static final WrittenPage SECOND = new WrittenPage("4 <&\"\\", Ink.of(stroke(-4, -12, 0, 6, 8, 0)), 96);

    private static Stroke stroke(double... numbers) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 3) {
            points.add(new Point(numbers[i], numbers[i + 1], numbers[i + 2]));
        }
        return new Stroke(points);
    }

    private static List<InkPage> read(String text) {
        try {
            return InkFiles.read(Written.file(text));
        } catch (InkFormatException e) {
            throw new AssertionError(text, e);
        }
    }

    @ParameterizedTest
    @CsvSource({"INKML, 96", "EXCALIDRAW, 96", "NDJSON, 0"})
    void aPagesStrokesStayWhereTheyAre(InkTarget target, double perInch) {
        String text = target.write(List.of(PAGE));
        assertEquals(
                target == InkTarget.EXCALIDRAW ? STROKES.replace("30 20", "30 20, 30.001 20.001") : STROKES,
                Written.strokes(text),
                text);
        PageUnit unit = read(text).get(0).unit();
        assertEquals(perInch, unit.perInch(), 0.01);
        assertFalse(unit.isUp());
    }

    @Test
    void xournalHasPointsAndTwoForADot() {
        String text = InkTarget.XOPP.write(List.of(PAGE));
        assertEquals(
                "6 12.375, 9.188 30, 15 60.094; 22.5 15, 22.5 15; 24.75 6.75, 6 6.75", Written.strokes(text), text);
        assertTrue(text.contains("<page width=\"595.276\" height=\"841.89\">"), text);
    }

    @Test
    void xournalsPageHasAllInk() {
        WrittenPage page = new WrittenPage("", Ink.of(stroke(-40, 8, 0, 2000, 16, 0)), 96);
        String text = InkTarget.XOPP.write(List.of(page));
        assertEquals("20 6, 1550 12", Written.strokes(text));
        assertTrue(text.contains("<page width=\"1570\" height=\"841.89\">"), text);
    }

    @ParameterizedTest
    @CsvSource({"INKML", "NDJSON", "JSONL"})
    void timesBeginWithThePage(InkTarget target) {
        String text = target.write(List.of(PAGE));
        if (target == InkTarget.JSONL) {
            assertEquals(
                    "{\"text\":\"17\",\"strokes\":[[[8,16.5,0],[12.25,40,8],[20,80.125,16.5]],[[30,20,200]],[[33,9,300],[8,9,310]]]}\n",
                    text);
        } else {
            assertEquals(
                    16.5, read(text).get(0).strokes().get(0).points().get(2).timeMillis());
            assertEquals(310, read(text).get(0).strokes().get(2).points().get(1).timeMillis());
        }
    }

    @Test
    void withoutTimesThereIsNoChannelForThem() {
        String text = InkTarget.INKML.write(List.of(SECOND));
        assertTrue(text.contains("<trace contextRef=\"#pen\">-4 -12, 6 8</trace>"), text);
        assertFalse(text.contains("\"T\""), text);
    }

    @ParameterizedTest
    @CsvSource({"INKML, ;", "EXCALIDRAW, ;", "NDJSON, ' |'", "XOPP, ' |'"})
    void pagesArePagesOrStandBelowEachOther(InkTarget target, String between) {
        String text = target.write(List.of(PAGE, SECOND));
        String second = switch (target) {
            case XOPP -> "20 20, 27.5 35";
            case NDJSON -> "-4 -12, 6 8";
            default -> "-4 120.125, 6 140.125";
        };
        assertTrue(Written.strokes(text).endsWith(between + " " + second), Written.strokes(text));
    }

    @Test
    void whatIsWrittenIsSaid() {
        String inkml = InkTarget.INKML.write(List.of(PAGE, SECOND));
        assertTrue(inkml.contains("<annotation type=\"truth\">17</annotation>"), inkml);
        assertTrue(inkml.contains("<annotation type=\"truth\">4 &lt;&amp;&quot;\\</annotation>"), inkml);
        assertTrue(InkTarget.NDJSON.write(List.of(SECOND)).startsWith("{\"word\":\"4 <&\\\"\\\\\",\"drawing\""));
        assertTrue(InkTarget.JSONL.write(List.of(new WrittenPage("", INK, 0))).startsWith("{\"strokes\""));
    }

    @Test
    void unitsThatAreKnownBecomePx() {
        WrittenPage page = new WrittenPage("", Ink.of(stroke(72, 36, 0)), 72);
        assertEquals("96 48", Written.strokes(InkTarget.INKML.write(List.of(page))));
        assertEquals("72 36, 72 36", Written.strokes(InkTarget.XOPP.write(List.of(page))));
    }

    @ParameterizedTest
    @CsvSource({"5, 7, 50, 70", "0.25, 0.5, 25, 50", "12000, 9000, 1200, 900", "4000, 11, 4000, 11"})
    void unknownUnitsBecomeSizesThatCanBeSeen(double width, double height, double right, double down) {
        WrittenPage page = new WrittenPage("", Ink.of(stroke(0, 0, 0, width, height, 0)), 0);
        String text = InkTarget.INKML.write(List.of(page));
        Point point = read(text).get(0).strokes().get(0).points().get(1);
        assertEquals(right, point.x(), 1e-9);
        assertEquals(down, point.y(), 1e-9);
        assertEquals(0, read(text).get(0).unit().perInch());
    }

    @Test
    void aBlankPageIsOneWhereThereArePages() {
        WrittenPage blank = new WrittenPage("", Ink.EMPTY, 96);
        assertEquals(" | " + "20 20, 27.5 35", Written.strokes(InkTarget.XOPP.write(List.of(blank, SECOND))));
        assertEquals("-4 -12, 6 8", Written.strokes(InkTarget.INKML.write(List.of(blank, SECOND))));
        assertTrue(InkTarget.SVG.write(List.of(blank)).contains("viewBox=\"-8 -8 16 16\""));
    }

    @Test
    void svgHasAPathForEachStroke() {
        assertEquals("""
                <svg xmlns="http://www.w3.org/2000/svg" width="41" height="87.125" viewBox="0 1 41 87.125" fill="none" \
                stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
                <path d="M8 16.5L12.25 40L20 80.125"/>
                <path d="M30 20h0"/>
                <path d="M33 9L8 9"/>
                </svg>
                """, InkTarget.SVG.write(List.of(PAGE)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0004, 0",
        "-0.0005, -0.001",
        "1.9996, 2",
        "-12.05, -12.05",
        "0.999, 0.999",
        "100000000.5, 100000000.5",
        "7.1, 7.1"
    })
    void numbersToAThousandth(double number, String text) {
        assertEquals(text, new FileText().add(number).toString());
    }

    @Test
    void aPageLargerThanAnyIsRefused() {
        WrittenPage page = new WrittenPage("", Ink.of(stroke(1e6, 0, 0)), 0.0254);
        assertEquals(
                "page 1 has a point more than 100000000 px away, which is on no page",
                assertThrows(IllegalArgumentException.class, () -> InkTarget.SVG.write(List.of(page)))
                        .getMessage());
    }

    @Test
    void formatsByTheirEndings() {
        assertEquals(InkTarget.XOPP, InkTarget.of("xopp"));
        assertEquals(null, InkTarget.of("xoj"));
        assertEquals(
                "inkml xopp excalidraw svg ndjson jsonl",
                String.join(
                        " ",
                        Arrays.stream(InkTarget.values()).map(InkTarget::ending).toList()));
    }
}
