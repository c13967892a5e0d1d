package io.github.digitpad.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes into the service worker which files the page needs without network, each with its hash. */
final class OfflineFiles {

    private static final String WORKER = "sw.js";
    private static final String LIST = "const FILES = {};";
    private static final String VERSION = "@VERSION@";

    /** What the page loads besides {@link FirstLoad}. */
    private static final List<String> LATER = List.of("page.js", "digitpad-models.js", "translate.js");

    private OfflineFiles() {}

    /** @throws IOException if one of the files is not there, or the worker has no place for them */
    static void write(Path site) throws IOException {
        TreeSet<String> names = new TreeSet<>(FirstLoad.of(site).files().keySet());
        names.addAll(LATER);
        names.addAll(Languages.scripts(site));
        Map<String, String> hashes = new TreeMap<>();
        for (String name : names) {
            hashes.put(name, Integrity.of(Files.readAllBytes(site.resolve(name))));
        }
        String list = hashes.entrySet().stream()
                .map(file -> PageScript.quoted(file.getKey()) + ":" + PageScript.quoted(file.getValue()))
                .collect(Collectors.joining(",\n", "{", "}"));
        String worker = Files.readString(site.resolve(WORKER));
        if (!worker.contains(LIST) || !worker.contains(VERSION)) {
            throw new IOException(WORKER + ": needs \"" + LIST + "\" and \"" + VERSION + "\" for the build to fill in");
        }
        String version =
                Integrity.of((list + worker).getBytes(StandardCharsets.UTF_8)).substring(7, 23);
        Files.writeString(
                site.resolve(WORKER),
                worker.replace(LIST, "const FILES=" + list + ";").replace(VERSION, version));
    }
}
