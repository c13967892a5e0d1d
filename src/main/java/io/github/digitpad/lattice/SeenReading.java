package io.github.digitpad.lattice;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.LineView;
import io.github.digitpad.reading.Prediction;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.ReadingView;
import io.github.digitpad.reading.StrokePart;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Float32Array;

/** A reading with what was compared for it, as scripts have it. */
final class SeenReading {

    /** Paths that are shown; what comes after these is hardly ever another reading. */
    private static final int MOST_PATHS = 8;

    private SeenReading() {}

    /** {@code SeenReading} of {@code webapp/inside/inside-reading.externs.js}. */
    static JSObject of(ReadingView view) {
        JSArray<JSObject> alternatives = new JSArray<>();
        for (Alternative one : view.reading().alternatives()) {
            alternatives.push(alternative(one.text(), one.confidence()));
        }
        JSArray<JSObject> digits = new JSArray<>();
        for (ReadDigit digit : view.reading().digits()) {
            digits.push(alternative(digit.text(), digit.confidence()));
        }
        JSArray<JSObject> lines = new JSArray<>();
        for (LineView line : view.lines()) {
            lines.push(line(candidates(line), paths(line), line.runnerUp()));
        }
        return reading(view.reading().text(), view.reading().confidence(), digits, alternatives, lines);
    }

    private static JSArray<JSObject> candidates(LineView line) {
        JSArray<JSObject> candidates = new JSArray<>();
        for (LineView.Candidate candidate : line.candidates()) {
            JSArray<JSObject> labels = new JSArray<>();
            for (LineView.Label label : candidate.labels()) {
                labels.push(label(String.valueOf(label.symbol()), label.score()));
            }
            Bounds box = candidate.group().bounds();
            candidates.push(candidate(
                    parts(candidate.parts()),
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    candidate.group().mark() != 0,
                    candidate.score(),
                    labels,
                    probabilities(candidate.group().prediction()),
                    pixels(candidate.group().prediction().picture())));
        }
        return candidates;
    }

    private static JSArray<JSObject> paths(LineView line) {
        JSArray<JSObject> paths = new JSArray<>();
        for (int i = 0; i < Math.min(MOST_PATHS, line.paths().size()); i++) {
            LineView.Path path = line.paths().get(i);
            JSArray<JSObject> steps = new JSArray<>();
            for (LineView.Step step : path.steps()) {
                steps.push(step(step.candidate(), String.valueOf(step.symbol()), step.score(), step.join()));
            }
            paths.push(path(path.text(), path.score(), steps));
        }
        return paths;
    }

    /** Stroke, first and last point of each, one after the other. */
    private static int[] parts(List<StrokePart> parts) {
        int[] flat = new int[3 * parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            flat[3 * i] = parts.get(i).stroke();
            flat[3 * i + 1] = parts.get(i).from();
            flat[3 * i + 2] = parts.get(i).to();
        }
        return flat;
    }

    private static float[] probabilities(Prediction prediction) {
        float[] probabilities = new float[prediction.classes()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = (float) prediction.probability(i);
        }
        return probabilities;
    }

    /** Row by row. */
    static Float32Array pixels(GrayImage picture) {
        float[] pixels = new float[picture.width() * picture.height()];
        picture.copyTo(pixels, 0);
        return view(pixels);
    }

    @JSBody(params = "values", script = "return values;")
    private static native Float32Array view(@JSByRef float[] values);

    @JSBody(
            params = {"text", "confidence"},
            script = "return {text: text, confidence: confidence};")
    private static native JSObject alternative(String text, double confidence);

    @JSBody(
            params = {"text", "score"},
            script = "return {text: text, score: score};")
    private static native JSObject label(String text, double score);

    @JSBody(
            params = {"parts", "left", "top", "width", "height", "mark", "score", "labels", "probabilities", "picture"},
            script = "return {parts: parts, left: left, top: top, width: width, height: height, mark: mark,"
                    + " score: score, labels: labels, probabilities: probabilities, picture: picture};")
    private static native JSObject candidate(
            @JSByRef int[] parts,
            double left,
            double top,
            double width,
            double height,
            boolean mark,
            double score,
            JSObject labels,
            @JSByRef float[] probabilities,
            Float32Array picture);

    @JSBody(
            params = {"candidate", "text", "score", "join"},
            script = "return {candidate: candidate, text: text, score: score, join: join};")
    private static native JSObject step(int candidate, String text, double score, double join);

    @JSBody(
            params = {"text", "score", "steps"},
            script = "return {text: text, score: score, steps: steps};")
    private static native JSObject path(String text, double score, JSObject steps);

    @JSBody(
            params = {"candidates", "paths", "runnerUp"},
            script = "return {candidates: candidates, paths: paths, runnerUp: runnerUp};")
    private static native JSObject line(JSObject candidates, JSObject paths, int runnerUp);

    @JSBody(
            params = {"text", "confidence", "digits", "alternatives", "lines"},
            script = "return {text: text, confidence: confidence, digits: digits, alternatives: alternatives,"
                    + " lines: lines};")
    private static native JSObject reading(
            String text, double confidence, JSObject digits, JSObject alternatives, JSObject lines);

    /** {@code Weighed} of the same. */
    @JSBody(
            params = {"picture", "pen", "both", "given", "changes"},
            script = "return {picture: picture, pen: pen, both: both, given: given, changes: changes};")
    static native JSObject weighed(
            @JSByRef float[] picture,
            @JSByRef float[] pen,
            @JSByRef float[] both,
            @JSByRef float[] given,
            boolean changes);
}
