package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.paper.Corners;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.paper.ReadSign;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import java.util.List;
import java.util.StringJoiner;

/**
 * A number in a picture.
 *
 * @param number in px of the picture that was read
 * @param step how many of the upright picture's px one of these is
 */
record PaperNumber(ReadNumber number, int step) implements FoundNumber {

    @Override
    public String text() {
        return number.text();
    }

    @Override
    public double confidence() {
        return number.confidence();
    }

    @Override
    public Certainty certainty() {
        return number.certainty();
    }

    @Override
    public Bounds box() {
        return inPx(number.box().bounds());
    }

    @Override
    public List<String> signsAsJson() {
        return number.signs().stream().map(this::json).toList();
    }

    /** {@code line}, {@code row} and {@code column} from 0; the latter two null where it stands in no table. */
    @Override
    public String moreAsJson() {
        StringJoiner corners = new StringJoiner(",", "[", "]");
        for (int i = 0; i < Corners.COUNT; i++) {
            corners.add("[" + NumberFormat.px(px(number.box().x(i))) + ","
                    + NumberFormat.px(px(number.box().y(i))) + "]");
        }
        return ",\"corners\":" + corners + ",\"alternatives\":" + json(number.alternatives()) + ",\"line\":"
                + number.line() + ",\"row\":" + place(number.row()) + ",\"column\":" + place(number.column());
    }

    private static String place(int index) {
        return index < 0 ? "null" : String.valueOf(index);
    }

    private String json(ReadSign sign) {
        return "{\"text\":" + JsonText.quoted(sign.text()) + ",\"box\":" + NumberJson.box(inPx(sign.box()))
                + ",\"confidence\":" + NumberJson.probability(sign.confidence()) + ",\"alternatives\":"
                + json(sign.alternatives()) + "}";
    }

    private static String json(List<Alternative> alternatives) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (Alternative one : alternatives) {
            list.add("{\"text\":" + JsonText.quoted(one.text()) + ",\"confidence\":"
                    + NumberJson.probability(one.confidence()) + "}");
        }
        return list.toString();
    }

    private Bounds inPx(Bounds box) {
        return new Bounds(px(box.left()), px(box.top()), px(box.right()), px(box.bottom()));
    }

    private double px(double value) {
        return ReadNumber.inPx(value, step);
    }
}
