package io.github.digitpad.inkfiles.tldraw;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, Json> byId = new HashMap<>();

    TldrawRecords(InkFile file, Json json) throws IOException {
        this.file = file;
        Json list = json.get("records");
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
        List<Json> pages = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Json record : records) {
            if (record.get("typeName").string("").equals("page")) {
                insert(pages, record);
            }
        }
        for (Json page : pages) {
            ids.add(page.get("id").string(""));
        }
        List<List<Json>> shapes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            shapes.add(new ArrayList<>());
        }
        for (Json record : records) {
            boolean isShape = record.get("typeName").string("").equals("shape");
            if (isShape && record.get("type").string("").equals("draw")) {
                int page = ids.indexOf(pageOf(record));
                if (page >= 0) {
                    shapes.get(page).add(record);
                }
            }
        }
        Pages read = new Pages(file);
        for (List<Json> onPage : shapes) {
            for (Json shape : onPage) {
                shape(shape, read);
            }
            read.endPage(PageUnit.PX);
        }
        return read.pages();
    }

    /** In the order of their indices, which texts compare by their characters. */
    private static void insert(List<Json> pages, Json page) throws IOException {
        String index = page.get("index").string("");
        int at = pages.size();
        while (at > 0 && pages.get(at - 1).get("index").string("").compareTo(index) > 0) {
            at--;
        }
        pages.add(at, page);
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
