package io.github.digitpad.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The site's scripts as {@link ScriptCompiler} makes them, each named after the module that it begins with. What each
 * finds there is put before it by who puts it into the site.
 */
record Scripts(
        String element,
        String models,
        String reader,
        String pictures,
        String pictureReader,
        String inkFiles,
        String inkWorkers,
        String inkReader,
        String inkWriter,
        String personal,
        String inside,
        String insideMore,
        String insideReading,
        String insideWhy,
        String insideOpened,
        String insideModels,
        String embed,
        String page,
        String oneFile,
        String photo,
        String translate,
        String worker,
        String language,
        String insideLanguage) {

    /** @throws IOException if there is anything to say against one of the modules */
    static Scripts compile(Path webapp) throws IOException {
        ScriptCompiler compiler = new ScriptCompiler(webapp);
        return new Scripts(
                compiler.compile("element/digitpad.js"),
                compiler.compile("models/digitpad-models.js"),
                compiler.compile("models/digitpad-reader.js"),
                compiler.compile("pictures/digitpad-pictures.js"),
                compiler.compile("pictures/digitpad-picture-reader.js"),
                compiler.compile("inkfiles/digitpad-inkfiles.js"),
                compiler.compile("inkfiles/digitpad-ink-workers.js"),
                compiler.compile("inkfiles/digitpad-ink-reader.js"),
                compiler.compile("inkfiles/digitpad-ink-writer.js"),
                compiler.compile("personal/digitpad-personal.js"),
                compiler.compile("inside/inside.js"),
                compiler.compile("inside/inside-more.js"),
                compiler.compile("inside/inside-reading.js"),
                compiler.compile("inside/inside-why.js"),
                compiler.compile("inside/inside-opened.js"),
                compiler.compile("inside/inside-models.js"),
                compiler.compile("page/embed.js"),
                compiler.compile("page/page.js"),
                compiler.compile("page/one-file.js"),
                compiler.compile("photo/photo.js"),
                compiler.compile("page/translate.js"),
                compiler.compile("page/sw.js"),
                compiler.compile("lang/language.js"),
                compiler.compile("lang/inside-language.js"));
    }

    /** What they are, for the hash of a build. */
    List<String> texts() {
        return List.of(
                element,
                models,
                reader,
                pictures,
                pictureReader,
                inkFiles,
                inkWorkers,
                inkReader,
                inkWriter,
                personal,
                inside,
                insideMore,
                insideReading,
                insideWhy,
                insideOpened,
                insideModels,
                embed,
                page,
                oneFile,
                photo,
                translate,
                worker,
                language,
                insideLanguage);
    }

    /**
     * A script of which nobody else sees the names.
     *
     * @param given what the script finds there: JavaScript by its name
     */
    static String inFunction(Map<String, String> given, String script) {
        String before = given.entrySet().stream()
                .map(value -> "var " + value.getKey() + "=" + value.getValue() + ";\n")
                .collect(Collectors.joining());
        return "(function(){\"use strict\";\n" + before + script + "\n})();\n";
    }
}
