package io.github.digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    @ParameterizedTest
    @CsvSource({"2026,2026,0", "2026,226,1", "2026,20266,1", "2026,2036,1", "12,21,2", "7,'',1", "123,456,3"})
    void needsAsFewChangesAsPossible(String written, String read, int distance) {
        assertEquals(distance, Alignment.of(written, read).distance());
        assertEquals(distance, Alignment.of(read, written).distance());
    }

    /** A plus for each sign that was written and read. */
    @ParameterizedTest
    @CsvSource({
        "2026,2026,++++",
        "2026,226,+-++",
        "2026,20266,++++",
        "2026,2036,++-+",
        "100,10,+-+",
        "0,01,+",
        "-4,4,-+",
        "7,'',-",
        "123,456,---"
    })
    void saysWhichSignsWereRead(String written, String read, String isRead) {
        Alignment alignment = Alignment.of(written, read);
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            found.append(alignment.isRead(i) ? '+' : '-');
        }
        assertEquals(isRead, found.toString());
    }
}
