package io.github.digitpad.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finished stroke means: ink, a tap, a scribble, or two digits. */
class CorrectionsTest {

    private final TestPad test = TestPad.started();
    private final Pad pad = test.pad;
    private final FakeField field = test.field;

    private Bounds box(int stroke) {
        return Bounds.of(Ink.of(pad.drawing().ink().strokes().get(stroke)));
    }

    private static Stroke dot(double x, double y) {
        return TestPad.stroke(x, y, x + 1, y + 1);
    }

    @Test
    void aTapOnADigitThatIsMeantLeavesNoTrace() {
        test.writes("16");
        field.meansTaps = true;
        test.draw(dot(box(1).left() + 5, 50));
        assertEquals(List.of(1), field.taps);
        assertEquals(2, pad.drawing().strokeCount());
        assertEquals(List.of("read 16", "changed 16 by user"), field.log());
        pad.undo(true);
        assertEquals("1", pad.value(), "the tap is no step to undo");
    }

    @Test
    void aTapThatIsNotMeantIsInk() {
        test.writes("16");
        test.draw(dot(box(1).right() + 200, 50));
        assertEquals(List.of(-1), field.taps);
        assertEquals(3, pad.drawing().strokeCount());
        assertEquals("ended", field.log().get(2));
    }

    /** The distance is from the tap's nearest point to the digit's box. */
    @ParameterizedTest
    @CsvSource({"'', 29, 1", "'', 30, -1", "., 7, 1", "., 8, -1"})
    void aTapNearADigitIsForItLessSoWhereItMayBeAMark(String marks, double distance, int digit) {
        field.marks = marks;
        test.writes("16");
        test.draw(dot(box(1).right() + distance, 50));
        assertEquals(List.of(digit), field.taps);
    }

    @Test
    void theNearestDigitIsMeant() {
        test.writes("16");
        double between = box(0).right() + 5;
        test.draw(dot(between, 50));
        assertEquals(List.of(0), field.taps);
    }

    @Test
    void aStrokeOfMoreThanATapIsNone() {
        test.writes("16");
        test.draw(TestPad.stroke(box(0).left(), 50, box(0).left() + 10, 50));
        test.draw(TestPad.stroke(box(0).left(), 50, box(0).left() + 10.5, 50));
        assertEquals(List.of(0), field.taps);
    }

    @Test
    void onAnEmptyPadAndWhereAllIsOneDigitADotIsInk() {
        test.draw(dot(50, 50));
        field.maxLength = 1;
        pad.restart("");
        test.writes("1");
        test.draw(dot(5, 50));
        assertEquals(List.of(), field.taps);
        assertEquals(2, pad.drawing().strokeCount());
    }

    @Test
    void aTapBeforeTheInkIsReadIsInk() {
        field.trigger = Trigger.PAUSE;
        test.writes("1");
        test.draw(dot(5, 50));
        assertEquals(List.of(), field.taps);
    }

    @Test
    void aScribbleTakesDigitsAway() {
        test.writes("16");
        Bounds six = box(1);
        double left = six.left() - 3;
        double right = six.right() + 3;
        test.draw(TestPad.stroke(
                left, 5, right, 15, left, 25, right, 35, left, 45, right, 55, left, 65, right, 75, left, 85, right,
                95));
        assertEquals(List.of("read 1", "changed 1 by user"), field.log());
        assertEquals(1, pad.drawing().strokeCount());
        test.clock.pass(1000);
        assertEquals(List.of("settled"), field.log());
        pad.undo(true);
        assertEquals("16", pad.value());
    }

    @Test
    void twoDigitsInOneStrokeAreTwo() {
        test.draw(joined("10"));
        assertEquals("10", pad.value());
        pad.remove(0);
        assertEquals("0", pad.value());
        field.maxLength = 1;
        pad.restart("");
        test.draw(joined("10"));
        assertEquals(1, pad.value().length(), "where all is one digit it is not cut");
    }

    private Stroke joined(String number) {
        List<Point> points = new ArrayList<>();
        for (Stroke stroke : new TestPad().ink(number).strokes()) {
            points.addAll(stroke.points());
        }
        return new Stroke(points);
    }
}
