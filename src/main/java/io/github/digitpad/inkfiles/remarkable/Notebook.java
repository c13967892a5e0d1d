package io.github.digitpad.inkfiles.remarkable;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.PageOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reMarkable's notebook, {@code .rmdoc}: a zip with {@code ID.content}, which says in which order its pages are, and
 * {@code ID/PAGE.rm} for each that is not empty. Content of version 2 lists pages that were deleted, too, and pages
 * that were moved where they had been: their order is that of each one's {@code idx}.
 */
final class Notebook {

    private static final String CONTENT = ".content";
    private static final String ENDING = ".rm";

    /**
     * A page of it.
     *
     * @param file its {@code .rm}; nothing, if nobody has written on it
     * @param layers what is said of them beside it, for versions before 6
     */
    record Page(@Nullable InkFile file, @Nullable Object layers) {}

    private final InkFile file;
    private final ZipArchive zip;
    private final List<Page> pages = new ArrayList<>();

    private Notebook(InkFile file) throws ModelFormatException {
        this.file = file;
        this.zip = ZipArchive.of(file.name(), file.bytes());
    }

    static boolean isOne(InkFile file) {
        if (!ZipArchive.isOne(file.bytes())) {
            return false;
        }
        try {
            for (String name : ZipArchive.of(file.name(), file.bytes()).names()) {
                if (name.endsWith(CONTENT)) {
                    return true;
                }
            }
        } catch (ModelFormatException e) {
            return false;
        }
        return false;
    }

    /** Its pages in their order; those of one notebook after those of another, if there are several. */
    static List<Page> pages(InkFile file) throws IOException {
        Notebook notebook = new Notebook(file);
        for (String name : notebook.zip.names()) {
            if (name.endsWith(CONTENT)) {
                notebook.add(name);
            }
        }
        return notebook.pages;
    }

    private void add(String name) throws IOException {
        String folder = name.substring(0, name.length() - CONTENT.length()) + "/";
        Object content = json(name);
        Object all = get(get(content, "cPages"), "pages");
        if (!((all == null ? get(content, "pages") : all) instanceof List<?> listed)) {
            throw file.error(name + " has no list of pages. Export the notebook again");
        }
        PageOrder<Integer> order = new PageOrder<>(file);
        for (int i = 0; i < listed.size(); i++) {
            order.add(index(listed.get(i)), i);
        }
        for (int i : order.pages()) {
            Object page = listed.get(i);
            boolean isDeleted = get(get(page, "deleted"), "value") instanceof Double value && value != 0;
            Object id = page instanceof String ? page : get(page, "id");
            if (!isDeleted) {
                // Only a text: of any object's a script would need them all.
                add(folder + (id instanceof String text ? text : ""), folder + i);
            }
        }
    }

    /** Where a page stands among others, as a text that compares so; of those of one text the list says it. */
    private static String index(@Nullable Object page) {
        return get(get(page, "idx"), "value") instanceof String index ? index : "";
    }

    /** @param numbered where the first versions have it */
    private void add(String path, String numbered) throws IOException {
        byte[] bytes = zip.read(path + ENDING);
        String found = bytes == null ? numbered : path;
        bytes = bytes == null ? zip.read(found + ENDING) : bytes;
        InkFile rm = bytes == null ? null : new InkFile(file.name() + ": " + found + ENDING, bytes, file.beside());
        pages.add(new Page(rm, get(json(found + "-metadata.json"), "layers")));
    }

    /** What an object has; nothing, of what is none. */
    static @Nullable Object get(@Nullable Object object, String key) {
        return object instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private @Nullable Object json(String name) throws ModelFormatException {
        byte[] bytes = zip.read(name);
        String text = bytes == null ? null : Utf8.decode(bytes);
        return text == null ? null : Json.parse(file.name() + ": " + name, text).value();
    }
}
