package io.github.digitpad.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final double INK = 0.2;

    /** A digit's stroke and paper about it. */
    private static Paper stroke() {
        return new Paper(300, 120, 0.9).line(150, 30, 140, 95, 4, INK);
    }

    @Test
    void ruleThatAStrokeCrosses() {
        InkMap ink = Ground.of(stroke().line(0, 80, 299, 84, 2, INK).image());
        List<Rule> rules = Rules.takeAway(ink);
        assertEquals(1, rules.size());
        Rule rule = rules.get(0);
        assertFalse(rule.upright);
        assertEquals(82, rule.at(150), 1.5);
        assertTrue(rule.length() > 290);
        for (int x = 0; x < 300; x++) {
            for (int y = 76; y < 90; y++) {
                boolean isNearStroke = Math.abs(x - 143) < 8;
                assertTrue(isNearStroke || !ink.isInk[y * 300 + x], "left over at " + x + ", " + y);
            }
        }
        for (int y = 34; y < 92; y++) {
            double middle = 150 - 10 * (y - 30) / 65.0;
            assertTrue(ink.isInk[y * 300 + (int) Math.round(middle)], "stroke cut in row " + y);
        }
    }

    @Test
    void box() {
        Paper paper = stroke();
        paper.line(5, 5, 294, 5, 3, INK).line(5, 114, 294, 114, 3, INK);
        paper.line(5, 5, 5, 114, 3, INK).line(294, 5, 294, 114, 3, INK);
        InkMap ink = Ground.of(paper.image());
        List<Rule> rules = Rules.takeAway(ink);
        assertEquals(2, rules.stream().filter(rule -> rule.upright).count());
        assertEquals(2, rules.stream().filter(rule -> !rule.upright).count());
        assertFalse(ink.isInk[5 * 300 + 100]);
        assertFalse(ink.isInk[60 * 300 + 5]);
    }

    @Test
    void aOneIsNoRule() {
        InkMap ink =
                Ground.of(new Paper(80, 120, 0.9).line(40, 10, 40, 110, 4, INK).image());
        assertTrue(Rules.takeAway(ink).isEmpty());
        assertTrue(ink.isInk[60 * 80 + 40]);
    }

    @Test
    void aOneThatLeansFromRuleToRuleIsNoSideOfABox() {
        Paper paper = new Paper(300, 120, 0.9).line(5, 15, 294, 15, 3, INK).line(5, 104, 294, 104, 3, INK);
        InkMap ink = Ground.of(paper.line(155, 16, 143, 103, 4, INK).image());
        assertEquals(2, Rules.takeAway(ink).size());
        assertTrue(ink.isInk[60 * 300 + 149]);
    }

    /** Of a thin pen, as wide as the rule: nothing but its ink tells it from that. */
    @ParameterizedTest
    @CsvSource({"0.3, true", "0.9, false"})
    void aStrokeAlongARuleStaysWhereItIsDarker(double keeps, boolean isInk) {
        Paper paper = new Paper(400, 120, 0.9).line(0, 60, 399, 60, 2, 0.7);
        InkMap ink = Ground.of(paper.line(150, 60, 180, 60, 2, keeps).image());
        assertEquals(1, Rules.takeAway(ink).size());
        assertEquals(isInk, ink.isInk[60 * 400 + 165]);
        assertFalse(ink.isInk[60 * 400 + 100]);
    }

    @Test
    void barsOfDigitsInARowAreNoRule() {
        Paper paper = new Paper(400, 80, 0.9);
        for (int i = 0; i < 8; i++) {
            paper.line(20 + 46 * i, 20, 46 + 46 * i, 20, 4, INK).line(46 + 46 * i, 20, 30 + 46 * i, 60, 4, INK);
        }
        assertTrue(Rules.takeAway(Ground.of(paper.image())).isEmpty());
    }

    @Test
    void nothingIsTakenFromNothing() {
        assertTrue(Rules.takeAway(Ground.of(new Paper(30, 30, 1).image())).isEmpty());
    }
}
