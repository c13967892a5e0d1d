package io.github.digitpad.web;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.formats.packed.PackedModule;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.formats.packed.PackedReader;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.wasm.CompiledNetwork;
import io.github.digitpad.reading.Learned;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What was learned, inside the page's script, where a page opened from disk can read it too. The build declares around
 * this code {@code digitPadNetwork}, a packed network in base 64, and {@code digitPadModule}, what it was compiled to,
 * in hexadecimal: browsers decode both, and gzip finds code that comes twice. What was fitted to the network is in
 * {@code digitPadNumbers} and {@code digitPadPen}.
 */
final class PageWeights {

    private PageWeights() {}

    /** The network, of which nothing has been read yet but the text. */
    static PackedReader read() throws PackFormatException {
        return PackedNetwork.readPlain(bytes(network(), "packed network"));
    }

    /** What the network compiles to; null, if the build has put nothing there. */
    static @Nullable CompiledNetwork module(Network network) throws PackFormatException {
        byte[] packed = bytes(packedModule(), "packed module");
        return packed.length == 0 ? null : PackedModule.read(packed, network);
    }

    /** What was fitted to the network. */
    static Learned learned() throws PackFormatException {
        return PackedLearned.read(numbers(), pen());
    }

    @JSBody(script = "return digitPadNumbers;")
    private static native double[] numbers();

    @JSBody(script = "return digitPadPen;")
    private static native String pen();

    private static byte[] bytes(@Nullable Int8Array decoded, String what) throws PackFormatException {
        if (decoded == null) {
            throw new PackFormatException(what + ": its text has changed since it was written");
        }
        return decoded.toJavaArray();
    }

    @JSBody(script = """
            try {
                if (Uint8Array.fromBase64) {
                    return new Int8Array(Uint8Array.fromBase64(digitPadNetwork).buffer);
                }
                var text = atob(digitPadNetwork);
                var bytes = new Int8Array(text.length);
                for (var i = 0; i < bytes.length; i++) {
                    bytes[i] = text.charCodeAt(i);
                }
                return bytes;
            } catch (damaged) {
                return null;
            }
            """)
    private static native @Nullable Int8Array network();

    @JSBody(script = """
            try {
                if (Uint8Array.fromHex) {
                    return new Int8Array(Uint8Array.fromHex(digitPadModule).buffer);
                }
                var bytes = new Int8Array(digitPadModule.length / 2);
                for (var i = 0; i < bytes.length; i++) {
                    bytes[i] = parseInt(digitPadModule.substr(2 * i, 2), 16);
                }
                return bytes;
            } catch (damaged) {
                return null;
            }
            """)
    private static native @Nullable Int8Array packedModule();
}
