package io.github.digitpad.web;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedModule;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.formats.packed.PackedReader;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Networks as texts inside scripts, where a page opened from disk can read them too: packed in base 64, and what they
 * were compiled to in hexadecimal. Browsers decode both, and gzip finds code that comes twice.
 */
final class ScriptTexts {

    private ScriptTexts() {}

    /** The network, of which nothing has been read yet but the text. */
    static PackedReader network(JSString packed) throws PackFormatException {
        return PackedNetwork.readPlain(bytes(fromBase64(packed), "packed network"));
    }

    /** What the network compiles to; null, if the build has put nothing there. */
    static @Nullable CompiledNetwork module(JSString packed, Network network) throws PackFormatException {
        byte[] bytes = bytes(fromHex(packed), "packed module");
        return bytes.length == 0 ? null : PackedModule.read(bytes, network);
    }

    private static byte[] bytes(@Nullable Int8Array decoded, String what) throws PackFormatException {
        if (decoded == null) {
            throw new PackFormatException(what + ": its text has changed since it was written");
        }
        return decoded.toJavaArray();
    }

    @JSBody(params = "packed", script = """
            try {
                if (Uint8Array.fromBase64) {
                    return new Int8Array(Uint8Array.fromBase64(packed).buffer);
                }
                var text = atob(packed);
                var bytes = new Int8Array(text.length);
                for (var i = 0; i < bytes.length; i++) {
                    bytes[i] = text.charCodeAt(i);
                }
                return bytes;
            } catch (damaged) {
                return null;
            }
            """)
    private static native @Nullable Int8Array fromBase64(JSString packed);

    @JSBody(params = "packed", script = """
            try {
                if (Uint8Array.fromHex) {
                    return new Int8Array(Uint8Array.fromHex(packed).buffer);
                }
                var bytes = new Int8Array(packed.length / 2);
                for (var i = 0; i < bytes.length; i++) {
                    bytes[i] = parseInt(packed.substr(2 * i, 2), 16);
                }
                return bytes;
            } catch (damaged) {
                return null;
            }
            """)
    private static native @Nullable Int8Array fromHex(JSString packed);
}
