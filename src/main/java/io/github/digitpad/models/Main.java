package io.github.digitpad.models;

import io.github.digitpad.pack.PackedNetwork;
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
     * A model's files as a packed network.
     *
     * @return {@code {packed: Int8Array}}, or {@code {error: string}} that says what is wrong with them
     */
    @JSExport
    public static JSObject packModel(JSArrayReader<JSString> names, JSArrayReader<Int8Array> contents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < names.getLength(); i++) {
            files.put(names.get(i).stringValue(), contents.get(i).toJavaArray());
        }
        try {
            byte[] packed = PackedNetwork.write(new ModelFiles(files, Main::decoded).read());
            return packed(Int8Array.fromJavaArray(packed));
        } catch (ModelFormatException | RuntimeException e) {
            return refused(String.valueOf(e.getMessage()));
        }
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

    @JSBody(params = "packed", script = "return {packed: packed};")
    private static native JSObject packed(Int8Array packed);

    @JSBody(params = "error", script = "return {error: error};")
    private static native JSObject refused(String error);
}
