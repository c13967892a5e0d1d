package io.github.digitpad.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be written decides among readings. */
class ReadingOptionsTest {

    private final Reader reader;

    ReadingOptionsTest() throws IOException {
        reader = Written.reader();
    }

    @Test
    void theBestReadingThatFulfilsTheConstraintIsChosen() throws IOException {
        Ink ink = Written.number(1, "17", 30);
        ReadingOptions month = options("", 0, text -> text.length() == 2 && text.compareTo("13") < 0);
        Reading reading = reader.read(Grouping.of(ink), month);
        assertEquals(2, reading.text().length());
        assertTrue(reading.text().compareTo("13") < 0, reading.text());
        assertTrue(reading.accepted());
        for (Alternative alternative : reading.alternatives()) {
            assertTrue(month.accepts(alternative.text()), alternative.text());
        }
    }

    @Test
    void aReadingThatNothingFulfilsIsShownAndNotSure() throws IOException {
        Ink ink = Written.number(1, "2026", 30);
        Reading reading = reader.read(Grouping.of(ink), options("", 0, text -> text.equals("x")));
        assertEquals("2026", reading.text());
        assertFalse(reading.accepted());
        assertTrue(reading.unsure());
    }

    @Test
    void theGreatestLengthIsHeeded() {
        Ink ink = new Written().stroke(0, 0, 0, 100).stroke(30, 0, 30, 100).ink();
        assertEquals("11", reader.read(ink).text());
        Reading one = reader.read(Grouping.of(ink), options("", 1, text -> true));
        assertEquals(one.accepted() ? 1 : 2, one.text().length());
    }

    @ParameterizedTest
    @CsvSource({"0-9, ''", "'0-9.,-', '.,-'", "-0-9, -", "'0-9,', ','"})
    void allowIsDigitsAndMarks(String allow, String marks) {
        assertEquals(marks, ReadingOptions.allowing(allow).marks());
    }

    @Test
    void allowWithAnythingElseIsRefused() {
        for (String allow : List.of(".,", "0-9+", "", "0-90-9")) {
            assertEquals(
                    "allow \"" + allow + "\": needs 0-9 and, if they may be written, the marks . , - as in 0-9.,-",
                    assertThrows(IllegalArgumentException.class, () -> ReadingOptions.allowing(allow))
                            .getMessage());
        }
        assertEquals(
                "marks \"+\": needs any of . , -",
                assertThrows(IllegalArgumentException.class, () -> options("+", 0, text -> true))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> options("", -1, text -> true));
    }

    @ParameterizedTest
    @CsvSource({"3.5, 3", "12.05, 1", "-7, 2", "-17.5, 1", "'3,75', 1", "20-26, 1", "1.1, 1", "-1, 3", "10.10, 3"})
    void marksAreReadWhereTheyMayBe(String number, int hand) throws IOException {
        Ink ink = withMarks(number, hand);
        Reading reading = reader.read(Grouping.of(ink), ReadingOptions.allowing("0-9.,-"));
        assertEquals(number, reading.text());
        assertFalse(reading.unsure());
        Reading turned = reader.read(Grouping.of(Written.moved(ink, 2.5, 100, -30)), ReadingOptions.allowing("0-9.,-"));
        assertEquals(number, turned.text());
    }

    @ParameterizedTest
    @CsvSource({"3.5, 3", "-17, 1"})
    void marksAreNoDigitsWhereTheyMayNot(String number, int hand) throws IOException {
        Reading reading = reader.read(withMarks(number, hand));
        assertTrue(reading.text().chars().allMatch(c -> c >= '0' && c <= '9'), reading.text());
    }

    /** Allowing marks makes nothing of digits, the bars of sevens and tops of fives among them, a mark. */
    @Test
    void digitsStayDigitsWhereMarksMayBe() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (int hand = 1; hand <= 3; hand++) {
            for (String number : new String[] {"2026", "1234567890", "77", "55", "44", "111", "100"}) {
                Reading reading =
                        reader.read(Grouping.of(Written.number(hand, number, 30)), ReadingOptions.allowing("0-9.,-"));
                if (!reading.text().equals(number)) {
                    wrong.add(number + " read " + reading.text());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static ReadingOptions options(String marks, int maxLength, ReadingOptions.Constraint constraint) {
        return new ReadingOptions(false, marks, maxLength, constraint);
    }

    /** Digits as one hand writes them, with marks between them. */
    private static Ink withMarks(String number, int hand) throws IOException {
        Ink all = Ink.EMPTY;
        double left = 0;
        for (int i = 0; i < number.length(); i++) {
            Written mark = new Written();
            switch (number.charAt(i)) {
                case '.' -> mark.stroke(left, 95, left + 3, 99);
                case ',' -> mark.stroke(left + 8, 90, left, 118);
                case '-' -> mark.stroke(left, 52, left + 45, 49);
                default -> {
                    all = Written.joined(all, Written.digit(hand, number.charAt(i) - '0', left, 0, 100));
                    left = Bounds.of(all).right() + 22;
                    continue;
                }
            }
            all = Written.joined(all, mark.ink());
            left += number.charAt(i) == '-' ? 67 : 25;
        }
        return all;
    }
}
