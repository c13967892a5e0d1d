package io.github.digitpad.inkfiles.tldraw;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.TextMap;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageOrder;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of tldraw 2 and later: pages, and shapes that hang on a page, a group or a frame. A shape is turned about
 * its place, which is its parent's to say.
 *
 * @see "tldraw: packages/tlschema/src/records, packages/editor: getShapeLocalTransform, getPointsFromDrawSegments"
 */
final class TldrawRecords {

    /** How deep groups may nest. */
    private static final int MAX_DEPTH = 100;

    private final InkFile file;
    private final List<Json> records = new ArrayList<>();
    private final Map<String, Json> byId = new TextMap<>();

    /** @param json a document, or a list of records */
    TldrawRecords(InkFile file, Json json) throws IOException {
        this.file = file;
        Json list = json.isList() ? json : json.get("records");
        if (list.isList()) {
            for (int i = 0; i < list.size(); i++) {
                add(list.at(i));
            }
        } else {
            Json store = json.get("store");
            Json inside = store.exists() ? store : json.get("document").get("store");
            for (String id : inside.keys()) {
                add(inside.get(id));
            }
        }
    }

    /** Whether a snapshot has records. */
    static boolean areIn(Map<?, ?> drawing) {
        return isStore(drawing.get("store"))
                || (drawing.get("document") instanceof Map<?, ?> document && isStore(document.get("store")));
    }

    private static boolean isStore(@Nullable Object value) {
        return value instanceof Map<?, ?> store && store.containsKey("document:document");
    }

    private void add(Json record) throws IOException {
        if (record.isObject()) {
            records.add(record);
            byId.put(record.get("id").string(""), record);
        }
    }

    List<InkPage> pages() throws IOException {
        PageOrder<Json> order = new PageOrder<>(file);
        for (Json record : records) {
            if (record.get("typeName").string("").equals("page")) {
                order.add(record.get("index").string(""), record);
            }
        }
        Map<String, List<Json>> shapes = new TextMap<>();
        for (Json page : order.pages()) {
            shapes.put(page.get("id").string(""), new ArrayList<>());
        }
        // What was copied hangs on a page that was not.
        boolean isCopied = shapes.isEmpty();
        if (isCopied) {
            shapes.put("", new ArrayList<>());
        }
        for (Json record : records) {
            boolean isShape = record.get("typeName").string("").equals("shape");
            if (isShape && record.get("type").string("").equals("draw")) {
                List<Json> onPage = shapes.get(isCopied ? "" : pageOf(record));
                if (onPage != null) {
                    onPage.add(record);
                }
            }
        }
        Pages read = new Pages(file);
        for (List<Json> onPage : shapes.values()) {
            for (Json shape : onPage) {
                shape(shape, read);
            }
            read.endPage(PageUnit.PX);
        }
        return read.pages();
    }

    private String pageOf(Json shape) throws IOException {
        String id = shape.get("parentId").string("");
        for (int depth = 0; depth < MAX_DEPTH && !id.startsWith("page:"); depth++) {
            Json parent = byId.get(id);
            if (parent == null) {
                return "";
            }
            id = parent.get("parentId").string("");
        }
        return id;
    }

    private @Nullable Json parent(Json shape) throws IOException {
        String id = shape.get("parentId").string("");
        return id.startsWith("page:") ? null : byId.get(id);
    }

    private void shape(Json shape, Pages pages) throws IOException {
        List<Json> chain = new ArrayList<>();
        for (Json one = shape; one != null && chain.size() < MAX_DEPTH; one = parent(one)) {
            if (one.get("opacity").number(1) <= 0) {
                return;
            }
            chain.add(one);
        }
        Transform transform = Transform.NONE;
        for (int i = chain.size() - 1; i >= 0; i--) {
            Json one = chain.get(i);
            transform = transform.with(
                    one.get("x").number(0),
                    one.get("y").number(0),
                    one.get("rotation").number(0));
        }
        Json props = shape.get("props");
        double scaleX = props.get("scaleX").number(1);
        double scaleY = props.get("scaleY").number(1);
        Json segments = props.get("segments");
        for (int i = 0; i < segments.size(); i++) {
            for (double[] point : SegmentPoints.of(segments.at(i))) {
                double x = scaleX * point[0];
                double y = scaleY * point[1];
                pages.point(transform.x(x, y), transform.y(x, y));
            }
        }
        pages.endStroke();
    }
}
