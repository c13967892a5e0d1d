package io.github.digitpad.models;

import io.github.digitpad.formats.FileAccess;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that a page has been given, in memory.
 *
 * @param paths each file's name, or its path from any folder on, with slashes; in the order of their characters
 * @param contents each file's by its path
 */
record BroughtFiles(List<String> paths, Map<String, byte[]> contents) implements FileAccess {

    @Override
    public byte @Nullable [] read(String path, int most) {
        byte[] content = contents.get(path);
        return content == null || content.length <= most ? content : Arrays.copyOf(content, most);
    }
}
