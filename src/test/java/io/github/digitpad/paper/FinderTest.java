package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found on small drawn pages. Each digit is a 7 of 40 px, which no other sign is like. */
class FinderTest {

    private static final double INK = 0.25;

    private static final int HIGH = 40;

    private static Paper paper() {
        return new Paper(600, 400, 0.9);
    }

    private static List<Place> find(Paper paper) {
        InkSearch search = new InkSearch(paper.image());
        PageInk page = search.step();
        while (page == null) {
            page = search.step();
        }
        return Finder.find(page).found();
    }

    /** A number with its upper left corner at a place, turned clockwise about it. */
    private static Paper number(Paper paper, double x, double y, int digits, double angle) {
        for (int i = 0; i < digits; i++) {
            double left = i * 36;
            line(paper, x, y, angle, left, 0, left + 24, 0);
            line(paper, x, y, angle, left + 24, 0, left + 10, HIGH);
        }
        return paper;
    }

    private static void line(
            Paper paper, double x, double y, double angle, double fromX, double fromY, double toX, double toY) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        paper.line(
                x + cosine * fromX - sine * fromY,
                y + sine * fromX + cosine * fromY,
                x + cosine * toX - sine * toY,
                y + sine * toX + cosine * toY,
                4,
                INK);
    }

    /** The places as so many digits by their widths, each line in its own brackets. */
    private static String digits(List<Place> places) {
        StringBuilder text = new StringBuilder();
        int line = -1;
        for (Place place : places) {
            text.append(place.line == line ? " " : line < 0 ? "[" : "] [");
            line = place.line;
            text.append(Math.round((place.slot.width() + 12) / 36));
        }
        return text.append(line < 0 ? "" : "]").toString();
    }

    @Test
    void gapsPartNumbersAndLinesAreReadFromTheTop() {
        Paper paper =
                number(number(number(number(paper(), 40, 200, 1, 0), 40, 60, 3, 0), 300, 66, 2, 0), 300, 196, 4, 0);
        assertEquals("[3 2] [1 4]", digits(find(paper)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -0.25, -0.1, 0.1, 0.25, 0.5})
    void aPageAtAnAngle(double angle) {
        Paper paper = paper();
        for (int row = 0; row < 3; row++) {
            double x = 300 - 150 * Math.cos(angle) - Math.sin(angle) * (row - 1) * 90;
            double y = 180 - 150 * Math.sin(angle) + Math.cos(angle) * (row - 1) * 90;
            number(paper, x, y, 3, angle);
            number(paper, x + 200 * Math.cos(angle), y + 200 * Math.sin(angle), 2, angle);
        }
        List<Place> places = find(paper);
        assertEquals("[3 2] [3 2] [3 2]", digits(places));
        for (Place place : places) {
            assertEquals(angle, place.slot.angle(), 0.06);
            assertEquals(HIGH + 4, place.slot.height(), 8);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -0.3, 0.3, 0.5})
    void oneNumberUphillAmongLevelOnes(double angle) {
        Paper paper = number(number(number(paper(), 40, 30, 4, 0), 300, 30, 4, 0), 40, 340, 4, 0);
        number(paper, 250, 200, 4, angle);
        List<Place> places = find(paper);
        assertEquals(4, places.size());
        int turned = 0;
        for (Place place : places) {
            assertEquals(4, Math.round((place.slot.width() + 12) / 36));
            turned += Math.abs(place.slot.angle() - angle) < 0.08 ? 1 : 0;
        }
        assertEquals(1, turned);
    }

    /** A grid of 4 columns of 80 px and 3 rows of 60 px. */
    private static Paper grid() {
        Paper paper = paper();
        for (int column = 0; column <= 4; column++) {
            paper.line(100 + 80 * column, 100, 100 + 80 * column, 280, 3, 0.3);
        }
        for (int row = 0; row <= 3; row++) {
            paper.line(100, 100 + 60 * row, 420, 100 + 60 * row, 3, 0.3);
        }
        return paper;
    }

    @Test
    void cellsOfAGridAreANumberEach() {
        Paper paper = grid();
        // Nearer to each other than digits of one number are.
        number(paper, 146, 108, 1, 0);
        number(paper, 186, 108, 1, 0);
        number(paper, 345, 168, 2, 0);
        number(paper, 110, 228, 1, 0);
        List<String> cells = new ArrayList<>();
        for (Place place : find(paper)) {
            cells.add(Math.round((place.slot.width() + 12) / 36) + "@" + place.row + "," + place.column);
        }
        assertEquals(List.of("1@0,0", "1@0,1", "2@1,3", "1@2,0"), cells);
    }

    @Test
    void lineThatIsMissingBetweenEvenOnesIsThere() {
        Paper paper = paper();
        for (int column = 0; column <= 5; column++) {
            if (column != 3) {
                paper.line(100 + 70 * column, 100, 100 + 70 * column, 280, 3, 0.3);
            }
        }
        for (int row = 0; row <= 3; row++) {
            paper.line(100, 100 + 60 * row, 450, 100 + 60 * row, 3, 0.3);
        }
        number(paper, 278, 108, 1, 0);
        number(paper, 318, 108, 1, 0);
        List<Place> places = find(paper);
        assertEquals(2, places.size());
        assertEquals(2, places.get(0).column);
        assertEquals(3, places.get(1).column);
    }

    @Test
    void squaredPaperIsNoGrid() {
        Paper paper = paper();
        for (int x = 5; x < 600; x += 30) {
            paper.line(x, 0, x, 400, 1.5, 0.7);
        }
        for (int y = 5; y < 400; y += 30) {
            paper.line(0, y, 600, y, 1.5, 0.7);
        }
        number(paper, 100, 100, 3, 0);
        List<Place> places = find(paper);
        assertEquals("[3]", digits(places));
        assertEquals(-1, places.get(0).column);
    }

    @Test
    void squaredPaperIsNoGridWhereWritingHidesMostOfIt() {
        Paper paper = paper();
        // Six squares are left, fewer than make squared paper by their number.
        for (int i = 0; i <= 6; i++) {
            paper.line(60 + 40 * i, 80, 60 + 40 * i, 320, 1.5, 0.7);
            paper.line(60, 80 + 40 * i, 300, 80 + 40 * i, 1.5, 0.7);
        }
        number(number(number(paper, 80, 100, 4, 0), 90, 180, 3, 0), 70, 260, 4, 0);
        List<Place> places = find(paper);
        assertEquals("[4] [3] [4]", digits(places));
        assertEquals(-1, places.get(0).grid);
    }

    /** Upright strokes of a thin pen, as wide as the lines that they are on, stay what they are: darker. */
    @Test
    void strokesOnLinesOfSquaredPaperStay() {
        Paper paper = paper();
        for (int i = 0; i <= 14; i++) {
            paper.line(20 + 40 * i, 10, 20 + 40 * i, 390, 2, 0.75);
            paper.line(10, 20 + 26 * i, 590, 20 + 26 * i, 2, 0.75);
        }
        for (int i = 0; i < 4; i++) {
            paper.line(100 + 40 * i, 150, 100 + 40 * i, 192, 2, INK);
        }
        assertEquals(
                4, find(paper).stream().mapToInt(place -> place.parts.length).sum());
    }

    @Test
    void ruledPaperWithMarginsIsNoTableOfOneColumn() {
        Paper paper = paper();
        for (int y = 50; y < 400; y += 70) {
            paper.line(0, y, 600, y, 1.5, 0.5);
        }
        paper.line(30, 0, 30, 400, 1.5, 0.5);
        paper.line(580, 0, 580, 400, 1.5, 0.5);
        for (int y = 65; y < 330; y += 70) {
            number(number(paper, 60, y, 3, 0), 400, y, 4, 0);
        }
        assertEquals("[3 4] [3 4] [3 4] [3 4]", digits(find(paper)));
    }

    @ParameterizedTest
    @ValueSource(ints = {130, 200, 260})
    void piecesOfALongLineAreNoStrokes(int lean) {
        Paper paper = paper();
        for (int y = 60; y < 400; y += 50) {
            paper.line(0, y, 600, y, 3, 0.4);
        }
        paper.line(200, 70, 200 + lean, 340, 3, 0.4);
        number(paper, 40, 115, 2, 0);
        assertEquals("[2]", digits(find(paper)));
    }

    /** As high as a 1, which some lean to the right, and few a little to the left. */
    @ParameterizedTest
    @CsvSource({"-40, 1", "-20, 1", "0, 1", "12, 1", "25, 0", "50, 0"})
    void aLineDownToTheRightIsNoOne(int lean, int places) {
        Paper paper = paper().line(200, 150, 200 + lean, 200, 4, INK);
        assertEquals(places, find(paper).size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0.5})
    void aOneOnAPageAtAnAngleIsAStroke(double angle) {
        Paper paper = paper();
        for (int row = 0; row < 3; row++) {
            double x = 300 - 150 * Math.cos(angle) - Math.sin(angle) * (row - 1) * 90;
            double y = 180 - 150 * Math.sin(angle) + Math.cos(angle) * (row - 1) * 90;
            number(paper, x, y, 3, angle);
            line(paper, x, y, angle, 200, 0, 195, HIGH);
        }
        assertEquals("[3 1] [3 1] [3 1]", digits(find(paper)));
    }

    @Test
    void oneOnARuleIsAStroke() {
        Paper paper = paper();
        for (int y = 60; y < 400; y += 50) {
            paper.line(0, y, 600, y, 3, 0.4);
        }
        paper.line(200, 170, 190, 210, 4, INK).line(300, 214, 293, 244, 4, INK);
        assertEquals(2, find(paper).size());
    }

    @Test
    void pointsAndCommasBridgeWideGaps() {
        // As printed by a font of even widths; a bold point, and a comma.
        Paper paper = number(number(paper(), 60, 60, 2, 0), 166, 60, 2, 0).line(141, 97, 141, 97, 11, INK);
        number(number(paper, 60, 200, 3, 0), 202, 200, 2, 0).line(178, 234, 173, 248, 5, INK);
        // No mark, no bridge.
        number(number(paper, 340, 60, 2, 0), 446, 60, 2, 0);
        List<Place> places = find(paper);
        assertEquals(4, places.size());
        assertEquals(166, places.get(0).slot.width(), 12);
        assertEquals(202, places.get(3).slot.width(), 12);
    }

    @Test
    void minusOnARuleBelongsToItsNumber() {
        Paper paper = paper();
        for (int y = 40; y < 400; y += 40) {
            paper.line(0, y, 600, y, 1.5, 0.6);
        }
        number(paper, 200, 180, 2, 0).line(176, 200, 190, 200, 6, INK);
        List<Place> places = find(paper);
        assertEquals(1, places.size());
        assertEquals(86, places.get(0).slot.width(), 8);
    }

    @Test
    void blackThatDiffersByALevelIsNoInk() {
        Paper paper = new Paper(600, 400, 0.03);
        for (int i = 0; i < 12; i++) {
            paper.line(40 + 40 * i, 100, 40 + 40 * i, 140, 4, 0.85);
        }
        assertEquals(List.of(), find(paper));
    }

    @Test
    void numbersBelowEachOtherAreATable() {
        Paper paper = paper();
        for (int row = 0; row < 3; row++) {
            number(paper, 40 + 36 * row, 40 + 90 * row, 3 - row, 0);
            number(paper, 300, 44 + 90 * row, 2, 0);
        }
        List<String> cells = new ArrayList<>();
        for (Place place : find(paper)) {
            cells.add(place.row + "," + place.column);
        }
        assertEquals(List.of("0,0", "0,1", "1,0", "1,1", "2,0", "2,1"), cells);
    }

    @Test
    void numbersHereAndThereAreNoTable() {
        for (Place place : find(number(number(number(paper(), 30, 40, 3, 0), 300, 150, 2, 0), 500, 300, 1, 0))) {
            assertEquals(-1, place.row);
        }
    }

    @ParameterizedTest
    @CsvSource({"-12, 100", "100, -10", "540, 340", "562, 100"})
    void inkThatRunsOffTheEdge(int x, int y) {
        assertEquals(1, find(number(paper(), x, y, 2, 0)).size());
    }

    @Test
    void specksRulesAndBlotsAreNothing() {
        Paper paper = paper();
        for (int i = 0; i < 40; i++) {
            paper.line(20 + 14 * i, 30 + 37 * i % 350, 20 + 14 * i, 30 + 37 * i % 350, 1, INK);
        }
        paper.line(20, 200, 580, 204, 3, 0.3);
        paper.line(300, 300, 300, 300, 90, INK);
        assertEquals("", digits(find(paper)));
    }

    @Test
    void brokenDigitIsOneAndItsMarksBelongToTheNumber() {
        Paper paper = number(paper(), 200, 150, 2, 0);
        // The upper bar of a third one, a gap below it, and a comma.
        paper.line(272, 150, 296, 150, 4, INK).line(293, 160, 282, 190, 4, INK);
        paper.line(312, 186, 308, 196, 4, INK);
        List<Place> places = find(paper);
        assertEquals(1, places.size());
        assertEquals(116, places.get(0).slot.width(), 8);
        assertEquals(HIGH + 4, places.get(0).slot.height(), 4);
    }

    @Test
    void touchingDigitsStayTogether() {
        Paper paper = number(paper(), 200, 150, 3, 0);
        paper.line(224, 150, 272, 150, 4, INK);
        assertEquals("[3]", digits(find(paper)));
    }

    @Test
    void chalkOnABoardAndInkInTheDark() {
        Paper board = number(number(paper(), 40, 60, 3, 0), 300, 60, 2, 0).negative();
        assertEquals("[3 2]", digits(find(board)));
        Paper dark = number(number(paper(), 40, 60, 3, 0), 300, 60, 2, 0).lit(0.4, 0.45);
        // A loop, of which the inside is lighter than its line.
        dark.line(450, 200, 480, 200, 4, INK).line(480, 200, 480, 240, 4, INK);
        dark.line(480, 240, 450, 240, 4, INK).line(450, 240, 450, 200, 4, INK);
        assertEquals("[3 2] [1]", digits(find(dark)));
    }

    @Test
    void lineUnderANumberIsNotOfIt() {
        Paper paper = number(paper(), 200, 150, 3, 0);
        paper.line(195, 200, 300, 202, 3, INK);
        List<Place> places = find(paper);
        assertEquals(1, places.size());
        assertEquals(HIGH + 4, places.get(0).slot.height(), 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "50000, 2", "2, 5000", "300, 200"})
    void picturesOfOneShadeHaveNothing(int width, int height) {
        for (double shade : new double[] {0, 0.5, 1}) {
            assertEquals(List.of(), find(new Paper(width, height, shade)));
        }
    }

    @Test
    void ofNoiseNoMoreThanTheMost() {
        List<Place> places = find(new Paper(1500, 1200, 0.5).noisy(0.4, 3));
        assertTrue(places.size() <= Finder.MOST, places.size() + " places");
    }
}
