package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.recognize.Certainty;
import io.github.digitpad.recognize.Prediction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What was read, as pages get it. */
final class Answers {

    private Answers() {}

    /** The answer for ink. */
    static JSObject of(Reading.Result result, Ink ink) {
        Bounds box = Bounds.of(ink);
        return of(
                probabilities(result.prediction()),
                Labels.names(),
                result.certainty() == Certainty.NOT_SURE,
                Words.certainty(result.certainty()),
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                result.millis(),
                result.engine());
    }

    /** The answer for a picture. */
    static JSObject of(Reading.Result result, int width, int height) {
        return of(
                probabilities(result.prediction()),
                Labels.names(),
                result.certainty() == Certainty.NOT_SURE,
                Words.certainty(result.certainty()),
                0,
                0,
                width,
                height,
                result.millis(),
                result.engine());
    }

    private static double[] probabilities(Prediction prediction) {
        double[] probabilities = new double[prediction.classes()];
        for (int digit = 0; digit < probabilities.length; digit++) {
            probabilities[digit] = prediction.probability(digit);
        }
        return probabilities;
    }

    @JSBody(
            params = {"ten", "labels", "unsure", "certainty", "x", "y", "width", "height", "millis", "engine"},
            script = """
            var probabilities = Array.from(ten);
            var box = {x: x, y: y, width: width, height: height};
            var alternatives = probabilities.map(function(confidence, digit) {
                return {text: labels ? labels[digit] : String(digit), confidence: confidence};
            }).sort(function(one, other) { return other.confidence - one.confidence; });
            var best = alternatives[0];
            return {text: best.text, confidence: best.confidence, unsure: unsure, certainty: certainty,
                alternatives: alternatives, box: box, millis: millis, engine: engine,
                digits: [{text: best.text, confidence: best.confidence, probabilities: probabilities, box: box}]};
            """)
    private static native JSObject of(
            double[] ten,
            @Nullable JSObject labels,
            boolean unsure,
            String certainty,
            double x,
            double y,
            double width,
            double height,
            double millis,
            String engine);
}
