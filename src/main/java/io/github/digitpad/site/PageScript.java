package io.github.digitpad.site;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.formats.packed.PackedModule;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.wasm.NetworkCompiler;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The script that pages load: TeaVM's code, the element, the network, what it compiles to and what was fitted to it in
 * one function, so that a page gets one global name and needs no second file, which a browser would refuse to a page
 * opened from disk. A page that loads it twice keeps the first. By its build it knows the files that were made with it.
 *
 * @param java TeaVM's script
 * @param styles of the element's shadow tree
 * @param languages a JavaScript array of the codes of those besides English
 * @param beside the scripts that come later, such as {@code lang/de.js}
 * @param script {@code element/digitpad.js}, compiled
 */
record PageScript(
        String version,
        String build,
        String java,
        LearnedSet set,
        String styles,
        String languages,
        List<String> beside,
        String script) {

    /**
     * Asks V8 to compile all functions at once, which it does in the background while the script arrives. Else it
     * compiles each, on the page's own thread, when it is first called: a quarter of that thread's time to the first
     * answer.
     */
    private static final String COMPILE_ALL = "//# allFunctionsCalledOnLoad\n";

    /**
     * The address of the module that is loaded by itself; none in a bundle, where only imports are known. Webpack would
     * put the path of the file that it reads there, and leaves out what is not for it.
     */
    private static final String OWN_ADDRESS =
            "import.meta.webpack?\"\":/^http.*\\/digitpad\\.mjs(\\?|$)/.test(import.meta.url)?import.meta.url:\"\"";

    /** As a classic script, which declares {@code DigitPad}. */
    String classic() {
        return banner(version) + COMPILE_ALL + "var DigitPad=DigitPad&&DigitPad.version?DigitPad:" + function(module())
                + "(typeof document===\"object\"&&document.currentScript?document.currentScript.src:\"\","
                // Bundlers leave it to the browser.
                + "name=>import(/*webpackIgnore:true*/\"./\"+name));\n";
    }

    /** As a module, which exports the same and declares nothing. */
    String exporting() {
        return banner(version) + COMPILE_ALL + "const api=globalThis.DigitPad?.version?globalThis.DigitPad:"
                + function(module()) + """
                (%s,name=>%s[name]());
                export const {version,words,recognize,recognizeSync,recognizePage,loadModel}=api;
                export default api;
                """.formatted(OWN_ADDRESS, imports());
    }

    /** As a CommonJS module, which exports the same: tests and servers that know no other. */
    String required() {
        return banner(version) + "const api=globalThis.DigitPad?.version?globalThis.DigitPad:" + function(module())
                + """
                ("",name=>%s[name]());
                Object.defineProperty(exports,"__esModule",{value:true});
                exports.default=api;
                exports.version=api.version;
                exports.words=api.words;
                exports.recognize=api.recognize;
                exports.recognizeSync=api.recognizeSync;
                exports.recognizePage=api.recognizePage;
                exports.loadModel=api.loadModel;
                """.formatted(imports());
    }

    /** Each by its own import, which bundlers follow; in a function, because they are for later. */
    private String imports() {
        return beside.stream()
                .map(name -> "%s:()=>import(%s)".formatted(quoted(name), quoted("./" + name)))
                .collect(Collectors.joining(",", "({", "})"));
    }

    /**
     * For the page in one file: without the network's module, so that the file stays small, and declares nothing.
     *
     * @param ofPage what that page does besides
     * @param photoStyles of its photo view
     */
    String standalone(String ofPage, String photoStyles) {
        return banner(version) + function("") + "(\"\",async()=>{throw Error(\"this page is one file\")});\n"
                + Scripts.inFunction(Map.of("digitPadPhotoStyles", quoted(photoStyles)), ofPage);
    }

    /**
     * The second script, which reads models; the first finds its functions by the build. Nothing of Java's is made
     * before it is needed, and on DigitPad's own page in a worker, which gets the text of one of its functions: that
     * knows nothing of what is around it.
     *
     * @param java TeaVM's script that reads and runs them
     */
    static String models(String version, String build, String java, String styles, Scripts scripts) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("digitPadBuild", quoted(build));
        given.put("digitPadModelStyles", quoted(styles));
        // In parentheses, else V8 parses it when the script loads, and again when it is called.
        String reader = """
                const digitPadReader=(function(digitPadWorker){var digitPadReading;
                %s
                %s
                return digitPadReading});
                """.formatted(java, scripts.reader());
        // Of all functions a model of one kind calls few, and nothing else goes on until the script is there.
        return banner(version) + Scripts.inFunction(given, reader + scripts.models());
    }

    /** What every script begins with. */
    static String banner(String version) {
        return "/*! DigitPad " + version + ", Apache-2.0 */\n";
    }

    /**
     * All of it as a function, whose text is a worker's script, too. What was learned comes last: gzip does better with
     * code apart from what it can make nothing of.
     */
    private String function(String module) {
        return """
                (function digitPadFirst(digitPadScript,digitPadImport,digitPadServe){"use strict";
                var digitPad;
                var digitPadVersion=%s;
                var digitPadBuild=%s;
                var digitPadStyles=%s;
                var digitPadLanguages=%s;
                %s
                function digitPadElement(){
                %s
                }
                var digitPadNumbers=%s;
                var digitPadPen="%s";
                var digitPadNetwork="%s";
                var digitPadModule="%s";
                digitPadElement();
                return digitPad;
                })""".formatted(
                        quoted(version),
                        quoted(build),
                        quoted(styles),
                        languages,
                        java,
                        script,
                        Arrays.toString(PackedLearned.numbers(set.learned())).replace(" ", ""),
                        PackedLearned.pen(set.learned()),
                        network(set.network()),
                        module);
    }

    private String module() {
        return module(set.network());
    }

    /** A network as a script has it. */
    static String network(Network network) {
        return Base64.getEncoder().encodeToString(PackedNetwork.write(network));
    }

    /** What it compiles to, as a script has it. */
    static String module(Network network) {
        return HexFormat.of().formatHex(PackedModule.write(NetworkCompiler.compile(network), network));
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
