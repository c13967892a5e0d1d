package io.github.digitpad.inkfiles.excalidraw;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.LzString;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Excalidraw's drawings, {@code .excalidraw}, what it puts on the clipboard, libraries, {@code .excalidrawlib}, of
 * which each item is a page, and {@code .excalidraw.md}, in which Obsidian's plugin keeps a drawing as JSON, plain or
 * packed. Elements {@code freedraw} are ink, and {@code draw}, as they were called until 2021. Their points are
 * relative to the element's place, and turned about the middle of their box.
 *
 * @see "excalidraw: packages/element/src/types.ts, bounds.ts; obsidian-excalidraw-plugin: ExcalidrawData.ts"
 */
public final class ExcalidrawFormat implements InkFormat {

    private static final String JSON_BLOCK = "```json\n";

    /** Below it the first versions of the plugin put JSON without a block. */
    private static final String HEADING = "# Drawing\n";

    private static final String PACKED_BLOCK = "```compressed-json\n";
    private static final String ITEMS = "libraryItems";
    private static final String OLD_ITEMS = "library";
    private static final int MOST_PACKED = 64 << 20;

    @Override
    public String name() {
        return "Excalidraw";
    }

    @Override
    public boolean recognises(InkFile file) {
        if (file.first() == '-') {
            return isNote(file.text());
        }
        Json json = file.json();
        return json != null ? isDrawing(json) : Scene.isIn(file);
    }

    private static boolean isDrawing(Json json) {
        if (!(json.value() instanceof Map<?, ?> drawing)) {
            return false;
        }
        if (!drawing.containsKey("type")) {
            // As apps keep it that have the editor in them.
            return drawing.get("elements") instanceof List<?> elements && hasInk(elements);
        }
        return drawing.get("type") instanceof String type
                && type.startsWith("excalidraw")
                && (drawing.get("elements") instanceof List || items(drawing) instanceof List);
    }

    private static boolean hasInk(List<?> elements) {
        for (Object element : elements) {
            if (element instanceof Map<?, ?> one && "freedraw".equals(one.get("type"))) {
                return true;
            }
        }
        return false;
    }

    /** What a library has, as version 2 calls it, or version 1. */
    private static @Nullable Object items(Map<?, ?> drawing) {
        return drawing.get(drawing.containsKey(ITEMS) ? ITEMS : OLD_ITEMS);
    }

    /** The plugin's note has a key of its own in its properties. */
    private static boolean isNote(String text) {
        int key = text.indexOf("excalidraw-plugin:");
        return key >= 0 && key < 4000;
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Pages pages = new Pages(file);
        Json drawing = drawing(file);
        if (drawing.get("elements").isList()) {
            page(drawing.get("elements"), pages);
        } else {
            Json items = drawing.get(drawing.get(ITEMS).isList() ? ITEMS : OLD_ITEMS);
            for (int i = 0; i < items.size(); i++) {
                page(items.at(i).isList() ? items.at(i) : items.at(i).get("elements"), pages);
            }
        }
        return pages.pages();
    }

    @Override
    public String madeBy(InkFile file) throws IOException {
        Json drawing = drawing(file);
        String source = drawing.get("source").string("");
        double version = drawing.get("version").number(0);
        return source
                + (source.isEmpty() || version == 0 ? "" : ", ")
                + (version == 0 ? "" : "version " + (int) version);
    }

    private static Json drawing(InkFile file) throws IOException {
        Json json = file.first() == '-' ? ofNote(file) : file.json();
        return json == null ? Scene.of(file) : json;
    }

    private static void page(Json elements, Pages pages) throws IOException {
        for (int i = 0; i < elements.size(); i++) {
            element(elements.at(i), pages);
        }
        pages.endPage(PageUnit.PX);
    }

    private static Json ofNote(InkFile file) throws IOException {
        String text = file.text().replace("\r\n", "\n");
        int packed = text.lastIndexOf(PACKED_BLOCK);
        String block = packed < 0 ? plain(text) : block(text, packed + PACKED_BLOCK.length());
        if (block == null) {
            throw file.error("has no block ```json or ```compressed-json with the drawing. Save it again in Obsidian");
        }
        String json = packed < 0 ? block : LzString.unpacked(block, MOST_PACKED);
        if (json == null) {
            throw file.error("its block ```compressed-json is cut or damaged. Save it again in Obsidian");
        }
        return Json.parse(file.name() + ": the drawing in the note", json);
    }

    private static @Nullable String plain(String text) {
        int block = text.lastIndexOf(JSON_BLOCK);
        int start = block < 0 ? text.lastIndexOf(HEADING) : block;
        int from = start < 0 ? -1 : text.indexOf('{', start);
        String fenced = from < 0 ? null : block(text, from);
        return from < 0 || fenced != null ? fenced : text.substring(from, Math.max(from, text.lastIndexOf('}') + 1));
    }

    /** Up to a line that ends it: what somebody has typed in the drawing may have its sign. */
    private static @Nullable String block(String text, int from) {
        int end = text.indexOf("\n```", from);
        return end < 0 ? null : text.substring(from, end);
    }

    private static void element(Json element, Pages pages) throws IOException {
        if (!element.isObject()) {
            return;
        }
        String type = element.get("type").string("");
        boolean isInk = type.equals("freedraw") || type.equals("draw");
        boolean isSeen = !element.get("isDeleted").flag(false)
                && element.get("opacity").number(100) > 0
                && !element.get("strokeColor").string("").equals("transparent");
        if (!isInk || !isSeen) {
            return;
        }
        double x = element.get("x").number(0);
        double y = element.get("y").number(0);
        Json points = element.get("points");
        List<double[]> places = new ArrayList<>();
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double[] place = {
                x + points.at(i).at(0).number(), y + points.at(i).at(1).number()
            };
            left = Math.min(left, place[0]);
            right = Math.max(right, place[0]);
            top = Math.min(top, place[1]);
            bottom = Math.max(bottom, place[1]);
            places.add(place);
        }
        double angle = element.get("angle").number(0);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double middleX = (left + right) / 2;
        double middleY = (top + bottom) / 2;
        for (double[] place : places) {
            double dx = place[0] - middleX;
            double dy = place[1] - middleY;
            if (angle == 0) {
                pages.point(place[0], place[1]);
            } else {
                pages.point(middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos);
            }
        }
        pages.endStroke();
    }
}
