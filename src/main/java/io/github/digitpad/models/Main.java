package io.github.digitpad.models;

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
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/** What the first script calls, as the build hands it over. */
public final class Main {

    private Main() {}

    /**
     * A model's files as a packed network that gives probabilities, and its packed modules.
     *
     * @return {@code {network: Int8Array, relaxed: Int8Array, simd: Int8Array}}, or {@code {error: string}} that says
     *     what is wrong with them
     */
    @JSExport
    public static JSObject packModel(JSArrayReader<JSString> names, JSArrayReader<Int8Array> contents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < names.getLength(); i++) {
            files.put(names.get(i).stringValue(), contents.get(i).toJavaArray());
        }
        try {
            Network network = DigitRecognizer.probabilities(new ModelFiles(files, Main::decoded).read());
            return packed(
                    Int8Array.fromJavaArray(PackedNetwork.write(network)),
                    module(network, true),
                    module(network, false));
        } catch (ModelFormatException | RuntimeException e) {
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

    @JSBody(
            params = {"network", "relaxed", "simd"},
            script = "return {network: network, relaxed: relaxed, simd: simd};")
    private static native JSObject packed(Int8Array network, Int8Array relaxed, Int8Array simd);

    @JSBody(params = "error", script = "return {error: error};")
    private static native JSObject refused(String error);
}
