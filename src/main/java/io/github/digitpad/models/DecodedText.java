package io.github.digitpad.models;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;

/**
 * Text as the browser decodes it. The build puts it where {@code formats/Utf8} decodes by hand:
 * {@code site/BrowserText}.
 */
final class DecodedText {

    private DecodedText() {}

    /** The text, with a byte order mark if there is one; nothing, if the bytes are not UTF-8. */
    static @Nullable String of(byte[] bytes) {
        return decoded(bytes);
    }

    @JSBody(
            params = "bytes",
            script = "try { return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes); }"
                    + " catch (error) { return null; }")
    private static native @Nullable String decoded(@JSByRef byte[] bytes);
}
