package io.github.digitpad.models;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.BroughtModel;
import io.github.digitpad.formats.brought.ClassLabels;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.formats.brought.InputRange;
import io.github.digitpad.formats.brought.RangeDetection;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** What the first script calls, as the build hands it over. */
public final class Main {

    @JSFunctor
    private interface Detector extends JSObject {
        JSObject detect(JSArrayReader<JSString> labels);
    }

    /** Puts a picture into a network's input; whether there was one to put. */
    @JSFunctor
    private interface Question extends JSObject {
        boolean ask(Float32Array input);
    }

    @JSFunctor
    private interface Hearer extends JSObject {
        void hear(Float32Array output);
    }

    @JSFunctor
    private interface Share extends JSObject {
        double get();
    }

    @JSFunctor
    private interface Finder extends JSObject {
        JSObject find();
    }

    @JSFunctor
    private interface Fitter extends JSObject {
        JSObject fit(double paper, double ink, boolean isTransposed);
    }

    private Main() {}

    /**
     * Which other files a model wants, for the script that fetches them.
     *
     * @param path the address of the file that it begins with
     * @return {@code {paths: string[]}}, or {@code {error: string}} that says what is wrong with it
     */
    @JSExport
    public static JSObject wantedFiles(JSString path, Int8Array content) {
        try {
            return paths(array(Formats.wanted(path.stringValue(), content.toJavaArray())));
        } catch (ModelFormatException | RuntimeException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /** Whether there is a model among some files, whatever is wrong with it: else they may belong to one. */
    @JSExport
    public static boolean haveModel(JSArrayReader<JSString> paths, JSArrayReader<Int8Array> contents) {
        try {
            return Formats.haveModel(new ModelFiles(broughtFiles(paths, contents)));
        } catch (ModelFormatException | RuntimeException e) {
            return true;
        }
    }

    /**
     * A model's files as the page shows them.
     *
     * @param first which of the paths is that of the file that the model begins with; empty if that is to be found
     * @return {@code {source, name, format, madeBy, input, output, height, width, classes, labels, bytes, parameters,
     *     multiplyAdds, layers: [{kind, shape, parameters, multiplyAdds, inputs}], detect: (labels) => detection, fit:
     *     (paper, ink) => fitted, check: (output) => void}}, or {@code {error: string}} that says what is wrong with
     *     them; fitted is what {@link FittedModel#handle} gives; fit throws an error if there is none for these values,
     *     and check if the output for a picture full of ink is no numbers; detection is {@code {ask: (input) =>
     *     boolean, hear: (output) => void, done: () => number, find: () => {paper, ink, isTransposed, isTold}}}: ask
     *     gives the network for paper 0 and ink 1 something to read, as long as there is something; hear takes the
     *     answer; done is the share of what there is
     */
    @JSExport
    public static JSObject readModel(JSArrayReader<JSString> paths, JSArrayReader<Int8Array> contents, JSString first) {
        try {
            ModelFiles files = new ModelFiles(broughtFiles(paths, contents));
            String path = first.stringValue();
            BroughtModel brought = new BroughtModel(Formats.read(files, path.isEmpty() ? null : path));
            Model model = brought.model();
            Network network = model.network();
            return model(
                    model.source(),
                    network.name(),
                    model.format(),
                    model.madeBy(),
                    network.inputShape().toString(),
                    network.outputShape().toString(),
                    brought.picture().extent(0),
                    brought.picture().extent(1),
                    brought.labels().names().size(),
                    array(brought.labels().names()),
                    files.bytesRead(),
                    (double) network.parameters(),
                    (double) network.multiplyAdds(),
                    layers(network),
                    labels -> detected(brought, labels),
                    (paper, full, isTransposed) -> fitted(brought, paper, full, isTransposed),
                    output -> check(brought, output));
        } catch (ModelFormatException | RuntimeException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static BroughtFiles broughtFiles(JSArrayReader<JSString> paths, JSArrayReader<Int8Array> contents) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < paths.getLength(); i++) {
            files.put(paths.get(i).stringValue(), contents.get(i).toJavaArray());
        }
        return new BroughtFiles(texts(sorted(paths)), files);
    }

    private static JSArray<JSObject> layers(Network network) {
        JSArray<JSObject> layers = new JSArray<>();
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            JSArray<JSNumber> inputs = new JSArray<>();
            for (int input : network.nodes().get(i).inputs()) {
                inputs.push(JSNumber.valueOf(input));
            }
            layers.push(row(
                    layer.kind(),
                    network.outputShape(i).toString(),
                    (double) layer.parameters(),
                    (double) network.multiplyAdds(i),
                    inputs));
        }
        return layers;
    }

    private static JSObject detected(BroughtModel model, JSArrayReader<JSString> labels) {
        RangeDetection detection = model.detection(new ClassLabels(texts(labels)));
        return detection(
                input -> {
                    boolean asks = !detection.isDone();
                    if (asks) {
                        float[] picture = new float[input.getLength()];
                        detection.ask(picture);
                        input.set(Float32Array.fromJavaArray(picture));
                    }
                    return asks;
                },
                output -> detection.hear(output.toJavaArray()),
                () -> (double) detection.asked() / Math.max(1, detection.most()),
                () -> {
                    RangeDetection.Finding finding = detection.finding();
                    InputRange found = finding.range();
                    return range(found.paper(), found.ink(), found.isTransposed(), finding.isTold());
                });
    }

    private static void check(BroughtModel model, Float32Array output) {
        try {
            model.requireNumbers(output.toJavaArray());
        } catch (ModelFormatException e) {
            thrown(String.valueOf(e.getMessage()));
        }
    }

    private static JSObject fitted(BroughtModel model, double paper, double ink, boolean isTransposed) {
        try {
            return new FittedModel(model.fitted(new InputRange((float) paper, (float) ink, isTransposed))).handle();
        } catch (ModelFormatException | RuntimeException e) {
            return thrown(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> texts(JSArrayReader<JSString> array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.getLength(); i++) {
            texts.add(array.get(i).stringValue());
        }
        return texts;
    }

    private static JSArray<JSString> array(List<String> texts) {
        JSArray<JSString> array = new JSArray<>();
        for (String text : texts) {
            array.push(JSString.valueOf(text));
        }
        return array;
    }

    /** By their characters' codes, as Java sorts too. */
    @JSBody(params = "texts", script = "return texts.slice().sort();")
    private static native JSArrayReader<JSString> sorted(JSArrayReader<JSString> texts);

    @JSBody(params = "paths", script = "return {paths: paths};")
    private static native JSObject paths(JSArray<JSString> paths);

    @JSBody(
            params = {"kind", "shape", "parameters", "multiplyAdds", "inputs"},
            script = "return {kind: kind, shape: shape, parameters: parameters, multiplyAdds: multiplyAdds,"
                    + " inputs: inputs};")
    private static native JSObject row(
            String kind, String shape, double parameters, double multiplyAdds, JSArray<JSNumber> inputs);

    @JSBody(
            params = {"ask", "hear", "done", "find"},
            script = "return {ask: ask, hear: hear, done: done, find: find};")
    private static native JSObject detection(Question ask, Hearer hear, Share done, Finder find);

    @JSBody(
            params = {"paper", "ink", "isTransposed", "isTold"},
            script = "return {paper: paper, ink: ink, isTransposed: isTransposed, isTold: isTold};")
    private static native JSObject range(float paper, float ink, boolean isTransposed, boolean isTold);

    @JSBody(
            params = {
                "source",
                "name",
                "format",
                "madeBy",
                "input",
                "output",
                "height",
                "width",
                "classes",
                "labels",
                "bytes",
                "parameters",
                "multiplyAdds",
                "layers",
                "detect",
                "fit",
                "check"
            },
            script =
                    "return {source: source, name: name, format: format, madeBy: madeBy, input: input, output: output, height: height,"
                            + " width: width, classes: classes, labels: labels, bytes: bytes, parameters: parameters, multiplyAdds: multiplyAdds, layers: layers,"
                            + " detect: detect, fit: fit, check: check};")
    private static native JSObject model(
            String source,
            String name,
            String format,
            String madeBy,
            String input,
            String output,
            int height,
            int width,
            int classes,
            JSArray<JSString> labels,
            int bytes,
            double parameters,
            double multiplyAdds,
            JSArray<JSObject> layers,
            Detector detect,
            Fitter fit,
            Hearer check);

    @JSBody(params = "message", script = "throw new Error(message);")
    static native JSObject thrown(String message);

    @JSBody(params = "error", script = "return {error: error};")
    private static native JSObject refused(String error);
}
