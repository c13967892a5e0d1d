package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader shows of how it read, which must be what it read by. */
class ReadingViewTest {

    private static final ReadingOptions MARKS = ReadingOptions.allowing("0-9.,-");

    @ParameterizedTest
    @CsvSource({"1, 2026, 15", "2, 717, 15", "3, 45, 40", "1, 5, 15", "2, 1234567890, 15"})
    void aPathIsWorthWhatItsStepsAre(int hand, String number, double gap) throws IOException {
        Reader reader = Written.reader();
        Ink ink = Written.number(hand, number, gap);
        ReadingView view = reader.view(ink, ReadingOptions.DIGITS);
        assertEquals(reader.read(ink).text(), view.reading().text());
        assertEquals(1, view.lines().size());
        LineView line = view.lines().get(0);
        assertEquals(number, line.paths().get(0).text());
        for (LineView.Path path : line.paths()) {
            double sum = 0;
            for (LineView.Step step : path.steps()) {
                sum += step.score() + step.join();
                assertEquals(label(line, step).score(), step.score(), 1e-9);
            }
            assertEquals(path.score(), sum, 1e-9);
            assertTrue(path.score() <= line.paths().get(0).score());
        }
        for (int i = 0; i < number.length(); i++) {
            LineView.Step step = line.paths().get(0).steps().get(i);
            assertEquals(
                    view.reading().digits().get(i).parts(),
                    line.candidates().get(step.candidate()).parts());
        }
    }

    /**
     * By the weights themselves: features of the pieces, the digit's probability, what the digit has by its strokes.
     */
    @Test
    void aCandidateIsWorthItsFeatures() throws IOException {
        LatticeWeights weights = LearnedSets.published().lattice();
        LineView line = Written.reader()
                .view(Written.number(3, "45", 15), ReadingOptions.DIGITS)
                .lines()
                .get(0);
        for (LineView.Candidate candidate : line.candidates()) {
            Group group = candidate.group();
            double score = 0;
            for (int i = 0; i < GroupFeatures.COUNT; i++) {
                score += weights.group()[i] * group.features()[i];
            }
            assertEquals(score, candidate.score(), 1e-9);
            double[] bias = group.isOfSeveral() ? weights.ofSeveral() : weights.ofOneStroke();
            for (LineView.Label label : candidate.labels()) {
                int digit = label.symbol() - '0';
                double probability = Math.max(1e-4, group.prediction().probability(digit));
                assertEquals(
                        score + weights.logProbability() * Math.log(probability) + bias[digit], label.score(), 1e-9);
            }
        }
    }

    /** A 4 of two strokes: each is a candidate, and both together, of which the ink is all there is. */
    @Test
    void candidatesAreTheStrokesAloneAndTogether() throws IOException {
        Ink four = new Written()
                .stroke(40, 0, 0, 60, 80, 60)
                .stroke(55, 20, 55, 110)
                .ink();
        LineView line =
                Written.reader().view(four, ReadingOptions.DIGITS).lines().get(0);
        LineView.Candidate best =
                line.candidates().get(line.paths().get(0).steps().get(0).candidate());
        assertEquals(List.of(new StrokePart(0, 0, 16), new StrokePart(1, 0, 8)), best.parts());
        assertEquals(four, best.group().ink());
        assertEquals(3, line.candidates().size());
        assertTrue(line.runnerUp() > 0, "there is another reading");
        for (int i = 0; i < line.runnerUp(); i++) {
            assertEquals("4", line.paths().get(i).text());
        }
        assertNotEquals("4", line.paths().get(line.runnerUp()).text());
    }

    @Test
    void marksAreCandidatesToo() throws IOException {
        Ink minus = new Written().stroke(0, 50, 40, 50).ink();
        Ink ink = Written.joined(minus, Written.digit(1, 5, 90, 0, 100));
        ReadingView view = Written.reader().view(ink, MARKS);
        assertEquals("-5", view.reading().text());
        LineView line = view.lines().get(0);
        LineView.Step first = line.paths().get(0).steps().get(0);
        LineView.Candidate mark = line.candidates().get(first.candidate());
        assertEquals('-', mark.group().mark());
        assertEquals(0, mark.score());
        assertEquals(mark.labels().get(0).score(), first.score(), 1e-9);
    }

    /** What the reader keeps of earlier ink is shown as by one that has seen nothing. */
    @Test
    void isTheSameStrokeByStroke() throws IOException {
        Reader keeping = Written.reader();
        Ink ink = Ink.EMPTY;
        for (Stroke stroke : Written.number(2, "40718", 10).strokes()) {
            ink = ink.plus(stroke);
            List<LineView> kept = keeping.view(ink, MARKS).lines();
            List<LineView> fresh = Written.reader().view(ink, MARKS).lines();
            assertEquals(fresh.size(), kept.size());
            for (int i = 0; i < fresh.size(); i++) {
                assertEquals(
                        fresh.get(i).candidates().size(),
                        kept.get(i).candidates().size());
                assertEquals(
                        fresh.get(i).paths().get(0).score(),
                        kept.get(i).paths().get(0).score(),
                        1e-9);
                assertEquals(
                        fresh.get(i).paths().get(0).text(),
                        kept.get(i).paths().get(0).text());
            }
        }
    }

    @Test
    void twoLinesHaveALatticeEach() throws IOException {
        Ink ink = Written.joined(Written.number(1, "12", 20), Written.moved(Written.number(1, "34", 20), 1, 0, 250));
        ReadingView view = Written.reader().view(ink, ReadingOptions.DIGITS);
        assertEquals("1234", view.reading().text());
        assertEquals("12", view.lines().get(0).paths().get(0).text());
        assertEquals("34", view.lines().get(1).paths().get(0).text());
    }

    /** A number was read before, of which nothing must be shown. */
    @Test
    void whatIsReadWithoutALatticeShowsNone() throws IOException {
        Reader reader = Written.reader();
        Ink number = Written.number(1, "26", 20);
        assertEquals(1, reader.view(number, ReadingOptions.DIGITS).lines().size());
        assertEquals(List.of(), reader.view(number, ReadingOptions.ONE_DIGIT).lines());
        assertEquals(List.of(), reader.view(Ink.EMPTY, ReadingOptions.DIGITS).lines());
        Ink scribble = Ink.EMPTY;
        for (int i = 0; i <= Reader.MOST_STROKES; i++) {
            scribble = Written.joined(scribble, Written.digit(1, 1, 30 * i, 0, 100));
        }
        assertEquals(List.of(), reader.view(scribble, ReadingOptions.DIGITS).lines());
    }

    private static LineView.Label label(LineView line, LineView.Step step) {
        for (LineView.Label label : line.candidates().get(step.candidate()).labels()) {
            if (label.symbol() == step.symbol()) {
                return label;
            }
        }
        throw new AssertionError(step + " is no label of its candidate");
    }
}
