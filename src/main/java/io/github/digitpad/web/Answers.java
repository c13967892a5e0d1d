package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.pad.Answer;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.ReadDigit;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;

/** What was read, as pages get it. */
final class Answers {

    private Answers() {}

    /** @param box around all that was read */
    static JSObject of(Answer answer, Bounds box) {
        JSArray<JSObject> digits = new JSArray<>();
        List<ReadDigit> read = answer.reading().digits();
        for (ReadDigit digit : read) {
            digits.push(digit(
                    digit.text(),
                    digit.confidence(),
                    Words.certainty(digit.certainty()),
                    digit.chosen(),
                    probabilities(digit.prediction()),
                    alternatives(digit.alternatives()),
                    strokes(digit.strokes()),
                    box(digit.box())));
        }
        return of(
                answer.text(),
                answer.confidence(),
                answer.certainty() == Certainty.NOT_SURE,
                Words.certainty(answer.certainty()),
                alternatives(answer.alternatives()),
                digits,
                box(box),
                answer.millis(),
                answer.engine());
    }

    private static double[] probabilities(Prediction prediction) {
        double[] probabilities = new double[prediction.classes()];
        for (int digit = 0; digit < probabilities.length; digit++) {
            probabilities[digit] = prediction.probability(digit);
        }
        return probabilities;
    }

    private static int[] strokes(List<Integer> all) {
        int[] strokes = new int[all.size()];
        for (int i = 0; i < strokes.length; i++) {
            strokes[i] = all.get(i);
        }
        return strokes;
    }

    private static JSObject alternatives(List<Alternative> all) {
        JSArray<JSObject> alternatives = new JSArray<>();
        for (Alternative one : all) {
            alternatives.push(alternative(one.text(), one.confidence()));
        }
        return alternatives;
    }

    private static JSObject box(Bounds box) {
        return box(box.left(), box.top(), box.width(), box.height());
    }

    @JSBody(
            params = {"text", "confidence"},
            script = "return {text: text, confidence: confidence};")
    private static native JSObject alternative(String text, double confidence);

    /** A rectangle as pages write it. */
    @JSBody(
            params = {"x", "y", "width", "height"},
            script = "return {x: x, y: y, width: width, height: height};")
    static native JSObject box(double x, double y, double width, double height);

    @JSBody(
            params = {"text", "confidence", "certainty", "chosen", "ten", "alternatives", "strokes", "box"},
            script =
                    "return {text: text, confidence: confidence, certainty: certainty, chosen: chosen,"
                            + " probabilities: Array.from(ten), alternatives: alternatives, strokes: Array.from(strokes), box: box};")
    private static native JSObject digit(
            String text,
            double confidence,
            String certainty,
            boolean chosen,
            double[] ten,
            JSObject alternatives,
            int[] strokes,
            JSObject box);

    @JSBody(
            params = {"text", "confidence", "unsure", "certainty", "alternatives", "digits", "box", "millis", "engine"},
            script = "return {text: text, confidence: confidence, unsure: unsure, certainty: certainty,"
                    + " alternatives: alternatives, digits: digits, box: box, millis: millis, engine: engine};")
    private static native JSObject of(
            String text,
            double confidence,
            boolean unsure,
            String certainty,
            JSObject alternatives,
            JSObject digits,
            JSObject box,
            double millis,
            String engine);
}
