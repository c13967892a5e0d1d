package io.github.digitpad.inkfiles.json;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MyScript's JIIX: what iink recognised, with the strokes of each word, character or expression, in millimetres. A
 * stroke stands at its word and again at its characters; it is drawn once.
 *
 * @see "MyScript, JIIX reference; iinkTS: src/model/Export.ts"
 */
public final class JiixFormat implements InkFormat {

    @Override
    public String name() {
        return "JIIX";
    }

    @Override
    public boolean recognises(InkFile file) {
        Json json = file.json();
        return json != null && json.value() instanceof Map<?, ?> root && isDocument(root);
    }

    private static boolean isDocument(Map<?, ?> root) {
        boolean hasParts = root.get("words") instanceof List
                || root.get("items") instanceof List
                || root.get("elements") instanceof List
                || root.get("expressions") instanceof List
                || root.get("chars") instanceof List;
        return hasParts && root.get("type") instanceof String && (root.containsKey("bounding-box") || hasStroke(root));
    }

    private static boolean hasStroke(@Nullable Object value) {
        List<@Nullable Object> open = new ArrayList<>();
        open.add(value);
        while (!open.isEmpty()) {
            Object one = open.remove(open.size() - 1);
            if (one instanceof Map<?, ?> object) {
                if (isStroke(object)) {
                    return true;
                }
                open.addAll(object.values());
            } else if (one instanceof List<?> list) {
                open.addAll(list);
            }
        }
        return false;
    }

    private static boolean isStroke(Map<?, ?> object) {
        return "stroke".equals(object.get("type"))
                && object.get("X") instanceof List
                && object.get("Y") instanceof List;
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Pages pages = new Pages(file);
        Json json = file.json();
        if (json != null) {
            strokes(json, new HashSet<>(), pages);
        }
        if (pages.isBlank()) {
            throw file.error(
                    "is JIIX without strokes. Export it with them: \"export\": {\"jiix\": {\"strokes\": true}}");
        }
        pages.endPage(PageUnit.MILLIMETRES);
        return pages.pages();
    }

    private static void strokes(Json json, Set<String> drawn, Pages pages) throws IOException {
        if (json.isList()) {
            for (int i = 0; i < json.size(); i++) {
                strokes(json.at(i), drawn, pages);
            }
        } else if (json.value() instanceof Map<?, ?> object) {
            if (isStroke(object)) {
                String id = object.get("id") instanceof String known ? known : "";
                if (id.isEmpty() || drawn.add(id)) {
                    StrokePoints.channels(json.get("X"), json.get("Y"), json.get("T"), pages);
                }
                return;
            }
            for (String key : json.keys()) {
                strokes(json.get(key), drawn, pages);
            }
        }
    }
}
