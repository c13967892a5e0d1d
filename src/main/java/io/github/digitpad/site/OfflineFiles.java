package io.github.digitpad.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The service worker knows which files the page needs without network, each with its hash. */
final class OfflineFiles {

    private static final String WORKER = "sw.js";
    /** What the page loads besides {@link FirstLoad}. */
    private static final List<String> LATER = List.of(
            "page.js",
            "digitpad-models.js",
            PictureScript.FILE,
            HandScript.FILE,
            "translate.js",
            "photo.js",
            InsideScript.PAGE,
            InsideScript.STYLES,
            InsideScript.FILE,
            InsideScript.MORE,
            InsideScript.READING,
            InsideScript.WHY,
            InsideScript.MODELS);

    private OfflineFiles() {}

    /**
     * Writes the worker.
     *
     * @param script finds the list there, and its version
     * @throws IOException if one of the files is not there
     */
    static void write(Path site, List<Languages> languages, String script) throws IOException {
        TreeSet<String> names = new TreeSet<>(FirstLoad.of(site).files().keySet());
        names.addAll(LATER);
        names.addAll(InkScript.files());
        languages.forEach(each -> names.addAll(each.paths()));
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String name : names) {
            hashes.put(name, Integrity.of(Files.readAllBytes(site.resolve(name))));
        }
        String list = Languages.object(hashes);
        String version =
                Integrity.of((list + script).getBytes(StandardCharsets.UTF_8)).substring(7, 23);
        Map<String, String> given = new LinkedHashMap<>();
        given.put("digitPadFiles", list);
        given.put("digitPadVersion", PageScript.quoted(version));
        Files.writeString(site.resolve(WORKER), Scripts.inFunction(given, script));
    }
}
