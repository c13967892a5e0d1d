package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.learned.LearnedSets;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.Probabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuilderTest {

    private static final Scripts SCRIPTS = new Scripts(
            "define(createPad)",
            "open(digitPadReader)",
            "digitPadReading=readModel",
            "open(digitPadPictureReader)",
            "digitPadReading=openPictures",
            "open(digitPadInkReader)",
            "help(digitPadBuild)",
            "digitPadReading=openInkFile",
            "write(digitPadInkReader)",
            "learn(learnHand)",
            "look(beginInside)",
            "more()",
            "way(openLattice)",
            "why(openWhy)",
            "digitPadOpened=openModel",
            "open(digitPadOpener)",
            "embed()",
            "page()",
            "oneFile()",
            "photo(digitPadPhotoStyles)",
            "translate()",
            "serve()",
            "tell()",
            "tellInside()");

    @TempDir
    Path directory;

    private Path webapp;
    private Path teavm;
    private Path model;
    private Path site;

    @BeforeEach
    void write() throws IOException {
        webapp = Files.createDirectories(directory.resolve("webapp"));
        Files.createDirectories(webapp.resolve("icons"));
        Files.writeString(webapp.resolve("index.html"), """
                <!doctype html>
                <html data-digitpad-page="@BUILD@">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' @STYLES@">
                <link rel="icon" href="favicon.svg" type="image/svg+xml">
                <link rel="manifest" href="manifest.webmanifest">
                <link rel="stylesheet" href="digitpad.css">
                <script src="embed.js"></script>
                <script src="digitpad.js" defer></script>
                <body>
                <section class="how">Stays, <a href="inside.html" data-beside>Goes</a></section>
                <section class="how" data-beside><a href="other.html">Goes</a></section>
                </body>
                """);
        Files.writeString(webapp.resolve("digitpad.css"), "/* comment */\nbody {\n  margin: 0;\n}\n");
        for (String name : List.of("favicon.svg", "manifest.webmanifest", "inside.html")) {
            Files.writeString(webapp.resolve(name), name);
        }
        Files.writeString(webapp.resolve("inside.css"), "/* comment */\nsection {\n  margin: 0;\n}\n");
        Files.writeString(Files.createDirectories(webapp.resolve("page")).resolve("embed.js"), "source");
        Files.writeString(webapp.resolve("icons/one.svg"), "<svg/>");
        Path element = Files.createDirectories(webapp.resolve("element"));
        Files.writeString(element.resolve("digit-pad.css"), "/* comment\n */\n:host {\n  color: \"red\";\n}\n");
        Path models = Files.createDirectories(webapp.resolve("models"));
        Files.writeString(models.resolve("own-model.css"), "/* comment */\ntable {\n  width: 100%;\n}\n");
        Path pictures = Files.createDirectories(webapp.resolve("pictures"));
        Files.writeString(pictures.resolve("notice.css"), "p {\n  margin: 0;\n}\n");
        teavm = Files.createDirectories(directory.resolve("teavm"));
        Files.writeString(
                teavm.resolve("inkfiles.js"),
                "var openXournal;var openPdf;(function(){let Qa=()=>1;let Qb=()=>2;openXournal=Qa;openPdf=Qb;})();");
        Map<String, String> others = Map.of(
                "page", "main",
                "models", "readModel",
                "pictures", "openPictures",
                "hands", "learnHand",
                "inside", "beginInside",
                "lattice", "openLattice",
                "why", "openWhy",
                "opened", "openModel");
        for (Map.Entry<String, String> one : others.entrySet()) {
            Files.writeString(
                    teavm.resolve(one.getKey() + ".js"),
                    "var @;(function(){@=function(){};})();".replace("@", one.getValue()));
        }
        Path photo = Files.createDirectories(webapp.resolve("photo"));
        Files.writeString(photo.resolve("photo.css"), "/* comment */\n.photo {\n  display: grid;\n}\n");
        model = Files.createDirectories(directory.resolve("model"));
        site = directory.resolve("site");
    }

    private void writeModel() throws IOException {
        float[] kernel = new float[40];
        kernel[7] = -3;
        Tensor bias = Tensor.of(Shape.of(10), new float[10]);
        Network network =
                new Network("tiny", Shape.of(4), List.of(new Dense("dense", Tensor.of(Shape.of(4, 10), kernel), bias)));
        LearnedSets.write(model, network, LearnedSets.random(1));
    }

    @Test
    void theSiteHasThePageAndOneScriptAndNothingOfBefore() throws IOException {
        writeModel();
        Files.createDirectories(site);
        Files.writeString(site.resolve("stale.js"), "");

        build("1.2.3", "");

        assertTrue(Files.exists(site.resolve("index.html")));
        assertTrue(Files.exists(site.resolve("icons/one.svg")));
        assertFalse(Files.exists(site.resolve("stale.js")));
        String built = Files.readString(site.resolve("digitpad.js"));
        assertTrue(
                built.startsWith(
                        "/*! DigitPad 1.2.3, Apache-2.0 */\n//# allFunctionsCalledOnLoad\nvar DigitPad=DigitPad&&"),
                built);
        byte[] packed = PackedNetwork.write(Probabilities.of(ModelDirectory.read(model)));
        assertTrue(built.contains("(function(){})();\nfunction digitPadElement(){\ndefine(createPad)\n}\n"), built);
        assertTrue(built.contains("\ndigitPadElement();\nreturn digitPad;\n"), built);
        assertTrue(built.contains("var digitPadLanguages=[];\n"), built);
        assertTrue(built.contains("digitPadStyles=\":host{color:\\\"red\\\"}\""), built);
        for (String sources : List.of("element", "models", "page", "photo")) {
            assertFalse(Files.exists(site.resolve(sources)), sources + " is in the scripts");
        }
        String module = Files.readString(site.resolve("digitpad.mjs"));
        assertTrue(module.endsWith("export default api;\n"), module);
        assertTrue(
                module.contains(
                        ",name=>({\"digitpad-models.js\":()=>import(\"./digitpad-models.js\"),\"digitpad-pictures.js\":()=>import(\"./digitpad-pictures.js\"),\"digitpad-personal.js\":()=>import(\"./digitpad-personal.js\"),\"digitpad-inkfiles.js\":()=>import(\"./digitpad-inkfiles.js\"),\"digitpad-ink-xournal.js\":"),
                module);
        String html = Files.readString(site.resolve("index.html"));
        String build = html.replaceFirst("(?s).*data-digitpad-page=\"([^\"]*).*", "$1");
        assertTrue(build.matches("[A-Za-z0-9+/]{12}"), build);
        assertTrue(html.contains("style-src 'self' " + Styles.read(webapp).hashes() + "\""), html);
        assertTrue(built.contains("var digitPadBuild=\"" + build + "\";"), built);
        assertEquals(
                "(function(){\"use strict\";\nvar digitPadBuild=\"" + build
                        + "\";\nvar digitPadLanguages=[[\"en\",\"English\"]];\npage()\n})();\n",
                Files.readString(site.resolve("page.js")));
        assertEquals(
                "(function(){\"use strict\";\nvar digitPadDirections={};\nembed()\n})();\n",
                Files.readString(site.resolve("embed.js")));
        assertEquals("""
                (function(){"use strict";
                var digitPadPhotoStyles=".photo{display:grid}";
                photo(digitPadPhotoStyles)
                })();
                """, Files.readString(site.resolve("photo.js")));
        String second = Files.readString(site.resolve("digitpad-models.js"));
        assertTrue(second.contains("""
                        const digitPadReader=(function(digitPadWorker){var digitPadReading;
                        var readModel;(function(){readModel=function(){}})();
                        digitPadReading=readModel
                        return digitPadReading});
                        open(digitPadReader)
                        })();
                        """), second);
        assertTrue(second.contains("digitPadModelStyles=\"table{width:100%}\""), second);
        assertTrue(second.contains("digitPadBuild=\"" + build + "\""), second);
        assertTrue(
                built.contains("var digitPadNetwork=\"" + Base64.getEncoder().encodeToString(packed) + "\";\n"), built);
        Learned learned = LearnedSets.random(1);
        String numbers = Arrays.toString(PackedLearned.numbers(learned)).replace(" ", "");
        assertTrue(
                built.contains("var digitPadNumbers=" + numbers + ";\nvar digitPadPen=\"" + PackedLearned.pen(learned)
                        + "\";\n"),
                built);
    }

    /** Not one network with another's thresholds, pen and lattice. */
    @Test
    void halfASetBuildsNoSite() throws IOException {
        writeModel();
        Files.delete(model.resolve("lattice.json"));
        assertRefused(
                "lattice.json: not there. A set of weights has model.json, certainty.json, pen.json, lattice.json");
        writeModel();
        String json = Files.readString(model.resolve("pen.json"));
        Files.writeString(
                model.resolve("pen.json"),
                json.replaceFirst("\\[-?\\d+,", "[9,").replaceFirst("28", "27"));
        assertRefused("lattice.json: was fitted to other weights than those beside it");
    }

    @Test
    void eachKindOfInkFilesHasAScriptWithWhatItNeeds() throws IOException {
        writeModel();
        build("1", "");
        String all = Files.readString(site.resolve("digitpad-inkfiles.js"));
        assertTrue(all.contains("open(digitPadInkReader)") && !all.contains("function digitPadInkReader"), all);
        String pdf = Files.readString(site.resolve("digitpad-ink-pdf.js"));
        assertTrue(pdf.contains("var openInkFile;(function(){openInkFile=()=>2})();"), pdf);
        assertTrue(pdf.contains("digitPadReading=openInkFile"), pdf);
        assertTrue(
                pdf.endsWith(
                        "(globalThis[Symbol.for(\"digitpad-ink-pdf\")]??={})[digitPadBuild]=digitPadInkReader;\n})();\n"),
                pdf);
        String writer = Files.readString(site.resolve("digitpad-ink-writer.js"));
        assertTrue(writer.endsWith("return digitPadReading}\nwrite(digitPadInkReader)\n})();\n"), writer);
        String workers = Files.readString(site.resolve("digitpad-ink-workers.js"));
        assertTrue(workers.contains("help(digitPadBuild)") && !workers.contains("openInkFile"), workers);
        assertTrue(InkScript.files().contains("digitpad-ink-workers.js"));
        InkScript.requireAtMost(site, 2000);
        String message = String.valueOf(assertThrows(IOException.class, () -> InkScript.requireAtMost(site, 10))
                .getMessage());
        assertTrue(message.startsWith("digitpad-ink-xournal.js: "), message);
    }

    private PageScript build(String version, String url) throws IOException {
        return SiteBuilder.build(version, url, webapp, SCRIPTS, teavm, model, site);
    }

    private void assertRefused(String problem) {
        String message = String.valueOf(
                assertThrows(IOException.class, () -> build("1", "")).getMessage());
        assertTrue(message.contains(problem), message);
        assertFalse(Files.exists(site));
    }

    @Test
    void theNpmPackageHasTheScriptsTheTypesAndTheVersion() throws IOException {
        writeModel();
        Files.writeString(directory.resolve("LICENSE"), "Apache");
        for (String name : List.of("package.json", "README.md", "digitpad.d.ts", "custom-elements.json")) {
            Files.writeString(webapp.resolve("element").resolve(name), name + " @VERSION@");
        }
        Path frameworks = Files.createDirectories(webapp.resolve("element/frameworks"));
        Files.writeString(frameworks.resolve("react.d.ts"), "for React");
        PageScript built = build("1.2.3", "");
        Path npm = directory.resolve("npm");

        NpmPackage.write("1.2.3", webapp, site, built.required(), npm);

        try (Stream<Path> files = Files.list(npm)) {
            assertEquals(
                    List.of(
                            "LICENSE",
                            "README.md",
                            "custom-elements.json",
                            "digitpad-models.d.ts",
                            "digitpad-models.js",
                            "digitpad-personal.d.ts",
                            "digitpad-personal.js",
                            "digitpad-pictures.d.ts",
                            "digitpad-pictures.js",
                            "digitpad.cjs",
                            "digitpad.d.mts",
                            "digitpad.d.ts",
                            "digitpad.js",
                            "digitpad.mjs",
                            "lang",
                            "package.json",
                            "react.d.ts"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("digitpad-ink"))
                            .sorted()
                            .toList());
        }
        for (String name : InkScript.files()) {
            assertTrue(Files.exists(npm.resolve(name)), name);
            assertTrue(Files.exists(npm.resolve(name.replace(".js", ".d.ts"))), name);
        }
        assertEquals("package.json 1.2.3", Files.readString(npm.resolve("package.json")));
        assertEquals(Files.readString(npm.resolve("digitpad.d.ts")), Files.readString(npm.resolve("digitpad.d.mts")));
        String required = Files.readString(npm.resolve("digitpad.cjs"));
        assertTrue(required.endsWith("exports.loadModel=api.loadModel;\n"), required);
        assertFalse(required.contains("import.meta") || required.contains("export "), required);
    }

    @Test
    void pagesNameTheAddressWhereTheyWillBe() throws IOException {
        writeModel();
        Files.writeString(webapp.resolve("404.html"), "<base href=\"@URL@\">\n<a href=\"./\">\n");

        build("1", "https://example.org/pad");
        assertEquals(
                "<base href=\"https://example.org/pad/\">\n<a href=\"./\">\n",
                Files.readString(site.resolve("404.html")));

        build("1", "");
        assertEquals("<a href=\"./\">\n", Files.readString(site.resolve("404.html")));

        assertEquals(
                "-Ddigitpad.url=example.org: is no address of a folder. Needs one such as https://example.org/digitpad/,"
                        + " or nothing.",
                assertThrows(IllegalArgumentException.class, () -> Address.of("example.org"))
                        .getMessage());
    }

    @Test
    void oneFileHasThePageAndItsPolicyNamesWhatIsInside() throws IOException {
        writeModel();
        build("1", "");
        String one = Files.readString(site.resolve("digitpad-standalone.html"));
        assertTrue(one.contains("Stays") && !one.contains("Goes") && !one.contains("embed.js"), one);
        assertTrue(one.contains("<style>body{margin:0}</style>"), one);
        assertTrue(one.contains("style-src '" + Integrity.sha256("body{margin:0}") + "'"), one);
        String inside = one.substring(one.indexOf("<script>") + 8, one.indexOf("</script>"));
        assertTrue(one.contains("script-src 'wasm-unsafe-eval' '" + Integrity.sha256(inside) + "'"), one);
        assertTrue(one.contains("digitPadPictureReader"), one);
        assertTrue(inside.contains("var digitPadModule=\"\";"), inside);
        assertTrue(
                inside.endsWith(
                        "(function(){\"use strict\";\nvar digitPadPhotoStyles=\".photo{display:grid}\";\noneFile()\n})();\n"),
                inside);
        assertFalse(one.contains("Choose files") || one.contains("own-model"), one);

        Files.writeString(
                webapp.resolve("index.html"),
                Files.readString(webapp.resolve("index.html"))
                        .replace(
                                "</body>",
                                "<section id=\"own-model\" data-beside><label>Choose files</label></section></body>"));
        build("1", "");
        String words = Files.readString(site.resolve("digitpad-standalone.html"));
        assertTrue(words.contains("<code>index.html</code> in its folder"), words);
        assertFalse(words.contains("Choose files"), words);
        build("1", "https://example.org/pad/");
        words = Files.readString(site.resolve("digitpad-standalone.html"));
        assertTrue(words.contains("<a href=\"https://example.org/pad/\">the whole of DigitPad</a>"), words);

        Files.writeString(webapp.resolve("index.html"), "<!doctype html>");
        String message = String.valueOf(
                assertThrows(IOException.class, () -> build("1", "")).getMessage());
        assertTrue(message.startsWith("index.html: has no content="), message);
    }

    @Test
    void theWorkerKnowsEachFileByItsHash() throws IOException {
        writeModel();
        build("1", "");
        String worker = Files.readString(site.resolve("sw.js"));
        for (String name : List.of("index.html", "digitpad.css", "digitpad.js", "digitpad-models.js", "page.js")) {
            String hash = Integrity.of(Files.readAllBytes(site.resolve(name)));
            assertTrue(worker.contains("\"" + name + "\":\"" + hash + "\""), name + " in " + worker);
        }
        Files.writeString(webapp.resolve("digitpad.css"), "body{}");
        build("1", "");
        String version = "(?s).*digitPadVersion=\"(.*?)\".*";
        String other = Files.readString(site.resolve("sw.js"));
        assertTrue(worker.endsWith("serve()\n})();\n"), worker);
        assertFalse(worker.replaceFirst(version, "$1").equals(other.replaceFirst(version, "$1")));
    }

    @Test
    void withoutAModelItSaysWhatToDo() {
        IOException error = assertThrows(IOException.class, () -> build("1", ""));
        assertEquals(
                model.resolve("model.json")
                        + ": not there. Train a network, or name a directory that has one: -Ddigitpad.weights=DIR",
                error.getMessage());
    }

    @Test
    void aTruncatedModelBuildsNoSite() throws IOException {
        writeModel();
        Files.write(model.resolve("group1-shard1of1.bin"), new byte[3]);
        assertThrows(IOException.class, () -> build("1", ""));
        assertFalse(Files.exists(site));
    }
}
