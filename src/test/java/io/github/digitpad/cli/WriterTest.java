package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.data.LabelledInk;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WriterTest {

    @Test
    void theWorstComeFirstAndTheUnknownLast() {
        Map<String, Score> scores = Writer.worstFirst(
                Map.of(
                        Writer.of(3, null), new Score(1, 2),
                        Writer.of(20, null), new Score(5, 10),
                        Writer.of(4, null), new Score(5, 10),
                        Writer.of(5, null), new Score(9, 10),
                        Writer.of(LabelledInk.UNKNOWN_WRITER, "a"), new Score(0, 10)),
                Function.identity());
        assertEquals(List.of("4", "20", "3", "5", "unknown"), List.copyOf(scores.keySet()));
        assertEquals(new Score(1, 2), scores.get("3"));
    }

    @Test
    void twoLaboratoriesMayHaveTheSameNumber() {
        Map<String, Score> scores = Writer.worstFirst(
                Map.of(
                        Writer.of(7, "sta"), new Score(1, 10),
                        Writer.of(7, null), new Score(2, 10),
                        Writer.of(7, "lex"), new Score(3, 10),
                        Writer.of(8, "lex"), new Score(4, 10)),
                Function.identity());
        assertEquals(List.of("7 (sta)", "7 (unknown)", "7 (lex)", "8"), List.copyOf(scores.keySet()));
    }
}
