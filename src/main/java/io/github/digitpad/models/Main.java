package io.github.digitpad.models;

import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import io.github.digitpad.pack.PackedModule;
import io.github.digitpad.pack.PackedNetwork;
import io.github.digitpad.recognize.DigitRecognizer;
import io.github.digitpad.tfjs.ModelFormatException;
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
     * @return {@code {name, input, output, bytes, parameters, multiplyAdds, layers: [{name, kind, shape, parameters,
     *     multiplyAdds}], pack: (paper, ink) => packed}}, or {@code {error: string}} that says what is wrong with them;
     *     packed is {@code {network: Int8Array, relaxed: Int8Array, simd: Int8Array}}, a network that gives
     *     probabilities and its modules, or an error as well
     */
    @JSExport
    public static JSObject readModel(JSArrayReader<JSString> names, JSArrayReader<Int8Array> contents, JSString model) {
        try {
            ModelFiles files = files(names, contents, model.stringValue());
            Network network = files.read();
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
                    files.bytesRead(),
                    (double) network.parameters(),
                    (double) network.multiplyAdds(),
                    layers,
                    (paper, ink) -> packedOrRefused(network, new InputRange((float) paper, (float) ink)));
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

    private static JSObject packedOrRefused(Network read, InputRange range) {
        try {
            Network network = DigitRecognizer.probabilities(range.before(read));
            return packed(
                    Int8Array.fromJavaArray(PackedNetwork.write(network)),
                    module(network, true),
                    module(network, false));
        } catch (RuntimeException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static Int8Array module(Network network, boolean relaxed) {
        return Int8Array.fromJavaArray(PackedModule.write(NetworkCompiler.compile(network, relaxed), network));
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
            params = {"network", "relaxed", "simd"},
            script = "return {network: network, relaxed: relaxed, simd: simd};")
    private static native JSObject packed(Int8Array network, Int8Array relaxed, Int8Array simd);

    @JSBody(
            params = {"name", "kind", "shape", "parameters", "multiplyAdds"},
            script = "return {name: name, kind: kind, shape: shape, parameters: parameters,"
                    + " multiplyAdds: multiplyAdds};")
    private static native JSObject row(String name, String kind, String shape, double parameters, double multiplyAdds);

    @JSBody(
            params = {"name", "input", "output", "bytes", "parameters", "multiplyAdds", "layers", "pack"},
            script = "return {name: name, input: input, output: output, bytes: bytes, parameters: parameters,"
                    + " multiplyAdds: multiplyAdds, layers: layers, pack: pack};")
    private static native JSObject model(
            String name,
            String input,
            String output,
            int bytes,
            double parameters,
            double multiplyAdds,
            JSArray<JSObject> layers,
            Packer pack);

    @JSBody(params = "error", script = "return {error: error};")
    private static native JSObject refused(String error);
}
