package io.github.digitpad.web;

import io.github.digitpad.formats.packed.PackFormatException;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.reading.Learned;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSString;

/**
 * What was learned, inside the page's script. The build declares around this code {@code digitPadNetwork} and
 * {@code digitPadModule}, the network and what it was compiled to; what was fitted to it is in {@code digitPadNumbers}
 * and {@code digitPadPen}.
 */
final class PageWeights {

    private PageWeights() {}

    /** The network, of which nothing has been read yet. */
    static NetworkLoading loading() {
        return new NetworkLoading(network(), packedModule());
    }

    /** What was fitted to the network. */
    static Learned learned() throws PackFormatException {
        return PackedLearned.read(numbers(), pen());
    }

    @JSBody(script = "return digitPadNumbers;")
    private static native double[] numbers();

    @JSBody(script = "return digitPadPen;")
    private static native String pen();

    @JSBody(script = "return digitPadNetwork;")
    private static native JSString network();

    @JSBody(script = "return digitPadModule;")
    private static native JSString packedModule();
}
