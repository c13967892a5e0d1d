package io.github.digitpad.models;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.InkNetwork;
import io.github.digitpad.formats.brought.InputRange;
import io.github.digitpad.formats.brought.RangeDetection;
import io.github.digitpad.formats.packed.PackedModule;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/** What the first script calls, as the build hands it over. */
public final class Main {

    @JSFunctor
    private interface Detector extends JSObject {
        JSObject detect(JSArrayReader<JSString> labels);
    }

    @JSFunctor
    private interface Packer extends JSObject {
        JSObject pack(double paper, double ink);
    }

    private Main() {}

    /**
     * The weight files that a {@code model.json} names.
     *
     * @param source what messages call it
     * @return {@code {paths: string[]}}, or {@code {error: string}} that says what is wrong with it
     */
    @JSExport
    public static JSObject weightFiles(JSString source, Int8Array modelJson) {
        try {
            JSArray<JSString> paths = new JSArray<>();
            for (String path : ModelFiles.weightFiles(source.stringValue(), modelJson.toJavaArray(), Main::decoded)) {
                paths.push(JSString.valueOf(path));
            }
            return paths(paths);
        } catch (ModelFormatException | RuntimeException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A model's files as the page shows them.
     *
     * @param model which of the names is that of the {@code model.json}; empty if that is to be found
     * @return {@code {name, input, output, height, width, classes, bytes, parameters, multiplyAdds, layers: [{name,
     *     kind, shape, parameters, multiplyAdds}], detect: (labels) => {paper, ink, isTold}, pack: (paper, ink) =>
     *     packed}}, or {@code {error: string}} that says what is wrong with them; packed is {@code {network: Int8Array,
     *     module: Int8Array}}, a network that takes ink and gives probabilities, and its module
     */
    @JSExport
    public static JSObject readModel(JSArrayReader<JSString> names, JSArrayReader<Int8Array> contents, JSString model) {
        try {
            ModelFiles files = files(names, contents, model.stringValue());
            Network network = files.read();
            Network ink = InkNetwork.of(network, InputRange.UNIT);
            requireNumbers(ink);
            JSArray<JSObject> layers = new JSArray<>();
            for (int i = 0; i < network.layers().size(); i++) {
                Layer layer = network.layers().get(i);
                layers.push(row(
                        layer.name(),
                        layer.kind(),
                        network.outputShape(i).toString(),
                        (double) layer.parameters(),
                        (double) network.multiplyAdds(i)));
            }
            return model(
                    network.name(),
                    network.inputShape().toString(),
                    network.outputShape().toString(),
                    ink.inputShape().extent(0),
                    ink.inputShape().extent(1),
                    network.outputShape().size(),
                    files.bytesRead(),
                    (double) network.parameters(),
                    (double) network.multiplyAdds(),
                    layers,
                    labels -> detected(network, labels),
                    (paper, full) -> packed(InkNetwork.of(network, new InputRange((float) paper, (float) full))));
        } catch (ModelFormatException | RuntimeException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static ModelFiles files(JSArrayReader<JSString> names, JSArrayReader<Int8Array> contents, String model) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < names.getLength(); i++) {
            files.put(names.get(i).stringValue(), contents.get(i).toJavaArray());
        }
        return new ModelFiles(files, model, Main::decoded);
    }

    /** Weights can be numbers, each of them, and yet so large that what is computed with them is none. */
    private static void requireNumbers(Network network) throws ModelFormatException {
        float[] ink = new float[network.inputShape().size()];
        Arrays.fill(ink, 1);
        float[] output = new float[network.outputShape().size()];
        new PortableEngine(network).run(ink, output);
        if (Float.isNaN(output[0])) {
            throw new ModelFormatException("network \"" + network.name()
                    + "\": its weights are so large that its answers are no numbers. Export it again.");
        }
    }

    private static JSObject detected(Network network, JSArrayReader<JSString> labels) {
        int[] classes = new int[10];
        Arrays.fill(classes, -1);
        for (int i = labels.getLength() - 1; i >= 0; i--) {
            String label = labels.get(i).stringValue();
            if (label.length() == 1 && label.charAt(0) >= '0' && label.charAt(0) <= '9') {
                classes[label.charAt(0) - '0'] = i;
            }
        }
        RangeDetection.Finding finding = RangeDetection.of(network, classes);
        return range(finding.range().paper(), finding.range().ink(), finding.isTold());
    }

    private static JSObject packed(Network network) {
        return packed(
                Int8Array.fromJavaArray(PackedNetwork.write(network)),
                Int8Array.fromJavaArray(PackedModule.write(NetworkCompiler.compile(network), network)));
    }

    private static @Nullable String decoded(byte[] bytes) {
        return decodedUtf8(Int8Array.fromJavaArray(bytes));
    }

    @JSBody(params = "bytes", script = """
            try {
                return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
            } catch (malformed) {
                return null;
            }
            """)
    private static native @Nullable String decodedUtf8(Int8Array bytes);

    @JSBody(params = "paths", script = "return {paths: paths};")
    private static native JSObject paths(JSArray<JSString> paths);

    @JSBody(
            params = {"network", "module"},
            script = "return {network: network, module: module};")
    private static native JSObject packed(Int8Array network, Int8Array module);

    @JSBody(
            params = {"name", "kind", "shape", "parameters", "multiplyAdds"},
            script = "return {name: name, kind: kind, shape: shape, parameters: parameters,"
                    + " multiplyAdds: multiplyAdds};")
    private static native JSObject row(String name, String kind, String shape, double parameters, double multiplyAdds);

    @JSBody(
            params = {"paper", "ink", "isTold"},
            script = "return {paper: paper, ink: ink, isTold: isTold};")
    private static native JSObject range(float paper, float ink, boolean isTold);

    @JSBody(
            params = {
                "name",
                "input",
                "output",
                "height",
                "width",
                "classes",
                "bytes",
                "parameters",
                "multiplyAdds",
                "layers",
                "detect",
                "pack"
            },
            script = "return {name: name, input: input, output: output, height: height, width: width, classes: classes,"
                    + " bytes: bytes, parameters: parameters, multiplyAdds: multiplyAdds, layers: layers,"
                    + " detect: detect, pack: pack};")
    private static native JSObject model(
            String name,
            String input,
            String output,
            int height,
            int width,
            int classes,
            int bytes,
            double parameters,
            double multiplyAdds,
            JSArray<JSObject> layers,
            Detector detect,
            Packer pack);

    @JSBody(params = "error", script = "return {error: error};")
    private static native JSObject refused(String error);
}
