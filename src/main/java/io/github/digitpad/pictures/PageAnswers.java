package io.github.digitpad.pictures;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.paper.Corners;
import io.github.digitpad.paper.ReadNumber;
import io.github.digitpad.paper.ReadSign;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;

/** Numbers in a picture, as pages get them. */
final class PageAnswers {

    private PageAnswers() {}

    /** @param factor how many px of the picture are one of what was read, across and down */
    static JSObject of(List<ReadNumber> numbers, int factor) {
        JSArray<JSObject> all = new JSArray<>();
        for (ReadNumber number : numbers) {
            JSArray<JSObject> digits = new JSArray<>();
            for (ReadSign sign : number.signs()) {
                digits.push(digit(
                        sign.text(), sign.confidence(), alternatives(sign.alternatives()), box(sign.box(), factor)));
            }
            all.push(number(
                    number.text(),
                    number.confidence(),
                    number.certainty() == Certainty.NOT_SURE,
                    word(number.certainty()),
                    readings(number),
                    digits,
                    box(number.box().bounds(), factor),
                    corners(number.box(), factor),
                    number.line(),
                    number.row(),
                    number.column()));
        }
        return all;
    }

    private static String word(Certainty certainty) {
        return certainty == Certainty.CERTAIN ? "certain" : certainty == Certainty.LIKELY ? "likely" : "not sure";
    }

    /** Itself, then the others. */
    private static JSObject readings(ReadNumber number) {
        JSArray<JSObject> readings = alternatives(number.alternatives());
        readings.unshift(alternative(number.text(), number.confidence()));
        return readings;
    }

    private static JSArray<JSObject> alternatives(List<Alternative> all) {
        JSArray<JSObject> alternatives = new JSArray<>();
        for (Alternative one : all) {
            alternatives.push(alternative(one.text(), one.confidence()));
        }
        return alternatives;
    }

    private static JSObject corners(Corners corners, int factor) {
        JSArray<JSObject> all = new JSArray<>();
        for (int i = 0; i < Corners.COUNT; i++) {
            all.push(point(corners.x(i) * factor, corners.y(i) * factor));
        }
        return all;
    }

    private static JSObject box(Bounds box, int factor) {
        return box(box.left() * factor, box.top() * factor, box.width() * factor, box.height() * factor);
    }

    @JSBody(
            params = {"x", "y"},
            script = "return [x, y];")
    private static native JSObject point(double x, double y);

    @JSBody(
            params = {"x", "y", "width", "height"},
            script = "return {x: x, y: y, width: width, height: height};")
    private static native JSObject box(double x, double y, double width, double height);

    @JSBody(
            params = {"text", "confidence"},
            script = "return {text: text, confidence: confidence};")
    private static native JSObject alternative(String text, double confidence);

    @JSBody(
            params = {"text", "confidence", "alternatives", "box"},
            script = "return {text: text, confidence: confidence, alternatives: alternatives, box: box};")
    private static native JSObject digit(String text, double confidence, JSObject alternatives, JSObject box);

    @JSBody(
            params = {
                "text",
                "confidence",
                "unsure",
                "certainty",
                "alternatives",
                "digits",
                "box",
                "corners",
                "line",
                "row",
                "column"
            },
            script = "return {text: text, confidence: confidence, unsure: unsure, certainty: certainty,"
                    + " alternatives: alternatives, digits: digits, box: box, corners: corners, line: line, row: row,"
                    + " column: column};")
    private static native JSObject number(
            String text,
            double confidence,
            boolean unsure,
            String certainty,
            JSObject alternatives,
            JSObject digits,
            JSObject box,
            JSObject corners,
            int line,
            int row,
            int column);
}
