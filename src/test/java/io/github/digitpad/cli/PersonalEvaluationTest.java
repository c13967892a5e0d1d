package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.personal.OddZeros;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --personal}. */
class PersonalEvaluationTest {

    @TempDir
    private Path folder;

    /** Writer 7 writes eight odd zeros that are numbers of one digit; writer 8 two plain ones. */
    private String numbers() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            lines.append("{\"text\":\"0\",\"writer\":7,\"lab\":\"a\",\"strokes\":")
                    .append(json(OddZeros.of(i)))
                    .append("}\n");
        }
        lines.append(NumberLines.of("01", "01", "\"writer\":8,\"lab\":\"a\","));
        lines.append(NumberLines.of("0", "0", ""));
        return Files.writeString(folder.resolve("numbers"), lines).toString();
    }

    private static String json(Ink ink) {
        StringBuilder text = new StringBuilder("[");
        for (Stroke stroke : ink.strokes()) {
            text.append(text.length() == 1 ? "[" : ",[");
            for (int i = 0; i < stroke.points().size(); i++) {
                Point point = stroke.points().get(i);
                text.append(i == 0 ? "" : ",")
                        .append(String.format(
                                Locale.ROOT, "[%.2f,%.2f,%.0f]", point.x(), point.y(), point.timeMillis()));
            }
            text.append(']');
        }
        return text.append(']').toString();
    }

    private String unipen() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            lines.append(".SEGMENT DIGIT ")
                    .append(i)
                    .append(" ? \"0\"\n.COMMENT 0 7 ")
                    .append(i)
                    .append('\n');
            for (Stroke stroke : OddZeros.of(i).strokes()) {
                lines.append(".PEN_DOWN\n");
                for (Point point : stroke.points()) {
                    lines.append(String.format(Locale.ROOT, "%.2f %.2f%n", point.x(), 500 - point.y()));
                }
                lines.append(".PEN_UP\n");
            }
        }
        return Files.writeString(folder.resolve("digits"), lines).toString();
    }

    private static Outcome evaluate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "evaluate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Outcome.of(all);
    }

    @Test
    void numbersAreReadWithTheHandOfTheirWriter() throws IOException {
        Outcome outcome = evaluate("--numbers", numbers(), "--personal", "2");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("""
                writer         digits  without     with
                7                   6        6        0
                1 writers, 1 left out, who wrote no more than is given
                errors 6 without, 0 with the hand, of 6 digits
                """, outcome.out().replace("\r\n", "\n"));
    }

    @Test
    void oneObjectOfJson() throws IOException {
        Outcome outcome = evaluate("--numbers", numbers(), "--personal", "2", "--json");
        assertEquals(
                "{\"errorsWithout\":6,\"errorsWith\":0,\"scored\":6,\"leftOut\":1,"
                        + "\"writers\":{\"7\":{\"errorsWithout\":6,\"errorsWith\":0,\"scored\":6}}}",
                outcome.out().strip());
    }

    @Test
    void digitsAreReadAsOneDigitEach() throws IOException {
        Outcome outcome = evaluate("--unipen", unipen(), "--personal", "3", "--json");
        assertTrue(
                outcome.out().contains("\"errorsWith\":0,\"scored\":5,\"leftOut\":0"), outcome.out() + outcome.err());
    }

    /** Where all are put wrong, each as another digit, nothing is learned. */
    @Test
    void slipsAreByTheSeed() throws IOException {
        String file = unipen();
        String[] wrong = {"--unipen", file, "--personal", "4", "--wrong", "1", "--json"};
        assertEquals(evaluate(wrong).out(), evaluate(wrong).out());
        String right = evaluate("--unipen", file, "--personal", "4", "--json").out();
        boolean differs = false;
        for (int seed = 1; seed <= 5; seed++) {
            Outcome slipped = evaluate(
                    "--unipen", file, "--personal", "4", "--wrong", "1", "--seed", String.valueOf(seed), "--json");
            assertEquals(0, slipped.exitCode(), slipped.err());
            differs |= !slipped.out().equals(right);
        }
        assertTrue(differs || !right.contains("\"errorsWith\":0"), right);
    }

    @Test
    void saysThatNobodyHasWrittenMore() throws IOException {
        evaluate("--numbers", numbers(), "--personal", "8")
                .assertBadInput("nobody who is known has written more than 8 digits", "of 2 writers");
        assertNotEquals(
                0,
                evaluate("--numbers", numbers(), "--personal", "2", "--writers", "9")
                        .exitCode());
    }

    @Test
    void refusesWhatItIsNotFor() throws IOException {
        String file = numbers();
        assertUsage("--personal 0: needs 1 or more", "--numbers", file, "--personal", "0");
        assertUsage("--wrong 2.0: needs a share", "--numbers", file, "--personal", "2", "--wrong", "2");
        assertUsage("--wrong and --seed are for --personal", "--numbers", file, "--wrong", "0.1");
        assertUsage("--personal has no --compare", "--numbers", file, "--personal", "2", "--calibration");
        assertUsage("--personal is for --unipen and --numbers", "--csv", file, "--personal", "2");
    }

    private static void assertUsage(String message, String... arguments) {
        Outcome outcome = evaluate(arguments);
        assertEquals(2, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains(message), outcome.err());
    }
}
