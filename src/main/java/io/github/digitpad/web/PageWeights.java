package io.github.digitpad.web;

import io.github.digitpad.nn.Network;
import io.github.digitpad.pack.PackFormatException;
import io.github.digitpad.pack.PackedNetwork;
import io.github.digitpad.pack.PackedText;
import org.teavm.jso.JSBody;

/**
 * The network inside the page's script, where a page opened from disk can read it too. The build declares
 * {@code digitPadNetwork} around this code: a packed network as text.
 */
final class PageWeights {

    private PageWeights() {}

    static Network read() throws PackFormatException {
        return PackedNetwork.read(PackedText.decode(text()));
    }

    @JSBody(script = "return digitPadNetwork;")
    private static native String text();
}
