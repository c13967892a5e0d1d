package io.github.digitpad.site;

import io.github.digitpad.nn.Network;
import io.github.digitpad.pack.PackedNetwork;
import io.github.digitpad.pack.PackedText;

/**
 * The script that the page loads: TeaVM's code and the network in one function, so that the page gets one global name
 * and needs no second file, which a browser would refuse to a page opened from disk.
 */
final class PageScript {

    private PageScript() {}

    static String of(String version, String teavmScript, Network network) {
        return """
                /*! DigitPad %s, Apache-2.0 */
                var DigitPad=(function(){"use strict";
                var digitPadNetwork="%s";
                %s
                main([]);
                return Object.freeze({version:%s});
                })();
                """.formatted(version, PackedText.encode(PackedNetwork.write(network)), teavmScript, quoted(version));
    }

    /** A JavaScript string literal. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c == '\n') {
                literal.append("\\n");
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                literal.append("\\u%04x".formatted((int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
