package io.github.digitpad.web;

import io.github.digitpad.nn.Network;
import io.github.digitpad.pack.PackFormatException;
import io.github.digitpad.pack.PackedNetwork;
import io.github.digitpad.pack.PackedText;
import org.teavm.jso.JSBody;

/**
 * The network inside the page's script, where a page opened from disk can read it too. The build declares around this
 * code {@code digitPadNetwork}, a packed network as text, and {@code digitPadModules}, what it was compiled to:
 * {@code {relaxed: text, simd: text}}.
 */
final class PageWeights {

    private PageWeights() {}

    static Network read() throws PackFormatException {
        return PackedNetwork.read(PackedText.decode(network()));
    }

    /** The network's packed module. */
    static byte[] module(boolean relaxed) throws PackFormatException {
        return PackedText.decode(module(relaxed ? "relaxed" : "simd"));
    }

    @JSBody(script = "return digitPadNetwork;")
    private static native String network();

    @JSBody(params = "kind", script = "return digitPadModules[kind];")
    private static native String module(String kind);
}
