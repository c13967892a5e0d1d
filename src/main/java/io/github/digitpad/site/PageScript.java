package io.github.digitpad.site;

import io.github.digitpad.tfjs.LayersModel;
import java.util.Base64;

/**
 * The script that pages load: TeaVM's code, the element and the network in one function, so that a page gets one global
 * name and needs no second file, which a browser would refuse to a page opened from disk. A page that loads it twice
 * keeps the first.
 */
final class PageScript {

    private PageScript() {}

    /** As a classic script, which declares {@code DigitPad}. */
    static String classic(String version, String teavmScript, LayersModel model, ElementFiles element) {
        return banner(version) + "var DigitPad=DigitPad&&DigitPad.version?DigitPad:"
                + function(version, teavmScript, model, element) + "();\n";
    }

    /** As a module, which exports the same and declares nothing. */
    static String module(String version, String teavmScript, LayersModel model, ElementFiles element) {
        return banner(version) + "const api=globalThis.DigitPad?.version?globalThis.DigitPad:"
                + function(version, teavmScript, model, element) + """
                ();
                export const {version,words,recognize,recognizeSync}=api;
                export default api;
                """;
    }

    private static String banner(String version) {
        return "/*! DigitPad " + version + ", Apache-2.0 */\n";
    }

    private static String function(String version, String teavmScript, LayersModel model, ElementFiles element) {
        StringBuilder shards = new StringBuilder();
        model.shards()
                .forEach((path, bytes) -> shards.append(shards.isEmpty() ? "" : ",")
                        .append(quoted(path))
                        .append(":\"")
                        .append(Base64.getEncoder().encodeToString(bytes))
                        .append('"'));
        return """
                (function(){"use strict";
                var digitPadWeights={modelJson:%s,shards:{%s}};
                var digitPadStyles=%s;
                %s
                %s
                defineElement();
                if(typeof document!=="undefined"&&document.documentElement.hasAttribute("data-digitpad-page"))main([]);
                return Object.freeze({version:%s,words,recognize,recognizeSync});
                })""".formatted(
                quoted(model.json()), shards, quoted(element.styles()), teavmScript, element.script(), quoted(version));
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
