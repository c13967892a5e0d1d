package io.github.digitpad.api;

import io.github.digitpad.ink.Bounds;
import java.util.ArrayList;
import java.util.List;

/** What the rooms inside read, as the library tells it. */
final class Readings {

    private Readings() {}

    /** Of ink, or of a picture of one digit. */
    static Reading of(io.github.digitpad.reading.Reading reading) {
        if (reading.text().isEmpty()) {
            return Reading.nothing();
        }
        List<ReadDigit> digits = new ArrayList<>(reading.digits().size());
        Bounds about = reading.digits().get(0).box();
        for (io.github.digitpad.reading.ReadDigit digit : reading.digits()) {
            about = about.and(digit.box());
            digits.add(new ReadDigit(
                    digit.text(), box(digit.box(), 0), digit.confidence(), others(digit.alternatives(), digit.text())));
        }
        return new Reading(List.of(new ReadNumber(
                reading.text(),
                box(about, 0),
                reading.confidence(),
                Certainty.of(reading.certainty()),
                digits,
                others(reading.alternatives(), reading.text()),
                1,
                0,
                -1,
                -1)));
    }

    /**
     * A number in a picture.
     *
     * @param step how many px of the upright picture one of the number's is
     * @param page from 1
     */
    static ReadNumber of(io.github.digitpad.paper.ReadNumber number, int step, int page) {
        List<ReadDigit> digits = new ArrayList<>(number.signs().size());
        for (io.github.digitpad.paper.ReadSign sign : number.signs()) {
            digits.add(new ReadDigit(
                    sign.text(), box(sign.box(), step), sign.confidence(), others(sign.alternatives(), sign.text())));
        }
        return new ReadNumber(
                number.text(),
                box(number.box().bounds(), step),
                number.confidence(),
                Certainty.of(number.certainty()),
                digits,
                others(number.alternatives(), number.text()),
                page,
                number.line(),
                number.row(),
                number.column());
    }

    private static Box box(Bounds bounds, int step) {
        double left = px(bounds.left(), step);
        double top = px(bounds.top(), step);
        return new Box(left, top, px(bounds.right(), step) - left, px(bounds.bottom(), step) - top);
    }

    /** @param step 0 for ink, whose places are exact */
    private static double px(double place, int step) {
        return step == 0 ? place : io.github.digitpad.paper.ReadNumber.inPx(place, step);
    }

    private static List<Alternative> others(List<io.github.digitpad.reading.Alternative> all, String text) {
        List<Alternative> others = new ArrayList<>(all.size());
        for (io.github.digitpad.reading.Alternative one : all) {
            if (!one.text().equals(text)) {
                others.add(new Alternative(one.text(), one.confidence()));
            }
        }
        return others;
    }
}
