package io.github.digitpad.pad;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ScribbleGesture;
import io.github.digitpad.reading.StrokePart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What people put right of a reading, digit by digit: by a choice, or with the pen. */
final class Corrections {

    /** A stroke that stays within this is a tap, in px of the pad. */
    private static final double TAP = 10;

    /** A tap so near to a digit is meant for it, in px of the pad. */
    private static final double NEAR = 30;

    /** The same where the tap might be a decimal point. */
    private static final double NEAR_WITH_MARKS = 8;

    private final Drawing drawing;
    private final ReadingSchedule reading;
    private final Field field;

    Corrections(Drawing drawing, ReadingSchedule reading, Field field) {
        this.drawing = drawing;
        this.reading = reading;
        this.field = field;
    }

    void choose(int digit, char sign) {
        correct(digit, (grouping, read) -> grouping.choose(read, sign));
    }

    /** The ink says this, sign by sign; whether it has as many digits. */
    boolean chooseAll(String text) {
        reading.flush();
        Reading read = current();
        if (read == null || read.digits().size() != text.length()) {
            return false;
        }
        Grouping chosen = drawing.grouping();
        for (int i = 0; i < text.length(); i++) {
            if (!text.substring(i, i + 1).equals(read.digits().get(i).text())) {
                chosen = chosen.choose(read.digits().get(i), text.charAt(i));
            }
        }
        drawing.decide(chosen);
        return true;
    }

    void remove(int digit) {
        correct(digit, Grouping::delete);
    }

    void split(int digit) {
        correct(digit, reading::split);
    }

    void join(int digit) {
        correct(digit, (grouping, read) -> {
            Reading all = current();
            return all == null || digit + 1 == all.digits().size()
                    ? grouping
                    : grouping.join(read, all.digits().get(digit + 1));
        });
    }

    /** A stroke over digits may scribble them out, and a tap on one may ask for it. */
    Grouping meaning(Grouping before, Stroke stroke) {
        Reading read = current();
        if (read == null) {
            return before.plus(stroke);
        }
        Bounds box = Bounds.of(stroke);
        if (box.extent() <= TAP) {
            return field.tapped(digitAt(box, read.digits())) ? before : before.plus(stroke);
        }
        List<StrokePart> gone = new ArrayList<>();
        for (ReadDigit digit : ScribbleGesture.erased(stroke, read)) {
            gone.addAll(digit.parts());
        }
        return gone.isEmpty() ? before.plus(stroke) : before.delete(gone);
    }

    private void correct(int digit, BiFunction<Grouping, ReadDigit, Grouping> correction) {
        reading.flush();
        Reading read = current();
        if (read != null && digit >= 0 && digit < read.digits().size()) {
            drawing.decide(correction.apply(drawing.grouping(), read.digits().get(digit)));
        }
    }

    /** What the finished ink was read as, where it is a number. */
    private @Nullable Reading current() {
        Answer last = reading.finished();
        return last != null && last.isNumber() && last.grouping() == drawing.grouping() ? last.reading() : null;
    }

    private int digitAt(Bounds tap, List<ReadDigit> digits) {
        int nearest = -1;
        double least = field.marks().isEmpty() ? NEAR : NEAR_WITH_MARKS;
        for (int i = 0; i < digits.size(); i++) {
            double distance = tap.distanceTo(digits.get(i).box());
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
