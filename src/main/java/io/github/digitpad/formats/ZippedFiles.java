package io.github.digitpad.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files in a zip that people make of a model's files. Their paths begin with the zip's, as a folder's. */
public final class ZippedFiles implements FileAccess {

    /** What macOS puts beside each file, and what it calls it. */
    private static final String OF_MACOS = "__MACOSX/";

    private final String prefix;
    private final ZipArchive zip;

    /** @param path of the zip */
    public ZippedFiles(String path, ZipArchive zip) {
        this.prefix = path + "/";
        this.zip = zip;
    }

    /** In the zip's order. */
    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String name : zip.names()) {
            if (!name.startsWith(OF_MACOS)) {
                paths.add(prefix + name);
            }
        }
        return paths;
    }

    @Override
    public byte @Nullable [] read(String path, int most) throws ModelFormatException {
        return path.startsWith(prefix) ? zip.head(path.substring(prefix.length()), most) : null;
    }
}
