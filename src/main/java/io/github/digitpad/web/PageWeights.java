package io.github.digitpad.web;

import io.github.digitpad.pack.NetworkReading;
import io.github.digitpad.pack.PackFormatException;
import io.github.digitpad.pack.PackedNetwork;
import io.github.digitpad.pack.PackedText;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The network inside the page's script, where a page opened from disk can read it too. The build declares around this
 * code {@code digitPadNetwork}, a packed network as text, and {@code digitPadModule}, what it was compiled to.
 */
final class PageWeights {

    private PageWeights() {}

    /** The network, of which nothing has been read yet but the text. */
    static NetworkReading read() throws PackFormatException {
        return PackedNetwork.readPlain(PackedText.decode(ascii(network()).toJavaArray()));
    }

    /** The network's packed module. */
    static byte[] module() throws PackFormatException {
        return PackedText.decode(ascii(packedModule()).toJavaArray());
    }

    @JSBody(
            params = "text",
            script =
                    "var bytes = new TextEncoder().encode(text); return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);")
    private static native Int8Array ascii(JSString text);

    @JSBody(script = "return digitPadNetwork;")
    private static native JSString network();

    @JSBody(script = "return digitPadModule;")
    private static native JSString packedModule();
}
